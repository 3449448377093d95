import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Context } from 'aws-lambda';
import type { BufferedLambdaHandler, StreamingLambdaHandler } from '../../src/http/lambdaDoor.ts';
import type { BufferedResult } from '../../src/http/reply.ts';
import { type ReceivedRequest, toFunctionUrlEvent, toHttpApiEvent, toRestApiEvent } from './lambdaEvents.ts';
import { createLambdaContext, createResponseStream, isStreamingHandler, splitPrelude } from './lambdaRuntime.ts';

export type LambdaFrontDoorKind = 'rest-v1' | 'http-v2' | 'function-url';
export type LambdaHandler = StreamingLambdaHandler | BufferedLambdaHandler;

export interface LambdaFrontDoorOptions {
  readonly kind: LambdaFrontDoorKind;
  readonly handler: LambdaHandler;
  /** What each invocation may take. @default 30 s */
  readonly remainingMs?: number;
  /** Told why an invocation failed, which AWS writes to the function's log. */
  readonly onFault?: (error: unknown) => void;
}

export interface LambdaFrontDoor {
  readonly url: string;
  /** Resolves when every invocation has ended, also those whose client left. */
  close(): Promise<void>;
}

const TO_EVENT = { 'rest-v1': toRestApiEvent, 'http-v2': toHttpApiEvent, 'function-url': toFunctionUrlEvent };

/** A local HTTP server that invokes a Lambda handler the way the named AWS front door does. */
export async function startLambdaFrontDoor(options: LambdaFrontDoorOptions): Promise<LambdaFrontDoor> {
  if (options.kind === 'http-v2' && isStreamingHandler(options.handler)) throw new Error('An HTTP API cannot stream.');
  const invocations = new Set<Promise<void>>();
  const server = createServer((incoming, outgoing) => {
    const invocation = handle({ ...options, incoming, outgoing }).finally(() => invocations.delete(invocation));
    invocations.add(invocation);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The front door has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await Promise.all(invocations);
    },
  };
}

interface Invocation extends LambdaFrontDoorOptions {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
}

async function handle(invocation: Invocation): Promise<void> {
  const { kind, handler, remainingMs = 30_000, onFault, incoming, outgoing } = invocation;
  try {
    const event = TO_EVENT[kind](await receive(incoming));
    if (event === undefined) return refuse(outgoing, 400);
    const context = createLambdaContext(remainingMs);
    if (isBuffered(handler)) sendResult(await handler(event, context), outgoing);
    else await invokeStreaming({ handler, event, context, outgoing });
  } catch (error) {
    onFault?.(error);
    // A failed invocation: API Gateway answers 502, or cuts an answer that has begun.
    if (outgoing.headersSent) outgoing.destroy();
    else refuse(outgoing, 502);
  }
}

function isBuffered(handler: LambdaHandler): handler is BufferedLambdaHandler {
  return !isStreamingHandler(handler);
}

async function receive(incoming: IncomingMessage): Promise<ReceivedRequest> {
  return {
    method: incoming.method ?? 'GET',
    target: incoming.url ?? '/',
    rawHeaders: incoming.rawHeaders,
    headers: incoming.headers,
    body: await buffer(incoming),
    sourceIp: incoming.socket.remoteAddress ?? '',
  };
}

function refuse(outgoing: ServerResponse, status: number): void {
  outgoing.writeHead(status, { 'content-type': 'application/json' });
  outgoing.end(JSON.stringify({ message: status === 400 ? 'Bad Request' : 'Internal server error' }));
}

function sendResult({ statusCode, headers, body, isBase64Encoded }: BufferedResult, outgoing: ServerResponse): void {
  outgoing.writeHead(statusCode, headers).end(Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'));
}

interface StreamingInvocation {
  readonly handler: StreamingLambdaHandler;
  readonly event: object;
  readonly context: Context;
  readonly outgoing: ServerResponse;
}

async function invokeStreaming({ handler, event, context, outgoing }: StreamingInvocation): Promise<void> {
  const connection = createConnection(outgoing);
  const finished = new Promise<void>((resolve) => connection.once('finish', resolve));
  await handler(event, createResponseStream(connection), context);
  if (!connection.writableEnded) throw new Error('Response stream is not finished.');
  await finished;
  if (!outgoing.headersSent) throw new Error('The response has no prelude.');
  outgoing.end();
}

/** Reads the prelude, then passes bytes on as they come. Like Lambda it does not tell the handler when the client leaves. */
function createConnection(outgoing: ServerResponse): Writable {
  let head: Buffer = Buffer.alloc(0);
  return new Writable({
    highWaterMark: 1024,
    write(chunk: Buffer, _encoding, done) {
      const pass = (bytes: Buffer) => (outgoing.write(bytes) ? done() : afterDrain(outgoing, done));
      if (outgoing.headersSent) {
        pass(chunk);
        return;
      }
      head = Buffer.concat([head, chunk]);
      const parts = splitPrelude(head);
      if (!parts) {
        done();
        return;
      }
      outgoing.writeHead(parts.prelude.statusCode, parts.prelude.headers).flushHeaders();
      pass(parts.payload);
    },
  });
}

/** A client that has left takes everything, because Lambda goes on. */
function afterDrain(outgoing: ServerResponse, run: () => void): void {
  const goOn = () => {
    outgoing.off('drain', goOn).off('close', goOn);
    run();
  };
  if (outgoing.destroyed) goOn();
  else outgoing.once('drain', goOn).once('close', goOn);
}
