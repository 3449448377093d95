import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

/** What the function answered to one invocation, while it comes. */
export interface Invocation {
  /** Resolves when the function's answer begins. */
  readonly begun: Promise<void>;
  /** Each piece as it arrived, with its time. */
  readonly pieces: readonly { readonly atMs: number; readonly bytes: Buffer }[];
  /** Resolves when the answer is complete, or broken off. */
  readonly ended: Promise<void>;
  /** Resolves when the function asks for its next invocation: all that it did for this one is done. */
  readonly finished: Promise<{ readonly atMs: number }>;
  /** Everything that arrived. */
  readonly body: () => Buffer;
  /** Such as the error of a handler that failed in mid-stream. */
  readonly trailers: () => NodeJS.Dict<string>;
  readonly isStreaming: () => boolean;
  /** What the function reported instead of an answer. */
  readonly error: () => string | undefined;
  /** Stops taking the answer. */
  readonly pause: () => void;
  readonly resume: () => void;
  /** Takes the rest of the answer and throws it away, as Lambda does when its client has left. */
  readonly forget: () => void;
}

export interface RuntimeApi {
  /** `host:port`, for `AWS_LAMBDA_RUNTIME_API`. */
  readonly address: string;
  /** Hands an event over as soon as the function asks for one. */
  invoke(event: object, options?: { readonly remainingMs?: number }): Invocation;
  /** Resolves when the function asks for its first invocation: its code is loaded. Rejects when that failed. */
  readonly ready: Promise<void>;
  close(): void;
}

const FUNCTION_ARN = 'arn:aws:lambda:us-east-1:123456789012:function:llm-gateway-dev-gateway';

type Slot = ReturnType<typeof createSlot>;

/**
 * The service that Lambda's runtime client talks to: it hands out events and takes answers, streamed or whole.
 * https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
 */
export async function startRuntimeApi(): Promise<RuntimeApi> {
  const waiting: Slot[] = [];
  const running = new Map<string, Slot>();
  const ready = Promise.withResolvers<void>();
  let asker: ServerResponse | undefined;
  let current: Slot | undefined;
  let count = 0;

  function handOver(): void {
    const slot = asker && waiting.shift();
    if (asker === undefined || slot === undefined) return;
    running.set(slot.id, slot);
    current = slot;
    asker.writeHead(200, {
      'content-type': 'application/json',
      'Lambda-Runtime-Aws-Request-Id': slot.id,
      'Lambda-Runtime-Deadline-Ms': String(Date.now() + slot.remainingMs),
      'Lambda-Runtime-Invoked-Function-Arn': FUNCTION_ARN,
    });
    asker.end(slot.event);
    asker = undefined;
  }

  function next(response: ServerResponse): void {
    ready.resolve();
    current?.finish();
    current = undefined;
    asker = response;
    handOver();
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, id = '', kind = ''] = /invocation\/([^/]+)\/(response|error)$/.exec(request.url ?? '') ?? [];
    const slot = running.get(id);
    if (request.url?.endsWith('/invocation/next')) return next(response);
    if (slot === undefined) ready.reject(new Error(`The function did not start: ${await text(request)}`));
    else if (kind === 'error') slot.fail(await text(request));
    else await slot.take(request);
    if (!response.destroyed) response.writeHead(202, { 'content-type': 'application/json' }).end('{"status":"OK"}');
  }

  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The Runtime API has no port.');
  return {
    address: `127.0.0.1:${address.port}`,
    ready: ready.promise,
    invoke(event, { remainingMs = 900_000 } = {}) {
      count += 1;
      const slot = createSlot({ id: `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`, event, remainingMs });
      waiting.push(slot);
      handOver();
      return slot.invocation;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

interface SlotOptions {
  readonly id: string;
  readonly event: object;
  readonly remainingMs: number;
}

function createSlot({ id, event, remainingMs }: SlotOptions) {
  const begun = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<void>();
  const finished = Promise.withResolvers<{ readonly atMs: number }>();
  const pieces: { readonly atMs: number; readonly bytes: Buffer }[] = [];
  let request: IncomingMessage | undefined;
  let error: string | undefined;

  async function take(incoming: IncomingMessage): Promise<void> {
    request = incoming;
    begun.resolve();
    incoming.on('data', (bytes: Buffer) => pieces.push({ atMs: performance.now(), bytes }));
    // A connection that breaks is an error of what comes over it.
    await new Promise<void>((over) => incoming.once('error', () => over()).once('close', over));
    ended.resolve();
  }

  const invocation: Invocation = {
    begun: begun.promise,
    pieces,
    ended: ended.promise,
    finished: finished.promise,
    body: () => Buffer.concat(pieces.map(({ bytes }) => bytes)),
    trailers: () => request?.trailers ?? {},
    isStreaming: () => request?.headers['lambda-runtime-function-response-mode'] === 'streaming',
    error: () => error,
    pause: () => void request?.pause(),
    resume: () => void request?.resume(),
    forget: () => void request?.removeAllListeners('data').resume(),
  };
  return {
    id,
    remainingMs,
    event: JSON.stringify(event),
    invocation,
    take,
    finish: () => finished.resolve({ atMs: performance.now() }),
    fail(told: string) {
      error = told;
      begun.resolve();
      ended.resolve();
    },
  };
}
