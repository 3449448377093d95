import { describe, expect, it } from 'vitest';
import { missingToThreshold, reachedThresholds } from '../../../src/governance/thresholds.ts';

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

  it.each([
    { amount: 0, spent: 0, reached: [] },
    { amount: 0, spent: 1, reached: [50, 80, 100] },
    { amount: 3, spent: 2, reached: [50] },
  ])('of $amount are $reached at $spent', ({ amount, spent, reached }) => {
    expect(reachedThresholds(amount, spent)).toEqual(reached);
  });

  it('are exact for amounts whose hundredfold is no safe integer', () => {
    const amount = 9_000_000_000_000_001;

    expect(reachedThresholds(amount, 7_200_000_000_000_000)).toEqual([50]);
    expect(reachedThresholds(amount, 7_200_000_000_000_001)).toEqual([50, 80]);
  });
});

describe('missingToThreshold', () => {
  it.each([
    { spent: 0, missing: 500 },
    { spent: 499, missing: 1 },
    { spent: 500, missing: 300 },
    { spent: 999, missing: 1 },
    { spent: 1_000, missing: Number.POSITIVE_INFINITY },
  ])('of 1,000 is $missing at $spent', ({ spent, missing }) => {
    expect(missingToThreshold(1_000, spent)).toBe(missing);
  });
});
