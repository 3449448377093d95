import type { RateLimitState } from '../ports.ts';

/**
 * The generic cell rate algorithm: one number per bucket, the time at which it will be full again (`tat`, theoretical
 * arrival time). https://en.wikipedia.org/wiki/Generic_cell_rate_algorithm
 * Everything is in whole microseconds, so that 60 s divide finely and sums stay exact; rounding an increment up makes a
 * limit of r requests per minute at most r / 60,000,000 stricter than it says, and never looser.
 */
const US_PER_MS = 1_000;
const US_PER_MINUTE = 60_000_000;
const US_PER_SECOND = 1_000_000;

/** A bucket is kept this long after it is full, so that a late clock elsewhere still finds it. */
const KEEP_SECONDS = 120;

/** What one request at one moment compares a bucket with, in Unix microseconds. */
export interface RateLimitBounds {
  readonly nowUs: number;
  /** What one request adds to `tat`. */
  readonly incrementUs: number;
  /** The highest `tat` that still lets the request pass. */
  readonly highestTatUs: number;
  /** When the store may forget a bucket that this request passed, in Unix seconds. */
  readonly forgetAtSeconds: number;
}

/** How a bucket takes a request: by adding to a `tat` in the future, or by starting anew from a full bucket. */
export type RateLimitWrite = 'advance' | 'restart';

export type RateLimitDecision = { readonly write: RateLimitWrite } | { readonly refused: RateLimitState };

/** The bounds of a bucket that holds one minute's requests. Throws a RangeError unless the limit is a whole number above 0. */
export function rateLimitBounds(requestsPerMinute: number, nowMs: number): RateLimitBounds {
  if (!Number.isSafeInteger(requestsPerMinute) || requestsPerMinute < 1)
    throw new RangeError(`${requestsPerMinute} is not a number of requests per minute`);
  const nowUs = nowMs * US_PER_MS;
  const incrementUs = Math.ceil(US_PER_MINUTE / requestsPerMinute);
  const fullToEmptyUs = incrementUs * requestsPerMinute;
  return {
    nowUs,
    incrementUs,
    highestTatUs: nowUs + fullToEmptyUs - incrementUs,
    forgetAtSeconds: Math.ceil((nowUs + fullToEmptyUs) / US_PER_SECOND) + KEEP_SECONDS,
  };
}

/** What to do about a request and a bucket last seen at `tatUs`; undefined when there is none. */
export function decideRateLimit(bounds: RateLimitBounds, tatUs: number | undefined): RateLimitDecision {
  if (tatUs === undefined || tatUs <= bounds.nowUs) return { write: 'restart' };
  return tatUs <= bounds.highestTatUs ? { write: 'advance' } : { refused: refusedState(bounds, tatUs) };
}

/** What to tell about a request that passed, from the `tat` it left behind. */
export function passedState(bounds: RateLimitBounds, newTatUs: number): RateLimitState {
  return { ...bucketState(bounds, newTatUs), allowed: true, retryAfterMs: 0 };
}

function refusedState(bounds: RateLimitBounds, tatUs: number): RateLimitState {
  return { ...bucketState(bounds, tatUs), allowed: false, retryAfterMs: msUp(tatUs - bounds.highestTatUs) };
}

function bucketState({ nowUs, incrementUs, highestTatUs }: RateLimitBounds, tatUs: number) {
  const remaining = Math.floor((highestTatUs - tatUs) / incrementUs) + 1;
  return { remainingRequests: Math.max(0, remaining), resetMs: msUp(tatUs - nowUs) };
}

function msUp(durationUs: number): number {
  return Math.max(0, Math.ceil(durationUs / US_PER_MS));
}
