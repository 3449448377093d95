import { once } from 'node:events';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished, vi } from 'vitest';
import type { Exchange, HttpRequest, HttpService, StreamFrame } from '../../../src/exchange.ts';
import { createHttpServer } from '../../../src/http/node.ts';
import { ManualClock } from '../../fakes.ts';
import { afterOn } from '../../lambda/frameSource.ts';

export const MAX_BODY_BYTES = 1000;

/** A server for the length of one test. */
export async function startServer(service: HttpService, after = afterOn(new ManualClock())) {
  const onFault = vi.fn();
  const server = createHttpServer({ service, maxBodyBytes: MAX_BODY_BYTES, onFault, after });
  onTestFinished(() => stop(server));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { server, onFault, port, url: `http://127.0.0.1:${port}` };
}

function stop(server: Server): void {
  server.close();
  server.closeAllConnections();
}

/** A service that remembers what it was asked and answers `ok`. */
export function createRecorder() {
  const requests: HttpRequest[] = [];
  const exchanges: Exchange[] = [];
  const service: HttpService = async (request, exchange) => {
    requests.push(request);
    exchanges.push(exchange);
    return { status: 200, headers: { 'content-type': 'text/plain' }, body: 'ok' };
  };
  return { requests, exchanges, service };
}

/** Frames that a test sends one by one. */
export function createFrameQueue() {
  const { readable, writable } = new TransformStream<StreamFrame, StreamFrame>();
  const writer = writable.getWriter();
  const service: HttpService = async () => ({
    status: 200,
    headers: { 'content-type': 'text/event-stream' },
    frames: readable,
  });
  return { service, send: (data: unknown) => writer.write({ kind: 'data', data }), end: () => writer.close() };
}

/** Everything the server says to these bytes until it closes. */
export async function exchangeRaw(port: number, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.write(bytes);
  return text(socket);
}
