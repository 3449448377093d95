import { holdName, packHold } from '../governance/hold.ts';
import { nextChildOf } from '../governance/stripe.ts';
import type { BudgetHold } from '../ports.ts';
import type { Condition, Item, Write } from './items/items.ts';
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
  const isUpToDate = { attribute: 'limit', is: '=', value: hold.amount } as const;
  const conditions: readonly Condition[] = [
    isNew,
    ...(fullAt === undefined ? [] : [isBelow(fullAt)]),
    ...(hold.isHard ? [hasRoom] : []),
    ...(hold.isHard && stripe === 0 ? [isUpToDate] : []),
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

/** Follows a changed amount, or a soft budget that has become a hard one; nothing when the item is as it should be. */
export function repairWrite(hold: BudgetHold, item: Item): Write | undefined {
  const before = item.limit;
  if (before === hold.amount) return undefined;
  const isLast = typeof before === 'number';
  return {
    kind: 'update',
    at: stripeAddress(hold, 0),
    changes: { set: { limit: hold.amount }, add: { remaining: hold.amount - (isLast ? before : 0) } },
    condition: isLast ? { attribute: 'limit', is: '=', value: before } : { missing: 'limit' },
  };
}

/** Makes one stripe two. The new one gets half of what a hard window has left there. */
export function splitWrites(hold: BudgetHold, { stripe, item }: StripeItem): readonly Write[] {
  const depth = depthOf(item);
  const moved = hold.isHard ? Math.floor(remainingIn(item) / 2) : 0;
  const isAsFound: Condition = depth === 0 ? { missing: 'depth' } : { attribute: 'depth', is: '=', value: depth };
  const hasRoom: Condition = { attribute: 'remaining', is: '>=', value: moved };
  const attributes = { remaining: moved, depth: depth + 1, ttl: expiresAt(hold.endMs, RETENTION_DAYS) };
  return [
    {
      kind: 'update',
      at: stripeAddress(hold, stripe),
      changes: { set: { depth: depth + 1 }, add: { remaining: -moved } },
      condition: { all: [isAsFound, ...(hold.isHard ? [hasRoom] : [])] },
    },
    {
      kind: 'put',
      at: stripeAddress(hold, nextChildOf(stripe, depth)),
      attributes,
      condition: { missing: 'pk' },
    },
  ];
}

/**
 * The writes that bring what is left on several stripes together on the one that has most, when a hold fits the window but
 * none of its stripes; undefined when it does not. So nothing of a limit is ever stranded, however small the pieces.
 */
export function gatherWrites(hold: BudgetHold, stripes: readonly StripeItem[]): readonly Write[] | undefined {
  const [target, ...others] = stripes
    .map(({ stripe, item }) => ({ stripe, remaining: remainingIn(item) }))
    .toSorted((one, other) => other.remaining - one.remaining);
  if (!hold.isHard || target === undefined) return undefined;
  const needed = hold.estimate - target.remaining;
  let gathered = 0;
  const gifts = others.flatMap(({ stripe, remaining }) => {
    const moved = Math.min(remaining, needed - gathered);
    if (moved <= 0) return [];
    gathered += moved;
    return [moveWrite(hold, stripe, -moved)];
  });
  return gathered < needed ? undefined : [...gifts, moveWrite(hold, target.stripe, needed)];
}

function moveWrite(hold: BudgetHold, stripe: number, amount: number): Write {
  return {
    kind: 'update',
    at: stripeAddress(hold, stripe),
    changes: { add: { remaining: amount } },
    condition: amount < 0 ? { attribute: 'remaining', is: '>=', value: -amount } : { exists: 'pk' },
  };
}
