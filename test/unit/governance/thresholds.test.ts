import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossedThresholds, reachedThresholds } from '../../../src/governance/thresholds.ts';

describe('reachedThresholds', () => {
  it.each([
    { spent: 0, reached: [] },
    { spent: 499, reached: [] },
    { spent: 500, reached: [50] },
    { spent: 800, reached: [50, 80] },
    { spent: 999, reached: [50, 80] },
    { spent: 1_000, reached: [50, 80, 100] },
    { spent: 2_000, reached: [50, 80, 100] },
  ])('of 1,000 are $reached at $spent', ({ spent, reached }) => {
    expect(reachedThresholds(1_000, spent)).toEqual(reached);
  });

  it('are exact for amounts whose hundredfold is no safe integer', () => {
    const amount = 9_000_000_000_000_001;

    expect(reachedThresholds(amount, 7_200_000_000_000_000)).toEqual([50]);
    expect(reachedThresholds(amount, 7_200_000_000_000_001)).toEqual([50, 80]);
  });
});

describe('crossedThresholds', () => {
  it.each<{ amount: number; before: number; after: number; crossed: number[] }>([
    { amount: 1_000, before: 0, after: 499, crossed: [] },
    { amount: 1_000, before: 499, after: 500, crossed: [50] },
    { amount: 1_000, before: 500, after: 799, crossed: [] },
    { amount: 1_000, before: 0, after: 800, crossed: [50, 80] },
    { amount: 1_000, before: 799, after: 5_000, crossed: [80, 100] },
    { amount: 1_000, before: 1_000, after: 5_000, crossed: [] },
    { amount: 1_000, before: 900, after: 100, crossed: [] },
    { amount: 3, before: 1, after: 2, crossed: [50] },
    { amount: 0, before: 0, after: 0, crossed: [] },
    { amount: 0, before: 0, after: 1, crossed: [50, 80, 100] },
  ])('of $amount, from $before to $after, are $crossed', ({ amount, before, after, crossed }) => {
    expect(crossedThresholds(amount, before, after)).toEqual(crossed);
  });

  it('are each crossed once on the way to any sum, in whatever steps', () => {
    const steps = fc.array(fc.integer({ min: 1, max: 2 ** 40 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(fc.maxSafeNat(), steps, (amount, parts) => {
        let spent = 0;
        const crossed = parts.flatMap((part) => {
          const before = spent;
          spent += part;
          return crossedThresholds(amount, before, spent);
        });

        expect(crossed).toEqual(reachedThresholds(amount, spent));
      }),
    );
  });
});
