import { spentOf } from '../governance/attempts.ts';
import { holdName, holdsIn, unpackHold } from '../governance/hold.ts';
import { childrenOf } from '../governance/stripe.ts';
import type { AdmittedRequest, BudgetHold, Settlement } from '../ports.ts';
import { numberIn } from './item.ts';
import type { Address, Item, Items, Write } from './items/items.ts';
import { budgetWindowKey } from './tables.ts';

/** The part of a hold that names its window. */
export type WindowName = Pick<BudgetHold, 'budgetId' | 'windowId'>;

/** The place of one stripe of a window. */
export function stripeAddress(window: WindowName, stripe: number): Address {
  return { table: 'usage', ...budgetWindowKey({ ...window, stripe }) };
}

/** Turns a request's entry into what it spent. Fails when the entry is not there. */
export function settleEntryWrite(at: Address, requestId: string, amounts: { estimate: number; spent: number }): Write {
  const entry = holdName(requestId);
  return {
    kind: 'update',
    at,
    changes: {
      remove: [entry],
      add: { remaining: amounts.estimate - amounts.spent, settled: amounts.spent, holds: -1 },
    },
    condition: { exists: entry },
  };
}

/** How often a stripe has split. */
export function depthOf(item: Item | undefined): number {
  return item === undefined ? 0 : numberIn(item, 'depth', 0);
}

/** How many requests a stripe holds something for. */
export function holdsOf(item: Item | undefined): number {
  return item === undefined ? 0 : numberIn(item, 'holds', 0);
}

/** What a stripe of a hard window has left to be held. */
export function remainingIn(item: Item): number {
  return numberIn(item, 'remaining', 0);
}

export function hasHold(item: Item, requestId: string): boolean {
  return holdName(requestId) in item;
}

/** Every stripe of a window, the first one first; only those that exist. One that has just been seen is not read again. */
export async function readStripes(items: Items, window: WindowName, seen?: StripeItem): Promise<readonly StripeItem[]> {
  const read = async (stripe: number): Promise<readonly StripeItem[]> => {
    const item = seen?.stripe === stripe ? seen.item : await items.get(stripeAddress(window, stripe));
    if (item === undefined) return [];
    const below = await Promise.all(childrenOf(stripe, depthOf(item)).map(read));
    return [{ stripe, item }, ...below.flat()];
  };
  return read(0);
}

export interface StripeItem {
  readonly stripe: number;
  readonly item: Item;
}

/** What a stripe has settled and what it holds. */
export function stripeState(item: Item): { readonly settled: number; readonly inFlight: number } {
  const inFlight = [...holdsIn(item).values()].reduce((sum, hold) => sum + hold.estimate, 0);
  return { settled: numberIn(item, 'settled', 0), inFlight };
}

/**
 * The writes that move a request's windows from an estimated cost to the measured one. Where its entry is still held,
 * it is settled at the measured cost; elsewhere the difference is added, unless it may never have been held: then nothing of
 * it may be there to differ from. Each carries the condition of its branch.
 */
export async function lateWindowWrites(
  items: Items,
  request: AdmittedRequest,
  { replaced, settlement }: { readonly replaced: Settlement; readonly settlement: Settlement },
): Promise<Write[]> {
  const spending = request.holds.filter(({ spends }) => spends === 'cost');
  const writes = spending.map((hold) => {
    const spent = { before: spentOf(hold, request, replaced), after: spentOf(hold, request, settlement) };
    return lateWindowWrite(items, request.requestId, { hold, spent });
  });
  return (await Promise.all(writes)).filter((write) => write !== undefined);
}

interface LateWindow {
  readonly hold: BudgetHold;
  readonly spent: { readonly before: number; readonly after: number };
}

async function lateWindowWrite(
  items: Items,
  requestId: string,
  { hold, spent }: LateWindow,
): Promise<Write | undefined> {
  const entry = holdName(requestId);
  const stripes = await readStripes(items, hold);
  const holding = stripes.find(({ item }) => entry in item);
  if (holding !== undefined) {
    const estimate = unpackHold(holding.item[entry])?.estimate ?? hold.estimate;
    return settleEntryWrite(stripeAddress(hold, holding.stripe), requestId, { estimate, spent: spent.after });
  }
  if (hold.isUncertain) return undefined;
  const difference = spent.after - spent.before;
  return {
    kind: 'update',
    at: stripeAddress(hold, 0),
    changes: { add: { remaining: -difference, settled: difference } },
    condition: { missing: entry },
  };
}
