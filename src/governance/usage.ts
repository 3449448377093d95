/** Billable tokens of one call. Every count is a whole number of 0 or more, and no token is in two of them. */
export interface TokenUsage {
  /** Neither read from nor written to the cache. */
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cacheReadTokens: number;
  readonly cacheWrite5mTokens: number;
  readonly cacheWrite1hTokens: number;
}

/** Of a call that Bedrock refused. */
export const NO_USAGE: TokenUsage = {
  inputTokens: 0,
  outputTokens: 0,
  cacheReadTokens: 0,
  cacheWrite5mTokens: 0,
  cacheWrite1hTokens: 0,
};

/** The part of Converse's `usage` that is billed. https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_TokenUsage.html */
export interface ConverseUsage {
  readonly inputTokens?: number | undefined;
  readonly outputTokens?: number | undefined;
  readonly cacheReadInputTokens?: number | undefined;
  readonly cacheWriteInputTokens?: number | undefined;
  readonly cacheDetails?: readonly CacheWriteDetail[] | undefined;
}

interface CacheWriteDetail {
  readonly ttl?: string | undefined;
  readonly inputTokens?: number | undefined;
}

/** The API documents `5m` and `1h`; a raw answer has said `T5M`, so `T1H` is read too. */
const ONE_HOUR = /^t?1h$/i;

/**
 * Bedrock's own count as billable tokens. `inputTokens` already excludes cached tokens. Cache writes are split by their
 * time to live: what `cacheDetails` does not name as 1 h counts as 5 min. Missing counts are 0.
 */
export function fromConverseUsage(usage: ConverseUsage | undefined): TokenUsage {
  const details = usage?.cacheDetails ?? [];
  const writtenTokens = wholeTokens(usage?.cacheWriteInputTokens ?? sumTokens(details));
  const oneHourTokens = sumTokens(details.filter(({ ttl }) => ttl !== undefined && ONE_HOUR.test(ttl)));
  const cacheWrite1hTokens = Math.min(oneHourTokens, writtenTokens);
  return {
    inputTokens: wholeTokens(usage?.inputTokens),
    outputTokens: wholeTokens(usage?.outputTokens),
    cacheReadTokens: wholeTokens(usage?.cacheReadInputTokens),
    cacheWrite5mTokens: writtenTokens - cacheWrite1hTokens,
    cacheWrite1hTokens,
  };
}

function sumTokens(details: readonly CacheWriteDetail[]): number {
  return details.reduce((sum, { inputTokens }) => sum + wholeTokens(inputTokens), 0);
}

function wholeTokens(count: number | undefined): number {
  return count !== undefined && Number.isSafeInteger(count) && count > 0 ? count : 0;
}
