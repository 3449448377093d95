import { describe, expect, it } from 'vitest';
import { ERRORS, type ErrorCode, gatewayError, retryAfter } from '../../../src/errors.ts';
import type { HttpReply } from '../../../src/exchange.ts';
import { DEMO_KEY, memoryApiKeys, memoryLedger, playEvents, scriptedModel, textEvents } from '../../fakes.ts';
import { ask, createMemoryGateway, httpRequest, type MemoryParts } from '../../memoryGateway.ts';

const CHAT = 'POST /v1/chat/completions';
const BODY = { messages: [{ role: 'user', content: 'Hello' }] };

async function answer(parts: MemoryParts, request = httpRequest(CHAT, { body: BODY })) {
  const gateway = await createMemoryGateway(parts);
  const reply = await ask(gateway.service, request);
  return { ...reply, error: reply.status < 400 ? undefined : JSON.parse(reply.text).error, log: gateway.log.lines };
}

describe('an error', () => {
  it.each(Object.keys(ERRORS) as ErrorCode[])('is told as its row in the table says: %s', async (code) => {
    const error = gatewayError<'missing_body'>(code as 'missing_body', { param: 'a', headers: retryAfter(3_000) });
    const reply = await answer({ model: scriptedModel({ error }) });

    const { status, type, retryable, message } = ERRORS[code];
    expect(reply.status).toBe(status);
    expect(reply.error).toMatchObject({ type, code, param: 'a', message });
    expect(reply.headers).toMatchObject({ 'x-should-retry': String(retryable), 'retry-after': '3' });
    const told = {
      level: status >= 500 ? 'error' : 'warn',
      event: status >= 500 ? 'request_failed' : 'request_refused',
    };
    expect(reply.log).toContainEqual({ ...told, request_id: reply.error.request_id, code });
  });

  it('that nobody foresaw is told without its message, and logged', async () => {
    const reply = await answer({ model: scriptedModel({ error: new Error('secret of the library') }) });

    expect(reply.error).toMatchObject({ code: 'internal_error', type: 'server_error' });
    expect(reply.text).not.toContain('secret');
    expect(reply.log).toContainEqual({ level: 'error', event: 'unexpected_error', request_id: reply.error.request_id });
  });

  it.each([null, 'text', 5])('may be anything that JavaScript can throw: %j', async (thrown) => {
    const reply = await answer({ model: { ...scriptedModel({}), converse: () => Promise.reject(thrown) } });

    expect(reply.error).toMatchObject({ code: 'internal_error' });
  });
});

describe('an outage of the key store', () => {
  const down = { find: () => Promise.reject(gatewayError('store_unavailable')) };

  it.each<Record<string, string>>([
    { authorization: 'Bearer good' },
    { 'x-api-key': 'good' },
    { authorization: 'Bearer broken', 'x-api-key': 'good' },
    { authorization: 'Bearer good', 'x-api-key': 'broken' },
  ])('is told as such, never as a wrong key: %j', async (headers) => {
    const reply = await answer({ apiKeys: down }, httpRequest(CHAT, { body: BODY, key: null, headers }));

    expect(reply).toMatchObject({ status: 503, error: { code: 'store_unavailable' } });
  });

  it('that is unforeseen is an internal error, not a wrong key', async () => {
    const reply = await answer({ apiKeys: { find: () => Promise.reject(new Error('x')) } });

    expect(reply).toMatchObject({ status: 500, error: { code: 'internal_error' } });
  });

  it.each(['/health', '/docs', '/openapi.json'])('does not stop what needs no key: %s', async (path) => {
    expect(await answer({ apiKeys: down }, httpRequest(`GET ${path}`))).toMatchObject({ status: 200 });
  });
});

describe('the key', () => {
  it.each<Record<string, string>>([
    { authorization: 'Bearer good' },
    { authorization: 'bearer good' },
    { authorization: 'BEARER   good  ' },
    { authorization: 'good' },
    { 'x-api-key': 'good' },
    { 'x-api-key': ' good ' },
    { authorization: 'Bearer unknown', 'x-api-key': 'good' },
    { authorization: 'Bearer good', 'x-api-key': 'unknown' },
    { authorization: 'Basic dXNlcjpwYXNz', 'x-api-key': 'good' },
  ])('is found in %j', async (headers) => {
    expect(await answer({}, httpRequest('GET /v1/models', { key: null, headers }))).toMatchObject({ status: 200 });
  });

  it('decides who pays', async () => {
    const ledger = memoryLedger();
    const apiKeys = memoryApiKeys({ good: DEMO_KEY, theirs: { ...DEMO_KEY, keyId: 'key_2', teamId: 'other' } });
    await answer({ ledger, apiKeys }, httpRequest(CHAT, { body: BODY, key: 'theirs' }));

    expect(ledger.entries[0]?.request).toMatchObject({ keyId: 'key_2', teamId: 'other' });
  });
});

describe('the log', () => {
  it('has one line per answer, which tells neither key nor prompt', async () => {
    const { log, headers } = await answer({});

    expect(log).toEqual([
      {
        level: 'info',
        event: 'request_answered',
        request_id: headers['x-request-id'],
        method: 'POST',
        operation: 'createChatCompletion',
        status: 200,
        first_byte_ms: 0,
      },
    ]);
  });
});

describe('a stream', () => {
  const STREAM = httpRequest(CHAT, { body: { ...BODY, stream: true } });
  const broken = (after: number, error: unknown) =>
    scriptedModel({ events: () => playEvents(textEvents('Hel', 'lo').slice(0, after), error) });

  it('that fails before its first event is an ordinary error reply', async () => {
    const reply = await answer({ model: broken(0, gatewayError('model_error')) }, STREAM);

    expect(reply).toMatchObject({ status: 424, error: { code: 'model_error' }, frames: [] });
    expect(reply.headers['content-type']).toBe('application/json; charset=utf-8');
  });

  it.each([
    { after: 2, error: gatewayError('upstream_throttled'), code: 'upstream_throttled' },
    { after: 2, error: undefined, code: 'upstream_cut' },
    { after: 3, error: new Error('secret'), code: 'internal_error' },
  ])('that breaks after $after events ends with one error frame, $code, and not with [DONE]', async (row) => {
    const { frames, headers, status } = await answer({ model: broken(row.after, row.error) }, STREAM);

    expect(status).toBe(200);
    expect(frames.map(({ kind }) => kind)).toEqual([...Array(row.after).fill('data'), 'error']);
    expect(frames.at(-1)).toMatchObject({
      error: { error: { code: row.code, request_id: headers['x-request-id'], message: expect.any(String) } },
    });
    expect(JSON.stringify(frames)).not.toMatch(/secret|"finish_reason":"/);
  });

  it('that its reader leaves is settled all the same', async () => {
    const ledger = memoryLedger();
    const { service } = await createMemoryGateway({ ledger });
    const reply: HttpReply = await service(STREAM, {
      remainingMs: () => 900_000,
      clientGone: new AbortController().signal,
    });
    if (!('frames' in reply)) throw new Error('The reply is not a stream.');
    for await (const _frame of reply.frames) break;

    expect(ledger.entries[0]?.settlement).toMatchObject({ usageSource: 'measured', outcome: 'completed' });
  });
});
