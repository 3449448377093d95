import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdName, holdsIn, packHold, shouldSplit, stripeOrder, unpackHold } from '../../../src/governance/hold.ts';

const ID = 'req_01JD9ZZZZZZZZZZZZZZZZZZZZZ';
const AMOUNTS = fc.record({ estimate: fc.maxSafeNat(), deadlineMs: fc.integer({ min: 0, max: 4e12 }) });

describe('a hold', () => {
  it('is packed into 24 bytes at most and comes back, its deadline at most a second later', () => {
    fc.assert(
      fc.property(AMOUNTS, (hold) => {
        const unpacked = unpackHold(packHold(hold));
        expect(packHold(hold).length).toBeLessThanOrEqual(24);
        expect(unpacked?.estimate).toBe(hold.estimate);
        expect((unpacked?.deadlineMs ?? -1) - hold.deadlineMs).toBeGreaterThanOrEqual(0);
        expect((unpacked?.deadlineMs ?? 0) - hold.deadlineMs).toBeLessThan(1_000);
      }),
    );
  });

  it('is found among other attributes by its request', () => {
    const item = { pk: 'B#b1', settled: 3, limit: 9, [holdName(ID)]: packHold({ estimate: 5, deadlineMs: 7_000 }) };
    expect([...holdsIn(item)]).toEqual([[ID, { estimate: 5, deadlineMs: 7_000 }]]);
  });

  it.each(['01JD9ZZZZZZZZZZZZZZZZZZZZZ', 'req_1', ''])('has no name for %j', (text) => {
    expect(() => holdName(text)).toThrow(RangeError);
  });
});

describe('stripes', () => {
  it.each([
    { why: 'few holds', stripes: 1, holds: 30, limit: 4_000, largestHold: 100, splits: false },
    { why: 'many holds', stripes: 1, holds: 31, limit: 4_000, largestHold: 100, splits: true },
    { why: 'too little room', stripes: 1, holds: 31, limit: 3_999, largestHold: 100, splits: false },
    { why: 'the most there can be', stripes: 100, holds: 31, limit: 1e9, largestHold: 100, splits: false },
  ])('become more or not: $why', ({ splits, ...stripe }) => {
    expect(shouldSplit(stripe)).toBe(splits);
  });

  it('are each tried once', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 100 }), (id, stripes) => {
        expect(stripeOrder(id, stripes).toSorted((a, b) => a - b)).toEqual(
          Array.from({ length: stripes }, (_, i) => i),
        );
      }),
    );
  });
});
