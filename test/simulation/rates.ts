import type { RateBucket, RateBuckets, RateCharge } from '../../src/ports.ts';
import type { ManualClock } from '../fakes.ts';

/** What a bucket has been asked for since the beginning, by all instances. */
interface Account {
  requestsPerMinute: number | null;
  tokensPerMinute: number | null;
  /** Charges that passed, less what was given back, or tried to be. */
  requests: number;
  tokens: number;
}

/** Keeps account of every bucket, whatever its store has made of it. */
export function createRateAccounts(clock: ManualClock) {
  const accounts = new Map<string, Account>();
  const startedAtMs = clock.nowMs();

  function book(buckets: readonly RateBucket[], { requests, tokens }: RateCharge): void {
    for (const { subject, requestsPerMinute, tokensPerMinute } of buckets) {
      const account = accounts.get(subject) ?? { requestsPerMinute, tokensPerMinute, requests: 0, tokens: 0 };
      account.requests += requests;
      account.tokens += tokens;
      accounts.set(subject, account);
    }
  }

  return {
    watch(rates: RateBuckets): RateBuckets {
      return {
        async take(buckets, charge) {
          const answer = await rates.take(buckets, charge);
          if (answer.allowed) book(buckets, charge);
          return answer;
        },
        async adjust(buckets, difference) {
          book(buckets, difference);
          await rates.adjust(buckets, difference);
        },
      };
    },
    /** More passed than a full bucket and its rate allow. What was given back twice may pass once more. */
    exceeded(givenBackTwice: number): readonly string[] {
      const minutes = (clock.nowMs() - startedAtMs) / 60_000;
      return [...accounts].flatMap(([subject, { requestsPerMinute: limit, requests }]) => {
        const most = limit === null ? Number.POSITIVE_INFINITY : limit + limit * minutes + givenBackTwice;
        return requests > most ? [`${requests} of ${subject} have passed, of at most ${most}`] : [];
      });
    },
    /** Other tokens were charged than measured. Holds only where no call has failed: a limit is not worth a second try. */
    miscounted(measuredTokens: number): readonly string[] {
      return [...accounts].flatMap(([subject, { tokensPerMinute, tokens }]) =>
        tokensPerMinute === null || tokens === measuredTokens
          ? []
          : [`${subject} was charged ${tokens} tokens, of ${measuredTokens} measured`],
      );
    },
  };
}
