import OpenAI from 'openai';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createClient } from '../../generated/sdk/client/index.ts';
import { createChatCompletion, getModel, getUsage, listModels } from '../../generated/sdk/sdk.gen.ts';
import { validators } from '../../generated/validators/gateway.responses.gen.js';
import { DOORS, type RunningGateway } from './doors.ts';

const HELLO = [{ role: 'user' as const, content: 'Hello' }];

const HARD_NAMES = [
  { path: '/v1/models/100%25', name: '100%' },
  { path: '/v1/models/what%3F', name: 'what?' },
];

describe.each(DOORS)('chat through $name', (door) => {
  let gateway: RunningGateway;
  let openai: OpenAI;

  beforeAll(async () => {
    gateway = await door.start();
    openai = new OpenAI({ baseURL: `${gateway.url}/v1`, apiKey: gateway.key, maxRetries: 0 });
  });
  afterEach(() => gateway.simulator.reset());
  afterAll(() => gateway.stop());

  const post = (path: string, body: unknown, init: RequestInit = {}) =>
    fetch(gateway.url + path, {
      method: 'POST',
      headers: { authorization: `Bearer ${gateway.key}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      ...init,
    });

  it('answers the openai package', async () => {
    const completion = await openai.chat.completions.create({ model: 'nova-micro', messages: HELLO });

    expect(completion.choices[0]).toMatchObject({
      finish_reason: 'stop',
      message: { role: 'assistant', refusal: null },
    });
    expect(completion.choices[0]?.message.content).toContain('Hello');
    expect(completion.usage?.total_tokens).toBeGreaterThan(0);
    expect(validators.createChatCompletion['200']?.(completion)).toBe(true);
  });

  it('streams to the openai package', async () => {
    const stream = await openai.chat.completions.create({
      model: 'nova-micro',
      messages: HELLO,
      stream: true,
      stream_options: { include_usage: true },
    });
    const chunks = await Array.fromAsync(stream);

    expect(chunks.map((chunk) => chunk.choices[0]?.delta.content ?? '').join('')).toContain('Hello');
    expect(chunks.at(-2)?.choices[0]?.finish_reason).toBe('stop');
    expect(chunks.at(-1)).toMatchObject({ choices: [], gateway_metadata: { team_id: 'demo' } });
    expect(chunks.at(-1)?.usage?.total_tokens).toBeGreaterThan(0);
    for (const chunk of chunks) expect(validators.createChatCompletion.event?.(chunk)).toBe(true);
  });

  it('gives the same answer whole and streamed', async () => {
    const whole = await openai.chat.completions.create({ model: 'nova-lite', messages: HELLO });
    const stream = await openai.chat.completions.create({ model: 'nova-lite', messages: HELLO, stream: true });
    const pieces = await Array.fromAsync(stream, (chunk) => chunk.choices[0]?.delta.content ?? '');

    expect(pieces.join('')).toBe(whole.choices[0]?.message.content);
  });

  it('sends Bedrock the conversation, the limit and nothing else', async () => {
    await openai.chat.completions.create({
      model: 'claude-haiku-4.5',
      messages: [{ role: 'system', content: 'Be brief.' }, ...HELLO, { role: 'assistant', content: 'Hi' }, ...HELLO],
      temperature: 0.5,
      stop: ['END'],
      max_completion_tokens: 50,
    });

    expect(gateway.simulator.calls.at(-1)?.body).toEqual({
      system: [{ text: 'Be brief.' }],
      messages: [
        { role: 'user', content: [{ text: 'Hello' }] },
        { role: 'assistant', content: [{ text: 'Hi' }] },
        { role: 'user', content: [{ text: 'Hello' }] },
      ],
      inferenceConfig: { maxTokens: 50, temperature: 0.5, stopSequences: ['END'] },
      requestMetadata: { team: 'demo', key: 'key_demo', request_id: expect.stringMatching(/^req_/) },
    });
    expect(gateway.simulator.calls.at(-1)?.modelId).toBe('us.anthropic.claude-haiku-4-5-20251001-v1:0');
  });

  it('keeps the predecessor’s route and defaults', async () => {
    const response = await post('/v1/chat', { messages: HELLO });
    const answer = await response.json();

    expect(answer).toMatchObject({
      model: 'nova-micro',
      gateway_metadata: { team_id: 'demo', provider: 'aws-bedrock' },
    });
    expect(response.headers.get('x-gateway-cost-usd')).toBe(
      String(answer.gateway_metadata.cost_usd.toFixed(9)).replace(/0+$/, ''),
    );
    expect(response.headers.get('x-request-id')).toBe(answer.gateway_metadata.request_id);
    expect(gateway.simulator.calls.at(-1)?.body).toMatchObject({
      inferenceConfig: { maxTokens: 1024, temperature: 0.7 },
    });
  });

  it('answers the generated SDK', async () => {
    const client = createClient({ baseUrl: gateway.url, auth: gateway.key });
    const { data } = await createChatCompletion({ client, body: { model: 'nova-micro', messages: HELLO } });
    const { data: models } = await listModels({ client });
    const { data: model } = await getModel({ client, path: { model: 'claude-3-5-sonnet' } });
    const { data: usage } = await getUsage({ client, query: { days: 1 } });

    expect(data?.choices[0]?.message.content).toContain('Hello');
    expect(models?.data.length).toBeGreaterThanOrEqual(40);
    expect(model).toMatchObject({ id: 'claude-3.5-sonnet', lifecycle: { status: 'retired' } });
    expect(usage?.summary.total_requests).toBeGreaterThan(0);
  });

  it('counts what it answered, to the nano-dollar', async () => {
    const readTotal = async () => (await getUsageOf(gateway)).summary.total_cost_usd;
    const before = await readTotal();
    gateway.simulator.script({
      text: 'four words and more',
      usage: { inputTokens: 1000, outputTokens: 10, totalTokens: 1010 },
    });
    await openai.chat.completions.create({ model: 'nova-micro', messages: HELLO });

    expect((await readTotal()) - before).toBeCloseTo((1000 * 35 + 10 * 140) / 1e9, 9);
  });

  it('counts cached tokens once and shows them', async () => {
    const usage = { inputTokens: 10, outputTokens: 5, totalTokens: 115, cacheReadInputTokens: 100 };
    gateway.simulator.script({ text: 'ok', usage });
    const completion = await openai.chat.completions.create({ model: 'nova-micro', messages: HELLO });

    expect(completion.usage).toMatchObject({ prompt_tokens: 110, prompt_tokens_details: { cached_tokens: 100 } });
    expect(completion).toMatchObject({ gateway_metadata: { cost_usd: (10 * 35 + 100 * 8.75 + 5 * 140) / 1e9 } });
  });

  it.runIf(door.streams)('passes each piece on as Bedrock sends it', async () => {
    const piece = (text: string) => ({ contentBlockDelta: { contentBlockIndex: 0, delta: { text } } });
    gateway.simulator.script({
      events: [
        { messageStart: { role: 'assistant' } },
        piece('one'),
        { pause: 'after one' },
        piece('two'),
        { pause: 'after two' },
        { messageStop: { stopReason: 'end_turn' } },
        { metadata: { usage: { inputTokens: 1, outputTokens: 2, totalTokens: 3 }, metrics: { latencyMs: 1 } } },
      ],
    });
    const stream = await openai.chat.completions.create({ model: 'nova-micro', messages: HELLO, stream: true });
    const seen: string[] = [];
    for await (const chunk of stream) {
      const text = chunk.choices[0]?.delta.content;
      if (!text) continue;
      seen.push(text);
      // Bedrock sends the next piece only now that this one has arrived.
      gateway.simulator.release(`after ${text}`);
    }

    expect(seen).toEqual(['one', 'two']);
  });

  it('ends a stream that broke with an error and without [DONE]', async () => {
    gateway.simulator.script({
      events: [
        { messageStart: { role: 'assistant' } },
        { contentBlockDelta: { contentBlockIndex: 0, delta: { text: 'part' } } },
        { exception: { type: 'throttlingException', message: 'slow down' } },
      ],
    });
    const response = await post('/v1/chat/completions', { model: 'nova-micro', messages: HELLO, stream: true });
    const text = await response.text();

    expect(response.status).toBe(200);
    expect(text).toContain('part');
    expect(text).not.toContain('[DONE]');
    expect(text).not.toContain('slow down');
    expect(text).not.toContain('"finish_reason":"stop"');
    expect(lastData(text)).toMatchObject({ error: { code: 'upstream_throttled', type: 'rate_limit_error' } });
  });

  it('tells the openai package about a stream that broke', async () => {
    gateway.simulator.script({ events: [{ messageStart: { role: 'assistant' } }, { cut: true }] });
    const stream = await openai.chat.completions.create({ model: 'nova-micro', messages: HELLO, stream: true });

    await expect(Array.fromAsync(stream)).rejects.toThrow(OpenAI.APIError);
  });

  it('answers a failure before the first event as an ordinary error', async () => {
    gateway.simulator.script({ events: [{ exception: { type: 'throttlingException', message: 'slow down' } }] });
    const response = await post('/v1/chat/completions', { model: 'nova-micro', messages: HELLO, stream: true });

    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBe('1');
    expect(await response.json()).toMatchObject({ error: { code: 'upstream_throttled' } });
  });

  it('refuses to stream Titan and names its end', async () => {
    const streamed = await post('/v1/chat', { model: 'titan-text-express', messages: HELLO, stream: true });
    const whole = await post('/v1/chat', { model: 'claude-3-haiku', messages: HELLO });

    expect(streamed.status).toBe(400);
    expect(await streamed.json()).toMatchObject({ error: { code: 'streaming_not_supported', param: 'stream' } });
    expect(whole.status).toBe(410);
    expect(whole.headers.get('sunset')).toBe('Thu, 10 Sep 2026 00:00:00 GMT');
    expect(whole.headers.get('x-ratelimit-limit-requests')).not.toBeNull();
    expect(await whole.json()).toMatchObject({
      error: { code: 'model_retired', message: expect.stringContaining('claude-haiku-4.5') },
    });
  });

  it.each([
    { path: '/v1/models/a%2Fb', name: 'a/b' },
    { path: '/v1/models/caf%C3%A9', name: 'café' },
    { path: '/v1/models/amazon.nova-pro-v1:1', name: 'amazon.nova-pro-v1:1' },
    // An HTTP API decodes the path twice before the Lambda sees it: docs/front-doors.md.
    ...(door.name === 'an HTTP API' ? [] : HARD_NAMES),
  ])('reads the model name in $path', async ({ path, name }) => {
    const response = await fetch(gateway.url + path, { headers: { 'X-API-Key': gateway.key } });
    const answer = await response.json();

    expect(response.status).toBe(404);
    expect(answer.error.message).toContain(`'${name}'`);
  });

  it('finds a model by its Bedrock id', async () => {
    const model = await openai.models.retrieve('amazon.nova-micro-v1:0');

    expect(model.id).toBe('nova-micro');
  });

  it('throws the openai package’s own errors', async () => {
    const stranger = new OpenAI({ baseURL: `${gateway.url}/v1`, apiKey: 'sk-wrong', maxRetries: 0 });

    await expect(stranger.models.list()).rejects.toThrow(OpenAI.AuthenticationError);
    await expect(openai.models.retrieve('nope')).rejects.toThrow(OpenAI.NotFoundError);
    await expect(openai.chat.completions.create({ model: 'nova-micro', messages: [] })).rejects.toThrow(
      OpenAI.BadRequestError,
    );
  });

  it('serves its contract', async () => {
    const contract = await (await fetch(`${gateway.url}/openapi.json`)).json();

    expect(contract.paths).toHaveProperty('/v1/chat/completions');
  });

  it('answers a preflight of a configured origin', async () => {
    const response = await fetch(`${gateway.url}/v1/chat/completions`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://app.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'x-stainless-os',
      },
    });

    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe('https://app.example');
    expect(response.headers.get('access-control-allow-headers')).toBe('x-stainless-os');
    expect(response.headers.get('access-control-expose-headers')).toContain('x-request-id');
  });

  it('counts a request whose client left in mid-stream', async () => {
    const before = await getUsageOf(gateway);
    const usage = { inputTokens: 7, outputTokens: 900, totalTokens: 907 };
    gateway.simulator.script({
      events: [
        { messageStart: { role: 'assistant' } },
        { contentBlockDelta: { contentBlockIndex: 0, delta: { text: 'one' } } },
        { pause: 'client gone' },
        { messageStop: { stopReason: 'end_turn' } },
        { metadata: { usage, metrics: { latencyMs: 1 } } },
      ],
    });
    const leaving = new AbortController();
    const body = { model: 'nova-micro', messages: HELLO, stream: true };
    const request = post('/v1/chat/completions', body, { signal: leaving.signal }).then((response) => response.text());
    await gateway.simulator.reached('client gone');
    leaving.abort();
    await request.catch(() => undefined);
    gateway.simulator.release('client gone');

    await expect
      .poll(async () => (await getUsageOf(gateway)).summary.total_output_tokens - before.summary.total_output_tokens)
      .toBe(900);
  });
});

async function getUsageOf({ url, key }: RunningGateway) {
  const { data } = await getUsage({ client: createClient({ baseUrl: url, auth: key }), throwOnError: true });
  return data;
}

function lastData(events: string): unknown {
  const last = events.trim().split('\n\n').at(-1) ?? '';
  return JSON.parse(last.replace(/^data: /, ''));
}
