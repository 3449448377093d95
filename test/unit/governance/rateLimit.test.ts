import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decideRateLimit,
  passedState,
  type RateLimitState,
  rateLimitBounds,
} from '../../../src/governance/rateLimit.ts';

const START_MS = Date.parse('2026-11-22T12:00:00Z');
const MINUTE_MS = 60_000;

/** A bucket in memory, driven as a store drives one. */
function createBucket(requestsPerMinute: number, firstTatUs?: number) {
  let tatUs = firstTatUs;
  return {
    tatUs: () => tatUs,
    take(nowMs: number): RateLimitState {
      const bounds = rateLimitBounds(requestsPerMinute, nowMs);
      const decision = decideRateLimit(bounds, tatUs);
      if ('refused' in decision) return decision.refused;
      tatUs = (decision.write === 'restart' ? bounds.nowUs : (tatUs ?? Number.NaN)) + bounds.incrementUs;
      return passedState(bounds, tatUs);
    },
  };
}

const LIMITS = fc.integer({ min: 1, max: 6_000 });
/** Milliseconds between offers: bursts, trickles and long pauses. */
const GAPS = fc.array(
  fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 3 * MINUTE_MS })),
  { minLength: 1, maxLength: 120 },
);

function toTimes(gaps: readonly number[]): readonly number[] {
  let timeMs = START_MS;
  return gaps.map((gap) => {
    timeMs += gap;
    return timeMs;
  });
}

function passTimes(limit: number, times: readonly number[]): readonly number[] {
  const bucket = createBucket(limit);
  return times.filter((timeMs) => bucket.take(timeMs).allowed);
}

describe('a rate limit of r requests per minute', () => {
  it('lets at most r + r per minute pass, over any window', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), GAPS, (limit, gaps) => {
        const passed = passTimes(limit, toTimes(gaps));
        for (const [first, from] of passed.entries()) {
          for (const [last, to] of passed.entries()) {
            if (last >= first) {
              expect(last - first + 1).toBeLessThanOrEqual(limit + (limit * (to - from)) / MINUTE_MS);
            }
          }
        }
      }),
    );
  });

  it('lets no fewer than r + r per minute - 1 pass while more is offered', () => {
    // Limits that divide a minute, for which the promise is exact.
    const exactLimits = fc.constantFrom(1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30, 60, 100, 120, 600);
    fc.assert(
      fc.property(exactLimits, fc.integer({ min: 0, max: 3 * MINUTE_MS }), (limit, durationMs) => {
        const bucket = createBucket(limit);
        let passed = 0;
        for (let nowMs = START_MS; nowMs <= START_MS + durationMs; ) {
          const state = bucket.take(nowMs);
          passed += Number(state.allowed);
          nowMs += state.allowed ? 0 : Math.max(1, Math.min(state.retryAfterMs, 7));
        }
        expect(passed).toBeGreaterThanOrEqual(Math.floor(limit + (limit * durationMs) / MINUTE_MS) - 1);
      }),
      { numRuns: 60 },
    );
  });

  it('is at most r / 60,000,000 stricter than it says', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (limit) => {
        const { incrementUs } = rateLimitBounds(limit, START_MS);
        const perMinute = 60_000_000 / incrementUs;
        expect(perMinute).toBeLessThanOrEqual(limit);
        expect(perMinute / limit).toBeGreaterThanOrEqual(1 - limit / 60_000_000);
      }),
    );
  });

  it('takes nothing when it refuses', () => {
    fc.assert(
      fc.property(LIMITS, GAPS, (limit, gaps) => {
        const bucket = createBucket(limit);
        for (const timeMs of toTimes(gaps)) {
          const before = bucket.tatUs();
          if (!bucket.take(timeMs).allowed) expect(bucket.tatUs()).toBe(before);
        }
      }),
    );
  });

  it('lets the next request pass exactly retryAfterMs later, and not 1 ms earlier', () => {
    fc.assert(
      fc.property(LIMITS, fc.integer({ min: 0, max: 10_000_000 }), (limit, overUs) => {
        const { highestTatUs } = rateLimitBounds(limit, START_MS);
        const takeAfter = (ms: number) => createBucket(limit, highestTatUs + 1 + overUs).take(START_MS + ms);
        const { allowed, retryAfterMs } = takeAfter(0);
        expect(allowed).toBe(false);
        expect(takeAfter(retryAfterMs - 1).allowed).toBe(false);
        expect(takeAfter(retryAfterMs).allowed).toBe(true);
      }),
    );
  });

  it('lets exactly as many requests pass right now as it says remain', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), GAPS, (limit, gaps) => {
        const times = toTimes(gaps);
        const bucket = createBucket(limit);
        const states = times.map((timeMs) => bucket.take(timeMs));
        const remaining = states.at(-1)?.remainingRequests ?? 0;
        const nowMs = times.at(-1) ?? START_MS;
        for (let taken = 0; taken < remaining; taken += 1) expect(bucket.take(nowMs).allowed).toBe(true);
        expect(bucket.take(nowMs).allowed).toBe(false);
      }),
    );
  });

  it('is full again exactly resetMs later', () => {
    fc.assert(
      fc.property(LIMITS, GAPS, (limit, gaps) => {
        const times = toTimes(gaps);
        const bucket = createBucket(limit);
        const { resetMs } = times.map((timeMs) => bucket.take(timeMs)).at(-1) ?? { resetMs: 0 };
        const nowMs = times.at(-1) ?? START_MS;
        const remainingAfterOne = (ms: number) =>
          createBucket(limit, bucket.tatUs()).take(nowMs + ms).remainingRequests;
        expect(remainingAfterOne(resetMs)).toBe(limit - 1);
      }),
    );
  });

  it('tells a passed request to wait for nothing', () => {
    expect(createBucket(60).take(START_MS)).toEqual({
      allowed: true,
      remainingRequests: 59,
      resetMs: 1_000,
      retryAfterMs: 0,
    });
  });

  it('tells a refused request when one has drained', () => {
    const bucket = createBucket(2);
    bucket.take(START_MS);
    bucket.take(START_MS);
    expect(bucket.take(START_MS + 10_000)).toEqual({
      allowed: false,
      remainingRequests: 0,
      resetMs: 50_000,
      retryAfterMs: 20_000,
    });
  });

  it('may be forgotten no earlier than 120 s after it is full', () => {
    fc.assert(
      fc.property(LIMITS, GAPS, (limit, gaps) => {
        const bucket = createBucket(limit);
        for (const timeMs of toTimes(gaps)) {
          if (!bucket.take(timeMs).allowed) continue;
          const { forgetAtSeconds } = rateLimitBounds(limit, timeMs);
          expect(forgetAtSeconds).toBeGreaterThanOrEqual((bucket.tatUs() ?? 0) / 1e6 + 120);
        }
      }),
    );
  });

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('cannot be %d', (limit) => {
    expect(() => rateLimitBounds(limit, START_MS)).toThrow(RangeError);
  });
});

describe('a large allowance', () => {
  it.each([4_500_000, 40_000_000, 1_000_000_000])('of %i lets through what it says', (perMinute) => {
    const charge = perMinute / 1_000;
    let tatUs: number | undefined;
    let passed = 0;
    for (let tries = 0; tries < 1_100; tries += 1) {
      const bounds = rateLimitBounds(perMinute, 0, charge);
      const decision = decideRateLimit(bounds, tatUs);
      if ('refused' in decision) break;
      tatUs = (tatUs ?? bounds.nowUs) + bounds.incrementUs;
      passed += 1;
    }

    expect(passed).toBe(1_000);
  });
});
