import type { Clock, Ids, RateAnswer, RateBucket, RateBuckets, RateCharge } from '../ports.ts';
import { createBucketMemory } from './bucketMemory.ts';
import { storeUnavailable } from './dynamo.ts';
import { type Condition, ConditionFailed, type Item, type Items, type Write } from './items/items.ts';
import {
  addressOf,
  chargeWrite,
  isLimited,
  type Lane,
  lanesOf,
  type Refusal,
  refusalOf,
  statesOf,
  strictest,
} from './rateLanes.ts';
import { retryConflicts } from './retryConflicts.ts';

export interface RateBucketsOptions {
  readonly items: Items;
  readonly clock: Pick<Clock, 'nowMs' | 'after'>;
  readonly ids: Pick<Ids, 'fraction'>;
}

interface Refused {
  readonly found: Item | undefined;
  readonly refusal: Refusal;
  readonly askedAtMs: number;
}

/** A lost race is somebody else's success, so it is tried again at once; this often is a fault of the store. */
const MAX_WRITES = 12;

/**
 * Token buckets in DynamoDB: one item per subject with a `tat` per dimension, and one conditional write per request that
 * moves all of them or none. What this instance has just seen refused it refuses again without asking.
 */
export function createRateBuckets(options: RateBucketsOptions): RateBuckets {
  const { items, clock } = options;
  const memory = createBucketMemory(clock);
  const write = (change: Write) => retryConflicts(options, () => items.write(change));

  async function takeOne(bucket: RateBucket, charge: RateCharge): Promise<RateAnswer> {
    let found = memory.last(bucket.subject);
    for (let writes = 0; writes < MAX_WRITES; writes += 1) {
      const askedAtMs = clock.nowMs();
      const lanes = lanesOf(bucket, charge, askedAtMs);
      const see = memory.watch(bucket.subject);
      try {
        const item = await write(chargeWrite(bucket, lanes, found));
        see(item);
        return { allowed: true, states: statesOf(bucket, lanes, item) };
      } catch (error) {
        if (!(error instanceof ConditionFailed)) throw error;
        found = error.item;
        see(found);
      }
      const refusal = refusalOf(bucket, lanes, found);
      if (refusal !== undefined) return refuseNow(bucket, charge, { found, refusal, askedAtMs });
    }
    throw storeUnavailable(
      new Error(`${MAX_WRITES} writes in a row found the rate limit of ${bucket.subject} changed`),
    );
  }

  /**
   * What was refused when it was asked for is refused, also if the bucket has filled while the answer was coming: who asks
   * again then may do so for ever. But all times count from now, or from the last moment at which it would have been refused.
   */
  function refuseNow(bucket: RateBucket, charge: RateCharge, { found, refusal, askedAtMs }: Refused): RateAnswer {
    const momentMs = Math.min(clock.nowMs(), askedAtMs + refusal.retryAfterMs - 1);
    return refusalOf(bucket, lanesOf(bucket, charge, momentMs), found) ?? refusal;
  }

  /** What would be refused again by a bucket that has just been seen. */
  function refuseAgain(buckets: readonly RateBucket[], charge: RateCharge): RateAnswer | undefined {
    const seen = buckets.flatMap((bucket): RateAnswer[] => {
      const item = memory.recent(bucket.subject);
      const lanes = lanesOf(bucket, charge, clock.nowMs());
      if (item === undefined) return [];
      return [refusalOf(bucket, lanes, item) ?? { allowed: true, states: statesOf(bucket, lanes, item) }];
    });
    return strictest(seen);
  }

  async function adjustOne(bucket: RateBucket, difference: RateCharge): Promise<void> {
    const [requests, tokens] = [Math.abs(difference.requests), Math.abs(difference.tokens)];
    const lanes = lanesOf(bucket, { requests, tokens }, clock.nowMs()).filter(({ bounds }) => bounds.incrementUs > 0);
    const sign = (lane: Lane) => (difference[lane.dimension] < 0 ? -1 : 1);
    await Promise.all(lanes.map((lane) => adjustLane(bucket, lane, sign(lane)))).finally(() => {
      if (lanes.some((lane) => sign(lane) < 0)) memory.distrust(bucket.subject);
    });
  }

  /** A bucket that is full again owes nothing, and can be given nothing back. */
  async function adjustLane(bucket: RateBucket, { attribute, bounds }: Lane, sign: 1 | -1): Promise<void> {
    const isRunning = { attribute, is: '>', value: bounds.nowUs } as const;
    const at = addressOf(bucket);
    try {
      const changes = { add: { [attribute]: sign * bounds.incrementUs }, set: { ttl: bounds.forgetAtSeconds } };
      const see = memory.watch(bucket.subject);
      see(await write({ kind: 'update', at, changes, condition: isRunning }));
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
      if (sign < 0) return;
      const changes = { set: { [attribute]: bounds.nowUs + bounds.incrementUs, ttl: bounds.forgetAtSeconds } };
      const isFull: Condition = { any: [{ missing: attribute }, { attribute, is: '<=', value: bounds.nowUs }] };
      await write({ kind: 'update', at, changes, condition: isFull }).catch(async (again: unknown) => {
        if (!(again instanceof ConditionFailed)) throw again;
        await adjustLane(bucket, { attribute, bounds } as Lane, sign);
      });
    }
  }

  return {
    async take(buckets, charge) {
      const limited = buckets.filter(isLimited);
      const remembered = refuseAgain(limited, charge);
      if (remembered !== undefined) return remembered;
      const answers = await Promise.allSettled(limited.map((bucket) => takeOne(bucket, charge)));
      const taken = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
      const refusal = strictest(taken);
      const failure = answers.find((answer) => answer.status === 'rejected');
      if (failure === undefined && refusal === undefined)
        return { allowed: true, states: taken.flatMap(({ states }) => states) };
      const passed = limited.filter((_, index) => {
        const answer = answers[index];
        return answer?.status === 'fulfilled' && answer.value.allowed;
      });
      await Promise.all(
        passed.map((bucket) => adjustOne(bucket, { requests: -charge.requests, tokens: -charge.tokens })),
      );
      if (failure !== undefined) throw failure.reason;
      if (refusal === undefined) throw new Error('A rate limit neither passed nor refused.');
      return refusal;
    },
    async adjust(buckets, difference) {
      await Promise.all(buckets.filter(isLimited).map((bucket) => adjustOne(bucket, difference)));
    },
  };
}
