import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canSplit,
  childrenOf,
  isSplitDue,
  nextChildOf,
  type StripeLoad,
  type StripeShape,
  stripeOf,
} from '../../../src/governance/stripe.ts';

const SHAPE: StripeShape = { splitAbove: 30, splitAgainEvery: 5, fullAt: 45, maxDepth: 3, holdsOfRoom: 10 };
const HARD = { isHard: true, estimate: 100 };
const load = (changes: Partial<StripeLoad> = {}): StripeLoad => ({
  ...{ depth: 0, holds: 31, remaining: 2_000, hold: HARD },
  ...changes,
});

describe('a stripe', () => {
  it.each([
    { when: 'each half has room for ten holds', change: {}, can: true },
    { when: 'each half has room for fewer', change: { remaining: 1_999 }, can: false },
    { when: 'there is no limit to share', change: { remaining: -1e9, hold: { ...HARD, isHard: false } }, can: true },
    { when: 'it has split less than often enough', change: { depth: 2 }, can: true },
    { when: 'it has split often enough', change: { depth: 3 }, can: false },
  ])('can split when $when: $can', ({ change, can }) => {
    expect(canSplit(load(change), SHAPE)).toBe(can);
  });

  it.each([
    { holds: 30, isDue: false },
    { holds: 31, isDue: true },
    { holds: 32, isDue: false },
    { holds: 35, isDue: false },
    { holds: 36, isDue: true },
    { holds: 41, isDue: true },
  ])('is split by who makes it $holds: $isDue', ({ holds, isDue }) => {
    expect(isSplitDue(load({ holds }), SHAPE)).toBe(isDue);
  });

  it('is not split where it cannot', () => {
    expect(isSplitDue(load({ remaining: 1_999 }), SHAPE)).toBe(false);
  });
});

/** A tree that has grown by splits of stripes, in any order. */
const TREES = fc.array(fc.nat(), { maxLength: 60 }).map((choices) => {
  const depths = new Map([[0, 0]]);
  for (const choice of choices) {
    const stripe = [...depths.keys()][choice % depths.size] ?? 0;
    const depth = depths.get(stripe) ?? 0;
    depths.set(stripe, depth + 1);
    depths.set(nextChildOf(stripe, depth), depth + 1);
  }
  return depths;
});

describe('a tree of stripes', () => {
  it('is found as a whole from its first one', () => {
    fc.assert(
      fc.property(TREES, (depths) => {
        const below = (stripe: number): number[] => [
          stripe,
          ...childrenOf(stripe, depths.get(stripe) ?? 0).flatMap(below),
        ];
        expect(below(0).toSorted((a, b) => a - b)).toEqual([...depths.keys()].toSorted((a, b) => a - b));
      }),
    );
  });

  it('has a place for everything, also for those who know only a part of it', () => {
    fc.assert(
      fc.property(TREES, fc.string(), fc.func(fc.nat()), (depths, name, forget) => {
        const known = (stripe: number) => forget(stripe) % ((depths.get(stripe) ?? 0) + 1);
        expect(depths.has(stripeOf(name, (stripe) => depths.get(stripe) ?? 0))).toBe(true);
        expect(depths.has(stripeOf(name, known))).toBe(true);
      }),
    );
  });

  it('shares evenly', () => {
    const counts = new Map<number, number>();
    for (let index = 0; index < 16_000; index += 1) {
      const stripe = stripeOf(`req_${index.toString(36).padStart(26, '0')}`, () => 4);
      counts.set(stripe, (counts.get(stripe) ?? 0) + 1);
    }
    expect(counts.size).toBe(16);
    for (const count of counts.values()) expect(Math.abs(count - 1_000)).toBeLessThan(200);
  });
});
