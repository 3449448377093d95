import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdName, holdsIn, packHold, unpackHold } from '../../../src/governance/hold.ts';

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
