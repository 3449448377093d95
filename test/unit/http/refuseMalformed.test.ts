import { once } from 'node:events';
import { connect } from 'node:net';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { refuseMalformed } from '../../../src/http/refuseMalformed.ts';
import { createFrameQueue, createRecorder, exchangeRaw, startServer } from './nodeServer.ts';

describe('a request that is not valid HTTP', () => {
  it.each([
    { description: 'no HTTP', bytes: 'nonsense\r\n\r\n', status: '400 Bad Request', code: 'bad_request' },
    {
      description: 'too many headers',
      bytes: `GET / HTTP/1.1\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`,
      status: '431 Request Header Fields Too Large',
      code: 'headers_too_large',
    },
  ])('is refused in the error shape of the contract: $description', async ({ bytes, status, code }) => {
    const { service, requests } = createRecorder();
    const { port } = await startServer(service);
    const [head = '', body = ''] = (await exchangeRaw(port, bytes)).split('\r\n\r\n');
    expect(head).toContain(`HTTP/1.1 ${status}\r\n`);
    expect(head).toContain(`content-length: ${body.length}`);
    expect(JSON.parse(body)).toEqual({
      error: { message: expect.any(String), type: 'invalid_request_error', param: null, code },
    });
    expect(requests).toEqual([]);
  });

  it('is refused as too slow when it did not arrive in time', async () => {
    const socket = new PassThrough();
    const error = Object.assign(new Error('Request timeout'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' });
    refuseMalformed({ error, socket, outgoing: undefined });
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
  });

  it('is refused on a connection that had an answer before', async () => {
    const { port } = await startServer(createRecorder().service);
    const socket = connect(port, '127.0.0.1');
    socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
    let received = '';
    socket.setEncoding('utf8').on('data', (chunk) => {
      received += chunk;
      if (received.endsWith('\r\n\r\nok')) socket.write('nonsense\r\n\r\n');
    });
    await once(socket, 'close');
    expect(received.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 400']);
  });

  it('only closes the connection when an answer is under way on it', async () => {
    const queue = createFrameQueue();
    const { port } = await startServer(queue.service);
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
