import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCatalog, priceAt } from '../../../src/catalog/catalog.ts';
import type { CatalogRow } from '../../../src/catalog/model.ts';
import { withPrices } from '../../../src/catalog/pricesFile.ts';
import { readModels } from '../../../src/catalog/readModels.ts';

const ROWS = readModels();
const RATES = { input: 0.03, output: 0.1, cache_read: 0.008, cache_write_5m: 0.03 };
const NOVA = { model: 'nova-micro', effective_from: '2026-03-01', usd_per_million_tokens: RATES };
const CACHE = { cache_read: 0.2, cache_write_5m: 2.5, cache_write_1h: 4 };
const CLAUDE = { ...NOVA, model: 'claude-sonnet-4.5', usd_per_million_tokens: { input: 2, output: 10, ...CACHE } };
const WHOLE_CLAUDE = { ...CLAUDE, geo_profile: null, long_prompt: null };

function read(entries: unknown, rows: readonly CatalogRow[] = ROWS) {
  const text = typeof entries === 'string' ? entries : JSON.stringify(entries);
  return withPrices(rows, { name: 'prices.json', text });
}

function priced(entries: unknown, rows: readonly CatalogRow[] = ROWS) {
  const answer = read(entries, rows);
  if (answer.kind === 'refused') throw new Error(answer.problems.join('\n'));
  return (model: string, day: string) => {
    const row = createCatalog(answer.rows).find(model);
    return row && priceAt(row, day);
  };
}

function problems(entries: unknown): readonly string[] {
  const answer = read(entries);
  return answer.kind === 'refused' ? answer.problems : [];
}

describe('a prices file', () => {
  it('adds a price that wins over the catalogue from its day on', () => {
    const at = priced([NOVA]);

    expect(at('nova-micro', '2026-02-28')?.version).toBe('nova-micro/2024-12-03');
    expect(at('nova-micro', '2026-03-01')).toEqual({
      version: expect.stringMatching(/^override:nova-micro\/2026-03-01#[0-9a-f]{8}$/),
      effective_from: '2026-03-01',
      usd_per_million_tokens: { ...RATES, cache_write_1h: null },
      geo_profile: null,
      long_prompt: null,
    });
    expect(at('nova-lite', '2026-03-01')?.version).toBe('nova-lite/2024-12-03');
  });

  it('wins over what the catalogue lists later, too', () => {
    const entry = { ...NOVA, model: 'claude-3.5-sonnet', usd_per_million_tokens: { input: 2.4, output: 12 } };
    const at = priced([{ ...entry, effective_from: '2025-01-01' }]);

    expect(at('claude-3.5-sonnet', '2025-12-01')?.usd_per_million_tokens.input).toBe(2.4);
  });

  it('gives the word to the catalogue again after its last day', () => {
    const at = priced([{ ...NOVA, effective_until: '2026-03-31' }]);

    expect(at('nova-micro', '2026-03-31')?.version).toContain('override:');
    expect(at('nova-micro', '2026-04-01')?.version).toBe('nova-micro/2024-12-03');
  });

  it.each(['as written', 'reversed'])('lets the price that began later win, in any order of the file: %s', (order) => {
    const promotion = { ...NOVA, effective_from: '2026-05-01', effective_until: '2026-05-31' };
    const at = priced(order === 'reversed' ? [promotion, NOVA] : [NOVA, promotion]);

    expect(at('nova-micro', '2026-05-15')?.effective_from).toBe('2026-05-01');
    expect(at('nova-micro', '2026-06-01')?.effective_from).toBe('2026-03-01');
  });

  it('carries profiles, long prompts and tiers', () => {
    const rates = { input: 4, output: 15, ...CACHE };
    const long = { above_prompt_tokens: 200_000, usd_per_million_tokens: rates, geo_profile: rates };
    const at = priced([{ ...CLAUDE, geo_profile: rates, long_prompt: long, tiers: { flex: 0.4 } }]);

    expect(at('claude-sonnet-4.5', '2026-03-01')).toMatchObject({
      geo_profile: rates,
      long_prompt: long,
      tiers: { flex: 0.4 },
    });
  });

  it('gives a price to a model that the catalogue knows but cannot price', () => {
    const [known] = ROWS;
    if (known === undefined) throw new Error('There are no rows');
    const row = { ...known, id: 'new-model', aliases: [], bedrock_model_id: 'maker.new', prices: [] };
    const at = priced([{ ...NOVA, model: 'new-model' }], [row]);

    expect(at('new-model', '2026-02-28')).toBeUndefined();
    expect(at('new-model', '2026-03-01')?.version).toContain('override:new-model/2026-03-01#');
  });

  it('lets a model be free, if it says so', () => {
    const at = priced([{ ...NOVA, usd_per_million_tokens: { ...RATES, input: 0, output: 0 } }]);

    expect(at('nova-micro', '2026-03-01')?.usd_per_million_tokens).toMatchObject({ input: 0, output: 0 });
  });

  it('takes null for a rate, a profile or a long prompt that is meant to be missing', () => {
    const rates = { ...CLAUDE.usd_per_million_tokens, cache_write_1h: null };

    expect(problems([{ ...WHOLE_CLAUDE, usd_per_million_tokens: rates }])).toEqual([]);
  });

  it('names a price by its content: another row has another version, another note has not', () => {
    const versionOf = (entry: object) => priced([entry])('nova-micro', '2026-03-01')?.version;

    expect(versionOf({ ...NOVA, note: 'agreed in March' })).toBe(versionOf(NOVA));
    for (const change of [
      { usd_per_million_tokens: { ...RATES, input: 0.031 } },
      { effective_until: '2026-12-31' },
      { tiers: { flex: 0.4 } },
      { geo_profile: RATES },
    ]) {
      expect(versionOf({ ...NOVA, ...change })).not.toBe(versionOf(NOVA));
    }
  });

  it('may be empty', () => {
    expect(read([])).toEqual({ kind: 'priced', rows: ROWS });
  });

  it('is documented by a sample that can be used', () => {
    const sample = readFileSync(join(import.meta.dirname, '../../../docs/prices.sample.json'), 'utf8');
    const at = priced(sample);

    expect(at('claude-sonnet-4.6', '2027-06-30')?.version).toContain('override:');
    expect(at('gpt-oss-20b', '2026-12-01')?.version).not.toContain('override:');
  });
});

describe('a wrong prices file', () => {
  const without = (entry: object, name: string) =>
    Object.fromEntries(Object.entries(entry).filter(([key]) => key !== name));
  const withRates = (changes: object) => ({ ...NOVA, usd_per_million_tokens: { ...RATES, ...changes } });

  it.each<{ what: string; entries: unknown; told: string }>([
    { what: 'no JSON', entries: '[{]', told: 'prices.json is not JSON: ' },
    { what: 'no list', entries: { prices: [] }, told: 'prices.json must be a list of prices' },
    { what: 'no object', entries: ['nova-micro'], told: 'prices.json[0] must be an object, is "nova-micro"' },
    {
      what: 'an unknown field',
      entries: [{ ...NOVA, effectiv_until: '2026-12-31' }],
      told: 'prices.json[0].effectiv_until is not a field',
    },
    {
      what: 'an unknown rate',
      entries: [withRates({ cached: 1 })],
      told: 'prices.json[0].usd_per_million_tokens.cached is not a field',
    },
    {
      what: 'no input rate',
      entries: [withRates({ input: undefined })],
      told: 'prices.json[0].usd_per_million_tokens.input must be 0, or from 0.0001 to 10000 USD per million tokens, is missing',
    },
    {
      what: 'a rate as text',
      entries: [withRates({ output: '0.14' })],
      told: 'prices.json[0].usd_per_million_tokens.output must be 0, or from 0.0001 to 10000 USD per million tokens, is "0.14"',
    },
    {
      what: 'a negative rate',
      entries: [withRates({ cache_read: -0.1 })],
      told: 'prices.json[0].usd_per_million_tokens.cache_read must be 0, or from 0.0001 to 10000 USD per million tokens, is -0.1',
    },
    {
      what: 'a rate per token',
      entries: [withRates({ input: 3.5e-8 })],
      told: 'prices.json[0].usd_per_million_tokens.input must be 0, or from 0.0001 to 10000 USD per million tokens, is 3.5e-8',
    },
    {
      what: 'a rate per thousand tokens',
      entries: [{ ...WHOLE_CLAUDE, usd_per_million_tokens: { input: 0.003, output: 10, ...CACHE } }],
      told: 'prices.json[0].usd_per_million_tokens.input is 0.003 where the catalogue has 3; the unit is USD per million tokens',
    },
    {
      what: 'a day that no calendar has',
      entries: [{ ...NOVA, effective_from: '2026-02-30' }],
      told: 'prices.json[0].effective_from must be a day (yyyy-mm-dd), is "2026-02-30"',
    },
    {
      what: 'an end before the beginning',
      entries: [{ ...NOVA, effective_until: '2026-02-28' }],
      told: "prices.json[0].effective_until must not be before effective_from, '2026-03-01', is '2026-02-28'",
    },
    {
      what: 'a model with a typing error',
      entries: [{ ...NOVA, model: 'nova-mikro' }],
      told: "prices.json[0].model names no model of the catalogue, is 'nova-mikro'; the nearest is 'nova-micro'",
    },
    {
      what: 'the Bedrock id of a model',
      entries: [{ ...NOVA, model: 'amazon.nova-micro-v1:0' }],
      told: "prices.json[0].model names no model of the catalogue, is 'amazon.nova-micro-v1:0'; the nearest is 'nova-micro'",
    },
    {
      what: 'a factor of another kind',
      entries: [{ ...NOVA, tiers: { priority: '175%' } }],
      told: 'prices.json[0].tiers.priority must be a factor from 0.01 to 100, is "175%"',
    },
    {
      what: 'an unknown tier',
      entries: [{ ...NOVA, tiers: { fast: 2 } }],
      told: 'prices.json[0].tiers.fast is not a field',
    },
    {
      what: 'a forgotten cache rate',
      entries: [{ ...NOVA, usd_per_million_tokens: without(RATES, 'cache_read') }],
      told: 'prices.json[0].usd_per_million_tokens.cache_read is missing; the catalogue has it for this model: state yours, or null',
    },
    {
      what: 'a forgotten geographic premium',
      entries: [without(WHOLE_CLAUDE, 'geo_profile')],
      told: 'prices.json[0].geo_profile is missing; the catalogue has it for this model: state yours, or null',
    },
    {
      what: 'forgotten long prompts',
      entries: [without(WHOLE_CLAUDE, 'long_prompt')],
      told: 'prices.json[0].long_prompt is missing; the catalogue has it for this model: state yours, or null',
    },
    {
      what: 'a forgotten rate of the premium',
      entries: [{ ...WHOLE_CLAUDE, geo_profile: { input: 3, output: 15, cache_read: 0.3, cache_write_5m: 4 } }],
      told: 'prices.json[0].geo_profile.cache_write_1h is missing; the catalogue has it for this model: state yours, or null',
    },
    {
      what: 'two prices of one day',
      entries: [NOVA, WHOLE_CLAUDE, NOVA],
      told: "prices.json[2].effective_from is that of [0], '2026-03-01' of nova-micro",
    },
  ])('is refused for $what', ({ entries, told }) => {
    expect(problems(entries)).toEqual([expect.stringContaining(told)]);
  });

  it('is told of everything at once', () => {
    const faulty = {
      ...withRates({ input: -1, output: null }),
      model: 'nova-mikro',
      effective_until: 'soon',
      extra: 1,
    };

    const early = { ...NOVA, model: 'x', effective_until: '2026-01-01' };

    expect(problems([faulty, NOVA, early, NOVA]).map(fieldOf)).toEqual([
      '[0].extra',
      '[0].effective_until',
      '[0].usd_per_million_tokens.input',
      '[0].usd_per_million_tokens.output',
      '[2].model',
      '[2].effective_until',
      '[3].effective_from',
    ]);
  });
});

function fieldOf(problem: string): string | undefined {
  return /^prices\.json(\S+) /.exec(problem)?.[1];
}
