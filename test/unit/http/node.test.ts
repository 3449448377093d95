import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import type { StreamFrame } from '../../../src/exchange.ts';
import { closeGracefully } from '../../../src/http/node.ts';
import { ManualClock } from '../../fakes.ts';
import { afterOn } from '../../lambda/frameSource.ts';
import { createFrameQueue, createRecorder, exchangeRaw, startServer } from './nodeServer.ts';

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
    const { url } = await startServer(service);
    await fetch(url + target);
    expect(requests).toMatchObject([{ method: 'GET', path, query, sourceIp: '127.0.0.1' }]);
  });

  it('passes on headers in lower case and the body as bytes', async () => {
    const { service, requests, exchanges } = createRecorder();
    const { url } = await startServer(service);
    const headers = { 'X-Api-Key': 'sk-test' };
    const response = await fetch(url, { method: 'POST', headers, body: Uint8Array.of(0, 255) });
    expect(await response.text()).toBe('ok');
    expect(requests[0]?.headers).toMatchObject({ 'x-api-key': 'sk-test' });
    expect(Uint8Array.from(requests[0]?.body ?? [])).toEqual(Uint8Array.of(0, 255));
    expect(exchanges[0]?.remainingMs()).toBe(Number.POSITIVE_INFINITY);
  });

  it('answers with the status, headers and length of the reply', async () => {
    const { url } = await startServer(async () => ({ status: 404, headers: { 'x-a': 'b' }, body: '{"é":1}' }));
    const response = await fetch(url);
    expect(response.status).toBe(404);
    expect(response.headers.get('x-a')).toBe('b');
    expect(response.headers.get('content-length')).toBe('8');
    expect(await response.text()).toBe('{"é":1}');
  });

  it('sends no body to HEAD', async () => {
    const { port } = await startServer(createRecorder().service);
    const answer = await exchangeRaw(port, 'HEAD / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1.1 200 OK\r\n/);
    expect(answer.split('\r\n\r\n')[1]).toBe('');
  });

  it('sends the headers before the first frame and each frame when it comes', async () => {
    const queue = createFrameQueue();
    const { url } = await startServer(queue.service);
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
    const { url, onFault } = await startServer(async (_request, exchange) => {
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
    const { server, url } = await startServer(service);
    await (await fetch(url, { headers: { connection: 'close' } })).text();
    await closeGracefully(server, 1000);
    expect(exchanges[0]?.clientGone.aborted).toBe(false);
  });

  it('cuts off a client that takes nothing for too long', async () => {
    const clock = new ManualClock();
    let isReadToTheEnd = false;
    const { port, server } = await startServer(async () => {
      async function* frames(): AsyncGenerator<StreamFrame> {
        for (let n = 0; n < 200; n += 1) yield { kind: 'data', data: 'x'.repeat(100_000) };
        isReadToTheEnd = true;
      }
      return { status: 200, headers: {}, frames: frames() };
    }, afterOn(clock));
    const socket = connect(port, '127.0.0.1');
    socket.pause();
    socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
    const [, outgoing] = await once(server, 'request');
    await vi.waitFor(() => expect(clock.pendingTimers).toBe(1));
    expect(isReadToTheEnd).toBe(false);
    clock.advance(30_000 - 1);
    expect(outgoing.destroyed).toBe(false);
    clock.advance(1);
    expect(outgoing.destroyed).toBe(true);
    await vi.waitFor(() => expect(isReadToTheEnd).toBe(true));
    socket.destroy();
  });

  it('reports a service that throws and cuts the connection', async () => {
    const fault = new Error('bug');
    const { url, onFault } = await startServer(async () => {
      throw fault;
    });
    await expect(fetch(url)).rejects.toThrow();
    expect(onFault).toHaveBeenCalledExactlyOnceWith(fault);
  });
});

describe('closeGracefully', () => {
  it('lets an answer under way end, closes its kept-alive connection, and accepts no more', async () => {
    const queue = createFrameQueue();
    const { server, url } = await startServer(queue.service);
    const response = await fetch(url);
    const clock = new ManualClock();
    const closed = closeGracefully(server, 5000, afterOn(clock));
    await expect(fetch(url)).rejects.toThrow();
    void queue.send(1);
    void queue.end();
    expect(await response.text()).toBe('data: 1\n\n');
    await closed;
    expect(clock.pendingTimers).toBe(0);
  });

  it('does not wait for a connection that has not sent a request', async () => {
    const { server, port } = await startServer(createFrameQueue().service);
    const socket = connect(port, '127.0.0.1');
    await once(server, 'connection');
    const clock = new ManualClock();
    await closeGracefully(server, 5000, afterOn(clock));
    await once(socket, 'close');
    expect(clock.pendingTimers).toBe(0);
  });

  it('cuts an answer that takes longer than the grace', async () => {
    const { server, url } = await startServer(createFrameQueue().service);
    const response = await fetch(url);
    const clock = new ManualClock();
    const closed = closeGracefully(server, 5000, afterOn(clock));
    expect(clock.pendingTimers).toBe(1);
    clock.advance(5000);
    await closed;
    await expect(response.text()).rejects.toThrow();
  });
});
