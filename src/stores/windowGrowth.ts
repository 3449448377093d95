import type { BudgetHold } from '../ports.ts';
import type { WritingParts } from './conditionalWrite.ts';
import { ConditionFailed } from './items/items.ts';
import type { StripeRoutes } from './stripeRoutes.ts';
import { depthOf, type StripeItem, stripeAddress } from './windowItem.ts';
import { splitWrites } from './windowWrites.ts';

/** How the stripes of busy windows become more. */
export interface WindowGrowth {
  /** Splits a stripe. Resolves when that is done, whoever has done it. Never throws. */
  split(hold: BudgetHold, stripe: StripeItem): Promise<void>;
  /** Resolves when this instance is not splitting the stripe, or not any more. */
  settled(hold: BudgetHold, stripe: number): Promise<void>;
}

export function createWindowGrowth({ items }: Pick<WritingParts, 'items'>, routes: StripeRoutes): WindowGrowth {
  const underWay = new Map<string, Promise<void>>();
  const nameOf = (hold: BudgetHold, stripe: number) => stripeAddress(hold, stripe).pk;

  async function trySplit(hold: BudgetHold, { stripe, item }: StripeItem): Promise<void> {
    try {
      await items.transact(splitWrites(hold, { stripe, item }));
      routes.learn(hold, stripe, { ...item, depth: depthOf(item) + 1 });
    } catch (error) {
      // Nobody depends on it: a later hold tries again, and whoever writes next is told of an outage.
      if (error instanceof ConditionFailed && error.index === 0) routes.learn(hold, stripe, error.item);
    }
  }

  return {
    async split(hold, { stripe, item }) {
      const name = nameOf(hold, stripe);
      const splitting = underWay.get(name) ?? trySplit(hold, { stripe, item }).finally(() => underWay.delete(name));
      underWay.set(name, splitting);
      await splitting;
    },
    async settled(hold, stripe) {
      await underWay.get(nameOf(hold, stripe));
    },
  };
}
