import type { PriceRow, Rates } from '../../../src/catalog/model.ts';
import type { TokenUsage } from '../../../src/governance/usage.ts';

export const NOTHING: TokenUsage = {
  inputTokens: 0,
  outputTokens: 0,
  cacheReadTokens: 0,
  cacheWrite5mTokens: 0,
  cacheWrite1hTokens: 0,
};

export function priceRow(rates: Rates): PriceRow {
  return {
    version: 'test/2026-01-01',
    effective_from: '2026-01-01',
    usd_per_million_tokens: rates,
    geo_profile: null,
    long_prompt: null,
  };
}

/** Rates have at most nine decimals, as money has. */
export function times(rates: Rates, factor: number): Rates {
  const scaled = (rate: number) => Math.round(rate * factor * 1e9) / 1e9;
  const orNull = (rate: number | null) => rate && scaled(rate);
  return {
    input: scaled(rates.input),
    output: scaled(rates.output),
    cache_read: orNull(rates.cache_read),
    cache_write_5m: orNull(rates.cache_write_5m),
    cache_write_1h: orNull(rates.cache_write_1h),
  };
}
