import { describe, expect, it } from 'vitest';
import type { BudgetHold, BudgetWindows } from '../../../src/ports.ts';
import { createBudgetWindows } from '../../../src/stores/budgetWindows.ts';
import { ManualClock } from '../../fakes.ts';
import { type Count, type CountedCall, createCountedItems } from '../../items/countedItems.ts';
import { createMemoryItems } from '../../items/memoryItems.ts';
import { createChance } from '../../simulation/chance.ts';
import { budgetHold, NOON_MS } from '../metering/admittedRequest.ts';

/** A month's budget of 50 USD; a request may cost 0.0014 and costs half of it. */
const HARD = budgetHold({ budgetId: 'research-monthly', windowId: 'month-2026-11', amount: 50e9, estimate: 1_400_000 });
const SOFT = { ...HARD, isHard: false };
const SPENT = 700_000;

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

interface Flight {
  readonly windows: BudgetWindows;
  readonly request: { readonly requestId: string; readonly deadlineMs: number };
}

/** Instances of one window, and requests whose ids are as random as ULIDs are, the same in every run. */
function setUp(hold: BudgetHold, instances: number) {
  const items = createCountedItems(createMemoryItems());
  const chance = createChance(1);
  const all = Array.from({ length: instances }, () =>
    createBudgetWindows({ items, clock: new ManualClock(), ids: chance }),
  );
  const inFlight: Flight[] = [];
  const next = (): Flight => {
    const random = Array.from({ length: 16 }, () => LETTERS[chance.between(0, 31)]).join('');
    const request = { requestId: `req_01JD9ZZZZZ${random}`, deadlineMs: NOON_MS + 930_000 };
    return { windows: chance.pick(all), request };
  };
  return {
    /** Begins so many requests at once. */
    async begin(requests: number) {
      const flights = Array.from({ length: requests }, next);
      inFlight.push(...flights);
      return items.count(() => Promise.all(flights.map(({ windows, request }) => windows.hold(hold, request))));
    },
    /** Ends the one that began first. */
    async end() {
      const first = inFlight.shift();
      return items.count(async () => first?.windows.settle(hold, first.request.requestId, SPENT));
    },
  };
}

const callsOf = (counts: readonly Count<unknown>[]): readonly CountedCall[] =>
  counts.flatMap(({ trips, afterwards }) => [...trips.flat(), ...afterwards]);
const sumOf = (calls: readonly CountedCall[], name: 'writeUnits' | 'readUnits') =>
  calls.reduce((sum, call) => sum + call[name], 0);

/** Lets requests begin until so many are in flight, and then for each that begins another one end. */
async function fly(hold: BudgetHold, { inFlight, instances = 1 }: { inFlight: number; instances?: number }) {
  const { begin, end } = setUp(hold, instances);
  const starting: Count<unknown>[] = [];
  for (let count = 0; count < inFlight; count += 1) starting.push(await begin(1));
  const begun: Count<unknown>[] = [];
  const ended: Count<unknown>[] = [];
  for (let count = 0; count < 300; count += 1) {
    begun.push(await begin(1));
    ended.push(await end());
  }
  return { starting, begun, ended };
}

describe.each([
  { mode: 'hard', hold: HARD },
  { mode: 'soft', hold: SOFT },
])('a window of a $mode budget', ({ hold }) => {
  it.each([
    { inFlight: 1, instances: 1, most: 2, reads: 0 },
    { inFlight: 100, instances: 1, most: 2.5, reads: 0.5 },
    { inFlight: 1_000, instances: 1, most: 3.5, reads: 1 },
    { inFlight: 100, instances: 10, most: 3, reads: 1 },
    // An instance reads all stripes when it settles there for the first time.
    { inFlight: 1_000, instances: 10, most: 4, reads: 5 },
  ])('costs a request at most $most units with $inFlight in flight on $instances', async ({ most, reads, ...load }) => {
    const { begun, ended } = await fly(hold, load);
    const calls = callsOf([...begun, ...ended]);
    expect(sumOf(calls, 'writeUnits') / begun.length).toBeLessThanOrEqual(most);
    expect(sumOf(calls, 'readUnits') / begun.length).toBeLessThanOrEqual(reads);
  });

  it('never costs more than two units a write, nor more than five a request while it grows', async () => {
    const { starting, begun, ended } = await fly(hold, { inFlight: 1_000, instances: 10 });
    const calls = callsOf([...starting, ...begun, ...ended]);
    const writes = calls.filter(({ operation }) => operation === 'write').map(({ writeUnits }) => writeUnits);
    expect(Math.max(...writes)).toBeLessThanOrEqual(2);
    expect(sumOf(callsOf(starting), 'writeUnits') / starting.length).toBeLessThanOrEqual(5);
  });

  it('is held in one round trip, and found again in one, however many are in flight', async () => {
    const { begun, ended } = await fly(hold, { inFlight: 1_000 });
    const inOne = (counts: readonly Count<unknown>[]) => counts.filter(({ trips }) => trips.length === 1).length;
    expect(inOne(begun) / begun.length).toBeGreaterThan(0.9);
    expect(inOne(ended) / ended.length).toBeGreaterThan(0.9);
  });

  it('grows even when 1,000 come at the same moment', async () => {
    const { begin } = setUp(hold, 1);
    const burst = await begin(1_000);
    expect(burst.result.every(({ kind }) => kind === 'held')).toBe(true);
    expect(sumOf(callsOf([burst]), 'writeUnits') / 1_000).toBeLessThanOrEqual(20);
  });
});
