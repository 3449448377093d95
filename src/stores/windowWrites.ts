import { holdName, packHold } from '../governance/hold.ts';
import type { BudgetHold } from '../ports.ts';
import { numberIn } from './item.ts';
import type { Item, Write } from './items/items.ts';
import { expiresAt } from './tables.ts';
import { type StripeItem, stripeAddress } from './windowItem.ts';

/** A window is kept this long after it ended, for reports. */
const RETENTION_DAYS = 400;

/** Whose hold it is, and until when. */
export interface HoldingRequest {
  readonly requestId: string;
  readonly deadlineMs: number;
}

/** Holds what a request may cost on one stripe, where there is room. */
export function holdWrite(hold: BudgetHold, stripe: number, { requestId, deadlineMs }: HoldingRequest): Write {
  const name = holdName(requestId);
  const isNew = { missing: name };
  const hasRoom = { attribute: 'remaining', is: '>=', value: hold.estimate } as const;
  const isUpToDate = { attribute: 'limit', is: '=', value: hold.amount } as const;
  const hard = stripe === 0 ? [isUpToDate, hasRoom, isNew] : [hasRoom, isNew];
  return {
    kind: 'update',
    at: stripeAddress(hold, stripe),
    changes: {
      set: { [name]: packHold({ estimate: hold.estimate, deadlineMs }), ttl: expiresAt(hold.endMs, RETENTION_DAYS) },
      add: { remaining: -hold.estimate },
    },
    condition: hold.isHard ? { all: hard } : isNew,
  };
}

/** What makes the first stripe of a hard window, or follows a changed amount; nothing when the item is as it should be. */
export function repairWrite(hold: BudgetHold, stripe: number, item: Item | undefined): Write | undefined {
  if (!hold.isHard || stripe !== 0) return undefined;
  const before = item === undefined ? undefined : item.limit;
  if (before === hold.amount) return undefined;
  const isLast = typeof before === 'number';
  return {
    kind: 'update',
    at: stripeAddress(hold, 0),
    changes: {
      set: { limit: hold.amount, ttl: expiresAt(hold.endMs, RETENTION_DAYS) },
      add: { remaining: hold.amount - (isLast ? before : 0) },
    },
    condition: isLast ? { attribute: 'limit', is: '=', value: before } : { missing: 'limit' },
  };
}

export interface Split {
  readonly hold: BudgetHold;
  readonly stripe: number;
  readonly stripes: number;
  readonly moved: number;
}

/** Moves half of what a stripe has left into a new one, and counts it. */
export function splitWrites({ hold, stripe, stripes, moved }: Split): readonly Write[] {
  const hasRoom = { attribute: 'remaining', is: '>=', value: moved } as const;
  const isCounted =
    stripes === 1 ? { missing: 'stripes' } : ({ attribute: 'stripes', is: '=', value: stripes } as const);
  const count = { set: { stripes: stripes + 1 } };
  const take = { add: { remaining: -moved } };
  const first = stripeAddress(hold, 0);
  const parent: readonly Write[] =
    stripe === 0
      ? [{ kind: 'update', at: first, changes: { ...count, ...take }, condition: { all: [isCounted, hasRoom] } }]
      : [
          { kind: 'update', at: first, changes: count, condition: isCounted },
          { kind: 'update', at: stripeAddress(hold, stripe), changes: take, condition: hasRoom },
        ];
  const attributes = { remaining: moved, ttl: expiresAt(hold.endMs, RETENTION_DAYS) };
  const at = stripeAddress(hold, stripes);
  return [...parent, { kind: 'put', at, attributes, condition: { missing: 'pk' } }];
}

export interface Gathering {
  /** The stripe that has room for the hold once the writes are done. */
  readonly stripe: number;
  readonly writes: readonly Write[];
}

/**
 * Brings what is left on several stripes together on the one that has most, when the hold fits the window but none of its
 * stripes. So nothing of a limit is ever stranded, however small the pieces have become.
 */
export function gatherWrites(hold: BudgetHold, stripes: readonly StripeItem[]): Gathering | undefined {
  const [target, ...others] = stripes
    .map(({ stripe, item }) => ({ stripe, remaining: numberIn(item, 'remaining', 0) }))
    .toSorted((a, b) => b.remaining - a.remaining);
  if (!hold.isHard || target === undefined) return undefined;
  const needed = hold.estimate - target.remaining;
  let gathered = 0;
  const gifts = others.flatMap(({ stripe, remaining }) => {
    const moved = Math.min(remaining, needed - gathered);
    if (moved <= 0) return [];
    gathered += moved;
    return [moveWrite(hold, stripe, -moved)];
  });
  if (needed <= 0 || gathered < needed) return undefined;
  return { stripe: target.stripe, writes: [...gifts, moveWrite(hold, target.stripe, needed)] };
}

function moveWrite(hold: BudgetHold, stripe: number, amount: number): Write {
  return {
    kind: 'update',
    at: stripeAddress(hold, stripe),
    changes: { add: { remaining: amount } },
    condition: amount < 0 ? { attribute: 'remaining', is: '>=', value: -amount } : { exists: 'pk' },
  };
}
