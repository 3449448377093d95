/**
 * A busy window is several items, its stripes. They grow like a tree: a stripe that splits gives half of what it has to a
 * new one, and its depth says into how many levels it has split. Bit for bit, a request's id says where it belongs. So a
 * split concerns two items only, and whoever knows little of the tree still finds a stripe that exists.
 */

/** When stripes split. Sizes are numbers of holds, of some 40 bytes each. */
export interface StripeShape {
  /** A stripe with more than this is split. */
  readonly splitAbove: number;
  /** A split that fails is tried again by the hold that comes so many later. */
  readonly splitAgainEvery: number;
  /** A stripe with this many takes no more while it can split. */
  readonly fullAt: number;
  /** How often one stripe splits at most. */
  readonly maxDepth: number;
  /** Holds of the size at hand that each half must have room for: smaller pieces would only have to be gathered again. */
  readonly holdsOfRoom: number;
}

/** A write of a stripe costs one capacity unit up to some 20 holds, and two up to some 45. */
export const STRIPES: StripeShape = { splitAbove: 20, splitAgainEvery: 5, fullAt: 40, maxDepth: 12, holdsOfRoom: 10 };

/** What a stripe has that could be shared. */
export interface StripeLoad {
  readonly depth: number;
  readonly holds: number;
  readonly remaining: number;
  /** Only a hard window has a limit to be shared. */
  readonly hold: { readonly isHard: boolean; readonly estimate: number };
}

/** Whether a stripe may be made two. */
export function canSplit({ depth, remaining, hold }: StripeLoad, { maxDepth, holdsOfRoom }: StripeShape): boolean {
  return depth < maxDepth && (!hold.isHard || remaining >= 2 * holdsOfRoom * hold.estimate);
}

/** Whether it falls to the one who has just added a hold to split the stripe. The count is exact, so it is one alone. */
export function isSplitDue(load: StripeLoad, shape: StripeShape): boolean {
  const above = load.holds - shape.splitAbove;
  return above > 0 && above % shape.splitAgainEvery === 1 % shape.splitAgainEvery && canSplit(load, shape);
}

/** Where something of that name belongs, by the depth of each stripe; one that nobody knows of has depth 0. */
export function stripeOf(name: string, depthOf: (stripe: number) => number): number {
  const hash = Array.from(name).reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 65_521, 7);
  let stripe = 0;
  for (let level = 0; level < depthOf(stripe); level += 1) {
    if ((hash >> level) % 2 === 1) stripe += 2 ** level;
  }
  return stripe;
}

/** The stripes that a stripe has split off so far. */
export function childrenOf(stripe: number, depth: number): readonly number[] {
  const firstLevel = stripe === 0 ? 0 : 32 - Math.clz32(stripe);
  return Array.from({ length: Math.max(0, depth - firstLevel) }, (_, index) => stripe + 2 ** (firstLevel + index));
}

/** The stripe that one of such a depth splits off next. */
export function nextChildOf(stripe: number, depth: number): number {
  return stripe + 2 ** depth;
}
