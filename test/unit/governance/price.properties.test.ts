import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Geography, PriceRow, Rates } from '../../../src/catalog/model.ts';
import { priceUsage, priceWithin, type ServiceTier } from '../../../src/governance/price.ts';
import type { TokenUsage } from '../../../src/governance/usage.ts';
import { priceRow, times } from './priceRows.ts';

describe('priceUsage, for any price and usage', () => {
  const tokens = fc.nat(3_000_000);
  const usages = fc.record({
    inputTokens: tokens,
    outputTokens: tokens,
    cacheReadTokens: tokens,
    cacheWrite5mTokens: tokens,
    cacheWrite1hTokens: tokens,
  });
  const rate = fc.integer({ min: 1, max: 100_000_000 }).map((micro) => micro / 1_000_000);
  const rates = fc.record({
    input: rate,
    output: rate,
    cache_read: fc.option(rate),
    cache_write_5m: fc.option(rate),
    cache_write_1h: fc.option(rate),
  });
  const flatPrices = fc
    .record({ base: rates, geo: fc.option(rates) })
    .map(({ base, geo }) => ({ ...priceRow(base), geo_profile: geo }));
  const prices = fc
    .record({ flat: flatPrices, threshold: fc.nat(5_000_000) })
    .map(({ flat, threshold }) => withLongPrompt(flat, threshold));
  const questions = fc.record({
    price: prices,
    usage: usages,
    geography: fc.constantFrom<Geography>('region', 'us', 'eu', 'global'),
    serviceTier: fc.constantFrom<ServiceTier>('default', 'flex', 'priority', 'reserved'),
  });
  const fields = fc.constantFrom<keyof TokenUsage>(
    'inputTokens',
    'outputTokens',
    'cacheReadTokens',
    'cacheWrite5mTokens',
    'cacheWrite1hTokens',
  );

  it('costs the sum of its lines, none of them negative', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const { costNanoUsd, lines } = priceUsage(question);

        expect(costNanoUsd).toBe(lines.reduce((sum, line) => sum + line.amountNanoUsd, 0));
        expect(lines.every((line) => Number.isSafeInteger(line.amountNanoUsd) && line.amountNanoUsd >= 0)).toBe(true);
      }),
    );
  });

  it('bills every token exactly once', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const billed = priceUsage(question).lines.reduce((sum, line) => sum + line.quantity, 0);

        expect(billed).toBe(Object.values(question.usage).reduce((sum, count) => sum + count, 0));
      }),
    );
  });

  it('explains every line: quantity x rate is the amount, to half a nano-USD', () => {
    fc.assert(
      fc.property(questions, (question) => {
        for (const line of priceUsage(question).lines) {
          const exactNanoUsd = line.quantity * line.usdPerMillionTokens * 1_000;
          expect(Math.abs(line.amountNanoUsd - exactNanoUsd)).toBeLessThanOrEqual(0.5 + exactNanoUsd * 1e-12);
        }
      }),
    );
  });

  it('never gets cheaper with more tokens', () => {
    fc.assert(
      fc.property(questions, fields, tokens, (question, field, more) => {
        const usage = { ...question.usage, [field]: question.usage[field] + more };

        expect(priceUsage({ ...question, usage }).costNanoUsd).toBeGreaterThanOrEqual(priceUsage(question).costNanoUsd);
      }),
    );
  });

  it('costs the same by what is kept of the price for later', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const price = priceWithin(question.price, question.geography);

        expect(priceUsage({ ...question, price })).toEqual(priceUsage(question));
      }),
    );
  });

  it('never bills a rate that nobody states below one that is stated', () => {
    fc.assert(
      fc.property(questions, ({ price, ...question }) => {
        const { input, output } = price.usd_per_million_tokens;
        const usual = {
          input,
          output,
          cache_read: input / 10,
          cache_write_5m: input * 1.25,
          cache_write_1h: input * 2,
        };
        const unstated = { input, output, cache_read: null, cache_write_5m: null, cache_write_1h: null };
        const costNanoUsd = (rates: Rates) => priceUsage({ ...question, price: priceRow(rates) }).costNanoUsd;

        expect(costNanoUsd(unstated)).toBeGreaterThanOrEqual(costNanoUsd(usual));
      }),
    );
  });

  it('costs the same in two parts, to one nano-USD a line', () => {
    fc.assert(
      fc.property(flatPrices, usages, usages, (price, first, second) => {
        const costNanoUsd = (usage: TokenUsage) => priceUsage({ price, usage, geography: 'region' }).costNanoUsd;
        const partsNanoUsd = costNanoUsd(first) + costNanoUsd(second);
        const whole = priceUsage({ price, usage: sum(first, second), geography: 'region' });

        expect(Math.abs(partsNanoUsd - whole.costNanoUsd)).toBeLessThanOrEqual(whole.lines.length);
      }),
    );
  });
});

function withLongPrompt(price: PriceRow, above_prompt_tokens: number): PriceRow {
  const long = {
    above_prompt_tokens,
    usd_per_million_tokens: times(price.usd_per_million_tokens, 2),
    geo_profile: price.geo_profile && times(price.geo_profile, 2),
  };
  return { ...price, long_prompt: long };
}

function sum(first: TokenUsage, second: TokenUsage): TokenUsage {
  return {
    inputTokens: first.inputTokens + second.inputTokens,
    outputTokens: first.outputTokens + second.outputTokens,
    cacheReadTokens: first.cacheReadTokens + second.cacheReadTokens,
    cacheWrite5mTokens: first.cacheWrite5mTokens + second.cacheWrite5mTokens,
    cacheWrite1hTokens: first.cacheWrite1hTokens + second.cacheWrite1hTokens,
  };
}
