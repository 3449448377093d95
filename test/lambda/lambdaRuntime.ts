import { Writable } from 'node:stream';
import type { Context, StreamifyHandler } from 'aws-lambda';

/**
 * Stands in for the globals of AWS's Node.js runtime, with its rules:
 * https://github.com/aws/aws-lambda-nodejs-runtime-interface-client/tree/main/src/stream
 */
export type LambdaResponseStream = Parameters<StreamifyHandler>[1];

const STREAMING = Symbol.for('aws.lambda.runtime.handler.streaming');
const PRELUDE_CONTENT_TYPE = 'application/vnd.awslambda.http-integration-response';
const DELIMITER = Buffer.alloc(8);

/** The members of a response stream that the real runtime exposes; everything else is absent there too. */
const METHODS = [
  ...['cork', 'destroy', 'end', 'uncork', 'addListener', 'on', 'once', 'prependListener', 'prependOnceListener', 'off'],
  ...['removeListener', 'removeAllListeners', 'setMaxListeners', 'getMaxListeners', 'listeners', 'rawListeners'],
  ...['listenerCount', 'eventNames', 'emit'],
];
const PROPERTIES = [
  ...['destroyed', 'writableFinished', 'writableObjectMode', 'writableEnded', 'writableNeedDrain'],
  ...['writableHighWaterMark', 'writableCorked', 'writableLength', 'writable'],
];

/** Defines the global `awslambda`. Call it before a handler is created. */
export function installLambdaRuntime(): void {
  Object.assign(globalThis, {
    awslambda: {
      streamifyResponse: (handler: object) => Object.assign(handler, { [STREAMING]: 'response' }),
      HttpResponseStream: { from: addPrelude },
    },
  });
}

/** Whether `awslambda.streamifyResponse` made this handler. */
export function isStreamingHandler(handler: object): boolean {
  return STREAMING in handler;
}

/** The runtime's view on the connection to Lambda, here any `Writable`. */
export function createResponseStream(connection: Writable): LambdaResponseStream {
  let isFirstWrite = true;
  const facade = {
    contentType: 'application/octet-stream',
    _onBeforeFirstWrite: (_write: (chunk: string | Uint8Array) => void) => {},
    setContentType(contentType: string) {
      if (!isFirstWrite) throw new Error('Cannot set content-type, too late.');
      facade.contentType = contentType;
    },
    write(chunk: unknown) {
      if (isFirstWrite) facade._onBeforeFirstWrite((prelude) => connection.write(prelude));
      isFirstWrite = false;
      return connection.write(isBytes(chunk) ? chunk : JSON.stringify(chunk));
    },
  };
  for (const name of METHODS) {
    const method: unknown = Reflect.get(connection, name);
    if (typeof method === 'function') Object.assign(facade, { [name]: method.bind(connection) });
  }
  for (const name of PROPERTIES) Object.defineProperty(facade, name, { get: () => Reflect.get(connection, name) });
  // The published types call it a whole Writable; the real one is this partial facade too.
  return facade as unknown as LambdaResponseStream;
}

type Facade = { setContentType(type: string): void; _onBeforeFirstWrite: unknown };

function addPrelude<Stream extends Facade>(stream: Stream, metadata: unknown): Stream {
  stream.setContentType(PRELUDE_CONTENT_TYPE);
  stream._onBeforeFirstWrite = (write: (chunk: string | Uint8Array) => void) => {
    write(JSON.stringify(metadata));
    write(DELIMITER);
  };
  return stream;
}

function isBytes(chunk: unknown): chunk is string | Uint8Array {
  return typeof chunk === 'string' || chunk instanceof Uint8Array;
}

export interface Prelude {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
}

/** Takes apart what a streaming handler sent; undefined until the delimiter has arrived. */
export function splitPrelude(bytes: Buffer): { prelude: Prelude; payload: Buffer } | undefined {
  const end = bytes.indexOf(DELIMITER);
  if (end < 0) return undefined;
  return {
    prelude: JSON.parse(bytes.subarray(0, end).toString()),
    payload: bytes.subarray(end + DELIMITER.byteLength),
  };
}

export interface FakeConnection {
  readonly stream: LambdaResponseStream;
  /** Everything that reached the other side so far. */
  received(): Buffer;
  /** Stops taking bytes: writes pile up until `release`. */
  hold(): void;
  release(): void;
  /** Breaks the connection with an error, or closes it without. */
  fail(error?: Error): void;
}

/** A response stream over a connection that a test can stop, resume and break. */
export function createFakeConnection(highWaterMark: number): FakeConnection {
  const chunks: Buffer[] = [];
  let isHeld = false;
  let takeNext = () => {};
  const connection = new Writable({
    highWaterMark,
    write(chunk: Buffer, _encoding, done) {
      takeNext = () => {
        chunks.push(chunk);
        done();
      };
      if (!isHeld) takeNext();
    },
  });
  return {
    stream: createResponseStream(connection),
    received: () => Buffer.concat(chunks),
    hold: () => {
      isHeld = true;
    },
    release: () => {
      isHeld = false;
      takeNext();
    },
    fail: (error) => void connection.destroy(error),
  };
}

/** The context of one invocation that may take `remainingMs`. */
export function createLambdaContext(remainingMs: number): Context {
  const deadline = performance.now() + remainingMs;
  return {
    callbackWaitsForEmptyEventLoop: false,
    functionName: 'gateway',
    functionVersion: '$LATEST',
    invokedFunctionArn: 'arn:aws:lambda:us-east-1:123456789012:function:gateway',
    memoryLimitInMB: '1024',
    awsRequestId: '00000000-0000-4000-8000-000000000000',
    logGroupName: '/aws/lambda/gateway',
    logStreamName: '2026/11/22/[$LATEST]0',
    getRemainingTimeInMillis: () => deadline - performance.now(),
    done: () => {},
    fail: () => {},
    succeed: () => {},
  };
}
