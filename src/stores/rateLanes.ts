import { decideRateLimit, passedState, type RateLimitBounds, rateLimitBounds } from '../governance/rateLimit.ts';
import type { RateAnswer, RateBucket, RateCharge, RateState } from '../ports.ts';
import { numberIn } from './item.ts';
import type { Condition, Item, Write } from './items/items.ts';
import { rateLimitKey } from './tables.ts';

type Dimension = RateState['dimension'];

/** One dimension of one bucket, for one charge at one moment. */
export interface Lane {
  readonly dimension: Dimension;
  readonly limit: number;
  readonly attribute: string;
  readonly bounds: RateLimitBounds;
}

export type Refusal = Extract<RateAnswer, { allowed: false }>;

/** The refusal that lasts longest, with what all of them say; undefined when nothing is refused. */
export function strictest(answers: readonly RateAnswer[]): Refusal | undefined {
  const refusals = answers.filter((answer) => !answer.allowed);
  const [longest] = refusals.toSorted((one, other) => other.retryAfterMs - one.retryAfterMs);
  return longest && { ...longest, states: answers.flatMap(({ states }) => states) };
}

export function isLimited({ requestsPerMinute, tokensPerMinute }: RateBucket): boolean {
  return requestsPerMinute !== null || tokensPerMinute !== null;
}

export function addressOf({ subject }: RateBucket) {
  return { table: 'rateLimits', ...rateLimitKey(subject) } as const;
}

export function lanesOf(bucket: RateBucket, charge: RateCharge, nowMs: number): readonly Lane[] {
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

export function refusalOf(bucket: RateBucket, lanes: readonly Lane[], found: Item | undefined): Refusal | undefined {
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

export function statesOf(
  { subject }: RateBucket,
  lanes: readonly Lane[],
  item: Item | undefined,
): readonly RateState[] {
  return lanes.map((lane) => {
    const { remainingRequests, resetMs } = passedState(lane.bounds, tatOf(item, lane) ?? lane.bounds.nowUs);
    return { subject, dimension: lane.dimension, limit: lane.limit, remaining: remainingRequests, resetMs };
  });
}

/**
 * Adds to a `tat` that is in the future, and starts anew from now where it is not; each on the condition of its branch. A
 * refusal that was found is put to the test.
 */
export function chargeWrite(bucket: RateBucket, lanes: readonly Lane[], found: Item | undefined): Write {
  const set: Record<string, number> = { ttl: Math.max(...lanes.map(({ bounds }) => bounds.forgetAtSeconds)) };
  const add: Record<string, number> = {};
  const conditions: Condition[] = [];
  for (const lane of lanes) {
    const { attribute, bounds } = lane;
    const decision = decideRateLimit(bounds, tatOf(found, lane));
    if ('refused' in decision || decision.write === 'advance') {
      add[attribute] = bounds.incrementUs;
      conditions.push({ attribute, is: '>', value: bounds.nowUs }, { attribute, is: '<=', value: bounds.highestTatUs });
    } else {
      set[attribute] = bounds.nowUs + bounds.incrementUs;
      conditions.push({ any: [{ missing: attribute }, { attribute, is: '<=', value: bounds.nowUs }] });
    }
  }
  return { kind: 'update', at: addressOf(bucket), changes: { set, add }, condition: { all: conditions } };
}
