import { holdName, packHold } from '../governance/hold.ts';
import { nextChildOf } from '../governance/stripe.ts';
import type { BudgetHold } from '../ports.ts';
import type { Condition, Write } from './items/items.ts';
import { expiresAt } from './tables.ts';
import { depthOf, remainingIn, type StripeItem, stripeAddress } from './windowItem.ts';

/** A window is kept this long after it ended, for reports. */
const RETENTION_DAYS = 400;

/** Whose hold it is, and until when. */
export interface HoldingRequest {
  readonly requestId: string;
  readonly deadlineMs: number;
}

export interface Holding extends HoldingRequest {
  /** Which of the stripes that it may belong to. */
  readonly choice: number;
  /** Holds with which a stripe takes no more; undefined when it has to. */
  readonly fullAt: number | undefined;
}

/** Holds what a request may cost on one stripe, where there is room, and where that does not make the item too large. */
export function holdWrite(hold: BudgetHold, stripe: number, { requestId, deadlineMs, fullAt }: Holding): Write {
  const name = holdName(requestId);
  const isNew = { missing: name };
  const hasRoom = { attribute: 'remaining', is: '>=', value: hold.estimate } as const;
  const conditions: readonly Condition[] = [
    isNew,
    ...(fullAt === undefined ? [] : [isBelow(fullAt)]),
    ...(hold.isHard ? [hasRoom, isUnder(hold)] : []),
  ];
  return {
    kind: 'update',
    at: stripeAddress(hold, stripe),
    changes: {
      set: { [name]: packHold({ estimate: hold.estimate, deadlineMs }), ttl: expiresAt(hold.endMs, RETENTION_DAYS) },
      add: { remaining: -hold.estimate, holds: 1 },
    },
    condition: { all: conditions },
  };
}

/** Whether a stripe has followed to the amount that a hold knows. */
const isUnder = ({ amount }: BudgetHold): Condition => ({ attribute: 'limit', is: '=', value: amount });

const isBelow = (fullAt: number): Condition => ({
  any: [{ missing: 'holds' }, { attribute: 'holds', is: '<', value: fullAt }],
});

/** Makes the first stripe of a hard window, which holds the first request. */
export function createWrite(hold: BudgetHold, { requestId, deadlineMs }: HoldingRequest): Write {
  const packed = packHold({ estimate: hold.estimate, deadlineMs });
  const ttl = expiresAt(hold.endMs, RETENTION_DAYS);
  return {
    kind: 'update',
    at: stripeAddress(hold, 0),
    changes: {
      set: { limit: hold.amount, [holdName(requestId)]: packed, ttl },
      add: { remaining: hold.amount - hold.estimate, holds: 1 },
    },
    condition: { missing: 'pk' },
  };
}

/** Makes one stripe two. The new one gets half of what a hard window has left there. */
export function splitWrites(hold: BudgetHold, { stripe, item }: StripeItem): readonly Write[] {
  const depth = depthOf(item);
  const moved = hold.isHard ? Math.floor(remainingIn(item) / 2) : 0;
  const isAsFound: Condition = depth === 0 ? { missing: 'depth' } : { attribute: 'depth', is: '=', value: depth };
  const hasRoom: Condition = { attribute: 'remaining', is: '>=', value: moved };
  const limit = hold.isHard ? { limit: hold.amount } : {};
  const attributes = { ...limit, remaining: moved, depth: depth + 1, ttl: expiresAt(hold.endMs, RETENTION_DAYS) };
  return [
    {
      kind: 'update',
      at: stripeAddress(hold, stripe),
      changes: { set: { depth: depth + 1 }, add: { remaining: -moved } },
      condition: { all: [isAsFound, ...(hold.isHard ? [hasRoom, isUnder(hold)] : [])] },
    },
    {
      kind: 'put',
      at: stripeAddress(hold, nextChildOf(stripe, depth)),
      attributes,
      condition: { missing: 'pk' },
    },
  ];
}

/** DynamoDB's transactions have 100 writes at most, and one of them is that of the stripe which is given to. */
const MAX_GIFTS = 99;

/**
 * The writes that bring what is left on several stripes together on one, when a hold fits the window but none of its stripes;
 * undefined when it does not. So nothing of a limit is ever stranded, however small the pieces. Of more pieces than a
 * transaction takes, the largest come first, and the others with the next look.
 */
export function gatherWrites(
  hold: BudgetHold,
  stripes: readonly StripeItem[],
  target: StripeItem,
): readonly Write[] | undefined {
  const needed = hold.estimate - remainingIn(target.item);
  const others = stripes
    .filter(({ stripe }) => stripe !== target.stripe)
    .map(({ stripe, item }) => ({ stripe, remaining: remainingIn(item) }))
    .toSorted((one, other) => other.remaining - one.remaining);
  let gathered = 0;
  const gifts = others.flatMap(({ stripe, remaining }) => {
    const moved = Math.min(remaining, needed - gathered);
    if (moved <= 0) return [];
    gathered += moved;
    return { stripe, moved };
  });
  if (!hold.isHard || gathered < needed) return undefined;
  const given = gifts.slice(0, MAX_GIFTS);
  const sum = given.reduce((total, { moved }) => total + moved, 0);
  return [...given.map(({ stripe, moved }) => moveWrite(hold, stripe, -moved)), moveWrite(hold, target.stripe, sum)];
}

function moveWrite(hold: BudgetHold, stripe: number, amount: number): Write {
  return {
    kind: 'update',
    at: stripeAddress(hold, stripe),
    changes: { add: { remaining: amount } },
    condition: amount < 0 ? { attribute: 'remaining', is: '>=', value: -amount } : { exists: 'pk' },
  };
}
