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

/** A unit of a larger allowance is too short to be rounded by itself: there, each charge is rounded as a whole. */
const FINEST_WHOLE_UNIT = 60_000;

/** What a bucket says of a request. */
export interface RateLimitState {
  readonly allowed: boolean;
  /** Units that would pass right now. */
  readonly remainingRequests: number;
  /** Time until the bucket is full again. */
  readonly resetMs: number;
  /** Time until the request passes; 0 when it did. */
  readonly retryAfterMs: number;
}

/** What one request at one moment compares a bucket with, in Unix microseconds. */
export interface RateLimitBounds {
  readonly nowUs: number;
  /** What one unit of the allowance adds to `tat`. */
  readonly unitUs: number;
  /** What the request adds to `tat`. */
  readonly incrementUs: number;
  /** The highest `tat` that still lets the request pass. */
  readonly highestTatUs: number;
  /** When the store may forget a bucket that this request passed, in Unix seconds. */
  readonly forgetAtSeconds: number;
}

/** How a bucket takes a request: by adding to a `tat` in the future, or by starting anew from a full bucket. */
export type RateLimitWrite = 'advance' | 'restart';

export type RateLimitDecision = { readonly write: RateLimitWrite } | { readonly refused: RateLimitState };

/**
 * The bounds of a bucket that holds one minute's allowance, for a request that takes `cost` of it. One that is larger than
 * the whole bucket passes when the bucket is full, and leaves a debt. Throws a RangeError unless the allowance is a whole
 * number above 0 and the cost one of 0 or more.
 */
export function rateLimitBounds(perMinute: number, nowMs: number, cost = 1): RateLimitBounds {
  if (!Number.isSafeInteger(perMinute) || perMinute < 1)
    throw new RangeError(`${perMinute} is not a number of requests per minute`);
  if (!Number.isSafeInteger(cost) || cost < 0) throw new RangeError(`${cost} is not a cost`);
  const nowUs = nowMs * US_PER_MS;
  const isFine = perMinute > FINEST_WHOLE_UNIT;
  const unitUs = isFine ? US_PER_MINUTE / perMinute : Math.ceil(US_PER_MINUTE / perMinute);
  const incrementUs = Math.ceil(unitUs * cost);
  const fullToEmptyUs = isFine ? US_PER_MINUTE : unitUs * perMinute;
  return {
    nowUs,
    unitUs,
    incrementUs,
    highestTatUs: nowUs + fullToEmptyUs - incrementUs,
    forgetAtSeconds: Math.ceil((nowUs + Math.max(fullToEmptyUs, incrementUs)) / US_PER_SECOND) + KEEP_SECONDS,
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
  const passesAtUs = Math.max(bounds.nowUs, bounds.highestTatUs);
  return { ...bucketState(bounds, tatUs), allowed: false, retryAfterMs: msUp(tatUs - passesAtUs) };
}

function bucketState({ nowUs, unitUs, incrementUs, highestTatUs }: RateLimitBounds, tatUs: number) {
  const remaining = Math.floor((highestTatUs + incrementUs - Math.max(nowUs, tatUs)) / unitUs);
  return { remainingRequests: Math.max(0, remaining), resetMs: msUp(tatUs - nowUs) };
}

function msUp(durationUs: number): number {
  return Math.max(0, Math.ceil(durationUs / US_PER_MS));
}
