import { describe, expect, it } from 'vitest';
import { gatewayError } from '../../../src/errors.ts';
import type { Model, ModelCall } from '../../../src/ports.ts';
import { memoryLedger, playEvents, textEvents, textResponse } from '../../fakes.ts';
import { ask, createMemoryGateway, httpRequest, type MemoryParts } from '../../memoryGateway.ts';

const MESSAGES = [{ role: 'user', content: 'Hello' }];
const HAIKU = 'us.anthropic.claude-haiku-4-5-20251001-v1:0';
const TOOLS = [{ type: 'function', function: { name: 'look', parameters: { type: 'object', properties: {} } } }];
const NO_TOOLS = 'titan-text-express';

/** Answers, but for the models that do not. */
function without(...modelIds: string[]): Model & { readonly calls: ModelCall[] } {
  const calls: ModelCall[] = [];
  const refuse = (call: ModelCall) => {
    calls.push(call);
    if (modelIds.includes(call.request.modelId ?? '')) throw gatewayError('upstream_throttled');
  };
  return {
    calls,
    async converse(call) {
      refuse(call);
      return textResponse('Hello');
    },
    async converseStream(call) {
      refuse(call);
      return playEvents(textEvents('Hel', 'lo'));
    },
  };
}

const NOVA_MICRO_OUT = () => without('amazon.nova-micro-v1:0');

async function chat(
  fields: object,
  { headers = {}, ...parts }: MemoryParts & { headers?: Record<string, string> } = {},
) {
  const { service, metrics } = await createMemoryGateway({ settings: { maxAttempts: 3 }, ...parts });
  const body = { messages: MESSAGES, model: 'nova-micro', ...fields };
  const reply = await ask(service, httpRequest('POST /v1/chat/completions', { body, headers }));
  const last = reply.frames.findLast(({ kind }) => kind === 'data');
  const json = reply.text === '' ? last?.kind === 'data' && last.data : JSON.parse(reply.text);
  return { ...reply, json, metrics };
}

describe.each([{ stream: false }, { stream: true }])('a fallback, stream: $stream', ({ stream }) => {
  it.each([
    { who: 'the model that was asked for', model: without, counted: 0 },
    { who: 'a stand-in', model: NOVA_MICRO_OUT, counted: 1 },
  ])('is counted where it answered: $who', async ({ model, counted }) => {
    const { status, metrics } = await chat({ stream }, { model: model(), fallbacks: 'nova-micro=claude-haiku-4.5' });

    expect(status).toBe(200);
    expect(metrics.sum('fallbacks', { model: 'nova-micro' })).toBe(counted);
  });

  it('answers under the name that was asked for, and says who it is', async () => {
    const ledger = memoryLedger();
    const { json, headers } = await chat(
      { stream },
      { model: NOVA_MICRO_OUT(), fallbacks: 'nova-micro=claude-haiku-4.5', ledger },
    );

    expect(json.model).toBe('nova-micro');
    expect(json.gateway_metadata).toMatchObject({
      answered_by: { model: 'claude-haiku-4.5', bedrock_model_id: HAIKU, region: 'us-east-1' },
      attempts: 2,
      cost_usd: (10 * 1_100 + 5 * 5_500) / 1e9,
      warnings: [],
    });
    expect(headers).toMatchObject({
      'x-gateway-model': 'claude-haiku-4.5',
      'x-gateway-region': 'us-east-1',
      'x-gateway-attempts': '2',
    });
    expect(ledger.entries[0]).toMatchObject({ request: { model: 'nova-micro' }, settlement: { outcome: 'completed' } });
  });

  it('is called in the Region that it was named with', async () => {
    const model = without('amazon.nova-micro-v1:0');
    const { json } = await chat({ stream }, { model, fallbacks: 'nova-micro=nova-micro@us,nova-lite@eu-west-1' });
    const second = without('amazon.nova-micro-v1:0', 'us.amazon.nova-micro-v1:0');
    await chat({ stream }, { model: second, fallbacks: 'nova-micro=nova-micro@us,nova-lite@eu-west-1' });

    expect(json.gateway_metadata.answered_by).toMatchObject({ bedrock_model_id: 'us.amazon.nova-micro-v1:0' });
    expect(second.calls.map(({ region }) => region)).toEqual(['us-east-1', 'us-east-1', 'eu-west-1']);
  });

  it('gets the request in its own words, and its own losses are told', async () => {
    const model = NOVA_MICRO_OUT();
    const fields = { stream, temperature: 0.5, top_p: 0.5 };
    const { json, headers } = await chat(fields, { model, fallbacks: 'nova-micro=claude-opus-5' });

    expect(model.calls[0]?.request.inferenceConfig).toMatchObject({ temperature: 0.5, topP: 0.5 });
    expect(model.calls[1]?.request.inferenceConfig).toEqual({ maxTokens: 4_096 });
    expect(json.gateway_metadata.ignored_params).toEqual(['temperature', 'top_p']);
    expect(headers['x-gateway-ignored-params']).toBe('temperature,top_p');
  });

  it('that cannot take the request is skipped, and the metadata says so', async () => {
    const model = NOVA_MICRO_OUT();
    const parts = { model, fallbacks: `nova-micro=${NO_TOOLS},nova-lite` };
    const { json } = await chat({ stream, tools: TOOLS, tool_choice: 'auto' }, parts);

    expect(json.gateway_metadata).toMatchObject({
      answered_by: { model: 'nova-lite' },
      attempts: 2,
      warnings: [
        {
          code: 'fallback_skipped',
          message: expect.stringMatching(/^'titan-text-express' cannot stand in for 'nova-micro' here: .+\.$/),
        },
      ],
    });
  });

  it.each<{ who: string; fields: object; headers: Record<string, string> }>([
    { who: 'who does not want one', fields: {}, headers: { 'x-gateway-fallback': 'false' } },
    { who: 'who has named a profile', fields: { model: 'us.amazon.nova-micro-v1:0' }, headers: {} },
    { who: 'whose field it would not obey', fields: { temperature: 0.5 }, headers: { 'x-gateway-strict': 'true' } },
  ])('is none for a caller $who', async ({ fields, headers }) => {
    const model = without('amazon.nova-micro-v1:0', 'us.amazon.nova-micro-v1:0');
    const { status } = await chat({ stream, ...fields }, { model, headers, fallbacks: 'nova-micro=claude-opus-5' });

    expect(status).toBe(429);
    const asked = new Set(model.calls.map(({ request }) => request.modelId));
    expect([...asked]).toEqual([expect.stringContaining('nova-micro')]);
  });

  it('of another Region is skipped where a guardrail watches, which is of one Region', async () => {
    const guardrailConfig = { guardrailIdentifier: 'abc123', guardrailVersion: '3' };
    const model = NOVA_MICRO_OUT();
    const parts = { model, fallbacks: 'nova-micro=nova-lite@eu-west-1,nova-lite' };
    const { json } = await chat({ stream, guardrailConfig }, parts);

    expect(model.calls.map(({ region }) => region)).toEqual(['us-east-1', 'us-east-1']);
    expect(json.gateway_metadata.warnings).toMatchObject([
      {
        code: 'fallback_skipped',
        message: expect.stringContaining('A guardrail of us-east-1 guards no other Region.'),
      },
    ]);
  });

  it('is one for a caller who says that it wants one', async () => {
    const parts = {
      model: NOVA_MICRO_OUT(),
      headers: { 'x-gateway-fallback': 'true' },
      fallbacks: 'nova-micro=nova-lite',
    };

    expect((await chat({ stream }, parts)).status).toBe(200);
  });

  it('has no fallbacks of its own', async () => {
    const model = without('amazon.nova-micro-v1:0', 'amazon.nova-lite-v1:0');
    const { status } = await chat({ stream }, { model, fallbacks: 'nova-micro=nova-lite;nova-lite=nova-pro' });

    expect(status).toBe(429);
    expect(model.calls.map(({ request }) => request.modelId)).not.toContain('amazon.nova-pro-v1:0');
  });
});

describe('the header x-gateway-fallback', () => {
  it('is true or false', async () => {
    const { status, json } = await chat({}, { headers: { 'x-gateway-fallback': 'maybe' } });

    expect(status).toBe(400);
    expect(json.error).toMatchObject({ code: 'invalid_value', param: 'x-gateway-fallback' });
  });
});

describe('a request that nobody answers', () => {
  it('is told how often it was tried, and when to come back', async () => {
    const { status, headers, json } = await chat({}, { model: NOVA_MICRO_OUT() });

    expect(status).toBe(429);
    expect(headers).toMatchObject({ 'x-gateway-attempts': '3', 'retry-after': '2', 'x-should-retry': 'true' });
    expect(json.error.code).toBe('upstream_throttled');
  });
});
