import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import OpenAI from 'openai';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import contract from '../../generated/gateway.json' with { type: 'json' };
import { listen } from '../contract/listen.ts';
import { violations } from '../contract/operations.ts';
import { HELLO } from '../sdk/calls.ts';
import { MOCK_MAIN, type MockProcess, startMock } from './mockProcess.ts';

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
    { what: 'a body that the contract refuses', body: '{"messages":5}', status: 400, code: 'invalid_value' },
    { what: 'no key', body: JSON.stringify(HELLO), key: null, status: 401, code: 'missing_api_key' },
    { what: 'an unknown path', path: '/v1/nothing', body: '{}', status: 404, code: 'not_found' },
  ])('answers $what with $status', async ({ path = '/v1/chat/completions', body, key = 'any', status, code }) => {
    const headers = { 'content-type': 'application/json', ...(key !== null && { authorization: `Bearer ${key}` }) };
    const response = await fetch(mock.url + path, { method: 'POST', headers, body });

    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: { code } });
  });

  it('gives away the contract itself', async () => {
    expect(await (await fetch(`${mock.url}/openapi.json`)).json()).toEqual(contract);
  });
});

describe('npm run mock that cannot start', () => {
  it.each([
    { what: 'an unknown option', options: ['--prt', '9000'], exitCode: 2, told: '--port' },
    { what: 'a port that is none', options: ['--port', 'x'], exitCode: 2, told: '--port' },
    { what: 'a busy port', options: null, exitCode: 1, told: 'cannot listen on port' },
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
