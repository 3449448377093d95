import type { Geography, PriceRow, RateCard, Rates } from '../catalog/model.ts';
import { amountNanoUsd, divideHalfUp, toNanoUsdPerMillion, toSafeNumber, toUsdPerMillion } from './money.ts';
import type { TokenUsage } from './usage.ts';

/** What is billed apart; the names are those of the rates. */
export type PriceItem = keyof Rates;

/** Where a line's rate comes from: the row itself, or the rate that stands in for one that no source states. */
export type RateSource = 'listed' | 'input_rate' | 'cache_write_5m_rate';

/** Converse's `serviceTier.type`. */
export type ServiceTier = 'default' | 'flex' | 'priority' | 'reserved';

/** One line of a bill: quantity x rate = amount. */
export interface PriceLine {
  readonly item: PriceItem;
  /** Tokens. */
  readonly quantity: number;
  /** The rate applied, service tier included. */
  readonly usdPerMillionTokens: number;
  readonly amountNanoUsd: number;
  readonly rateSource: RateSource;
}

export interface PricedUsage {
  /** The sum of the lines. */
  readonly costNanoUsd: number;
  readonly priceVersion: string;
  /** Items without tokens have no line. */
  readonly lines: readonly PriceLine[];
}

export interface PriceQuestion {
  readonly price: PriceRow;
  readonly usage: TokenUsage;
  /** Of the target that was called. */
  readonly geography: Geography;
  /** The tier that Bedrock says it used. */
  readonly serviceTier?: ServiceTier | undefined;
}

/**
 * Per cent of the standard rate. Reserved capacity is paid by the month and not by the token; its tokens are shown at
 * what they would have cost. https://docs.aws.amazon.com/bedrock/latest/userguide/service-tiers-inference.html
 */
const TIER_PERCENT: Readonly<Record<ServiceTier, bigint>> = {
  default: 100n,
  flex: 50n,
  priority: 175n,
  reserved: 100n,
};

const QUANTITIES: readonly (readonly [PriceItem, keyof TokenUsage])[] = [
  ['input', 'inputTokens'],
  ['output', 'outputTokens'],
  ['cache_read', 'cacheReadTokens'],
  ['cache_write_5m', 'cacheWrite5mTokens'],
  ['cache_write_1h', 'cacheWrite1hTokens'],
];

/**
 * What a call costs, line by line, each line rounded half up to a whole nano-USD.
 * Throws a RangeError for a quantity that is not a whole number of 0 or more, and for a cost beyond a safe integer.
 */
export function priceUsage({ price, usage, geography, serviceTier = 'default' }: PriceQuestion): PricedUsage {
  const rates = ratesFor(rateCardFor(price, usage), geography);
  const lines = QUANTITIES.filter(([, field]) => usage[field] !== 0).map(([item, field]) =>
    priceLine({ item, quantity: usage[field], rates, tierPercent: TIER_PERCENT[serviceTier] }),
  );
  const sum = lines.reduce((total, line) => total + BigInt(line.amountNanoUsd), 0n);
  return { costNanoUsd: toSafeNumber(sum), priceVersion: price.version, lines };
}

/** A prompt above the threshold is billed at the long-prompt rates as a whole, output included. */
function rateCardFor(price: PriceRow, usage: TokenUsage): RateCard {
  const promptTokens = usage.inputTokens + usage.cacheReadTokens + usage.cacheWrite5mTokens + usage.cacheWrite1hTokens;
  return price.long_prompt !== null && promptTokens > price.long_prompt.above_prompt_tokens ? price.long_prompt : price;
}

/** Global profiles cost what the Region costs; every other profile is a geographic one. */
export function ratesFor(card: RateCard, geography: Geography): Rates {
  const isGeographic = geography !== 'region' && geography !== 'global';
  return isGeographic && card.geo_profile !== null ? card.geo_profile : card.usd_per_million_tokens;
}

interface LineQuestion {
  readonly item: PriceItem;
  readonly quantity: number;
  readonly rates: Rates;
  readonly tierPercent: bigint;
}

function priceLine({ item, quantity, rates, tierPercent }: LineQuestion): PriceLine {
  if (!Number.isSafeInteger(quantity) || quantity < 0)
    throw new RangeError(`${item}: ${quantity} is not a token count`);
  const { usdPerMillionTokens, rateSource } = rateOf(rates, item);
  const rate = divideHalfUp(toNanoUsdPerMillion(usdPerMillionTokens) * tierPercent, 100n);
  return {
    item,
    quantity,
    usdPerMillionTokens: toUsdPerMillion(rate),
    amountNanoUsd: toSafeNumber(amountNanoUsd(quantity, rate)),
    rateSource,
  };
}

/** A rate that no source states is not guessed: the nearest listed rate stands in, and the line says so. */
function rateOf(rates: Rates, item: PriceItem): Pick<PriceLine, 'usdPerMillionTokens' | 'rateSource'> {
  const listed = rates[item];
  if (listed !== null) return { usdPerMillionTokens: listed, rateSource: 'listed' };
  if (item === 'cache_write_1h' && rates.cache_write_5m !== null)
    return { usdPerMillionTokens: rates.cache_write_5m, rateSource: 'cache_write_5m_rate' };
  return { usdPerMillionTokens: rates.input, rateSource: 'input_rate' };
}
