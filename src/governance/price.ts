import type { Geography, Price, RateCard, Rates } from '../catalog/model.ts';
import { amountNanoUsd, timesFactor, toNanoUsdPerMillion, toSafeNumber, toUsdPerMillion } from './money.ts';
import type { TokenUsage } from './usage.ts';

/** What is billed apart; the names are those of the rates. */
export type PriceItem = keyof Rates;

/** Where a line's rate comes from: the price itself, or what stands in for a rate that no source states. */
export type RateSource = 'listed' | 'input_rate' | 'input_rate_x1.25' | 'input_rate_x2' | 'cache_write_5m_rate_x1.6';

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
  readonly price: Price;
  readonly usage: TokenUsage;
  /** Of the target that was called. */
  readonly geography: Geography;
  /** The tier that Bedrock says it used. */
  readonly serviceTier?: ServiceTier | undefined;
}

/**
 * Factors on the standard rate. Reserved capacity is paid by the month and not by the token; its tokens are shown at
 * what they would have cost. https://docs.aws.amazon.com/bedrock/latest/userguide/service-tiers-inference.html
 */
const TIER_FACTORS: Readonly<Record<ServiceTier, number>> = { default: 1, flex: 0.5, priority: 1.75, reserved: 1 };

/** Whether Bedrock names a tier that has a price here. */
export function isServiceTier(name: string | undefined): name is ServiceTier {
  return name !== undefined && Object.hasOwn(TIER_FACTORS, name);
}

interface StandIn {
  readonly of: PriceItem;
  readonly factor: number;
  readonly rateSource: RateSource;
}

/**
 * What is billed in the place of a rate that no source states: the dearest of these. They are as dear as any list makes
 * the item, so that a gap in the catalogue never bills less than Bedrock does. Claude's writes cost 1.25 x input for five
 * minutes and 2 x for an hour, GPT-5.6's 1.25 x, Nova's 1 x: an hour at the rate of five minutes would be 37 % too little.
 * https://platform.claude.com/docs/en/build-with-claude/prompt-caching#pricing
 */
const STAND_INS: Readonly<Record<PriceItem, readonly StandIn[]>> = {
  // Every price states these two.
  input: [],
  output: [],
  cache_read: [{ of: 'input', factor: 1, rateSource: 'input_rate' }],
  cache_write_5m: [{ of: 'input', factor: 1.25, rateSource: 'input_rate_x1.25' }],
  cache_write_1h: [
    { of: 'input', factor: 2, rateSource: 'input_rate_x2' },
    { of: 'cache_write_5m', factor: 1.6, rateSource: 'cache_write_5m_rate_x1.6' },
  ],
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
  const tierFactor = { ...TIER_FACTORS, ...price.tiers }[serviceTier];
  const lines = QUANTITIES.filter(([, field]) => usage[field] !== 0).map(([item, field]) =>
    priceLine({ item, quantity: usage[field], rates, tierFactor }),
  );
  const sum = lines.reduce((total, line) => total + BigInt(line.amountNanoUsd), 0n);
  return { costNanoUsd: toSafeNumber(sum), priceVersion: price.version, lines };
}

/** What is left of a price once it is known where it applies: all that settling needs, whatever becomes of the catalogue. */
export function priceWithin(price: Price, geography: Geography): Price {
  const { version, long_prompt: long, tiers } = price;
  const cardOf = (card: RateCard) => ({ usd_per_million_tokens: ratesFor(card, geography), geo_profile: null });
  return {
    version,
    ...cardOf(price),
    long_prompt: long && { above_prompt_tokens: long.above_prompt_tokens, ...cardOf(long) },
    ...(tiers === undefined ? {} : { tiers }),
  };
}

/** A prompt above the threshold is billed at the long-prompt rates as a whole, output included. */
function rateCardFor(price: Price, usage: TokenUsage): RateCard {
  const promptTokens = usage.inputTokens + usage.cacheReadTokens + usage.cacheWrite5mTokens + usage.cacheWrite1hTokens;
  return price.long_prompt !== null && promptTokens > price.long_prompt.above_prompt_tokens ? price.long_prompt : price;
}

/**
 * Where the two differ, AWS lists one price for global profiles and one for "Geo and In-region".
 * https://aws.amazon.com/bedrock/pricing/, quoted in https://github.com/anthropics/claude-code/issues/83690
 */
export function ratesFor(card: RateCard, geography: Geography): Rates {
  return (geography === 'global' ? null : card.geo_profile) ?? card.usd_per_million_tokens;
}

interface LineQuestion {
  readonly item: PriceItem;
  readonly quantity: number;
  readonly rates: Rates;
  readonly tierFactor: number;
}

function priceLine({ item, quantity, rates, tierFactor }: LineQuestion): PriceLine {
  if (!Number.isSafeInteger(quantity) || quantity < 0)
    throw new RangeError(`${item}: ${quantity} is not a token count`);
  const { nanoUsdPerMillion, rateSource } = rateOf(rates, item);
  const rate = timesFactor(nanoUsdPerMillion, tierFactor);
  return {
    item,
    quantity,
    usdPerMillionTokens: toUsdPerMillion(rate),
    amountNanoUsd: toSafeNumber(amountNanoUsd(quantity, rate)),
    rateSource,
  };
}

interface SourcedRate {
  readonly nanoUsdPerMillion: bigint;
  readonly rateSource: RateSource;
}

function rateOf(rates: Rates, item: PriceItem): SourcedRate {
  const listed = rates[item];
  if (listed !== null) return { nanoUsdPerMillion: toNanoUsdPerMillion(listed), rateSource: 'listed' };
  const known = STAND_INS[item].flatMap(({ of, factor, rateSource }) => {
    const rate = rates[of];
    return rate === null ? [] : [{ nanoUsdPerMillion: timesFactor(toNanoUsdPerMillion(rate), factor), rateSource }];
  });
  return known.reduce((dearest, other) => (other.nanoUsdPerMillion > dearest.nanoUsdPerMillion ? other : dearest));
}
