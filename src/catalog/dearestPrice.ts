import type { CatalogRow, PriceRow } from './model.ts';

/**
 * Gives every row a price for the days on which it has none: the dearest input and the dearest output of the whole
 * catalogue, on any day, in any geography, of any length. No cache rate is stated, so each is billed at what stands in for
 * it. The version tells both rates: a record can be explained by it alone.
 */
export function withDearestPrice(rows: readonly CatalogRow[]): readonly CatalogRow[] {
  const cards = rows
    .flatMap(({ prices }) => prices)
    .flatMap((price) => [price, ...(price.long_prompt ? [price.long_prompt] : [])]);
  const rates = cards.flatMap((card) => [card.usd_per_million_tokens, card.geo_profile ?? []].flat());
  const input = Math.max(...rates.map((rate) => rate.input));
  const output = Math.max(...rates.map((rate) => rate.output));
  const dearest: PriceRow = {
    version: `dearest:input=${input},output=${output}`,
    effective_from: '0001-01-01',
    usd_per_million_tokens: { input, output, cache_read: null, cache_write_5m: null, cache_write_1h: null },
    geo_profile: null,
    long_prompt: null,
  };
  return rows.map((row) => ({ ...row, prices: [dearest, ...row.prices] }));
}
