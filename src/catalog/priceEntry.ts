import { type Check, day, must, orMissing, orNull, recordOf, text, tokens } from './checks.ts';
import type { Price, PriceRow, RateCard, Rates, TierFactors } from './model.ts';

/** One entry of the prices file, as it is written. What may be left out is null in a price. */
export interface PriceEntry extends CardEntry {
  /** The id of a row of the catalogue. */
  readonly model: string;
  readonly effective_from: string;
  readonly effective_until?: string;
  readonly long_prompt?: (CardEntry & { readonly above_prompt_tokens: number }) | null;
  readonly tiers?: TierFactors;
  /** For whoever reads the file. */
  readonly note?: string;
}

interface CardEntry {
  readonly usd_per_million_tokens: RatesEntry;
  readonly geo_profile?: RatesEntry | null;
}

type RatesEntry = Pick<Rates, 'input' | 'output'> & Partial<Rates>;

const rate = must(
  '0, or from 0.0001 to 10000 USD per million tokens',
  (value) => value === 0 || isWithin(value, 1e-4, 1e4),
);
const factor = must('a factor from 0.01 to 100', (value) => isWithin(value, 0.01, 100));

const rates = recordOf<RatesEntry>({
  input: rate,
  output: rate,
  cache_read: orMissing(orNull(rate)),
  cache_write_5m: orMissing(orNull(rate)),
  cache_write_1h: orMissing(orNull(rate)),
});
const card = { usd_per_million_tokens: rates, geo_profile: orMissing(orNull(rates)) };

/** Says everything that is wrong with the form of an entry. */
export const checkEntry: Check = recordOf<PriceEntry>({
  model: text,
  effective_from: day,
  effective_until: orMissing(day),
  ...card,
  long_prompt: orMissing(
    orNull(recordOf<NonNullable<PriceEntry['long_prompt']>>({ above_prompt_tokens: tokens, ...card })),
  ),
  tiers: orMissing(recordOf<TierFactors>({ priority: orMissing(factor), flex: orMissing(factor) })),
  note: orMissing(text),
});

export function isPriceEntry(value: unknown): value is PriceEntry {
  return checkEntry(value).length === 0;
}

/** The price that an entry states, under a version. */
export function toPriceRow(entry: PriceEntry, version: string): PriceRow {
  const { effective_from, effective_until, tiers } = entry;
  return {
    version,
    effective_from,
    ...(effective_until === undefined ? {} : { effective_until }),
    ...toCard(entry),
    long_prompt: toLongPrompt(entry),
    ...(tiers === undefined ? {} : { tiers }),
  };
}

function toLongPrompt({ long_prompt: long }: PriceEntry): Price['long_prompt'] {
  return long ? { above_prompt_tokens: long.above_prompt_tokens, ...toCard(long) } : null;
}

function toCard({ usd_per_million_tokens: base, geo_profile: geo }: CardEntry): RateCard {
  return { usd_per_million_tokens: toRates(base), geo_profile: geo ? toRates(geo) : null };
}

function toRates({ input, output, ...cache }: RatesEntry): Rates {
  const { cache_read = null, cache_write_5m = null, cache_write_1h = null } = cache;
  return { input, output, cache_read, cache_write_5m, cache_write_1h };
}

function isWithin(value: unknown, least: number, most: number): boolean {
  return typeof value === 'number' && value >= least && value <= most;
}
