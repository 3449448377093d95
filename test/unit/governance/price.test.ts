import { describe, expect, it } from 'vitest';
import type { PriceRow, Rates } from '../../../src/catalog/model.ts';
import { type PriceQuestion, priceUsage, type RateSource, type ServiceTier } from '../../../src/governance/price.ts';
import type { TokenUsage } from '../../../src/governance/usage.ts';
import { NOTHING, priceRow, times } from './priceRows.ts';

const NOVA_MICRO = priceRow({
  input: 0.035,
  output: 0.14,
  cache_read: 0.00875,
  cache_write_5m: null,
  cache_write_1h: null,
});

const BASE: Rates = { input: 0.1, output: 0.5, cache_read: 0.01, cache_write_5m: 0.125, cache_write_1h: 0.2 };
const HAIKU: PriceRow = {
  ...priceRow(BASE),
  geo_profile: times(BASE, 1.1),
  long_prompt: {
    above_prompt_tokens: 100_000,
    usd_per_million_tokens: times(BASE, 5),
    geo_profile: times(BASE, 5.5),
  },
};

describe('priceUsage', () => {
  it('bills every kind of token on its own line, at its own rate', () => {
    const usage = {
      inputTokens: 10,
      outputTokens: 20,
      cacheReadTokens: 30,
      cacheWrite5mTokens: 40,
      cacheWrite1hTokens: 50,
    };

    expect(priceUsage({ price: HAIKU, usage, geography: 'global' })).toEqual({
      costNanoUsd: 1_000 + 10_000 + 300 + 5_000 + 10_000,
      priceVersion: 'test/2026-01-01',
      lines: [
        { item: 'input', quantity: 10, usdPerMillionTokens: 0.1, amountNanoUsd: 1_000, rateSource: 'listed' },
        { item: 'output', quantity: 20, usdPerMillionTokens: 0.5, amountNanoUsd: 10_000, rateSource: 'listed' },
        { item: 'cache_read', quantity: 30, usdPerMillionTokens: 0.01, amountNanoUsd: 300, rateSource: 'listed' },
        {
          item: 'cache_write_5m',
          quantity: 40,
          usdPerMillionTokens: 0.125,
          amountNanoUsd: 5_000,
          rateSource: 'listed',
        },
        { item: 'cache_write_1h', quantity: 50, usdPerMillionTokens: 0.2, amountNanoUsd: 10_000, rateSource: 'listed' },
      ],
    });
  });

  it('writes no line for what was not used', () => {
    expect(priceUsage({ price: HAIKU, usage: NOTHING, geography: 'global' })).toMatchObject({
      costNanoUsd: 0,
      lines: [],
    });
  });

  it.each<[usage: Partial<TokenUsage>, costNanoUsd: number]>([
    [{ inputTokens: 1 }, 35],
    [{ cacheReadTokens: 1 }, 9],
    [{ cacheReadTokens: 2 }, 18],
    [{ cacheReadTokens: 3 }, 26],
    [{ inputTokens: 1_000_000, outputTokens: 1_000_000 }, 175_000_000],
  ])('rounds %j half up to %i nano-USD', (usage, costNanoUsd) => {
    expect(cost({ price: NOVA_MICRO, usage })).toBe(costNanoUsd);
  });

  it.each<Pick<PriceQuestion, 'geography' | 'serviceTier'> & { promptTokens: number; usdPerMillionTokens: number }>([
    { geography: 'global', promptTokens: 100_000, usdPerMillionTokens: 0.1 },
    { geography: 'region', promptTokens: 100_000, usdPerMillionTokens: 0.11 },
    { geography: 'us', promptTokens: 100_000, usdPerMillionTokens: 0.11 },
    { geography: 'eu', promptTokens: 100_000, usdPerMillionTokens: 0.11 },
    { geography: 'jp', promptTokens: 100_000, usdPerMillionTokens: 0.11 },
    { geography: 'global', promptTokens: 100_001, usdPerMillionTokens: 0.5 },
    { geography: 'region', promptTokens: 100_001, usdPerMillionTokens: 0.55 },
    { geography: 'us', promptTokens: 100_001, usdPerMillionTokens: 0.55 },
    { geography: 'global', serviceTier: 'default', promptTokens: 100_000, usdPerMillionTokens: 0.1 },
    { geography: 'global', serviceTier: 'reserved', promptTokens: 100_000, usdPerMillionTokens: 0.1 },
    { geography: 'global', serviceTier: 'priority', promptTokens: 100_000, usdPerMillionTokens: 0.175 },
    { geography: 'global', serviceTier: 'flex', promptTokens: 100_000, usdPerMillionTokens: 0.05 },
    { geography: 'us', serviceTier: 'priority', promptTokens: 100_001, usdPerMillionTokens: 0.9625 },
  ])(
    'bills $promptTokens prompt tokens in $geography, tier $serviceTier, at $usdPerMillionTokens',
    ({ promptTokens, usdPerMillionTokens, ...where }) => {
      const usage = { ...NOTHING, inputTokens: promptTokens };

      const [line] = priceUsage({ price: HAIKU, usage, ...where }).lines;

      expect(line).toMatchObject({ item: 'input', usdPerMillionTokens });
    },
  );

  it.each<Partial<TokenUsage>>([
    { inputTokens: 60_001, cacheReadTokens: 40_000 },
    { inputTokens: 1, cacheWrite5mTokens: 100_000 },
    { cacheReadTokens: 50_001, cacheWrite1hTokens: 50_000 },
  ])('counts cached tokens into the long prompt %j and bills the output as long too', (usage) => {
    const { lines } = priceUsage({
      price: HAIKU,
      usage: { ...NOTHING, ...usage, outputTokens: 1 },
      geography: 'global',
    });

    expect(lines.find(({ item }) => item === 'output')?.usdPerMillionTokens).toBe(2.5);
  });

  it('does not count output into the long prompt', () => {
    const usage = { inputTokens: 100_000, outputTokens: 100_000 };

    expect(cost({ price: HAIKU, usage })).toBe(10_000_000 + 50_000_000);
  });

  it.each(['region', 'us', 'eu', 'global'] as const)('keeps the only rates there are in %s', (geography) => {
    expect(priceUsage({ price: NOVA_MICRO, usage: { ...NOTHING, inputTokens: 100 }, geography }).costNanoUsd).toBe(
      3_500,
    );
  });

  it.each<{ unlisted: Partial<Rates>; usage: Partial<TokenUsage>; rate: number; rateSource: RateSource }>([
    { unlisted: { cache_read: null }, usage: { cacheReadTokens: 1 }, rate: 0.1, rateSource: 'input_rate' },
    {
      unlisted: { cache_write_5m: null },
      usage: { cacheWrite5mTokens: 1 },
      rate: 0.125,
      rateSource: 'input_rate_x1.25',
    },
    { unlisted: { cache_write_1h: null }, usage: { cacheWrite1hTokens: 1 }, rate: 0.2, rateSource: 'input_rate_x2' },
    {
      unlisted: { cache_write_5m: 0.2, cache_write_1h: null },
      usage: { cacheWrite1hTokens: 1 },
      rate: 0.32,
      rateSource: 'cache_write_5m_rate_x1.6',
    },
    {
      unlisted: { cache_write_5m: 0.1, cache_write_1h: null },
      usage: { cacheWrite1hTokens: 1 },
      rate: 0.2,
      rateSource: 'input_rate_x2',
    },
    {
      unlisted: { cache_write_5m: null, cache_write_1h: null },
      usage: { cacheWrite1hTokens: 1 },
      rate: 0.2,
      rateSource: 'input_rate_x2',
    },
  ])('bills $usage at the $rateSource when $unlisted', ({ unlisted, usage, rate, rateSource }) => {
    const price = priceRow({ ...BASE, ...unlisted });

    const { lines } = priceUsage({ price, usage: { ...NOTHING, ...usage }, geography: 'global' });

    expect(lines).toMatchObject([{ usdPerMillionTokens: rate, rateSource }]);
  });

  it.each<{ serviceTier: ServiceTier; usdPerMillionTokens: number }>([
    { serviceTier: 'priority', usdPerMillionTokens: 0.15 },
    { serviceTier: 'flex', usdPerMillionTokens: 0.05 },
    { serviceTier: 'default', usdPerMillionTokens: 0.1 },
  ])("bills the $serviceTier tier at the price's own factor, or at the usual one", (row) => {
    const price = { ...HAIKU, tiers: { priority: 1.5 } };
    const usage = { ...NOTHING, inputTokens: 1 };

    const { lines } = priceUsage({ price, usage, geography: 'global', serviceTier: row.serviceTier });

    expect(lines).toMatchObject([{ usdPerMillionTokens: row.usdPerMillionTokens }]);
  });

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('refuses %d as a token count', (inputTokens) => {
    expect(() => cost({ price: HAIKU, usage: { inputTokens } })).toThrow(RangeError);
  });

  it('refuses a cost that no number can hold exactly', () => {
    expect(() => cost({ price: priceRow({ ...BASE, input: 1_000_000 }), usage: { inputTokens: 2 ** 52 } })).toThrow(
      RangeError,
    );
  });
});

function cost({ price, usage }: { price: PriceRow; usage: Partial<TokenUsage> }): number {
  return priceUsage({ price, usage: { ...NOTHING, ...usage }, geography: 'global' }).costNanoUsd;
}
