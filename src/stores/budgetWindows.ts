import { STRIPES, type StripeShape } from '../governance/stripe.ts';
import type { BudgetHold, BudgetWindows, Clock, Ids, WindowNews } from '../ports.ts';
import { attempt } from './conditionalWrite.ts';
import type { Items } from './items/items.ts';
import { createStripeRoutes } from './stripeRoutes.ts';
import { createWindowGrowth } from './windowGrowth.ts';
import { createWindowHolds } from './windowHolds.ts';
import { depthOf, hasHold, readStripes, type StripeItem, settleEntryWrite, stripeAddress } from './windowItem.ts';
import { createWindowLooks } from './windowLooks.ts';
import { sumStates, windowRefusal } from './windowRefusal.ts';
import { claimWrite, lostClaim, toldWrite, untoldThresholds } from './windowThresholds.ts';

export interface BudgetWindowsOptions {
  readonly items: Items;
  readonly clock: Pick<Clock, 'nowMs' | 'after'>;
  readonly ids: Pick<Ids, 'fraction'>;
  /** @default as large as capacity units are used best */
  readonly stripes?: StripeShape;
}

/**
 * Budget windows in DynamoDB. A window is one item, or several stripes of it when it is busy, and every change is one
 * conditional write of one item. Of each stripe: `remaining`, what is left to be held; `settled`; one attribute per request
 * in flight, and how many of those there are. Over all stripes, remaining + in flight + settled is the limit.
 */
export function createBudgetWindows(options: BudgetWindowsOptions): BudgetWindows {
  const { items, clock, stripes: shape = STRIPES } = options;
  const routes = createStripeRoutes();
  const growth = createWindowGrowth(options, routes);
  const looks = createWindowLooks();
  const holdSomewhere = createWindowHolds({ ...options, routes, growth, shape });

  function newsOf(hold: BudgetHold, requestId: string, all: readonly StripeItem[]): WindowNews {
    const { settled } = sumStates(all);
    const seen = { first: all[0]?.item ?? {}, teller: { requestId, nowMs: clock.nowMs() } };
    return { settled, untold: untoldThresholds(hold, settled, seen) };
  }

  /** What a window has come to that is settled in one of its stripes; nothing when it is too early to look at all of them. */
  async function lookAround(hold: BudgetHold, { requestId, spent }: Spending): Promise<WindowNews | undefined> {
    if (!looks.isDue(hold, spent)) return undefined;
    const news = newsOf(hold, requestId, await readStripes(items, hold));
    const before = looks.saw(hold, news.settled);
    return before === undefined ? news : { ...news, before };
  }

  async function settleOn(
    hold: BudgetHold,
    stripe: number,
    { requestId, spent }: Spending,
  ): Promise<StripeItem | undefined> {
    const write = settleEntryWrite(stripeAddress(hold, stripe), requestId, { estimate: hold.estimate, spent });
    const { passed, item } = await attempt(options, write);
    routes.learn(hold, stripe, item);
    return passed && item !== undefined ? { stripe, item } : undefined;
  }

  /** The stripe that the entry was settled in, or every one of a window in which nobody has it any more. */
  async function settleSomewhere(hold: BudgetHold, spending: Spending): Promise<StripeItem | readonly StripeItem[]> {
    const likely = routes.placeOf(hold, spending.requestId);
    await growth.settled(hold, likely);
    const settled = await settleOn(hold, likely, spending);
    if (settled !== undefined) return settled;
    const all = await readStripes(items, hold);
    const holder = all.find(({ item }) => hasHold(item, spending.requestId));
    return (holder && (await settleOn(hold, holder.stripe, spending))) ?? all;
  }

  return {
    async hold(hold, request) {
      if (hold.isHard && hold.estimate > hold.amount)
        return windowRefusal(hold, await readStripes(items, hold), clock.nowMs());
      return holdSomewhere(hold, request);
    },

    async settle(hold, requestId, spent) {
      const settled = await settleSomewhere(hold, { requestId, spent });
      if (hold.spends === 'nothing') return undefined;
      if (!('stripe' in settled)) return newsOf(hold, requestId, settled);
      const isOnly = settled.stripe === 0 && depthOf(settled.item) === 0;
      return isOnly ? newsOf(hold, requestId, [settled]) : lookAround(hold, { requestId, spent });
    },

    async claimTelling(hold, percent, requestId) {
      const claim = claimWrite(hold, percent, { requestId, nowMs: clock.nowMs() });
      const { passed, item } = await attempt(options, claim);
      return passed ? 'mine' : lostClaim(hold, { percent, requestId }, item);
    },

    async markTold(hold, percent) {
      await attempt(options, toldWrite(hold, percent, clock.nowMs()));
    },

    async isHeld(hold, requestId) {
      return (await readStripes(items, hold)).some(({ item }) => hasHold(item, requestId));
    },

    async read(window) {
      return sumStates(await readStripes(items, window));
    },
  };
}

interface Spending {
  readonly requestId: string;
  readonly spent: number;
}
