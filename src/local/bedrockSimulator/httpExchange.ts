import type { IncomingMessage } from 'node:http';
import type { Http2ServerRequest } from 'node:http2';
import type { Writable } from 'node:stream';

/** One request and the way to answer it, the same over HTTP/1.1 and HTTP/2. */
export interface HttpExchange {
  readonly method: string;
  /** Percent-encoded, without the query. */
  readonly path: string;
  /** Names in lower case, without HTTP/2's pseudo headers. */
  readonly headers: Readonly<Record<string, string>>;
  /** Resolves when the client closes before the answer ended, or when the answer was cut. */
  readonly left: Promise<void>;
  readonly hasLeft: () => boolean;
  readonly readBody: () => Promise<string>;
  /** Sends a whole answer. */
  readonly send: (reply: WholeAnswer) => void;
  /** Sends the status and the headers of a streamed answer. */
  readonly open: (status: number, headers: Readonly<Record<string, string>>) => void;
  readonly isOpen: () => boolean;
  /** Resolves when the bytes are on their way, or the client left. */
  readonly write: (bytes: Uint8Array) => Promise<void>;
  readonly end: () => void;
  /** Destroys the connection. */
  readonly cut: () => void;
}

/** Status, headers and text of an answer that is not streamed. */
export interface WholeAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What the two protocols' servers have in common, and the two things they do differently. */
export interface NodeExchange {
  readonly request: IncomingMessage | Http2ServerRequest;
  readonly response: Writable & { readonly headersSent: boolean };
  /** Sends status and headers at once. */
  readonly sendHead: (status: number, headers: Readonly<Record<string, string>>) => void;
  /** Destroys the connection. */
  readonly cut: () => void;
}

/** Both protocols' requests behind one door. */
export function createHttpExchange({ request, response, sendHead, cut }: NodeExchange): HttpExchange {
  const { promise: left, resolve: leave } = Promise.withResolvers<void>();
  let gone = false;
  response.on('close', () => {
    if (response.writableEnded) return;
    gone = true;
    leave();
  });
  // Writing to a client that is just leaving is an ordinary end here; 'close' follows.
  response.on('error', () => undefined);
  return {
    method: request.method ?? '',
    path: (request.url ?? '').split('?', 1)[0] ?? '',
    headers: readHeaders(request),
    left,
    hasLeft: () => gone,
    readBody: () => readText(request),
    send: ({ status, headers, body }) => {
      sendHead(status, { ...headers, 'content-length': String(Buffer.byteLength(body)) });
      response.end(body);
    },
    open: sendHead,
    isOpen: () => response.headersSent,
    write: (bytes) => Promise.race([left, new Promise<void>((resolve) => response.write(bytes, () => resolve()))]),
    end: () => {
      response.end();
    },
    cut,
  };
}

async function readText(request: NodeExchange['request']): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}

function readHeaders({ headers }: NodeExchange['request']): Readonly<Record<string, string>> {
  const named = Object.entries(headers).filter(([name]) => !name.startsWith(':'));
  return Object.fromEntries(named.map(([name, value]) => [name, String(value)]));
}
