import { describe, expect, it } from 'vitest';
import type { Model } from '../../../generated/types/gateway/types.gen.ts';
import { gatewayError } from '../../../src/errors.ts';
import type { Model as Bedrock } from '../../../src/ports.ts';
import { DEMO_KEY, memoryApiKeys, scriptedModel, textResponse } from '../../fakes.ts';
import { ask, createMemoryGateway, httpRequest, type MemoryParts } from '../../memoryGateway.ts';

const NOVA = 'amazon.nova-micro-v1:0';
const SONNET = 'anthropic.claude-sonnet-4-6';
const ARN = 'arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/a1b2c3d4e5f6';
const APOLLO = { name: 'apollo-sonnet', arn: ARN, model: `us.${SONNET}` };

async function get(path: string, parts: MemoryParts) {
  const { service } = await createMemoryGateway(parts);
  const reply = await ask(service, httpRequest(`GET ${path}`));
  return { ...reply, json: JSON.parse(reply.text) };
}

async function listed(parts: MemoryParts): Promise<string[]> {
  return (await get('/v1/models', parts)).json.data.map(({ id }: Model) => id);
}

/** What Bedrock was called with, or how the request was refused. */
async function chat(name: string, parts: MemoryParts) {
  const model = scriptedModel({ response: textResponse('Hi') });
  const { service } = await createMemoryGateway({ model, ...parts });
  const body = { model: name, messages: [{ role: 'user', content: 'Hello' }] };
  const { status, text } = await ask(service, httpRequest('POST /v1/chat/completions', { body }));
  return { status, error: JSON.parse(text).error, called: model.calls.map(({ request }) => request.modelId) };
}

const keyThatMayUse = (team: string[] | null, key: string[] | null) => ({
  apiKeys: memoryApiKeys({ good: { ...DEMO_KEY, allowedModels: { team, key } } }),
});

describe('a gateway that may call some models', () => {
  it.each<[allowedModels: string[], listed: string[]]>([
    [['nova-micro'], ['nova-micro']],
    [[`us.${NOVA}`], ['nova-micro']],
    [
      ['claude-sonnet-4.6', 'nova-micro'],
      ['nova-micro', 'claude-sonnet-4.6'],
    ],
    [[`global.${SONNET}`, `us.${SONNET}`], ['claude-sonnet-4.6']],
  ])('and is allowed %j lists %j', async (allowedModels, ids) => {
    expect((await listed({ allowedModels })).toSorted()).toEqual(ids.toSorted());
  });

  it.each<[name: string, allowedModels: string[], called: string]>([
    ['nova-micro', ['nova-micro'], NOVA],
    [NOVA, ['nova-micro'], NOVA],
    ['nova-micro', [`us.${NOVA}`], `us.${NOVA}`],
    [`us.${NOVA}`, [`us.${NOVA}`], `us.${NOVA}`],
    ['nova-micro', [`us.${NOVA}`, 'nova-micro'], NOVA],
    ['claude-sonnet-4.6', ['claude-sonnet-4.6'], `us.${SONNET}`],
    [`us.${SONNET}`, ['claude-sonnet-4.6'], `us.${SONNET}`],
    ['claude-sonnet-4.6', [`global.${SONNET}`], `global.${SONNET}`],
  ])('asked for %s and allowed %j calls %s', async (name, allowedModels, called) => {
    expect(await chat(name, { allowedModels })).toMatchObject({ status: 200, called: [called] });
  });

  it.each<[name: string, allowedModels: string[]]>([
    ['nova-lite', ['nova-micro']],
    [`us.${NOVA}`, ['nova-micro']],
    [`us.${SONNET}`, [`global.${SONNET}`]],
    [`arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0`, ['nova-micro']],
    ['claude-sonnet-4.6', [APOLLO.name]],
  ])('refuses %s when it is allowed %j, before Bedrock is asked', async (name, allowedModels) => {
    const parts = { allowedModels, profiles: [APOLLO] };
    const { status, error, called } = await chat(name, parts);
    const lookedUp = await get(`/v1/models/${name}`, parts);

    expect({ status, called, ...error }).toMatchObject({
      status: 403,
      called: [],
      code: 'model_access_denied',
      type: 'permission_error',
      param: 'model',
    });
    expect(error.message).toContain(name);
    expect({ status: lookedUp.status, ...lookedUp.json.error }).toMatchObject({ status, message: error.message });
  });

  it('tells that no operator can allow a retired model, and what to use instead', async () => {
    const parts = { allowedModels: ['nova-micro'] };
    const { status, error, called } = await chat('claude-3-haiku', parts);
    const lookedUp = await get('/v1/models/claude-3-haiku', parts);

    expect({ status, called, ...error }).toMatchObject({ status: 410, called: [], code: 'model_retired' });
    expect(error.message).toMatch(/^Bedrock no longer serves 'claude-3-haiku'\. Use 'claude-haiku-4\.5' instead\.$/);
    expect({ status: lookedUp.status, ...lookedUp.json.error }).toMatchObject({ status, message: error.message });
    expect(lookedUp.headers).toHaveProperty('sunset');
  });

  it('still tells a name that is none', async () => {
    expect(await chat('gpt-2', { allowedModels: ['nova-micro'] })).toMatchObject({
      status: 404,
      error: { code: 'model_not_found' },
    });
  });

  it.each([APOLLO.name, APOLLO.arn])('may call what its operator declared: %s', async (name) => {
    const parts = { allowedModels: ['nova-micro'], profiles: [APOLLO] };

    expect(await chat(name, parts)).toMatchObject({ status: 200, called: [ARN] });
    expect(await listed(parts)).toEqual(['nova-micro', APOLLO.name]);
  });

  it('shows the price of the way it is allowed', async () => {
    const { json } = await get('/v1/models/claude-sonnet-4.6', { allowedModels: [`global.${SONNET}`] });

    expect(json.pricing.input_per_1k).toBe(0.003);
  });

  it('has a model stand in that nobody may ask for', async () => {
    const model: Bedrock = {
      ...scriptedModel({}),
      async converse({ request }) {
        if (request.modelId === NOVA) throw gatewayError('upstream_throttled');
        return textResponse('Hi');
      },
    };
    const parts = { allowedModels: ['nova-micro'], fallbacks: 'nova-micro=nova-lite', settings: { maxAttempts: 2 } };
    const { service } = await createMemoryGateway({ model, ...parts });
    const body = { model: 'nova-micro', messages: [{ role: 'user', content: 'Hello' }] };
    const { text } = await ask(service, httpRequest('POST /v1/chat/completions', { body }));

    expect(JSON.parse(text).gateway_metadata.answered_by.model).toBe('nova-lite');
    expect(await chat('nova-lite', parts)).toMatchObject({ status: 403, called: [] });
  });
});

describe('a key that may use some models', () => {
  it.each<[team: string[] | null, key: string[] | null, ids: string[]]>([
    [['nova-micro'], null, ['nova-micro']],
    [null, ['nova-micro', 'nova-lite'], ['nova-lite', 'nova-micro']],
    [['nova-*'], ['*-micro'], ['nova-micro']],
    [null, ['apollo-*'], [APOLLO.name]],
    [['claude-*'], ['nova-*'], []],
  ])('is told of those alone: team %j, key %j', async (team, key, ids) => {
    const parts = { profiles: [APOLLO], ...keyThatMayUse(team, key) };

    expect((await listed(parts)).toSorted()).toEqual(ids);
  });

  it('is told of what the gateway may call, too', async () => {
    expect(await listed({ allowedModels: ['nova-micro', 'nova-pro'], ...keyThatMayUse(['nova-*'], null) })).toEqual([
      'nova-micro',
      'nova-pro',
    ]);
  });

  it.each<[team: string[] | null, key: string[] | null, rule: string]>([
    [['claude-*'], null, 'allowed-models:team'],
    [null, ['claude-*'], 'allowed-models:key'],
  ])('cannot look up another one: team %j, key %j', async (team, key, rule) => {
    const { status, headers, json } = await get('/v1/models/nova-micro', keyThatMayUse(team, key));

    expect({ status, ...json.error }).toMatchObject({ status: 403, code: 'model_not_allowed', param: 'model' });
    expect(headers['x-gateway-rule']).toBe(rule);
  });
});
