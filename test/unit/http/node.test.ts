import { once } from 'node:events';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Exchange, HttpRequest, HttpService, StreamFrame } from '../../../src/exchange.ts';
import { closeGracefully, createHttpServer } from '../../../src/http/node.ts';
import { createManualTimer } from '../../lambda/frameSource.ts';

const MAX_BODY_BYTES = 1000;
const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

async function start(service: HttpService, after = createManualTimer().after) {
  const onFault = vi.fn();
  const server = createHttpServer({ service, maxBodyBytes: MAX_BODY_BYTES, onFault, after });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { server, onFault, port, url: `http://127.0.0.1:${port}` };
}

/** A service that remembers what it was asked and answers `ok`. */
function createRecorder() {
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
function createFrameQueue() {
  const { readable, writable } = new TransformStream<StreamFrame, StreamFrame>();
  const writer = writable.getWriter();
  const service: HttpService = async () => ({
    status: 200,
    headers: { 'content-type': 'text/event-stream' },
    frames: readable,
  });
  return { service, send: (data: unknown) => writer.write({ kind: 'data', data }), end: () => writer.close() };
}

async function exchangeRaw(port: number, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.write(bytes);
  return text(socket);
}

describe('createHttpServer', () => {
  it.each([
    { target: '/v1/models', path: '/v1/models', query: '' },
    { target: '/v1/models/a%2Fb', path: '/v1/models/a%2Fb', query: '' },
    { target: '/v1/models/100%25', path: '/v1/models/100%25', query: '' },
    { target: '/v1/models/why%3F?tag=a&tag=b%3F?', path: '/v1/models/why%3F', query: 'tag=a&tag=b%3F?' },
    { target: '/v1/models/%E4%B8%96:0', path: '/v1/models/%E4%B8%96:0', query: '' },
    { target: '/v1/usage?', path: '/v1/usage', query: '' },
  ])('passes $target on as the client wrote it', async ({ target, path, query }) => {
    const { service, requests } = createRecorder();
    const { url } = await start(service);
    await fetch(url + target);
    expect(requests).toMatchObject([{ method: 'GET', path, query, sourceIp: '127.0.0.1' }]);
  });

  it('passes on headers in lower case and the body as bytes', async () => {
    const { service, requests, exchanges } = createRecorder();
    const { url } = await start(service);
    const headers = { 'X-Api-Key': 'sk-test' };
    const response = await fetch(url, { method: 'POST', headers, body: Uint8Array.of(0, 255) });
    expect(await response.text()).toBe('ok');
    expect(requests[0]?.headers).toMatchObject({ 'x-api-key': 'sk-test' });
    expect(Uint8Array.from(requests[0]?.body ?? [])).toEqual(Uint8Array.of(0, 255));
    expect(exchanges[0]?.remainingMs()).toBe(Number.POSITIVE_INFINITY);
  });

  it('answers with the status, headers and length of the reply', async () => {
    const { url } = await start(async () => ({ status: 404, headers: { 'x-a': 'b' }, body: '{"é":1}' }));
    const response = await fetch(url);
    expect(response.status).toBe(404);
    expect(response.headers.get('x-a')).toBe('b');
    expect(response.headers.get('content-length')).toBe('8');
    expect(await response.text()).toBe('{"é":1}');
  });

  it('sends no body to HEAD', async () => {
    const { port } = await start(createRecorder().service);
    const answer = await exchangeRaw(port, 'HEAD / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1.1 200 OK\r\n/);
    expect(answer.split('\r\n\r\n')[1]).toBe('');
  });

  it('sends the headers before the first frame and each frame when it comes', async () => {
    const queue = createFrameQueue();
    const { url } = await start(queue.service);
    const response = await fetch(url);
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const received = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    for (const n of [1, 2]) {
      void queue.send(n);
      expect(await received?.read()).toEqual({ done: false, value: `data: ${n}\n\n` });
    }
    void queue.end();
    expect(await received?.read()).toMatchObject({ done: true });
  });

  it('tells the service that the client left, and still reads the frames to their end', async () => {
    let clientGone: AbortSignal | undefined;
    let isReadToTheEnd = false;
    const { url, onFault } = await start(async (_request, exchange) => {
      clientGone = exchange.clientGone;
      async function* frames(): AsyncGenerator<StreamFrame> {
        yield { kind: 'data', data: 1 };
        if (!exchange.clientGone.aborted) await once(exchange.clientGone, 'abort');
        yield { kind: 'data', data: 2 };
        isReadToTheEnd = true;
      }
      return { status: 200, headers: {}, frames: frames() };
    });
    const client = new AbortController();
    const response = await fetch(url, { signal: client.signal });
    await response.body?.getReader().read();
    client.abort();
    await vi.waitFor(() => expect(isReadToTheEnd).toBe(true));
    expect(clientGone?.aborted).toBe(true);
    expect(onFault).not.toHaveBeenCalled();
  });

  it('does not tell the service so when the client got its answer', async () => {
    const { service, exchanges } = createRecorder();
    const { server, url } = await start(service);
    await (await fetch(url, { headers: { connection: 'close' } })).text();
    await closeGracefully(server, 1000);
    expect(exchanges[0]?.clientGone.aborted).toBe(false);
  });

  it('cuts off a client that takes nothing for too long', async () => {
    const timer = createManualTimer();
    let isReadToTheEnd = false;
    const { port } = await start(async () => {
      async function* frames(): AsyncGenerator<StreamFrame> {
        for (let n = 0; n < 200; n += 1) yield { kind: 'data', data: 'x'.repeat(100_000) };
        isReadToTheEnd = true;
      }
      return { status: 200, headers: {}, frames: frames() };
    }, timer.after);
    const socket = connect(port, '127.0.0.1');
    socket.pause();
    socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
    await vi.waitFor(() => expect(timer.pending()).toEqual([30_000]));
    expect(isReadToTheEnd).toBe(false);
    timer.fire();
    await vi.waitFor(() => expect(isReadToTheEnd).toBe(true));
    socket.destroy();
  });

  it('reports a service that throws and cuts the connection', async () => {
    const fault = new Error('bug');
    const { url, onFault } = await start(async () => {
      throw fault;
    });
    await expect(fetch(url)).rejects.toThrow();
    expect(onFault).toHaveBeenCalledExactlyOnceWith(fault);
  });
});

describe('the body limit', () => {
  it.each([
    { description: 'at the limit', sentBytes: MAX_BODY_BYTES, passedOnBytes: MAX_BODY_BYTES, connection: 'keep-alive' },
    { description: 'above it', sentBytes: MAX_BODY_BYTES + 1, passedOnBytes: MAX_BODY_BYTES + 1, connection: 'close' },
    { description: 'far above it', sentBytes: 5_000_000, passedOnBytes: MAX_BODY_BYTES + 1, connection: 'close' },
  ])('passes on $passedOnBytes bytes of a body $description', async ({ sentBytes, passedOnBytes, connection }) => {
    const { service, requests } = createRecorder();
    const { url } = await start(service);
    const response = await fetch(url, { method: 'POST', body: new Uint8Array(sentBytes) });
    expect(await response.text()).toBe('ok');
    expect(requests[0]?.body.byteLength).toBe(passedOnBytes);
    expect(response.headers.get('connection')).toBe(connection);
  });

  it('answers an upload that never ends', async () => {
    const timer = createManualTimer();
    const { service } = createRecorder();
    const { port } = await start(service, timer.after);
    const socket = connect(port, '127.0.0.1');
    socket.write(`POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9000000\r\n\r\n${'x'.repeat(MAX_BODY_BYTES + 5)}`);
    await vi.waitFor(() => expect(timer.pending()).toEqual([1000]));
    timer.fire();
    const answer = await text(socket);
    expect(answer).toContain('connection: close\r\n');
    expect(answer).toMatch(/\r\n\r\nok$/);
  });

  it('takes a client that leaves during its upload for no fault', async () => {
    const { service, requests } = createRecorder();
    const { port, server, onFault } = await start(service);
    const socket = connect(port, '127.0.0.1');
    socket.write('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nabc');
    const [, outgoing] = await once(server, 'request');
    socket.destroy();
    await once(outgoing, 'close');
    expect(requests).toEqual([]);
    expect(onFault).not.toHaveBeenCalled();
  });
});

describe('a request that is not valid HTTP', () => {
  it.each([
    { description: 'no HTTP', bytes: 'nonsense\r\n\r\n', status: '400 Bad Request' },
    {
      description: 'too many headers',
      bytes: `GET / HTTP/1.1\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`,
      status: '431 Request Header Fields Too Large',
    },
  ])('is refused in the error shape of the contract: $description', async ({ bytes, status }) => {
    const { service, requests } = createRecorder();
    const { port } = await start(service);
    const [head = '', body = ''] = (await exchangeRaw(port, bytes)).split('\r\n\r\n');
    expect(head).toContain(`HTTP/1.1 ${status}\r\n`);
    expect(head).toContain(`content-length: ${body.length}`);
    expect(JSON.parse(body)).toEqual({
      error: { message: expect.any(String), type: 'invalid_request_error', param: null, code: 'bad_request' },
    });
    expect(requests).toEqual([]);
  });

  it('only closes the connection when an answer is under way on it', async () => {
    const queue = createFrameQueue();
    const { port } = await start(queue.service);
    const socket = connect(port, '127.0.0.1');
    socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
    void queue.send(1);
    let received = '';
    socket.setEncoding('utf8').on('data', (chunk) => {
      received += chunk;
      if (received.endsWith('data: 1\n\n\r\n')) socket.write('nonsense\r\n\r\n');
    });
    await once(socket, 'close');
    expect(received.match(/HTTP\/1\.1/g)).toHaveLength(1);
  });
});

describe('closeGracefully', () => {
  it('lets an answer under way end, closes its kept-alive connection, and accepts no more', async () => {
    const queue = createFrameQueue();
    const { server, url } = await start(queue.service);
    const response = await fetch(url);
    const timer = createManualTimer();
    const closed = closeGracefully(server, 5000, timer.after);
    await expect(fetch(url)).rejects.toThrow();
    void queue.send(1);
    void queue.end();
    expect(await response.text()).toBe('data: 1\n\n');
    await closed;
    expect(timer.pending()).toEqual([]);
  });

  it('cuts an answer that takes longer than the grace', async () => {
    const { server, url } = await start(createFrameQueue().service);
    const response = await fetch(url);
    const timer = createManualTimer();
    const closed = closeGracefully(server, 5000, timer.after);
    expect(timer.pending()).toEqual([5000]);
    timer.fire();
    await closed;
    await expect(response.text()).rejects.toThrow();
  });
});
