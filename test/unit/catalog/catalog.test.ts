import { describe, expect, it } from 'vitest';
import { createCatalog, isRetired, priceAt } from '../../../src/catalog/catalog.ts';
import type { InferenceProfile } from '../../../src/catalog/inferenceProfiles.ts';
import type { CatalogRow, Lifecycle, PriceRow } from '../../../src/catalog/model.ts';
import { bedrockTarget } from '../../../src/catalog/target.ts';

const PRICE: PriceRow = {
  version: 'plain/2026-01-01',
  effective_from: '2026-01-01',
  usd_per_million_tokens: { input: 1, output: 2, cache_read: null, cache_write_5m: null, cache_write_1h: null },
  geo_profile: null,
  long_prompt: null,
};

const LIFECYCLE: Lifecycle = {
  status: 'active',
  launch_date: null,
  legacy_date: null,
  retired_on: null,
  not_before: null,
  successor: null,
};

const PLAIN: CatalogRow = {
  id: 'plain',
  aliases: [],
  name: 'Plain',
  provider: 'maker',
  description: 'Chat model.',
  bedrock_model_id: 'maker.plain-v1:0',
  converse: true,
  endpoint_note: null,
  inference_profile_required: false,
  inference_profile_prefixes: [],
  input_modalities: ['text'],
  output_modalities: ['text'],
  context_window_tokens: 1000,
  max_output_tokens: 100,
  default_max_output_tokens: 100,
  max_tokens_forbidden: false,
  streaming: true,
  system_prompt: true,
  tool_use: true,
  streaming_tool_use: true,
  forced_tool_choice: true,
  strict_tools: false,
  structured_output: 'tool',
  reasoning: 'none',
  reasoning_can_be_disabled: false,
  sampling_parameters: true,
  temperature_with_top_p: true,
  stop_sequences: true,
  parallel_tool_calls_can_be_disabled: false,
  reasoning_efforts: [],
  assistant_prefill: true,
  citations: false,
  cache_points: false,
  cache_points_1h: false,
  tool_call_id_pattern: null,
  prompt_caching: false,
  prompt_cache_min_tokens: null,
  lifecycle: LIFECYCLE,
  prices: [PRICE],
};

const VERSIONED: CatalogRow = {
  ...PLAIN,
  id: 'chat-1.5',
  aliases: ['chat'],
  bedrock_model_id: 'maker.chat-1-5-v1:0',
  inference_profile_required: true,
  inference_profile_prefixes: ['us', 'eu'],
};

describe('createCatalog', () => {
  it.each(['chat-1.5', 'chat', 'maker.chat-1-5-v1:0', 'us.maker.chat-1-5-v1:0', 'eu.maker.chat-1-5-v1:0', 'chat-1-5'])(
    'finds a model by %s',
    (name) => {
      expect(createCatalog([PLAIN, VERSIONED]).find(name)).toBe(VERSIONED);
    },
  );

  it.each(['Chat', 'chat-1', 'apac.maker.chat-1-5-v1:0', '', 'constructor'])('does not find "%s"', (name) => {
    expect(createCatalog([PLAIN, VERSIONED]).find(name)).toBeUndefined();
    expect(createCatalog([PLAIN, VERSIONED]).resolve(name, 'us-east-1')).toBeUndefined();
  });

  it.each<{ lack: string; row: CatalogRow }>([
    { lack: 'Converse', row: { ...PLAIN, converse: false } },
    { lack: 'a context window', row: { ...PLAIN, context_window_tokens: null } },
    { lack: 'a maximum output', row: { ...PLAIN, max_output_tokens: null } },
    { lack: 'a default output', row: { ...PLAIN, default_max_output_tokens: null } },
  ])('keeps a row without $lack out of reach', ({ row }) => {
    const catalog = createCatalog([row, VERSIONED]);

    expect(catalog.list()).toEqual([VERSIONED]);
    expect(catalog.find('plain')).toBeUndefined();
    expect(catalog.resolve('plain', 'us-east-1')).toBeUndefined();
  });

  it('finds a row without a price: whether it has one depends on the day', () => {
    const row = { ...PLAIN, prices: [] };

    expect(createCatalog([row]).find('plain')).toBe(row);
    expect(priceAt(row, '2026-11-22')).toBeUndefined();
  });

  it('lists retired models too, in the order of the rows', () => {
    const retired = { ...PLAIN, lifecycle: { ...LIFECYCLE, status: 'retired' as const } };

    expect(createCatalog([VERSIONED, retired]).list()).toEqual([VERSIONED, retired]);
  });

  it.each([
    { clash: 'id', name: 'plain', row: { ...VERSIONED, id: 'plain' } },
    { clash: 'alias', name: 'plain', row: { ...VERSIONED, aliases: ['plain'] } },
    { clash: 'Bedrock id', name: 'maker.plain-v1:0', row: { ...VERSIONED, bedrock_model_id: 'maker.plain-v1:0' } },
  ])('refuses two rows with one $clash, naming both', ({ name, row }) => {
    expect(() => createCatalog([PLAIN, row])).toThrow(`"${name}" names both plain and ${row.id}`);
  });

  it('gives a stated name precedence over the dash spelling of another row', () => {
    const dashed = { ...PLAIN, id: 'chat-1-5' };

    expect(createCatalog([dashed, VERSIONED]).find('chat-1-5')).toBe(dashed);
    expect(createCatalog([VERSIONED, dashed]).find('chat-1-5')).toBe(dashed);
  });
});

describe('resolve', () => {
  it.each([
    { name: 'plain', region: 'eu-west-1', modelId: 'maker.plain-v1:0', geography: 'region' },
    { name: 'chat', region: 'eu-west-1', modelId: 'eu.maker.chat-1-5-v1:0', geography: 'eu' },
    { name: 'chat', region: 'us-east-1', modelId: 'us.maker.chat-1-5-v1:0', geography: 'us' },
    { name: 'maker.chat-1-5-v1:0', region: 'us-east-1', modelId: 'us.maker.chat-1-5-v1:0', geography: 'us' },
    { name: 'eu.maker.chat-1-5-v1:0', region: 'us-east-1', modelId: 'eu.maker.chat-1-5-v1:0', geography: 'eu' },
  ])('calls $modelId for $name from $region', ({ name, region, modelId, geography }) => {
    const resolved = createCatalog([PLAIN, VERSIONED]).resolve(name, region);

    expect(resolved?.target).toEqual({ modelId, geography, region });
  });
});

const ARN = 'arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/a1b2c3d4e5f6';
const EU_ARN = ARN.replace('us-east-1', 'eu-west-1');
const systemArn = (id: string, region = 'us-east-1') =>
  `arn:aws:bedrock:${region}:123456789012:inference-profile/${id}`;
const modelArn = (id: string) => `arn:aws:bedrock:us-east-1::foundation-model/${id}`;

describe('an ARN', () => {
  const catalog = createCatalog([PLAIN, VERSIONED]);

  it.each([
    { arn: modelArn('maker.plain-v1:0'), modelId: 'maker.plain-v1:0', geography: 'region' },
    { arn: modelArn('maker.chat-1-5-v1:0'), modelId: 'us.maker.chat-1-5-v1:0', geography: 'us' },
    { arn: systemArn('eu.maker.chat-1-5-v1:0'), modelId: 'eu.maker.chat-1-5-v1:0', geography: 'eu' },
    {
      arn: 'arn:aws-us-gov:bedrock:us-east-1:123456789012:inference-profile/us.maker.chat-1-5-v1:0',
      modelId: 'us.maker.chat-1-5-v1:0',
      geography: 'us',
    },
  ])('is what it ends in: $arn', ({ arn, modelId, geography }) => {
    expect(catalog.resolve(arn, 'us-east-1')?.target).toEqual({ modelId, geography, region: 'us-east-1' });
    expect(catalog.find(arn)?.bedrock_model_id).toBe(modelId.replace(/^(us|eu)\./, ''));
  });

  it.each([
    ['of another Region', systemArn('eu.maker.chat-1-5-v1:0', 'eu-west-1')],
    ['of a name of ours', systemArn('chat')],
    ['of a model as a profile', systemArn('maker.plain-v1:0')],
    ['of a profile as a model', modelArn('us.maker.chat-1-5-v1:0')],
    ['of a profile that nobody declared', ARN],
    ['of a profile that only seems to tell its model', ARN.replace(/[^/]+$/, 'us.maker.chat-1-5-v1:0')],
    ['of another service', systemArn('us.maker.chat-1-5-v1:0').replace('bedrock', 'sagemaker')],
    ['with more behind it', `${modelArn('maker.plain-v1:0')}/x`],
  ])('%s is not found', (_kind, arn) => {
    expect(catalog.resolve(arn, 'us-east-1')).toBeUndefined();
  });
});

describe('a declared inference profile', () => {
  const declare = (...profiles: InferenceProfile[]) => createCatalog([PLAIN, VERSIONED], profiles);

  it.each([
    { model: 'plain', region: 'us-east-1', geography: 'region' },
    { model: 'chat', region: 'us-east-1', geography: 'us' },
    { model: 'us.maker.chat-1-5-v1:0', region: 'us-east-1', geography: 'us' },
    { model: 'eu.maker.chat-1-5-v1:0', region: 'us-east-1', geography: 'eu' },
    { model: systemArn('eu.maker.chat-1-5-v1:0'), region: 'us-east-1', geography: 'eu' },
    { model: modelArn('maker.plain-v1:0'), region: 'us-east-1', geography: 'region' },
  ])('made of $model is called by its ARN, in the geography of what it was made of', ({ model, region, geography }) => {
    const catalog = declare({ name: 'apollo', arn: ARN, model });

    for (const name of ['apollo', ARN]) {
      expect(catalog.resolve(name, region)).toEqual({
        row: catalog.find(model),
        target: { modelId: ARN, geography, region, profile: 'apollo' },
        namesProfile: true,
      });
    }
  });

  it('is listed, and leaves its model as it is', () => {
    const catalog = declare({ name: 'apollo', arn: ARN, model: 'plain' });

    expect(catalog.list()).toEqual([PLAIN, VERSIONED]);
    expect(catalog.listProfiles('us-east-1').map(({ target }) => target.profile)).toEqual(['apollo']);
    expect(catalog.resolve('plain', 'us-east-1')).toMatchObject({
      target: { modelId: 'maker.plain-v1:0', geography: 'region', region: 'us-east-1' },
      namesProfile: false,
    });
  });

  it('is out of reach of another Region by its ARN', () => {
    expect(declare({ name: 'apollo', arn: EU_ARN, model: 'plain' }).resolve(EU_ARN, 'us-east-1')).toBeUndefined();
  });

  it.each<[fault: string, profiles: InferenceProfile[], told: string]>([
    [
      'an unknown model',
      [{ name: 'apollo', arn: ARN, model: 'plan' }],
      'profile "apollo": model "plan" is no model that this gateway serves',
    ],
    [
      'another profile as its model',
      [
        { name: 'apollo', arn: ARN, model: 'plain' },
        { name: 'b', arn: EU_ARN, model: 'apollo' },
      ],
      'profile "b": model "apollo" is no model that this gateway serves',
    ],
    [
      'the name of a model',
      [{ name: 'chat-1-5', arn: ARN, model: 'plain' }],
      'profile "chat-1-5": "chat-1-5" is the name of another model',
    ],
    [
      'the ARN of another',
      [
        { name: 'a', arn: ARN, model: 'plain' },
        { name: 'b', arn: ARN, model: 'plain' },
      ],
      `profile "b": "${ARN}" is the name of another model`,
    ],
  ])('with %s is refused by name', (_fault, profiles, told) => {
    expect(() => declare(...profiles)).toThrow(told);
  });

  it('of a row that is not served is refused by name', () => {
    const row = { ...PLAIN, converse: false };

    expect(() => createCatalog([row], [{ name: 'a', arn: ARN, model: 'plain' }])).toThrow('no model that this gateway');
  });
});

describe('bedrockTarget', () => {
  it.each<[region: string, listed: CatalogRow['inference_profile_prefixes'], geography: string]>([
    ['us-east-1', ['apac', 'eu', 'global', 'us'], 'us'],
    ['us-gov-west-1', ['us', 'us-gov'], 'us-gov'],
    ['eu-central-1', ['eu', 'global', 'us'], 'eu'],
    ['ca-central-1', ['ca', 'us'], 'ca'],
    ['ca-central-1', ['us'], 'us'],
    ['ap-northeast-1', ['apac', 'global', 'jp'], 'jp'],
    ['ap-northeast-1', ['apac', 'global'], 'apac'],
    ['ap-northeast-2', ['apac', 'jp'], 'apac'],
    ['ap-southeast-2', ['apac', 'au'], 'au'],
    ['ap-southeast-1', ['apac', 'au'], 'apac'],
    ['ap-south-1', ['global', 'in', 'us'], 'in'],
    ['eu-west-1', ['global', 'us'], 'global'],
    ['sa-east-1', ['global', 'us'], 'global'],
    ['eu-west-1', ['apac', 'us'], 'us'],
    ['us-east-1', ['eu', 'apac'], 'eu'],
    ['us-east-1', [], 'region'],
  ])('runs a call from %s with profiles %j in %s', (region, listed, geography) => {
    const target = bedrockTarget({ ...VERSIONED, inference_profile_prefixes: listed }, region);

    const prefix = geography === 'region' ? '' : `${geography}.`;
    expect(target).toEqual({ modelId: `${prefix}maker.chat-1-5-v1:0`, geography, region });
  });

  it('stays in the Region when no profile is needed', () => {
    const row: CatalogRow = { ...VERSIONED, inference_profile_required: false };

    expect(bedrockTarget(row, 'us-east-1')).toEqual({
      modelId: 'maker.chat-1-5-v1:0',
      geography: 'region',
      region: 'us-east-1',
    });
  });
});

describe('isRetired', () => {
  it.each<[Partial<Lifecycle>, today: string, retired: boolean]>([
    [{ status: 'active' }, '2026-11-22', false],
    [{ status: 'retired' }, '2026-11-22', true],
    [{ status: 'legacy', retired_on: '2026-11-26' }, '2026-11-25', false],
    [{ status: 'legacy', retired_on: '2026-11-26' }, '2026-11-26', true],
    [{ status: 'active', retired_on: '2026-11-26' }, '2027-01-01', true],
    [{ status: 'active', not_before: '2026-11-01' }, '2026-11-22', false],
  ])('%j on %s: %s', (lifecycle, today, retired) => {
    expect(isRetired({ ...PLAIN, lifecycle: { ...LIFECYCLE, ...lifecycle } }, today)).toBe(retired);
  });
});

describe('priceAt', () => {
  const from = (effective_from: string, changes: Partial<PriceRow> = {}): PriceRow => ({
    ...PRICE,
    version: effective_from,
    effective_from,
    ...changes,
  });
  const listed = [from('2026-01-01'), from('2026-10-07')];
  const discount = from('2026-03-01', { version: 'discount', effective_until: '2026-10-31' });
  const promotion = from('2026-06-01', { version: 'promotion', effective_until: '2026-06-30' });

  it.each([
    { day: '2025-12-31', listedVersion: undefined, version: undefined },
    { day: '2026-01-01', listedVersion: '2026-01-01', version: '2026-01-01' },
    { day: '2026-02-28', listedVersion: '2026-01-01', version: '2026-01-01' },
    { day: '2026-03-01', listedVersion: '2026-01-01', version: 'discount' },
    { day: '2026-05-31', listedVersion: '2026-01-01', version: 'discount' },
    { day: '2026-06-01', listedVersion: '2026-01-01', version: 'promotion' },
    { day: '2026-06-30', listedVersion: '2026-01-01', version: 'promotion' },
    { day: '2026-07-01', listedVersion: '2026-01-01', version: 'discount' },
    { day: '2026-10-06', listedVersion: '2026-01-01', version: 'discount' },
    { day: '2026-10-07', listedVersion: '2026-10-07', version: 'discount' },
    { day: '2026-10-31', listedVersion: '2026-10-07', version: 'discount' },
    { day: '2026-11-01', listedVersion: '2026-10-07', version: '2026-10-07' },
    { day: '2030-01-01', listedVersion: '2026-10-07', version: '2026-10-07' },
  ])('is on $day $listedVersion, and $version with the prices of an operator', ({ day, listedVersion, version }) => {
    expect(priceAt({ ...PLAIN, prices: listed }, day)?.version).toBe(listedVersion);
    expect(priceAt({ ...PLAIN, prices: [...listed, discount, promotion] }, day)?.version).toBe(version);
  });
});
