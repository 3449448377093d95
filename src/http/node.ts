import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type Duplex, finished } from 'node:stream';
import type { HttpReply, HttpRequest, HttpService } from '../exchange.ts';
import { type After, after as realAfter } from './after.ts';
import { refuseMalformed } from './refuseMalformed.ts';
import { createFrameSink, type FrameSink, writeFrames } from './writeFrames.ts';

const SERVER_OPTIONS = {
  noDelay: true,
  headersTimeout: 20_000,
  // For reading the request only; an answer may take as long as it takes.
  requestTimeout: 120_000,
  // Longer than the 60 s after which load balancers drop an idle connection, so that the balancer closes first.
  keepAliveTimeout: 65_000,
};

/** How long an upload that is too large is read and thrown away before it is answered. */
const DISCARD_FOR_MS = 1_000;

export interface HttpServerOptions {
  readonly service: HttpService;
  /** Of a longer body the service gets the first `maxBodyBytes + 1` bytes, enough for it to refuse the request. */
  readonly maxBodyBytes: number;
  /** Told when the service or its frames throw, which breaks their promise. The connection is cut. */
  readonly onFault: (error: unknown) => void;
  /** @default the machine's own timer */
  readonly after?: After;
}

/**
 * Connections that have not sent a request yet, which browsers and undici open ahead. Node counts them as busy, so its
 * own `close` would wait for their clients.
 */
const silentConnections = new WeakMap<Server, Set<Duplex>>();

/** Answers that are being worked on, also those whose client has left: they end with a settlement. */
const answersUnderWay = new WeakMap<Server, Set<Promise<void>>>();

/** An HTTP/1.1 server in front of a service, not yet listening. */
export function createHttpServer(options: HttpServerOptions): Server {
  const inFlight = new WeakMap<Duplex, ServerResponse>();
  const silent = new Set<Duplex>();
  const underWay = new Set<Promise<void>>();
  const server = createServer(SERVER_OPTIONS, (incoming, outgoing) => {
    silent.delete(incoming.socket);
    inFlight.set(incoming.socket, outgoing);
    outgoing.once('close', () => {
      inFlight.delete(incoming.socket);
      if (!server.listening) server.closeIdleConnections();
    });
    const answering = answer({ ...options, incoming, outgoing })
      .catch((error: unknown) => {
        const isLostUpload = incoming.destroyed && !incoming.complete;
        if (!isLostUpload) options.onFault(error);
        outgoing.destroy();
      })
      .finally(() => underWay.delete(answering));
    underWay.add(answering);
  });
  server.on('connection', (socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  silentConnections.set(server, silent);
  answersUnderWay.set(server, underWay);
  server.on('clientError', (error, socket) => refuseMalformed({ error, socket, outgoing: inFlight.get(socket) }));
  return server;
}

/**
 * Stops accepting, closes idle connections, and waits for the answers under way, those included whose client has left.
 * After `graceMs` it cuts the connections and waits no longer.
 */
export async function closeGracefully(server: Server, graceMs: number, after: After = realAfter): Promise<void> {
  let cancelCut = () => {};
  const isOver = new Promise<void>((resolve) => {
    cancelCut = after(graceMs, () => {
      server.closeAllConnections();
      resolve();
    });
  });
  const isClosed = new Promise<void>((resolve) => server.close(() => resolve()));
  for (const socket of silentConnections.get(server) ?? []) socket.destroy();
  await Promise.race([Promise.all([isClosed, ...(answersUnderWay.get(server) ?? [])]), isOver]);
  cancelCut();
}

interface Conversation extends HttpServerOptions {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
}

async function answer({ service, maxBodyBytes, after = realAfter, incoming, outgoing }: Conversation): Promise<void> {
  const sink = createFrameSink(outgoing, after);
  sink.gone.addEventListener('abort', () => outgoing.destroy());
  const body = await readBody(incoming, maxBodyBytes + 1);
  if (body.byteLength > maxBodyBytes) {
    await discardRest(incoming, after);
    outgoing.setHeader('connection', 'close');
  }
  const exchange = { remainingMs: () => Number.POSITIVE_INFINITY, clientGone: sink.gone };
  const reply = await service(toRequest(incoming, body), exchange);
  await send(reply, outgoing, sink);
}

/** Resolves to at most `limitBytes` bytes and leaves the rest unread. */
async function readBody(incoming: IncomingMessage, limitBytes: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let byteLength = 0;
  for await (const chunk of incoming.iterator({ destroyOnReturn: false })) {
    chunks.push(chunk);
    byteLength += chunk.byteLength;
    if (byteLength >= limitBytes) break;
  }
  return Buffer.concat(chunks).subarray(0, limitBytes);
}

/** Closing on a client that is still sending resets the connection, and it would never read why. */
function discardRest(incoming: IncomingMessage, after: After): Promise<void> {
  return new Promise((resolve) => {
    const cancel = after(DISCARD_FOR_MS, resolve);
    finished(incoming, { writable: false }, () => {
      cancel();
      resolve();
    });
    incoming.resume();
  });
}

function toRequest(incoming: IncomingMessage, body: Uint8Array): HttpRequest {
  const target = incoming.url ?? '/';
  const queryStart = target.indexOf('?');
  const sourceIp = incoming.socket.remoteAddress;
  return {
    method: incoming.method ?? 'GET',
    path: queryStart < 0 ? target : target.slice(0, queryStart),
    query: queryStart < 0 ? '' : target.slice(queryStart + 1),
    headers: Object.fromEntries(
      Object.entries(incoming.headers).map(([name, value]) => [name, [value ?? []].flat().join(', ')]),
    ),
    body,
    ...(sourceIp === undefined ? {} : { sourceIp }),
  };
}

async function send(reply: HttpReply, outgoing: ServerResponse, sink: FrameSink): Promise<void> {
  outgoing.statusCode = reply.status;
  for (const [name, value] of Object.entries(reply.headers)) outgoing.setHeader(name, value);
  if ('frames' in reply) {
    outgoing.flushHeaders();
    await writeFrames(reply.frames, sink);
    outgoing.end();
  } else {
    outgoing.end(reply.body);
  }
}
