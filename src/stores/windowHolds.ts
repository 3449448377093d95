import { canSplit, isSplitDue, type StripeLoad, type StripeShape } from '../governance/stripe.ts';
import type { BudgetHold, Clock, HoldAnswer } from '../ports.ts';
import { attempt, type WritingParts } from './conditionalWrite.ts';
import type { Item } from './items/items.ts';
import type { StripeRoutes } from './stripeRoutes.ts';
import { followAmount, isBehind, moveTogether } from './windowAmount.ts';
import type { WindowGrowth } from './windowGrowth.ts';
import { depthOf, hasHold, holdsOf, readStripes, remainingIn, type StripeItem } from './windowItem.ts';
import { windowRefusal } from './windowRefusal.ts';
import { createWrite, gatherWrites, type Holding, type HoldingRequest, holdWrite } from './windowWrites.ts';

export interface WindowHoldsParts extends WritingParts {
  readonly clock: Pick<Clock, 'nowMs' | 'after'>;
  readonly routes: StripeRoutes;
  readonly growth: WindowGrowth;
  readonly shape: StripeShape;
}

/** So often the way to a stripe may turn out to be another one. */
const MAX_TURNS = 12;
/** After so many full stripes, the next one takes more than it should. */
const MAX_FULL = 10;
/** So often somebody else may take the last room before it is as good as taken. */
const MAX_RACES = 3;

/** `changed`: it is worth looking again, and perhaps elsewhere. Else it is a stripe without room. */
type Outcome = 'held' | 'changed' | StripeItem;

const HELD: HoldAnswer = { kind: 'held' };

/** Finds room for a hold: on the request's own stripe, else on the one that has most, else by gathering what all have. */
export function createWindowHolds(parts: WindowHoldsParts) {
  return async (hold: BudgetHold, request: HoldingRequest): Promise<HoldAnswer> => {
    let races = 0;
    for (let turn = 0; turn < MAX_TURNS && races < MAX_RACES; turn += 1) {
      const fullAt = turn < MAX_FULL ? parts.shape.fullAt : undefined;
      const answer = await look(parts, hold, { ...request, choice: turn, fullAt });
      if (typeof answer === 'object') return answer;
      if (answer === 'raced') races += 1;
    }
    return windowRefusal(hold, await readStripes(parts.items, hold), parts.clock.nowMs());
  };
}

/** One look for room. There may be some yet after `changed` and `raced`. */
async function look(
  parts: WindowHoldsParts,
  hold: BudgetHold,
  holding: Holding,
): Promise<HoldAnswer | 'changed' | 'raced'> {
  const outcome = await holdOn(parts, parts.routes.own(hold, holding), { hold, holding });
  if (outcome === 'changed') return 'changed';
  if (outcome === 'held') return HELD;
  const stripes = await readStripes(parts.items, hold, outcome);
  const found = await holdAnywhere(parts, stripes, { hold, holding });
  if (found === 'no_room') return windowRefusal(hold, stripes, parts.clock.nowMs());
  return found === 'held' ? HELD : 'raced';
}

/** A hold, and the request that wants it. */
interface Wish {
  readonly hold: BudgetHold;
  readonly holding: Holding;
  /** Whether the stripe has been told of a changed amount for it: once is enough, unless amounts go back and forth. */
  readonly hasFollowed?: boolean;
}

async function holdOn(parts: WindowHoldsParts, stripe: number, wish: Wish): Promise<Outcome> {
  const { hold, holding } = wish;
  const { routes, growth, shape } = parts;
  const first = await attempt(parts, holdWrite(hold, stripe, holding));
  const isMissing = stripe === 0 && first.item === undefined;
  const { passed, item } = isMissing ? await attempt(parts, createWrite(hold, holding)) : first;
  routes.learn(hold, stripe, item);
  if (item === undefined) return 'changed';
  if (!hasHold(item, holding.requestId)) return isMissing ? 'changed' : overcome(parts, { stripe, item }, wish);
  routes.place(hold, holding.requestId, stripe);
  // Nobody waits for it: the request goes on while its stripe is split, and is settled after that.
  if (passed && isSplitDue(loadOf(hold, item), shape)) void growth.split(hold, { stripe, item });
  return 'held';
}

/** Does something about what kept a stripe from taking a hold, if anything can be done. */
async function overcome(parts: WindowHoldsParts, { stripe, item }: StripeItem, wish: Wish): Promise<Outcome> {
  const { hold, holding } = wish;
  const { routes, growth, shape } = parts;
  if (isBehind(hold, item)) return catchUp(parts, { stripe, item }, wish);
  if (hold.isHard && remainingIn(item) < hold.estimate) return { stripe, item };
  if (holdsOf(item) < shape.fullAt) return 'changed';
  if (!canSplit(loadOf(hold, item), shape)) return holdOn(parts, stripe, uncapped(wish));
  // A request whose own stripe has split belongs elsewhere now. One that has no other choice makes a place.
  const isOwn = routes.own(hold, holding) === stripe;
  const isLastChoice =
    holding.choice % 2 === 1 || routes.own(hold, { ...holding, choice: holding.choice + 1 }) === stripe;
  if (isOwn && isLastChoice) await growth.split(hold, { stripe, item });
  return 'changed';
}

/** Holds on a stripe that has to follow a changed amount first. While the window is in debt it has no room. */
async function catchUp(parts: WindowHoldsParts, { stripe, item }: StripeItem, wish: Wish): Promise<Outcome> {
  if (wish.hasFollowed) return 'changed';
  const outcome = await followAmount(parts, wish.hold, { stripe, item });
  return outcome === 'in_debt' ? { stripe, item } : holdOn(parts, stripe, { ...wish, hasFollowed: true });
}

/** On whichever stripe has room. `no_room` only when all of them together have none. */
async function holdAnywhere(
  parts: WindowHoldsParts,
  stripes: readonly StripeItem[],
  { hold, holding }: Wish,
): Promise<'held' | 'raced' | 'no_room'> {
  const holder = stripes.find(({ item }) => hasHold(item, holding.requestId));
  if (holder !== undefined) {
    parts.routes.place(hold, holding.requestId, holder.stripe);
    return 'held';
  }
  const target = targetOf(hold, stripes);
  if (target === undefined) return 'raced';
  if (target.stripe === 0 && isBehind(hold, target.item)) return followAmount(parts, hold, target).then(() => 'raced');
  // Less than what the others have: the first one is in debt after a window's amount was reduced.
  if (stripes.reduce((sum, { item }) => sum + remainingIn(item), 0) < hold.estimate) return 'no_room';
  if (remainingIn(target.item) < hold.estimate) {
    const gathering = gatherWrites(hold, stripes, target);
    if (gathering === undefined) return 'no_room';
    if (!(await moveTogether(parts, gathering))) return 'raced';
  }
  const outcome = await holdOn(parts, target.stripe, uncapped({ hold, holding }));
  return outcome === 'held' ? 'held' : 'raced';
}

/** The one with most, unless the first one has yet to follow a changed amount, or is in debt: that comes before any hold. */
function targetOf(hold: BudgetHold, stripes: readonly StripeItem[]): StripeItem | undefined {
  const [first] = stripes;
  if (first !== undefined && (isBehind(hold, first.item) || remainingIn(first.item) < 0)) return first;
  return stripes.toSorted((one, other) => remainingIn(other.item) - remainingIn(one.item))[0];
}

function uncapped({ holding, ...wish }: Wish): Wish {
  return { ...wish, holding: { ...holding, fullAt: undefined } };
}

function loadOf(hold: BudgetHold, item: Item): StripeLoad {
  return { depth: depthOf(item), holds: holdsOf(item), remaining: remainingIn(item), hold };
}
