import type { BudgetHold } from '../ports.ts';
import { attempt, type WritingParts } from './conditionalWrite.ts';
import { type Condition, ConditionFailed, Conflict, type Item, type Write } from './items/items.ts';
import { readStripes, remainingIn, type StripeItem, stripeAddress } from './windowItem.ts';

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

/**
 * The first stripe as it is afterwards: still behind, when others were faster. A soft budget that has become a hard one has had no
 * amount before.
 */
async function repairFirst(parts: WritingParts, hold: BudgetHold, found: Item): Promise<Item | undefined> {
  if (!isBehind(hold, found)) return found;
  if (!(await collectDebts(parts, hold))) return found;
  const change = hold.amount - (typeof found.limit === 'number' ? found.limit : 0);
  const { item } = await attempt(parts, {
    kind: 'update',
    at: stripeAddress(hold, 0),
    changes: { set: { limit: hold.amount }, add: { remaining: change } },
    condition: hasLimitOf(found),
  });
  return item;
}

/** DynamoDB's transactions have 100 writes at most, and one of them is that of the first stripe. */
const MAX_DEBTORS = 99;

/**
 * Makes what other stripes owe the first one's debt, while that takes no hold. They owe something where a soft budget was spent:
 * that has no room to run out of. Resolves to whether all of it is done.
 */
async function collectDebts(parts: WritingParts, hold: BudgetHold): Promise<boolean> {
  const [, ...others] = await readStripes(parts.items, hold);
  const debtors = others.filter(({ item }) => remainingIn(item) < 0);
  for (let start = 0; start < debtors.length; start += MAX_DEBTORS) {
    const some = debtors.slice(start, start + MAX_DEBTORS);
    const sum = some.reduce((total, { item }) => total + remainingIn(item), 0);
    const first: Write = { kind: 'update', at: stripeAddress(hold, 0), changes: { add: { remaining: sum } } };
    if (!(await moveTogether(parts, [first, ...some.map((debtor) => forgiveWrite(hold, debtor))]))) return false;
  }
  return true;
}

function forgiveWrite(hold: BudgetHold, { stripe, item }: StripeItem): Write {
  const remaining = remainingIn(item);
  return {
    kind: 'update',
    at: stripeAddress(hold, stripe),
    changes: { add: { remaining: -remaining } },
    condition: { attribute: 'remaining', is: '<=', value: remaining },
  };
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
