import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { HttpRequest, HttpService, StreamFrame } from '../../src/exchange.ts';
import { createBufferedLambdaHandler, createLambdaHandler } from '../../src/http/lambdaDoor.ts';
import {
  type LambdaFrontDoor,
  type LambdaFrontDoorKind,
  type LambdaHandler,
  startLambdaFrontDoor,
} from './lambdaFrontDoor.ts';
import { installLambdaRuntime } from './lambdaRuntime.ts';

const KINDS = ['rest-v1', 'http-v2', 'function-url'] as const;
const STREAMING_KINDS = ['rest-v1', 'function-url'] as const;
const doors: LambdaFrontDoor[] = [];

beforeAll(installLambdaRuntime);
afterEach(async () => {
  for (const door of doors.splice(0)) await door.close();
});

async function startWith(kind: LambdaFrontDoorKind, handler: LambdaHandler): Promise<string> {
  const door = await startLambdaFrontDoor({ kind, handler });
  doors.push(door);
  return door.url;
}

function start(kind: LambdaFrontDoorKind, service: HttpService): Promise<string> {
  const create = kind === 'http-v2' ? createBufferedLambdaHandler : createLambdaHandler;
  return startWith(kind, create({ start: async () => service, onFault: vi.fn() }));
}

/** A service that answers with what it was asked. */
const echo: HttpService = async (request) => ({
  status: 201,
  headers: { 'content-type': 'application/json', 'x-seen': request.headers['x-tag'] ?? '' },
  body: JSON.stringify({ ...request, body: Buffer.from(request.body).toString('base64') }),
});

async function ask(url: string, init?: RequestInit): Promise<HttpRequest> {
  const response = await fetch(url, init);
  expect(response.status).toBe(201);
  return JSON.parse(await response.text());
}

describe.each(KINDS)('the %s front door', (kind) => {
  it.each(['amazon/nova:0', 'grüße-世界', 'a b', 'a#b', 'a+b'])('carries the model id %s', async (id) => {
    const { path } = await ask(`${await start(kind, echo)}/v1/models/${encodeURIComponent(id)}`);
    expect(decodeURIComponent(path)).toBe(`/v1/models/${id}`);
  });

  it('carries method, query, headers and a text body', async () => {
    const request = await ask(`${await start(kind, echo)}/v1/usage?tag=a%20b&tag=b%26c&empty=`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'X-Tag': 'one', cookie: 'a=1; b=2' },
      body: '{"name":"ü"}',
    });
    expect(request).toMatchObject({
      method: 'POST',
      path: '/v1/usage',
      query: 'tag=a%20b&tag=b%26c&empty=',
      headers: { 'content-type': 'application/json', 'x-tag': 'one', cookie: 'a=1; b=2' },
      sourceIp: '127.0.0.1',
    });
    expect(String(Buffer.from(String(request.body), 'base64'))).toBe('{"name":"ü"}');
  });

  it('carries a binary body unchanged', async () => {
    const request = await ask(await start(kind, echo), { method: 'POST', body: Uint8Array.of(0, 255, 128) });
    expect([...Buffer.from(String(request.body), 'base64')]).toEqual([0, 255, 128]);
  });

  it('carries status, headers and bytes of the answer', async () => {
    const bytes = Uint8Array.of(0, 255, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    const url = await start(kind, async () => ({ status: 418, headers: { 'x-a': 'b' }, body: bytes }));
    const response = await fetch(url);
    expect(response.status).toBe(418);
    expect(response.headers.get('x-a')).toBe('b');
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
  });

  it('answers HEAD without a body', async () => {
    const response = await fetch(await start(kind, echo), { method: 'HEAD', headers: { 'x-tag': 'one' } });
    expect(response.headers.get('x-seen')).toBe('one');
    expect(await response.text()).toBe('');
  });

  it('answers 502 when the invocation fails', async () => {
    const url = await start(kind, async () => {
      throw new Error('bug');
    });
    expect((await fetch(url)).status).toBe(502);
  });
});

describe('a percent sign in a model id', () => {
  it.each([
    { kind: 'rest-v1', sent: '100%25', status: 201, path: '/v1/models/100%25' },
    { kind: 'function-url', sent: '100%25', status: 201, path: '/v1/models/100%25' },
    { kind: 'http-v2', sent: '100%25', status: 400, path: undefined },
    { kind: 'http-v2', sent: '100%2525', status: 201, path: '/v1/models/100%25' },
    { kind: 'http-v2', sent: 'why%3Fnot', status: 201, path: '/v1/models/why' },
    { kind: 'http-v2', sent: 'a%2Fb', status: 201, path: '/v1/models/a/b' },
  ] as const)('becomes $path when $sent is sent to $kind', async ({ kind, sent, status, path }) => {
    const response = await fetch(`${await start(kind, echo)}/v1/models/${sent}`);
    expect(response.status).toBe(status);
    expect(JSON.parse(await response.text()).path).toBe(path);
  });
});

describe.each(STREAMING_KINDS)('streaming through %s', (kind) => {
  it('passes each frame on when it comes', async () => {
    const { readable, writable } = new TransformStream<StreamFrame, StreamFrame>();
    const frames = writable.getWriter();
    const url = await start(kind, async () => ({ status: 200, headers: { 'x-a': 'b' }, frames: readable }));
    const response = await fetch(url);
    expect(response.headers.get('x-a')).toBe('b');
    const received = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    for (const n of [1, 2]) {
      void frames.write({ kind: 'data', data: n });
      expect(await received?.read()).toEqual({ done: false, value: `data: ${n}\n\n` });
    }
    void frames.close();
    expect(await received?.read()).toMatchObject({ done: true });
  });

  it('does not stop the invocation when the client leaves', async () => {
    let isReadToTheEnd = false;
    const clientLeft = Promise.withResolvers<void>();
    const url = await start(kind, async (_request, exchange) => {
      async function* frames(): AsyncGenerator<StreamFrame> {
        yield { kind: 'data', data: 1 };
        await clientLeft.promise;
        for (let n = 0; n < 100; n += 1) yield { kind: 'data', data: 'x'.repeat(1000) };
        isReadToTheEnd = !exchange.clientGone.aborted;
      }
      return { status: 200, headers: {}, frames: frames() };
    });
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
    await once(socket, 'data');
    socket.destroy();
    await once(socket, 'close');
    clientLeft.resolve();
    await vi.waitFor(() => expect(isReadToTheEnd).toBe(true));
  });

  it('cuts an answer whose frames break', async () => {
    const url = await start(kind, async () => {
      async function* frames(): AsyncGenerator<StreamFrame> {
        yield { kind: 'data', data: 1 };
        throw new Error('bug');
      }
      return { status: 200, headers: {}, frames: frames() };
    });
    const response = await fetch(url);
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
  });

  it('answers 502 to a handler that sends no prelude', async () => {
    const url = await startWith(
      kind,
      awslambda.streamifyResponse(async (_event, stream) => void stream.end('x')),
    );
    expect((await fetch(url)).status).toBe(502);
  });
});

describe('startLambdaFrontDoor', () => {
  it('collects the frames of a streamed reply behind an HTTP API', async () => {
    async function* frames(): AsyncGenerator<StreamFrame> {
      yield { kind: 'data', data: 1 };
      yield { kind: 'done' };
    }
    const url = await start('http-v2', async () => ({ status: 200, headers: {}, frames: frames() }));
    expect(await (await fetch(url)).text()).toBe('data: 1\n\ndata: [DONE]\n\n');
  });

  it('refuses a streaming handler behind an HTTP API', async () => {
    await expect(
      startWith(
        'http-v2',
        awslambda.streamifyResponse(async () => {}),
      ),
    ).rejects.toThrow('cannot stream');
  });

  it('keeps the stage out of the path of a request to the root', async () => {
    for (const kind of KINDS) expect((await ask(`${await start(kind, echo)}/`)).path).toBe('/');
  });

  it('carries a malformed path as far as the front door lets it', async () => {
    const statuses = [];
    for (const kind of KINDS) {
      const socket = connect(Number(new URL(await start(kind, echo)).port), '127.0.0.1');
      socket.write('GET /v1/models/100% HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
      statuses.push((await text(socket)).split(' ')[1]);
    }
    expect(statuses).toEqual(['201', '400', '201']);
  });
});
