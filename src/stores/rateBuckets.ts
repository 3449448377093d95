import { decideRateLimit, passedState, type RateLimitBounds, rateLimitBounds } from '../governance/rateLimit.ts';
import type { Clock, Ids, RateAnswer, RateBucket, RateBuckets, RateCharge, RateState } from '../ports.ts';
import { storeUnavailable } from './dynamo.ts';
import { numberIn } from './item.ts';
import { type Condition, ConditionFailed, type Item, type Items, type Write } from './items/items.ts';
import { retryConflicts } from './retryConflicts.ts';
import { rateLimitKey } from './tables.ts';

export interface RateBucketsOptions {
  readonly items: Items;
  readonly clock: Pick<Clock, 'nowMs' | 'after'>;
  readonly ids: Pick<Ids, 'fraction'>;
}

/** A lost race is somebody else's success, so it is tried again at once; this often is a fault of the store. */
const MAX_WRITES = 12;

type Dimension = RateState['dimension'];

/** One dimension of one bucket, for one charge at one moment. */
interface Lane {
  readonly dimension: Dimension;
  readonly limit: number;
  readonly attribute: string;
  readonly bounds: RateLimitBounds;
}

type Taken =
  | { readonly allowed: true; readonly states: readonly RateState[] }
  | Extract<RateAnswer, { allowed: false }>;

/**
 * Token buckets in DynamoDB: one item per subject with a `tat` per dimension, and one conditional write per request that
 * moves all of them or none.
 */
export function createRateBuckets(options: RateBucketsOptions): RateBuckets {
  const { items, clock } = options;
  const write = (change: Write) => retryConflicts(options, () => items.write(change));

  async function takeOne(bucket: RateBucket, charge: RateCharge): Promise<Taken> {
    const lanes = lanesOf(bucket, charge, clock.nowMs());
    let found: Item | undefined;
    for (let writes = 0; writes < MAX_WRITES; writes += 1) {
      const refusal = refusalOf(bucket, lanes, found);
      if (refusal !== undefined) return refusal;
      try {
        const item = await write(chargeWrite(bucket, lanes, found));
        return { allowed: true, states: statesOf(bucket, lanes, item) };
      } catch (error) {
        if (!(error instanceof ConditionFailed)) throw error;
        found = error.item;
      }
    }
    throw storeUnavailable(
      new Error(`${MAX_WRITES} writes in a row found the rate limit of ${bucket.subject} changed`),
    );
  }

  async function adjustOne(bucket: RateBucket, difference: RateCharge): Promise<void> {
    const [requests, tokens] = [Math.abs(difference.requests), Math.abs(difference.tokens)];
    const lanes = lanesOf(bucket, { requests, tokens }, clock.nowMs()).filter(({ bounds }) => bounds.incrementUs > 0);
    const sign = (lane: Lane) => (difference[lane.dimension] < 0 ? -1 : 1);
    await Promise.all(lanes.map((lane) => adjustLane(bucket, lane, sign(lane))));
  }

  /** A bucket that is full again owes nothing, and can be given nothing back. */
  async function adjustLane(bucket: RateBucket, { attribute, bounds }: Lane, sign: 1 | -1): Promise<void> {
    const isRunning = { attribute, is: '>', value: bounds.nowUs } as const;
    const at = addressOf(bucket);
    try {
      const changes = { add: { [attribute]: sign * bounds.incrementUs }, set: { ttl: bounds.forgetAtSeconds } };
      await write({ kind: 'update', at, changes, condition: isRunning });
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
      const answers = await Promise.allSettled(limited.map((bucket) => takeOne(bucket, charge)));
      const taken = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
      const states = taken.flatMap((answer) => answer.states);
      const refusals = taken.filter((answer) => !answer.allowed);
      const failure = answers.find((answer) => answer.status === 'rejected');
      if (failure === undefined && refusals.length === 0) return { allowed: true, states };
      const passed = limited.filter((_, index) => {
        const answer = answers[index];
        return answer?.status === 'fulfilled' && answer.value.allowed;
      });
      await Promise.all(
        passed.map((bucket) => adjustOne(bucket, { requests: -charge.requests, tokens: -charge.tokens })),
      );
      if (failure !== undefined) throw failure.reason;
      const [longest] = refusals.toSorted((a, b) => b.retryAfterMs - a.retryAfterMs);
      if (longest === undefined) throw new Error('A rate limit neither passed nor refused.');
      return { ...longest, states };
    },
    async adjust(buckets, difference) {
      await Promise.all(buckets.filter(isLimited).map((bucket) => adjustOne(bucket, difference)));
    },
  };
}

function isLimited({ requestsPerMinute, tokensPerMinute }: RateBucket): boolean {
  return requestsPerMinute !== null || tokensPerMinute !== null;
}

function addressOf({ subject }: RateBucket) {
  return { table: 'rateLimits', ...rateLimitKey(subject) } as const;
}

function lanesOf(bucket: RateBucket, charge: RateCharge, nowMs: number): readonly Lane[] {
  const lane = (dimension: Dimension, limit: number | null, attribute: string): Lane[] =>
    limit === null ? [] : [{ dimension, limit, attribute, bounds: rateLimitBounds(limit, nowMs, charge[dimension]) }];
  return [
    ...lane('requests', bucket.requestsPerMinute, 'tat_rpm'),
    ...lane('tokens', bucket.tokensPerMinute, 'tat_tpm'),
  ];
}

function tatOf(item: Item | undefined, { attribute }: Lane): number | undefined {
  return item === undefined || !(attribute in item) ? undefined : numberIn(item, attribute);
}

function refusalOf(bucket: RateBucket, lanes: readonly Lane[], found: Item | undefined): Taken | undefined {
  const refused = lanes.flatMap((lane) => {
    const decision = decideRateLimit(lane.bounds, tatOf(found, lane));
    return 'refused' in decision ? [{ lane, state: decision.refused }] : [];
  });
  const [longest] = refused.toSorted((a, b) => b.state.retryAfterMs - a.state.retryAfterMs);
  if (longest === undefined) return undefined;
  const states = statesOf(bucket, lanes, found);
  const refusedBy = states.find(({ dimension }) => dimension === longest.lane.dimension);
  if (refusedBy === undefined) throw new Error('A dimension without a state refused.');
  return { allowed: false, states, refusedBy, retryAfterMs: longest.state.retryAfterMs };
}

function statesOf({ subject }: RateBucket, lanes: readonly Lane[], item: Item | undefined): readonly RateState[] {
  return lanes.map((lane) => {
    const { remainingRequests, resetMs } = passedState(lane.bounds, tatOf(item, lane) ?? lane.bounds.nowUs);
    return { subject, dimension: lane.dimension, limit: lane.limit, remaining: remainingRequests, resetMs };
  });
}

/** Adds to a `tat` that is in the future, and starts anew from now where it is not; each on the condition of its branch. */
function chargeWrite(bucket: RateBucket, lanes: readonly Lane[], found: Item | undefined): Write {
  const set: Record<string, number> = { ttl: Math.max(...lanes.map(({ bounds }) => bounds.forgetAtSeconds)) };
  const add: Record<string, number> = {};
  const conditions: Condition[] = [];
  for (const lane of lanes) {
    const { attribute, bounds } = lane;
    const decision = decideRateLimit(bounds, tatOf(found, lane));
    if ('write' in decision && decision.write === 'advance') {
      add[attribute] = bounds.incrementUs;
      conditions.push({ attribute, is: '>', value: bounds.nowUs }, { attribute, is: '<=', value: bounds.highestTatUs });
    } else {
      set[attribute] = bounds.nowUs + bounds.incrementUs;
      conditions.push({ any: [{ missing: attribute }, { attribute, is: '<=', value: bounds.nowUs }] });
    }
  }
  return { kind: 'update', at: addressOf(bucket), changes: { set, add }, condition: { all: conditions } };
}
