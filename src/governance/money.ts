/**
 * Money is whole nano-USD (10^-9 USD): the cheapest listed token costs 35 of them. BigInt carries the products, which
 * pass 2^53 at about ten million tokens of a dear model.
 */
const NANO_PER_USD = 1e9;
const TOKENS_PER_MILLION = 1_000_000n;
const FACTOR_PARTS = 10_000;

/** A listed rate as whole nano-USD per million tokens. */
export function toNanoUsdPerMillion(usdPerMillionTokens: number): bigint {
  return BigInt(Math.round(usdPerMillionTokens * NANO_PER_USD));
}

/** The inverse of `toNanoUsdPerMillion`. */
export function toUsdPerMillion(nanoUsdPerMillionTokens: bigint): number {
  return Number(nanoUsdPerMillionTokens) / NANO_PER_USD;
}

/** Quantity x rate in nano-USD, rounded half up. */
export function amountNanoUsd(quantityTokens: number, nanoUsdPerMillionTokens: bigint): bigint {
  return divideHalfUp(BigInt(quantityTokens) * nanoUsdPerMillionTokens, TOKENS_PER_MILLION);
}

/** A rate times a factor of at most four decimals, rounded half up. */
export function timesFactor(nanoUsdPerMillionTokens: bigint, factor: number): bigint {
  return divideHalfUp(nanoUsdPerMillionTokens * BigInt(Math.round(factor * FACTOR_PARTS)), BigInt(FACTOR_PARTS));
}

/** Division of non-negative integers, rounded half up. */
function divideHalfUp(dividend: bigint, divisor: bigint): bigint {
  return (2n * dividend + divisor) / (2n * divisor);
}

/** An amount as a number. Throws a RangeError above 2^53 - 1 nano-USD (about nine million USD). */
export function toSafeNumber(nanoUsd: bigint): number {
  const amount = Number(nanoUsd);
  if (!Number.isSafeInteger(amount)) throw new RangeError(`${nanoUsd} nano-USD is not a safe integer`);
  return amount;
}
