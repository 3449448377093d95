import { holdName, holdsIn, shouldSplit } from '../governance/hold.ts';
import type { BudgetHold, BudgetWindows, Clock, Ids, WindowNews } from '../ports.ts';
import { storeUnavailable } from './dynamo.ts';
import { numberIn } from './item.ts';
import { ConditionFailed, Conflict, type Item, type Items, type Write } from './items/items.ts';
import { retryConflicts } from './retryConflicts.ts';
import { createStripeRoutes } from './stripeRoutes.ts';
import { readStripes, type StripeItem, settleEntryWrite, stripeAddress, stripesOf } from './windowItem.ts';
import { sumStates, windowRefusal } from './windowRefusal.ts';
import { claimWrite, lostClaim, toldWrite, untoldThresholds } from './windowThresholds.ts';
import { gatherWrites, type HoldingRequest, holdWrite, repairWrite, splitWrites } from './windowWrites.ts';

export interface BudgetWindowsOptions {
  readonly items: Items;
  readonly clock: Pick<Clock, 'nowMs' | 'after'>;
  readonly ids: Pick<Ids, 'fraction'>;
}

/** A write that finds its item changed is tried again; this often in a row is a fault of the store. */
const MAX_WRITES = 10;

/** What a conditional write came to, and the item as it left or found it. */
interface Attempt {
  readonly passed: boolean;
  readonly item: Item | undefined;
}

/**
 * Budget windows in DynamoDB. A window is one item, or several stripes of it when it is busy, and every change is one
 * conditional write of one item. Of each stripe: `remaining`, what is left to be held; `settled`; and one attribute per
 * request in flight. Over all stripes, remaining + in flight + settled is the limit.
 */
export function createBudgetWindows(options: BudgetWindowsOptions): BudgetWindows {
  const { items, clock } = options;
  const stripes = createStripeRoutes();

  async function attempt(write: Write): Promise<Attempt> {
    try {
      return { passed: true, item: await retryConflicts(options, () => items.write(write)) };
    } catch (error) {
      if (error instanceof ConditionFailed) return { passed: false, item: error.item };
      throw error;
    }
  }

  /** The stripe's item with the hold in it, or without it when there is no room. */
  async function holdOn(hold: BudgetHold, stripe: number, request: HoldingRequest): Promise<Item | undefined> {
    for (let writes = 0; writes < MAX_WRITES; writes += 1) {
      const { passed, item } = await attempt(holdWrite(hold, stripe, request));
      const repair = passed ? undefined : repairWrite(hold, stripe, item);
      if (repair === undefined) return item;
      await attempt(repair);
    }
    throw storeUnavailable(new Error(`${MAX_WRITES} writes in a row found the window of ${hold.budgetId} changed`));
  }

  /** Makes one more stripe of a busy window. */
  async function split(hold: BudgetHold, stripe: number, item: Item): Promise<void> {
    const count = stripe === 0 ? stripesOf(item) : stripes.known(hold);
    const load = { stripes: count, holds: holdsIn(item).size, limit: hold.amount, largestHold: hold.estimate };
    const moved = Math.floor(numberIn(item, 'remaining', 0) / 2);
    if (!hold.isHard || moved <= 0 || !shouldSplit(load)) return;
    if (await moveTogether(splitWrites({ hold, stripe, stripes: count, moved }))) stripes.learn(hold, count + 1);
  }

  /** Whether the writes have happened. Not when somebody else was faster, or is busy with an item: others look again. */
  async function moveTogether(writes: readonly Write[]): Promise<boolean> {
    try {
      await items.transact(writes);
      return true;
    } catch (error) {
      if (error instanceof ConditionFailed || error instanceof Conflict) return false;
      throw error;
    }
  }

  /** Whether the hold found room after what is left on all stripes was brought together. */
  async function holdGathered(hold: BudgetHold, tried: readonly StripeItem[], request: HoldingRequest) {
    const gathering = gatherWrites(hold, tried);
    if (gathering === undefined || !(await moveTogether(gathering.writes))) return false;
    return hasHold(await holdOn(hold, gathering.stripe, request), request.requestId);
  }

  /** What the window has come to, from the item that was settled in; nothing when that is not the whole of it. */
  async function newsOf(hold: BudgetHold, requestId: string, item: Item | undefined): Promise<WindowNews | undefined> {
    const [own] = stripes.route(hold, requestId);
    const isOnly = stripes.known(hold) === 1;
    // Reading every stripe each time would cost more than the news is worth; those of the first stripe do it for all.
    if (item === undefined || (!isOnly && own !== 0)) return undefined;
    const all = isOnly ? [{ stripe: 0, item }] : await readStripes(items, hold);
    const { settled } = sumStates(all);
    const seen = { first: all[0]?.item ?? {}, teller: { requestId, nowMs: clock.nowMs() } };
    return { settled, untold: untoldThresholds(hold, settled, seen) };
  }

  /** Tries stripe after stripe. What they looked like, when none had room. */
  async function holdSomewhere(hold: BudgetHold, request: HoldingRequest): Promise<'held' | readonly StripeItem[]> {
    const tried: StripeItem[] = [];
    for (const stripe of stripes.route(hold, request.requestId)) {
      const item = await holdOn(hold, stripe, request);
      if (stripe === 0) stripes.learn(hold, stripesOf(item));
      if (item === undefined) continue;
      if (!hasHold(item, request.requestId)) tried.push({ stripe, item });
      else return split(hold, stripe, item).then(() => 'held');
    }
    return tried;
  }

  /** The item that the entry was settled in, or the last one that did not have it. */
  async function settleSomewhere(hold: BudgetHold, requestId: string, spent: number): Promise<Item | undefined> {
    let last: Item | undefined;
    for (const stripe of stripes.route(hold, requestId)) {
      const at = stripeAddress(hold, stripe);
      const { passed, item } = await attempt(settleEntryWrite(at, requestId, { estimate: hold.estimate, spent }));
      if (stripe === 0) stripes.learn(hold, stripesOf(item));
      if (passed) return item;
      last = item;
    }
    return last;
  }

  return {
    async hold(hold, request) {
      if (hold.isHard && hold.estimate > hold.amount)
        return windowRefusal(hold, await readStripes(items, hold), clock.nowMs());
      const tried = await holdSomewhere(hold, request);
      if (tried === 'held' || (await holdGathered(hold, tried, request))) return { kind: 'held' };
      return windowRefusal(hold, tried, clock.nowMs());
    },

    async settle(hold, requestId, spent) {
      const item = await settleSomewhere(hold, requestId, spent);
      return hold.spends === 'nothing' ? undefined : newsOf(hold, requestId, item);
    },

    async claimTelling(hold, percent, requestId) {
      const { passed, item } = await attempt(claimWrite(hold, percent, { requestId, nowMs: clock.nowMs() }));
      return passed ? 'mine' : lostClaim(item, percent, requestId);
    },

    async markTold(hold, percent) {
      await attempt(toldWrite(hold, percent, clock.nowMs()));
    },

    async isHeld(hold, requestId) {
      return (await readStripes(items, hold)).some(({ item }) => hasHold(item, requestId));
    },

    async read(window) {
      return sumStates(await readStripes(items, window));
    },
  };
}

function hasHold(item: Item | undefined, requestId: string): boolean {
  return item !== undefined && holdName(requestId) in item;
}
