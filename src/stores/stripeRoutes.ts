import { stripeOf } from '../governance/stripe.ts';
import { createBoundedMap } from './boundedMap.ts';
import type { Item } from './items/items.ts';
import { depthOf, type WindowName } from './windowItem.ts';

const MAX_REMEMBERED = 10_000;

/** What this instance knows of the stripes of each window, and where it has put its holds. Any of it may be outdated. */
export interface StripeRoutes {
  /** Where a request that holds nothing yet belongs, as its first choice, or as another one when that was full. */
  own(window: WindowName, request: { readonly requestId: string; readonly choice: number }): number;
  /** Where a request's hold is most likely to be. */
  placeOf(window: WindowName, requestId: string): number;
  place(window: WindowName, requestId: string, stripe: number): void;
  /** Takes note of a stripe as it was found. */
  learn(window: WindowName, stripe: number, item: Item | undefined): void;
}

export function createStripeRoutes(): StripeRoutes {
  const windows = createBoundedMap<string, Map<number, number>>(MAX_REMEMBERED);
  const places = createBoundedMap<string, number>(MAX_REMEMBERED);
  const own: StripeRoutes['own'] = (window, { requestId, choice }) => {
    const depths = windows.get(nameOf(window));
    return stripeOf(`${requestId}${choice}`, (stripe) => depths?.get(stripe) ?? 0);
  };
  return {
    own,
    placeOf: (window, requestId) =>
      places.get(`${nameOf(window)}#${requestId}`) ?? own(window, { requestId, choice: 0 }),
    place: (window, requestId, stripe) => places.set(`${nameOf(window)}#${requestId}`, stripe),
    learn(window, stripe, item) {
      const depth = depthOf(item);
      const depths = windows.get(nameOf(window)) ?? new Map<number, number>();
      // A stripe never becomes shallower; an answer that says so has been overtaken by another.
      if (depth <= (depths.get(stripe) ?? 0)) return;
      windows.set(nameOf(window), depths.set(stripe, depth));
    },
  };
}

const nameOf = ({ budgetId, windowId }: WindowName) => `${budgetId}#${windowId}`;
