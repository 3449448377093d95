import type { ConverseStreamOutput } from '@aws-sdk/client-bedrock-runtime';
import { describe, expect, it } from 'vitest';
import type { ChatCompletionChunk } from '../../../generated/types/gateway/types.gen.ts';
import type { Settlement } from '../../../src/ports.ts';
import {
  DEMO_KEY,
  ManualClock,
  memoryApiKeys,
  memoryLedger,
  playEvents,
  scriptedModel,
  textEvents,
  textResponse,
  USAGE,
} from '../../fakes.ts';
import { ask, createMemoryGateway, httpRequest, type MemoryParts } from '../../memoryGateway.ts';

const MESSAGES = [{ role: 'user', content: 'Hello' }];

async function chat(fields: object, parts: MemoryParts & { path?: string } = {}) {
  const { path = '/v1/chat/completions', ...rest } = parts;
  const { service } = await createMemoryGateway(rest);
  const reply = await ask(service, httpRequest(`POST ${path}`, { body: { messages: MESSAGES, ...fields } }));
  return { ...reply, json: reply.text === '' ? undefined : JSON.parse(reply.text) };
}

describe('a whole answer', () => {
  it('says what the model said, what it cost and where to look it up', async () => {
    const { json, headers } = await chat({ model: 'us.amazon.nova-micro-v1:0' });

    expect(json).toEqual({
      id: expect.stringMatching(/^chatcmpl-\d{26}$/),
      object: 'chat.completion',
      created: Date.parse('2026-11-22T12:00:00Z') / 1_000,
      model: 'us.amazon.nova-micro-v1:0',
      choices: [
        {
          index: 0,
          message: { role: 'assistant', content: 'Hello', refusal: null },
          logprobs: null,
          finish_reason: 'stop',
        },
      ],
      usage: expect.objectContaining({ prompt_tokens: 10, completion_tokens: 5, total_tokens: 15 }),
      gateway_metadata: {
        request_id: headers['x-request-id'],
        team_id: 'demo',
        latency_ms: 0,
        cost_usd: 0.00000105,
        provider: 'aws-bedrock',
        answered_by: {
          model: 'nova-micro',
          bedrock_model_id: 'us.amazon.nova-micro-v1:0',
          region: 'us-east-1',
        },
        attempts: 1,
        ignored_params: [],
        warnings: [],
      },
    });
    expect(headers).toMatchObject({ 'x-gateway-cost-usd': '0.00000105', 'x-ratelimit-remaining-requests': '59' });
    expect(headers).not.toHaveProperty('x-gateway-ignored-params');
  });

  it('takes as long as it takes', async () => {
    const clock = new ManualClock();
    const model = scriptedModel({});
    const converse: typeof model.converse = (call) => {
      clock.advance(412);
      return model.converse(call);
    };
    const { json } = await chat({}, { clock, model: { ...model, converse } });

    expect(json.gateway_metadata.latency_ms).toBe(412);
  });

  it.each([
    { tokens: 0, cost: '0' },
    { tokens: 1, cost: '0.000000035' },
    { tokens: 1_000_000, cost: '0.035' },
    { tokens: 2_000_000_000, cost: '70' },
  ])('costs $cost USD for $tokens tokens, without rounding or exponent', async ({ tokens, cost }) => {
    const usage = { inputTokens: tokens, outputTokens: 0, totalTokens: tokens };
    const output = { message: { role: 'assistant' as const, content: [{ text: 'Hi' }] } };
    const response = { output, stopReason: 'end_turn' as const, usage, metrics: { latencyMs: 1 } };
    const { headers } = await chat({}, { model: scriptedModel({ response }) });

    expect(headers['x-gateway-cost-usd']).toBe(cost);
  });

  it.each([
    { fault: { output: undefined }, status: 502, code: 'upstream_failed' },
    { fault: { stopReason: undefined }, status: 502, code: 'upstream_failed' },
    { fault: { stopReason: 'malformed_tool_use' as const }, status: 424, code: 'model_error' },
  ])('that cannot be told is charged and recorded as what it is: $fault', async ({ fault, status, code }) => {
    const ledger = memoryLedger();
    const response = { ...textResponse('Hi'), ...fault };
    const reply = await chat({}, { ledger, model: scriptedModel({ response }) });

    expect({ status: reply.status, code: reply.json.error.code }).toEqual({ status, code });
    expect(ledger.entries[0]?.settlement).toMatchObject({
      outcome: code,
      usageSource: 'measured',
      costNanoUsd: 1_050,
    });
  });

  it('that can be told is recorded as completed', async () => {
    const ledger = memoryLedger();
    await chat({}, { ledger });

    expect(ledger.entries[0]?.settlement?.outcome).toBe('completed');
  });
});

describe('the model', () => {
  it.each([
    { path: '/v1/chat/completions', model: undefined, inferenceConfig: { maxTokens: 4_096 } },
    { path: '/v1/chat', model: undefined, inferenceConfig: { maxTokens: 1_024, temperature: 0.7 } },
    { path: '/v1/chat', model: 'claude-opus-5', inferenceConfig: { maxTokens: 1_024 } },
  ])('$model of $path gets the defaults of its path', async ({ path, model: name, inferenceConfig }) => {
    const model = scriptedModel({});
    await chat({ model: name }, { path, model });

    expect(model.calls[0]?.request.inferenceConfig).toEqual(inferenceConfig);
  });

  it('is nova-micro when none is named', async () => {
    const model = scriptedModel({});
    const { json } = await chat({}, { model });

    expect(model.calls[0]?.request.modelId).toBe('amazon.nova-micro-v1:0');
    expect(json.model).toBe('nova-micro');
  });

  it('that is retired is asked all the same, with a warning and the headers of its end', async () => {
    const { json, headers } = await chat({ model: 'claude-3-haiku' });

    expect(headers).toMatchObject({ deprecation: '@1788998400', sunset: 'Thu, 10 Sep 2026 00:00:00 GMT' });
    expect(json.gateway_metadata.warnings).toEqual([
      {
        code: 'model_retired',
        message: "Bedrock no longer serves 'claude-3-haiku' since 2026-09-10. Use 'claude-haiku-4.5' instead.",
      },
    ]);
  });

  it('that will be retired is answered with a warning', async () => {
    const { json, headers } = await chat({ model: 'claude-opus-4.1' });

    expect(headers).toMatchObject({ deprecation: '@1783468800', sunset: 'Fri, 08 Jan 2027 00:00:00 GMT' });
    expect(json.gateway_metadata.warnings).toMatchObject([{ code: 'model_retiring' }]);
  });
});

describe('fields without effect', () => {
  it('are listed in header and metadata, and what was changed is a warning', async () => {
    const { json, headers } = await chat({ seed: 1, user: 'a=b', temperature: 1.5 });

    expect(headers['x-gateway-ignored-params']).toBe('seed,user');
    expect(json.gateway_metadata).toMatchObject({
      ignored_params: ['seed', 'user'],
      warnings: [{ code: 'temperature_clamped' }],
    });
  });

  it.each([
    { name: 'a,b', header: 'a%2Cb' },
    { name: 'größe', header: 'gr%C3%B6%C3%9Fe' },
    { name: 'a\r\nx-evil: 1', header: 'a%0D%0Ax-evil:%201' },
    { name: '100%', header: '100%25' },
    { name: '🦙', header: '%F0%9F%A6%99' },
    { name: '\ud800', header: '%EF%BF%BD' },
    { name: 'x'.repeat(1_024), header: 'x'.repeat(1_024) },
    { name: 'x'.repeat(1_025), header: '...' },
  ])('are told in a header that can be sent: $name', async ({ name, header }) => {
    const { headers } = await chat({ [name]: 1 });

    expect(headers['x-gateway-ignored-params']).toBe(header);
  });

  it('are cut to a header that every client takes, and are whole in the metadata', async () => {
    const messages = Array.from({ length: 500 }, () => ({ role: 'user', content: 'Hello', name: 'a' }));
    const { json, headers } = await chat({ messages });

    const header = headers['x-gateway-ignored-params'] ?? '';
    const told = header.split(',').slice(0, -1);
    expect(header.length).toBeLessThan(1_030);
    expect(header).toMatch(/,\.\.\.$/);
    expect(json.gateway_metadata.ignored_params).toHaveLength(500);
    expect(json.gateway_metadata.ignored_params.slice(0, told.length)).toEqual(told);
  });
});

describe('a streamed answer', () => {
  /** Every chunk, with what the ledger knew when it came. */
  async function stream(fields: object = {}) {
    const ledger = memoryLedger();
    const { service } = await createMemoryGateway({ ledger });
    const body = { messages: MESSAGES, stream: true, ...fields };
    const request = httpRequest('POST /v1/chat/completions', { body });
    const exchange = { remainingMs: () => 900_000, clientGone: new AbortController().signal };
    const reply = await service(request, exchange);
    if (!('frames' in reply)) throw new Error('The reply is not a stream.');
    const seen: { chunk: ChatCompletionChunk | undefined; settled: Settlement | undefined }[] = [];
    for await (const frame of reply.frames) {
      const chunk = frame.kind === 'data' ? (frame.data as ChatCompletionChunk) : undefined;
      seen.push({ chunk, settled: ledger.entries[0]?.settlement });
    }
    return { seen, headers: reply.headers };
  }

  it('comes in order: role, text, and only when it is settled the end and the usage', async () => {
    const { seen } = await stream({ stream_options: { include_usage: true } });

    const steps = seen.map(({ chunk, settled }) => [describeChunk(chunk), settled === undefined ? 'open' : 'settled']);
    expect(steps).toEqual([
      ['assistant', 'open'],
      ['Hel', 'open'],
      ['lo', 'open'],
      ['stop', 'settled'],
      ['15 tokens', 'settled'],
      ['[DONE]', 'settled'],
    ]);
  });

  it('carries metadata on its last chunk alone, and no usage unless it is asked for', async () => {
    const { seen, headers } = await stream({ seed: 1 });

    const chunks = seen.flatMap(({ chunk }) => chunk ?? []);
    expect(chunks.map((chunk) => 'gateway_metadata' in chunk)).toEqual([false, false, false, true]);
    expect(chunks.filter((chunk) => 'usage' in chunk)).toEqual([]);
    expect(chunks.at(-1)?.gateway_metadata).toMatchObject({ cost_usd: 0.00000105, ignored_params: ['seed'] });
    expect(headers).toMatchObject({ 'x-gateway-ignored-params': 'seed', 'x-ratelimit-remaining-requests': '59' });
    expect(headers).not.toHaveProperty('x-gateway-cost-usd');
  });

  it('is one answer: every chunk has the same id, time and model', async () => {
    const { seen } = await stream({ model: 'nova-lite' });

    const chunks = seen.flatMap(({ chunk }) => chunk ?? []);
    const identities = new Set(
      chunks.map(({ id, created, model, object }) => JSON.stringify([id, created, model, object])),
    );
    expect(identities.size).toBe(1);
    expect(chunks[0]).toMatchObject({ model: 'nova-lite', object: 'chat.completion.chunk' });
  });

  it('is read to its end when it cannot be translated, and told as broken', async () => {
    const ledger = memoryLedger();
    const strange = { contentBlockDelta: { contentBlockIndex: 7, delta: { toolUse: { input: '{}' } } } };
    const events = () => playEvents(textEvents('Hel', 'lo').toSpliced(2, 0, strange));
    const { frames } = await chat({ stream: true }, { ledger, model: scriptedModel({ events }) });

    expect(frames.map(({ kind }) => kind)).toEqual(['data', 'data', 'error']);
    expect(ledger.entries[0]?.settlement).toMatchObject({ usageSource: 'measured', costNanoUsd: 1_050 });
  });
});

function describeChunk(chunk: ChatCompletionChunk | undefined): string | undefined {
  if (chunk === undefined) return '[DONE]';
  const [choice] = chunk.choices;
  if (choice === undefined) return `${chunk.usage?.total_tokens} tokens`;
  return choice.finish_reason ?? (choice.delta.content || choice.delta.role);
}

describe('an answer that cannot be translated', () => {
  it.each([
    { stopReason: undefined, outcome: 'upstream_failed' },
    { stopReason: 'malformed_model_output' as const, outcome: 'model_error' },
  ])('because it stopped for $stopReason is recorded as $outcome, and charged', async ({ stopReason, outcome }) => {
    const ledger = memoryLedger();
    const events = () => playEvents(textEvents('Hel', 'lo').with(4, { messageStop: { stopReason } }));
    const { frames } = await chat({ stream: true }, { ledger, model: scriptedModel({ events }) });

    expect(frames.map(({ kind }) => kind)).toEqual(['data', 'data', 'data', 'error']);
    expect(ledger.entries[0]?.settlement).toMatchObject({ outcome, usageSource: 'measured', costNanoUsd: 1_050 });
  });

  it('is told before the rest is read, and the record says so', async () => {
    const seen: string[] = [];
    async function* events(): AsyncGenerator<ConverseStreamOutput> {
      yield { messageStart: { role: 'assistant' } };
      yield { contentBlockDelta: { contentBlockIndex: 0, delta: { image: { source: { bytes: new Uint8Array(1) } } } } };
      seen.push('the rest');
      yield { metadata: { usage: USAGE, metrics: { latencyMs: 1 } } };
    }
    const ledger = memoryLedger();
    const { service } = await createMemoryGateway({ model: scriptedModel({ events }), ledger });
    const body = { messages: [{ role: 'user', content: 'Hello' }], stream: true };
    const exchange = { remainingMs: () => 900_000, clientGone: new AbortController().signal };
    const reply = await service(httpRequest('POST /v1/chat/completions', { body }), exchange);
    if (!('frames' in reply)) throw new Error('The reply is no stream.');
    for await (const frame of reply.frames) seen.push(frame.kind);

    expect(seen).toEqual(['data', 'error', 'the rest']);
    expect(ledger.entries[0]?.settlement).toMatchObject({ outcome: 'upstream_failed', usageSource: 'measured' });
  });
});

describe("the operator's guardrail", () => {
  const guardrail = { guardrailIdentifier: 'abc123', guardrailVersion: '3', trace: 'disabled' } as const;
  const apiKeys = memoryApiKeys({ good: { ...DEMO_KEY, guardrail } });

  it.each(['/v1/chat/completions', '/v1/chat'])('watches what asks for none on %s', async (path) => {
    const model = scriptedModel({});
    await chat({}, { path, model, apiKeys });

    expect(model.calls[0]?.request.guardrailConfig).toEqual(guardrail);
  });

  it('is not replaced by a caller, whose request reaches no model', async () => {
    const model = scriptedModel({});
    const guardrailConfig = { guardrailIdentifier: 'weaker', guardrailVersion: '1' };
    const { status, json } = await chat({ guardrailConfig }, { model, apiKeys });

    expect({ status, ...json.error }).toMatchObject({
      status: 400,
      code: 'guardrail_fixed',
      param: 'guardrailConfig.guardrailIdentifier',
    });
    expect(model.calls).toEqual([]);
  });
});

describe('a strict caller', () => {
  const ask = (headers: Record<string, string>) => askWith({ messages: MESSAGES, seed: 1 }, headers);

  it('is refused what would only be reported', async () => {
    expect((await ask({})).status).toBe(200);
    expect((await ask({ 'x-gateway-strict': 'false' })).status).toBe(200);
    expect(await ask({ 'x-gateway-strict': 'true' })).toMatchObject({ status: 400, error: { param: 'seed' } });
  });

  it('is told that the header is neither true nor false', async () => {
    const refusal = await ask({ 'x-gateway-strict': 'maybe' });

    expect(refusal).toMatchObject({ status: 400, error: { code: 'invalid_value', param: 'x-gateway-strict' } });
  });
});

describe('a service tier', () => {
  it.each([
    { asked: 'priority', used: undefined, costNanoUsd: 1838 },
    { asked: 'flex', used: undefined, costNanoUsd: 525 },
    { asked: 'priority', used: 'default' as const, costNanoUsd: 1050 },
  ])('costs what was used: $asked asked, $used answered', async ({ asked, used, costNanoUsd }) => {
    const response = { ...textResponse('Hello'), ...(used === undefined ? {} : { serviceTier: { type: used } }) };
    const ledger = memoryLedger();
    const { service } = await createMemoryGateway({ model: scriptedModel({ response }), ledger });
    const body = { messages: MESSAGES, service_tier: asked };
    const reply = await ask(service, httpRequest('POST /v1/chat/completions', { body }));

    expect(reply.status).toBe(200);
    expect(ledger.entries[0]?.settlement?.costNanoUsd).toBe(costNanoUsd);
  });
});

async function askWith(body: object, headers: Record<string, string>) {
  const { service } = await createMemoryGateway();
  const { status, text } = await ask(service, httpRequest('POST /v1/chat/completions', { body, headers }));
  return { status, error: JSON.parse(text).error };
}
