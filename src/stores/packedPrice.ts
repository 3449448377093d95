import type { AdmittedRequest } from '../ports.ts';

type Price = AdmittedRequest['price'];
type Rates = Price['usd_per_million_tokens'];
type PackedRates = readonly [number, number, number | null, number | null, number | null];

/** A price of one geography without its names, some 70 bytes: DynamoDB bills the whole item on every write. */
export interface PackedPrice {
  readonly v: string;
  readonly r: PackedRates;
  /** Of long prompts, after the tokens above which they apply. */
  readonly l?: readonly [number, PackedRates];
  readonly t?: Price['tiers'];
}

/** Keeps all of a price that has no other rates for profiles: what is packed is what applies. */
export function packPrice({ version, usd_per_million_tokens: rates, long_prompt: long, tiers }: Price): PackedPrice {
  return {
    v: version,
    r: packRates(rates),
    ...(long === null ? {} : { l: [long.above_prompt_tokens, packRates(long.usd_per_million_tokens)] as const }),
    ...(tiers === undefined ? {} : { t: tiers }),
  };
}

export function unpackPrice({ v, r, l, t }: PackedPrice): Price {
  return {
    version: v,
    usd_per_million_tokens: unpackRates(r),
    geo_profile: null,
    long_prompt:
      l === undefined
        ? null
        : { above_prompt_tokens: l[0], usd_per_million_tokens: unpackRates(l[1]), geo_profile: null },
    ...(t === undefined ? {} : { tiers: t }),
  };
}

function packRates({ input, output, cache_read, cache_write_5m, cache_write_1h }: Rates): PackedRates {
  return [input, output, cache_read, cache_write_5m, cache_write_1h];
}

function unpackRates([input, output, cache_read, cache_write_5m, cache_write_1h]: PackedRates): Rates {
  return { input, output, cache_read, cache_write_5m, cache_write_1h };
}
