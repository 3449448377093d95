import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import OpenAI from 'openai';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import contract from '../../generated/gateway.json' with { type: 'json' };
import { ERRORS, type ErrorCode } from '../../src/errors.ts';
import { listen } from '../contract/listen.ts';
import { violations } from '../contract/operations.ts';
import { HELLO } from '../sdk/calls.ts';
import { MOCK_MAIN, type MockProcess, startMock } from './mockProcess.ts';

interface Told {
  readonly code: ErrorCode;
  readonly message: string;
  readonly type: string;
}

describe('npm run mock', () => {
  let mock: MockProcess;
  let openai: OpenAI;

  beforeAll(async () => {
    mock = await startMock();
    openai = new OpenAI({ baseURL: `${mock.url}/v1`, apiKey: 'any', maxRetries: 0 });
  });
  afterAll(() => mock.stop());

  it('answers the openai package', async () => {
    const { choices, usage } = await openai.chat.completions.create(HELLO);

    expect(choices[0]?.message.content).toBe('It gives every team one door to all models.');
    expect(usage?.total_tokens).toBe(32);
  });

  it('streams to the openai package because its body asks for it', async () => {
    const stream = await openai.chat.completions.create({ ...HELLO, stream: true });
    const chunks = await Array.fromAsync(stream);

    expect(chunks.map(({ choices }) => choices[0]?.delta.content ?? '').join('')).toBe(
      'It gives every team one door to all models.',
    );
    expect(chunks.at(-1)?.choices[0]?.finish_reason).toBe('stop');
  });

  it('sends the usage chunk to those who ask for it', async () => {
    const stream = await openai.chat.completions.create({
      ...HELLO,
      stream: true,
      stream_options: { include_usage: true },
    });

    expect((await Array.fromAsync(stream)).at(-1)?.usage?.total_tokens).toBe(32);
  });

  it.each([
    { stream: false, of: 'a whole answer' },
    { stream: true, of: 'a stream' },
  ])('asks for a tool in $of when that is preferred', async ({ stream }) => {
    const headers = { prefer: 'example=tool_call' };
    const run = stream
      ? await openai.chat.completions.stream(HELLO, { headers }).finalChatCompletion()
      : await openai.chat.completions.create(HELLO, { headers });

    expect(run.choices[0]?.message.tool_calls?.[0]).toMatchObject({
      function: { name: 'get_weather', arguments: '{"city":"Zurich"}' },
    });
  });

  it.each([
    { code: 400, stream: false },
    { code: 401, stream: false },
    { code: 403, stream: true },
    { code: 429, stream: false },
    { code: 429, stream: true },
    { code: 503, stream: true },
  ])('refuses with $code when that is preferred (stream: $stream)', async ({ code, stream }) => {
    const asked = openai.chat.completions.create({ ...HELLO, stream }, { headers: { prefer: `code=${code}` } });

    await expect(asked).rejects.toMatchObject({ status: code, type: expect.stringMatching(/^\w+_error$/) });
  });

  it('breaks a stream when that is preferred', async () => {
    const stream = await openai.chat.completions.create(
      { ...HELLO, stream: true },
      { headers: { prefer: 'example=failed' } },
    );

    await expect(Array.fromAsync(stream)).rejects.toMatchObject({ code: 'model_error' });
  });

  it.each([
    { what: 'a body that is not JSON', body: '{"messages":', status: 400, code: 'invalid_json' },
    { what: 'a body that the contract refuses', body: '{"messages":5}', status: 400, code: 'invalid_type' },
    { what: 'no body', body: '', status: 400, code: 'missing_body' },
    {
      what: 'a method that the path does not take',
      path: '/v1/models',
      body: '{}',
      status: 405,
      code: 'method_not_allowed',
    },
    { what: 'no key', body: JSON.stringify(HELLO), key: null, status: 401, code: 'missing_api_key' },
    { what: 'an unknown path', path: '/v1/nothing', body: '{}', status: 404, code: 'not_found' },
  ])('answers $what with $status', async ({ path = '/v1/chat/completions', body, key = 'any', status, code }) => {
    const headers = { 'content-type': 'application/json', ...(key !== null && { authorization: `Bearer ${key}` }) };
    const response = await fetch(mock.url + path, { method: 'POST', headers, body });

    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: { code } });
  });

  it.each([
    { body: '{"model":"nova-micro"}', param: 'messages', message: 'messages is missing.' },
    {
      body: '{"messages":[{"role":"usr","content":"x"}]}',
      param: 'messages[0].role',
      message: 'messages[0].role must be one of: developer, system, user, assistant, tool, function.',
    },
    {
      body: JSON.stringify({ ...HELLO, temperature: 7 }),
      param: 'temperature',
      message: 'temperature must be at most 2.',
    },
  ])("refuses $body in the gateway's own words", async ({ body, param, message }) => {
    const headers = { 'content-type': 'application/json', authorization: 'Bearer any' };
    const response = await fetch(`${mock.url}/v1/chat/completions`, { method: 'POST', headers, body });

    expect(response.status).toBe(400);
    expect(response.headers.get('x-should-retry')).toBe('false');
    expect(response.headers.get('x-request-id')).toMatch(/^req_/);
    expect(await response.json()).toMatchObject({ error: { param, message } });
  });

  it('names a wrong field of a query', async () => {
    const response = await fetch(`${mock.url}/v1/usage?days=x`, { headers: { authorization: 'Bearer any' } });

    expect(await response.json()).toMatchObject({ error: { param: 'days', code: 'invalid_type' } });
  });

  it.each(['code=418', 'example=nothing'])(
    'says that the contract does not have what is preferred: %s',
    async (prefer) => {
      const asked = openai.chat.completions.create(HELLO, { headers: { prefer } });

      await expect(asked).rejects.toMatchObject({ status: 400, code: 'invalid_value', param: 'prefer' });
    },
  );

  it.each([
    { code: 400, told: { 'x-should-retry': 'false', 'x-gateway-rule': null } },
    { code: 403, told: { 'x-should-retry': 'false', 'x-gateway-rule': null } },
    {
      code: 429,
      told: {
        'x-should-retry': 'true',
        'retry-after': '2',
        'x-gateway-rule': 'rpm:team:demo',
        'x-gateway-attempts': null,
        'x-ratelimit-remaining-requests': '0',
      },
    },
    { code: 500, told: { 'x-should-retry': 'true' } },
    { code: 504, told: { 'x-should-retry': 'false' } },
  ])('sends with $code the headers that the gateway would', async ({ code, told }) => {
    const headers = { 'content-type': 'application/json', authorization: 'Bearer any', prefer: `code=${code}` };
    const body = JSON.stringify(HELLO);
    const response = await fetch(`${mock.url}/v1/chat/completions`, { method: 'POST', headers, body });

    expect(response.status).toBe(code);
    for (const [name, value] of Object.entries(told)) expect(response.headers.get(name), name).toBe(value);
  });

  it('names one model, in the header and in the answer', async () => {
    const { data, response } = await openai.chat.completions.create(HELLO).withResponse();

    expect(response.headers.get('x-gateway-model')).toBe(data.model);
  });

  it('shows a page', async () => {
    expect(await (await fetch(`${mock.url}/docs`)).text()).toContain('<!doctype html>');
  });

  it('gives away the contract itself', async () => {
    expect(await (await fetch(`${mock.url}/openapi.json`)).json()).toEqual(contract);
  });
});

describe('npm run mock that cannot start', () => {
  it.each([
    { what: 'an unknown option', options: ['--prt', '9000'], exitCode: 2, told: '--port' },
    { what: 'a port that is none', options: ['--port', 'x'], exitCode: 2, told: '--port' },
    { what: 'a busy port', options: null, exitCode: 1, told: 'Choose another: npm run mock -- --port' },
  ])('tells of $what in a sentence', async ({ options, exitCode, told }) => {
    const busy = await listen(createServer());
    const child = spawn(process.execPath, [MOCK_MAIN, ...(options ?? ['--port', new URL(busy.url).port])]);
    const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    await busy.close();

    expect(code).toBe(exitCode);
    expect(said).toContain(told);
    expect(said).not.toContain('    at ');
  });
});

describe('examples of errors in the contract', () => {
  const examples = Object.entries(contract.components.responses).flatMap(([name, response]) => {
    const { example } = response.content['application/json'] as { example?: { error?: Told } };
    return example?.error === undefined
      ? []
      : [{ name, told: example.error, headers: Object.entries(response.headers) }];
  });

  it.each(examples)("$name says what the gateway's table of errors says", ({ told, headers }) => {
    const { message, type, retryable } = ERRORS[told.code];
    const words = message.split(/\{\w+\}/);

    expect(told.type).toBe(type);
    expect(words.filter((part) => !told.message.includes(part))).toEqual([]);
    const shouldRetry = JSON.stringify(headers.find(([header]) => header === 'x-should-retry'));
    expect(shouldRetry).toContain('Retry');
    if (retryable) expect(shouldRetry).not.toContain('ShouldNotRetry');
  });
});

describe('examples of streams in the contract', () => {
  const { examples } = contract.components.responses.ChatAnswer.content['text/event-stream'];

  it.each(Object.entries(examples))('%s keeps the contract', (_name, { value }) => {
    const data = value
      .trimEnd()
      .split('\n\n')
      .map((event) => event.replace(/^data: /, ''));
    const chunks = data.filter((each) => each !== '[DONE]').map((each) => JSON.parse(each));

    expect(chunks.filter((chunk) => 'error' in chunk)).toHaveLength(data.at(-1) === '[DONE]' ? 0 : 1);
    for (const chunk of chunks) {
      if (!('error' in chunk)) expect(violations('createChatCompletion', 'event', chunk)).toEqual([]);
    }
  });
});
