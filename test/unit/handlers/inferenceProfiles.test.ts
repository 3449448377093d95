import { describe, expect, it } from 'vitest';
import type { Model } from '../../../generated/types/gateway/types.gen.ts';
import { DEMO_KEY, memoryApiKeys, memoryLedger, scriptedModel, textResponse } from '../../fakes.ts';
import { ask, createMemoryGateway, httpRequest, type MemoryParts } from '../../memoryGateway.ts';

const arnOf = (id: string) => `arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/${id}`;
const APOLLO = { name: 'apollo-sonnet', arn: arnOf('a1b2c3d4e5f6'), model: 'us.anthropic.claude-sonnet-4-6' };
const WORLD = { name: 'world-sonnet', arn: arnOf('z9y8x7w6v5u4'), model: 'global.anthropic.claude-sonnet-4-6' };
const MILLION = { inputTokens: 1_000_000, outputTokens: 1_000_000, totalTokens: 2_000_000 };

async function chat(fields: object, parts: MemoryParts = {}) {
  const { service } = await createMemoryGateway({ profiles: [APOLLO, WORLD], ...parts });
  const body = { messages: [{ role: 'user', content: 'Hello' }], ...fields };
  const { status, text } = await ask(service, httpRequest('POST /v1/chat/completions', { body }));
  return { status, json: JSON.parse(text) };
}

async function get(path: string) {
  const { service } = await createMemoryGateway({ profiles: [APOLLO, WORLD] });
  const { status, text } = await ask(service, httpRequest(`GET ${path}`));
  return { status, json: JSON.parse(text) };
}

describe('a chat on an inference profile of the operator', () => {
  // A peer bills such calls nothing: https://github.com/langfuse/langfuse/issues/13325
  it.each([
    { model: APOLLO.name, arn: APOLLO.arn, costUsd: 3.3 + 16.5 },
    { model: APOLLO.arn, arn: APOLLO.arn, costUsd: 3.3 + 16.5 },
    { model: WORLD.name, arn: WORLD.arn, costUsd: 3 + 15 },
    { model: WORLD.arn, arn: WORLD.arn, costUsd: 3 + 15 },
  ])('named $model calls $arn and costs what its model costs there', async ({ model: name, arn, costUsd }) => {
    const model = scriptedModel({ response: { ...textResponse('Hi'), usage: MILLION } });
    const ledger = memoryLedger();
    const { json } = await chat({ model: name }, { model, ledger });

    expect(model.calls[0]?.request.modelId).toBe(arn);
    expect(json).toMatchObject({ model: name, gateway_metadata: { cost_usd: costUsd } });
    expect(ledger.entries[0]).toMatchObject({
      request: { model: 'claude-sonnet-4.6' },
      settlement: { costNanoUsd: costUsd * 1e9, priceVersion: expect.stringMatching(/^claude-sonnet-4\.6\//) },
    });
  });

  it('has the capabilities of its model', async () => {
    const model = scriptedModel({});
    await chat({ model: APOLLO.arn, thinking: { type: 'adaptive' } }, { model });

    expect(model.calls[0]?.request.additionalModelRequestFields).toMatchObject({ thinking: { type: 'adaptive' } });
  });

  it.each([
    { globs: ['claude-*'], status: 200 },
    { globs: ['apollo-*'], status: 200 },
    { globs: ['nova-*'], status: 403 },
    { globs: ['world-*'], status: 403 },
  ])('may be used by a key that is allowed its model or its name: $globs, $status', async ({ globs, status }) => {
    const apiKeys = memoryApiKeys({ good: { ...DEMO_KEY, allowedModels: { team: null, key: globs } } });

    expect((await chat({ model: APOLLO.arn }, { apiKeys })).status).toBe(status);
  });

  it.each([
    [arnOf('nobodyknows1'), 'inference_profile_not_declared', 'LLM_GATEWAY_INFERENCE_PROFILES_FILE'],
    [APOLLO.arn.replace('us-east-1', 'eu-west-1'), 'model_unavailable', 'region'],
    ['arn:aws:bedrock:us-east-1::foundation-model/nobody.knows-v1', 'model_not_found', 'GET /v1/models'],
    ['arn:aws:bedrock:us-east-1:123456789012:provisioned-model/a1b2c3d4e5f6', 'model_not_found', 'GET /v1/models'],
  ])('is not found as %s: %s', async (model, code, hint) => {
    const { status, json } = await chat({ model });

    expect({ status, ...json.error }).toMatchObject({ status: 404, code, type: 'not_found_error', param: 'model' });
    expect(json.error.message).toContain(model);
    expect(json.error.message).toContain(hint);
  });
});

describe('GET /v1/models', () => {
  it('lists declared profiles by name, with the price of their geography and without their ARN', async () => {
    const { json } = await get('/v1/models');
    const profiles = json.data.filter(({ base_model }: Model) => base_model !== undefined);

    expect(profiles).toMatchObject([
      { id: 'apollo-sonnet', base_model: 'claude-sonnet-4.6', aliases: [], pricing: { input_per_1k: 0.0033 } },
      { id: 'world-sonnet', base_model: 'claude-sonnet-4.6', aliases: [], pricing: { input_per_1k: 0.003 } },
    ]);
    expect(JSON.stringify(json)).not.toContain('123456789012');
  });

  it('tells what a model costs where this gateway runs it', async () => {
    expect((await get('/v1/models/claude-sonnet-4.6')).json.pricing.input_per_1k).toBe(0.0033);
    expect((await get('/v1/models/global.anthropic.claude-sonnet-4-6')).json.pricing.input_per_1k).toBe(0.003);
  });

  it.each([APOLLO.name, APOLLO.arn, encodeURIComponent(APOLLO.arn)])('finds a profile by %s', async (name) => {
    const { json } = await get(`/v1/models/${name}`);

    expect(json).toMatchObject({ id: 'apollo-sonnet', base_model: 'claude-sonnet-4.6' });
  });
});
