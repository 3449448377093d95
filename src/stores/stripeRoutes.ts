import { stripeOrder } from '../governance/hold.ts';
import { createBoundedMap } from './boundedMap.ts';
import type { WindowName } from './windowItem.ts';

const MAX_REMEMBERED = 10_000;

/** How many stripes each window was last seen to have. They never become fewer. */
export interface StripeRoutes {
  known(window: WindowName): number;
  learn(window: WindowName, stripes: number): void;
  /** Every stripe once, the request's own first; those that are learned of on the way too. */
  route(window: WindowName, requestId: string): Iterable<number>;
}

export function createStripeRoutes(): StripeRoutes {
  const counts = createBoundedMap<string, number>(MAX_REMEMBERED);
  const known = (window: WindowName) => counts.get(nameOf(window)) ?? 1;
  return {
    known,
    learn(window, stripes) {
      if (stripes > known(window)) counts.set(nameOf(window), stripes);
    },
    *route(window, requestId) {
      const tried = new Set<number>();
      for (;;) {
        const next = stripeOrder(requestId, known(window)).find((stripe) => !tried.has(stripe));
        if (next === undefined) return;
        tried.add(next);
        yield next;
      }
    },
  };
}

const nameOf = ({ budgetId, windowId }: WindowName) => `${budgetId}#${windowId}`;
