import { createServer, type ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type * as Sdk from '../../sdk/index.ts';
import { listen } from '../contract/listen.ts';
import { OPERATIONS } from '../contract/operations.ts';
import { type RunningGateway, SERVER } from '../e2e/doors.ts';
import { type MockProcess, startMock } from '../mock/mockProcess.ts';
import { CALLS, HELLO } from './calls.ts';
import { installPackedClient, type ScratchProject } from './packedClient.ts';

const say = (content: string) => ({ model: 'nova-micro', messages: [{ role: 'user' as const, content }] });

let project: ScratchProject;
let sdk: typeof Sdk;

beforeAll(async () => {
  project = await installPackedClient();
  sdk = await project.load();
}, 180_000);
afterAll(() => project.remove());

describe('the packed client and the running gateway', () => {
  let gateway: RunningGateway;
  let client: Sdk.GatewayClient;

  beforeAll(async () => {
    gateway = await SERVER.start();
    client = sdk.createClient({ baseUrl: `${gateway.url}/v1/`, apiKey: gateway.key, maxRetries: 0 });
  });
  beforeEach(() => gateway.simulator.reset());
  afterAll(() => gateway.stop());

  it('know the same operations', () => {
    const called = new Set(CALLS.map(({ operation }) => operation));
    expect([...called].sort()).toEqual(OPERATIONS.map(({ operationId }) => operationId).sort());
  });

  it.each(CALLS)('agree on $method', async ({ call, expected }) => {
    expect(await call(client)).toBe(expected);
  });

  it('stream the answer piece by piece, with its cost at the end', async () => {
    const chunks = await Array.fromAsync(client.chat.stream(HELLO));

    expect(chunks.map(({ choices }) => choices[0]?.delta.content ?? '').join('')).toBe('You said: Hello');
    expect(chunks.at(-1)?.gateway_metadata?.cost_usd).toBeGreaterThan(0);
  });

  it('label a request, and refuse what has no effect when asked to', async () => {
    const { gateway_metadata } = await client.chat.create(HELLO, { tags: { project: 'apollo', env: 'test' } });
    const { tags } = await client.usage.request(gateway_metadata.request_id);

    expect(tags).toEqual(['env=test', 'project=apollo']);
    await expect(client.chat.create({ ...HELLO, seed: 1 }, { strict: true })).rejects.toMatchObject({ param: 'seed' });
  });

  it('walk through the requests page by page', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 3; count += 1) ids.push((await client.chat.create(HELLO)).gateway_metadata.request_id);
    const walked = async () => {
      const seen: string[] = [];
      for await (const { request_id } of client.usage.requests({ limit: 1 })) {
        if (seen.push(request_id) === 3) break;
      }
      return seen.sort();
    };

    await expect.poll(walked).toEqual(ids.sort());
  });

  it.each([
    { what: 'a wrong key', key: 'wrong', body: HELLO, told: { status: 401, type: 'authentication_error' } },
    { what: 'an unknown model', body: { ...HELLO, model: 'x' }, told: { status: 404, code: 'model_not_found' } },
    { what: 'a bad field', body: { ...HELLO, top_p: 7 }, told: { status: 400, param: 'top_p', retryable: false } },
    {
      what: 'a throttled model',
      body: say('simulate:ThrottlingException'),
      told: { status: 429, code: 'upstream_throttled', retryable: true, retryAfterMs: 500 },
    },
  ])('tell of $what, whole and streamed', async ({ key, body, told }) => {
    const asker = key === undefined ? client : sdk.createClient({ baseUrl: gateway.url, apiKey: key });
    const failures = [
      await failureOf(asker.chat.create(body)),
      await failureOf(Array.fromAsync(asker.chat.stream(body))),
    ];

    for (const failure of failures) {
      expect(failure).toBeInstanceOf(sdk.ApiError);
      expect(failure).toMatchObject({ ...told, requestId: expect.stringMatching(/^req_/) });
    }
  });

  it('tell of an answer that failed in its middle', async () => {
    const failure = await failureOf(Array.fromAsync(client.chat.stream(say('simulate:stream-exception'))));

    expect(failure).toBeInstanceOf(sdk.ApiError);
    expect(failure).toMatchObject({ status: null, code: 'model_error', requestId: expect.stringMatching(/^req_/) });
  });

  it('end a stream whose signal is aborted, with its reason', async () => {
    gateway.simulator.script({
      events: [
        { messageStart: { role: 'assistant' } },
        { contentBlockDelta: { contentBlockIndex: 0, delta: { text: 'one' } } },
        { pause: 'aborted' },
        { messageStop: { stopReason: 'end_turn' } },
      ],
    });
    const leaving = new AbortController();
    const reason = new Error('enough');
    const seen: string[] = [];
    const reading = (async () => {
      for await (const { choices } of client.chat.stream(HELLO, { signal: leaving.signal })) {
        seen.push(choices[0]?.delta.content ?? '');
        if (seen.includes('one')) leaving.abort(reason);
      }
    })();

    await expect(reading).rejects.toBe(reason);
    gateway.simulator.release('aborted');
  });

  it('try again where that helps', async () => {
    gateway.simulator.script({ error: { type: 'ThrottlingException', message: 'slow down' } });
    gateway.simulator.script({ text: 'at last' });
    const patient = sdk.createClient({ baseUrl: gateway.url, apiKey: () => gateway.key, maxRetries: 1 });

    expect((await patient.chat.create(HELLO)).choices[0]?.message.content).toBe('at last');
    expect(gateway.simulator.calls).toHaveLength(2);
  });
});

describe('the packed client and the mock', () => {
  let mock: MockProcess;

  beforeAll(async () => {
    mock = await startMock();
  });
  afterAll(() => mock.stop());

  it.each(CALLS)('agree on $method', async ({ call, expected }) => {
    expect(await call(sdk.createClient({ baseUrl: mock.url, apiKey: 'any' }))).toBe(expected);
  });

  it('agree on a refusal', async () => {
    const client = sdk.createClient({ baseUrl: mock.url, apiKey: 'any', maxRetries: 0 });
    const asked = client.chat.create(HELLO, { headers: { prefer: 'code=429' } });

    expect(await failureOf(asked)).toMatchObject({ status: 429, code: 'rate_limit_exceeded', retryAfterMs: 2000 });
  });
});

describe('the packed client and a broken gateway', () => {
  let reply: (response: ServerResponse) => void;
  let server: Awaited<ReturnType<typeof listen>>;

  beforeAll(async () => {
    server = await listen(createServer((_request, response) => reply(response)));
  });
  afterAll(() => server.close());

  const ask = (options: Partial<Sdk.ClientOptions> = {}) =>
    sdk.createClient({ baseUrl: server.url, apiKey: 'key', maxRetries: 0, ...options }).chat;
  const events = (text: string) => (response: ServerResponse) =>
    response.setHeader('content-type', 'text/event-stream').setHeader('x-request-id', 'req_1').end(text);

  it.each([
    ['ends without its [DONE]', events('data: {"id":"chatcmpl-1","choices":[]}\n\n')],
    ['ends in the middle of an event', events('data: {"id":"chatcmpl-1","choices":[]}\n\ndata: {"id"')],
    ['cannot be read', events('data: {"id\n\n')],
    [
      'loses its connection',
      (response: ServerResponse) => {
        response.setHeader('content-type', 'text/event-stream').setHeader('x-request-id', 'req_1');
        response.write('data: {"id":"chatcmpl-1","choices":[]}\n\n', () => response.destroy());
      },
    ],
  ])('never take a stream that %s for a whole answer', async (_what, broken) => {
    reply = broken;
    const failure = await failureOf(Array.fromAsync(ask().stream(HELLO)));

    expect(failure).toBeInstanceOf(sdk.StreamCutError);
    expect(failure).toMatchObject({ requestId: 'req_1' });
  });

  it('tell of an answer that is no stream', async () => {
    reply = (response) => response.setHeader('content-type', 'application/json').end('{}');

    expect(await failureOf(Array.fromAsync(ask().stream(HELLO)))).toBeInstanceOf(sdk.ConnectionError);
  });

  it("tell of an error that is not the gateway's own", async () => {
    reply = (response) => response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>');
    const failure = await failureOf(ask().create(HELLO));

    expect(failure).toBeInstanceOf(sdk.ApiError);
    expect(failure).toMatchObject({ status: 502, code: null, type: null, retryable: true });
    expect(String(failure)).not.toContain('<h1>');
  });

  it('tell of a gateway that is not there', async () => {
    const failure = await failureOf(ask({ baseUrl: 'http://127.0.0.1:1' }).create(HELLO));

    expect(failure).toBeInstanceOf(sdk.ConnectionError);
  });

  it('give nothing of a stream after its abort, though all of it has arrived', async () => {
    reply = events(`${'data: {"id":"chatcmpl-1","choices":[]}\n\n'.repeat(3)}data: [DONE]\n\n`);
    const leaving = new AbortController();
    const reason = new Error('enough');
    let seen = 0;
    const reading = (async () => {
      for await (const _chunk of ask().stream(HELLO, { signal: leaving.signal })) {
        seen += 1;
        leaving.abort(reason);
      }
    })();

    await expect(reading).rejects.toBe(reason);
    expect(seen).toBe(1);
  });

  it.each<{ what: string; options: Sdk.ChatOptions; told: string }>([
    { what: 'a header that none can be', options: { headers: { 'x-a': '\u2192' } }, told: 'nothing was sent' },
    { what: 'a tag that would be two', options: { tags: { project: 'apollo,env=prod' } }, told: "The tag 'project'" },
    { what: 'a tag with a name that ends early', options: { tags: { 'a=b': 'c' } }, told: "The tag 'a=b'" },
  ])('send nothing with $what, and say so', async ({ options, told }) => {
    let calls = 0;
    reply = (response) => {
      calls += 1;
      response.end('{}');
    };
    const failure = await failureOf(ask().create(HELLO, options));

    expect(failure).toBeInstanceOf(sdk.GatewayError);
    expect(failure).not.toBeInstanceOf(sdk.ConnectionError);
    expect(String(failure)).toContain(told);
    expect(calls).toBe(0);
  });

  it('tell of a key that cannot be had', async () => {
    const cause = new Error('the vault is closed');
    const failure = await failureOf(ask({ apiKey: () => Promise.reject(cause) }).create(HELLO));

    expect(failure).toBeInstanceOf(sdk.GatewayError);
    expect(failure).not.toBeInstanceOf(sdk.ConnectionError);
    expect(failure).toMatchObject({ cause });
  });

  it('give up waiting for a retry when they are told to', async () => {
    reply = (response) => response.writeHead(429, { 'retry-after': '30' }).end('{}');
    const reason = new Error('enough');
    const leaving = new AbortController();
    const asking = ask({
      maxRetries: 1,
      fetch: async (...request) => {
        const response = await fetch(...request);
        queueMicrotask(() => leaving.abort(reason));
        return response;
      },
    }).create(HELLO, { signal: leaving.signal });

    await expect(asking).rejects.toBe(reason);
  });
});

async function failureOf(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => undefined,
    (error: unknown) => error,
  );
}
