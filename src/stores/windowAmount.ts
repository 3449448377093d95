import type { BudgetHold } from '../ports.ts';
import { attempt, type WritingParts } from './conditionalWrite.ts';
import { type Condition, ConditionFailed, Conflict, type Item, type Write } from './items/items.ts';
import { remainingIn, type StripeItem, stripeAddress } from './windowItem.ts';

/** Whether a stripe of a hard window has yet to follow to the amount that the hold knows. It takes no hold before. */
export function isBehind(hold: BudgetHold, item: Item): boolean {
  return hold.isHard && item.limit !== hold.amount;
}

/**
 * Brings a stripe to a changed amount. All of the change is the first stripe's, which a smaller amount may leave in debt. Another
 * one pays that before it follows: until then, what its requests give back must not be held again. So each follows when it is
 * asked for something, however many there are.
 *
 * Resolves to whether that has to wait, because the window owes more than the stripe has.
 */
export async function followAmount(
  parts: WritingParts,
  hold: BudgetHold,
  { stripe, item }: StripeItem,
): Promise<'in_debt' | 'changed'> {
  const found = stripe === 0 ? item : await parts.items.get(stripeAddress(hold, 0));
  const first = found && (await repairFirst(parts, hold, found));
  if (stripe === 0 || first?.limit !== hold.amount) return 'changed';
  const debt = Math.max(0, -remainingIn(first));
  if (debt > 0 && remainingIn(item) < debt) return 'in_debt';
  const follow = followWrite(hold, { stripe, item }, debt);
  if (debt === 0) await attempt(parts, follow);
  else await moveTogether(parts, [follow, paidWrite(hold, debt)]);
  return 'changed';
}

/** Whether the writes have happened. Not when somebody else was faster, or is busy with an item. */
export async function moveTogether({ items }: Pick<WritingParts, 'items'>, writes: readonly Write[]): Promise<boolean> {
  try {
    await items.transact(writes);
    return true;
  } catch (error) {
    if (error instanceof ConditionFailed || error instanceof Conflict) return false;
    throw error;
  }
}

/** The first stripe as it is afterwards. A soft budget that has become a hard one has had no amount before. */
async function repairFirst(parts: WritingParts, hold: BudgetHold, found: Item): Promise<Item | undefined> {
  if (!isBehind(hold, found)) return found;
  const change = hold.amount - (typeof found.limit === 'number' ? found.limit : 0);
  const { item } = await attempt(parts, {
    kind: 'update',
    at: stripeAddress(hold, 0),
    changes: { set: { limit: hold.amount }, add: { remaining: change } },
    condition: hasLimitOf(found),
  });
  return item;
}

/** Pays a debt, if there is one, and takes on the amount. */
function followWrite(hold: BudgetHold, { stripe, item }: StripeItem, debt: number): Write {
  return {
    kind: 'update',
    at: stripeAddress(hold, stripe),
    changes: { add: { remaining: -debt }, set: { limit: hold.amount } },
    condition: { all: [hasLimitOf(item), ...(debt === 0 ? [] : [isAtLeast(debt)])] },
  };
}

/** On the condition that this was all of the debt. */
function paidWrite(hold: BudgetHold, debt: number): Write {
  return {
    kind: 'update',
    at: stripeAddress(hold, 0),
    changes: { add: { remaining: debt } },
    condition: { all: [{ attribute: 'limit', is: '=', value: hold.amount }, isAtLeast(-debt)] },
  };
}

const isAtLeast = (remaining: number): Condition => ({ attribute: 'remaining', is: '>=', value: remaining });

function hasLimitOf({ limit }: Item): Condition {
  return typeof limit === 'number' ? { attribute: 'limit', is: '=', value: limit } : { missing: 'limit' };
}
