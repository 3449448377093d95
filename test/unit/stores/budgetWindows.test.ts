import { describe, expect, it } from 'vitest';
import type { BudgetHold, BudgetWindows } from '../../../src/ports.ts';
import { createBudgetWindows } from '../../../src/stores/budgetWindows.ts';
import { storeUnavailable } from '../../../src/stores/dynamo.ts';
import type { Items } from '../../../src/stores/items/items.ts';
import { ManualClock } from '../../fakes.ts';
import { createCountedItems } from '../../items/countedItems.ts';
import { createMemoryItems } from '../../items/memoryItems.ts';
import { type Chance, createChance } from '../../simulation/chance.ts';
import { budgetHold, NOON_MS, requestId } from '../metering/admittedRequest.ts';

function setUp() {
  const items = createMemoryItems();
  const clock = new ManualClock();
  const instance = () => createBudgetWindows({ items, clock, ids: { fraction: () => 0 } });
  const stripes = () => items.list('usage');
  return { items, clock, instance, stripes, windows: instance() };
}

const request = (number: number, deadlineMs = NOON_MS + 60_000) => ({ requestId: requestId(number), deadlineMs });
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('a budget window', () => {
  it('holds, settles and releases, each as often as one likes', async () => {
    const { windows, stripes } = setUp();
    const hold = budgetHold();
    for (const number of [1, 1, 2, 2]) expect(await windows.hold(hold, request(number))).toEqual({ kind: 'held' });
    expect(await windows.read(hold)).toEqual({ settled: 0, inFlight: 200 });
    expect(await windows.isHeld(hold, requestId(1))).toBe(true);
    for (let time = 0; time < 2; time += 1) {
      await windows.settle(hold, requestId(1), 60);
      await windows.settle(hold, requestId(2), 0);
    }

    expect(await windows.isHeld(hold, requestId(1))).toBe(false);
    expect(await windows.read(hold)).toEqual({ settled: 60, inFlight: 0 });
    expect(stripes()).toMatchObject([{ limit: 1_000, remaining: 940, settled: 60 }]);
  });

  it.each([
    { among: 200, estimate: 100, passing: 10 },
    { among: 50, estimate: 333, passing: 3 },
    { among: 20, estimate: 1_000, passing: 1 },
  ])('lets exactly $passing of $among at once pass', async ({ among, estimate, passing }) => {
    const { instance } = setUp();
    const hold = budgetHold({ estimate });
    const instances = [instance(), instance(), instance()];
    const answers = await Promise.all(
      numbers(among).map((number) => instances[number % 3]?.hold(hold, request(number))),
    );

    expect(answers.filter((answer) => answer?.kind === 'held')).toHaveLength(passing);
  });

  it.each([
    { reason: 'larger_than_limit', spent: 0, inFlight: 0, estimate: 1_001 },
    { reason: 'exhausted', spent: 901, inFlight: 0, estimate: 100 },
    { reason: 'busy', spent: 800, inFlight: 150, estimate: 100 },
  ])('says why it refuses: $reason', async ({ reason, spent, inFlight, estimate }) => {
    const { windows } = setUp();
    await windows.hold(budgetHold({ estimate: 1_000 }), request(1));
    await windows.settle(budgetHold({ estimate: 1_000 }), requestId(1), spent);
    if (inFlight > 0) await windows.hold(budgetHold({ estimate: inFlight }), request(2));

    const state = { settled: spent, inFlight };
    expect(await windows.hold(budgetHold({ estimate }), request(3))).toMatchObject({ kind: 'refused', reason, state });
  });

  it('names the requests that are past their deadline', async () => {
    const { windows, clock } = setUp();
    await windows.hold(budgetHold({ estimate: 500 }), request(1, NOON_MS + 1_000));
    await windows.hold(budgetHold({ estimate: 500 }), request(2, NOON_MS + 9_000));
    clock.advance(5_000);

    expect(await windows.hold(budgetHold(), request(3))).toMatchObject({ overdueRequestIds: [requestId(1)] });
  });

  it.each([
    { from: 1_000, to: 2_000, passes: true },
    { from: 1_000, to: 1_100, passes: true },
    { from: 1_000, to: 1_099, passes: false },
  ])('follows a changed amount: $from to $to', async ({ from, to, passes }) => {
    const { windows } = setUp();
    await windows.hold(budgetHold({ amount: from, estimate: 1_000 }), request(1));

    const answer = await windows.hold(budgetHold({ amount: to }), request(2));
    expect(answer.kind).toBe(passes ? 'held' : 'refused');
  });

  it('refuses at once under a smaller amount', async () => {
    const { windows } = setUp();
    await windows.hold(budgetHold(), request(1));
    expect(await windows.hold(budgetHold({ amount: 150 }), request(2))).toMatchObject({ reason: 'busy' });
  });

  it('never refuses what is only to be told about', async () => {
    const { windows } = setUp();
    const hold = budgetHold({ isHard: false, amount: 1, estimate: 5_000 });
    for (const number of [1, 2]) expect(await windows.hold(hold, request(number))).toEqual({ kind: 'held' });
  });

  describe('that reaches a threshold', () => {
    const spendIn = (windows: BudgetWindows) => async (number: number, spent: number) => {
      await windows.hold(budgetHold({ estimate: spent }), request(number));
      return windows.settle(budgetHold({ estimate: spent }), requestId(number), spent);
    };

    it('says so until it is told of', async () => {
      const { windows } = setUp();
      const spend = spendIn(windows);
      expect(await spend(1, 499)).toEqual({ settled: 499, untold: [] });
      expect(await spend(2, 1)).toEqual({ settled: 500, untold: [50] });
      await windows.claimTelling(budgetHold(), 50, requestId(2));
      await windows.markTold(budgetHold(), 50);
      expect(await spend(3, 100)).toEqual({ settled: 600, untold: [] });
      expect(await spend(4, 400)).toEqual({ settled: 1_000, untold: [80, 100] });
      expect(await windows.settle(budgetHold(), requestId(4), 400)).toEqual({ settled: 1_000, untold: [80, 100] });
    });

    it.each([
      { isHard: true, amount: 2_000, spent: 999, untold: [] },
      { isHard: true, amount: 2_000, spent: 1_000, untold: [50] },
      { isHard: false, amount: 2_000, spent: 1_600, untold: [50, 80] },
      { isHard: false, amount: 900, spent: 1_000, untold: [] },
    ])(
      'says so again of a raised amount: $spent of $amount, hard $isHard',
      async ({ isHard, amount, spent, untold }) => {
        const { windows } = setUp();
        const small = budgetHold({ isHard, estimate: 900 });
        await windows.hold(small, request(1));
        await windows.settle(small, requestId(1), 900);
        for (const percent of [50, 80, 100]) {
          await windows.claimTelling(small, percent, requestId(1));
          await windows.markTold(small, percent);
        }
        const changed = budgetHold({ isHard, amount, estimate: 0 });
        await windows.hold(changed, request(2));
        expect(await windows.settle(changed, requestId(2), spent - 900)).toEqual({ settled: spent, untold });

        for (const percent of untold) {
          expect(await windows.claimTelling(changed, percent, requestId(2))).toBe('mine');
          await windows.markTold(changed, percent);
          expect(await windows.claimTelling(changed, percent, requestId(3))).toBe('not_needed');
        }
        expect(await windows.settle(changed, requestId(2), 0)).toEqual({ settled: spent, untold: [] });
        expect(await windows.settle(small, requestId(1), 0)).toEqual({ settled: spent, untold: [] });
      },
    );

    it('lets one of many tell', async () => {
      const { instance } = setUp();
      const instances = [instance(), instance(), instance()];
      await spendIn(instance())(1, 1_000);
      const claims = await Promise.all(
        numbers(30).map((number) => instances[number % 3]?.claimTelling(budgetHold(), 100, requestId(number))),
      );

      expect(claims.filter((claim) => claim === 'mine')).toHaveLength(1);
      expect(claims.filter((claim) => claim === 'not_needed')).toHaveLength(29);
    });

    it('lets another tell when who claimed it has not done so in a minute', async () => {
      const { windows, clock } = setUp();
      await spendIn(windows)(1, 500);
      expect(await windows.claimTelling(budgetHold(), 50, requestId(1))).toBe('mine');
      clock.advance(60_000);
      expect(await windows.claimTelling(budgetHold(), 50, requestId(2))).toBe('not_needed');
      clock.advance(1);
      expect(await windows.claimTelling(budgetHold(), 50, requestId(2))).toBe('mine');
      await windows.markTold(budgetHold(), 50);
      clock.advance(60_001);
      expect(await windows.claimTelling(budgetHold(), 50, requestId(1))).toBe('not_needed');
    });

    it('tells those who settle the same request that somebody is at it, and others nothing', async () => {
      const { windows } = setUp();
      const spend = spendIn(windows);
      await spend(1, 500);
      await windows.claimTelling(budgetHold(), 50, requestId(1));

      expect(await windows.settle(budgetHold(), requestId(1), 500)).toEqual({ settled: 500, untold: [50] });
      expect(await windows.claimTelling(budgetHold(), 50, requestId(1))).toBe('under_way');
      expect(await spend(2, 1)).toEqual({ settled: 501, untold: [] });
    });

    it('is not that of a limit on requests in flight', async () => {
      const { windows } = setUp();
      const hold = budgetHold({ amount: 1, estimate: 1, spends: 'nothing' });
      await windows.hold(hold, request(1));

      expect(await windows.settle(hold, requestId(1), 0)).toBeUndefined();
    });
  });
});

describe('a busy budget window', () => {
  const BIG = budgetHold({ amount: 100_000, estimate: 100 });

  async function setUpBusy(count: number) {
    const setup = setUp();
    const instances = [setup.instance(), setup.instance()];
    for (const number of numbers(count)) await instances[number % 2]?.hold(BIG, request(number));
    return { ...setup, instances };
  }

  const sumOf = (stripes: readonly Readonly<Record<string, unknown>>[], name: string) =>
    stripes.reduce((sum, stripe) => sum + Number(stripe[name] ?? 0), 0);

  it('becomes several items, and keeps its sum', async () => {
    const { instances, windows, stripes } = await setUpBusy(300);
    expect(stripes().length).toBeGreaterThan(4);
    expect(sumOf(stripes(), 'remaining')).toBe(100_000 - 300 * 100);
    expect(await windows.read(BIG)).toEqual({ settled: 0, inFlight: 30_000 });

    for (const number of numbers(300)) await instances[(number + 1) % 2]?.settle(BIG, requestId(number), 90);
    expect(await windows.read(BIG)).toEqual({ settled: 27_000, inFlight: 0 });
    expect(sumOf(stripes(), 'remaining')).toBe(100_000 - 27_000);
  });

  it('lets exactly as many pass as it has room for', async () => {
    const { instance } = setUp();
    const instances = [instance(), instance(), instance()];
    let held = 0;
    for (const number of numbers(1_020)) {
      const answer = await instances[number % 3]?.hold(BIG, request(number));
      if (answer?.kind === 'held') held += 1;
    }
    expect(held).toBe(1_000);
  });

  it('has room for a large request although its pieces are small', async () => {
    const { windows, stripes } = await setUpBusy(300);
    const large: BudgetHold = { ...BIG, estimate: 69_000 };
    expect(Math.max(...stripes().map(({ remaining }) => Number(remaining)))).toBeLessThan(69_000);

    expect(await windows.hold(large, request(1_000))).toEqual({ kind: 'held' });
    expect(sumOf(stripes(), 'remaining')).toBe(1_000);
    expect(await windows.hold({ ...BIG, estimate: 1_001 }, request(1_001))).toMatchObject({ reason: 'busy' });
  });

  it('has room for a large request although it has more pieces than a transaction takes', async () => {
    const { items, clock, stripes } = setUp();
    const shape = { splitAbove: 1, splitAgainEvery: 1, fullAt: 2, maxDepth: 12, holdsOfRoom: 1 };
    const windows = createBudgetWindows({ items, clock, ids: { fraction: () => 0 }, stripes: shape });
    for (const number of numbers(200)) await windows.hold({ ...BIG, estimate: 1 }, request(number));
    expect(stripes().length).toBeGreaterThan(100);

    expect(await windows.hold({ ...BIG, estimate: 99_800 }, request(1_000))).toEqual({ kind: 'held' });
    expect(sumOf(stripes(), 'remaining')).toBe(0);
  });

  it('gives what its pieces have left to one large request, of many at once', async () => {
    const setup = await setUpBusy(300);
    const counted = createCountedItems(setup.items);
    const windows = createBudgetWindows({ items: counted, clock: setup.clock, ids: { fraction: () => 0 } });
    const large: BudgetHold = { ...BIG, estimate: 40_000 };
    const { result } = await counted.count(() =>
      Promise.all([1_000, 1_001, 1_002].map((number) => windows.hold(large, request(number)))),
    );

    expect(result.filter(({ kind }) => kind === 'held')).toHaveLength(1);
    expect(sumOf(setup.stripes(), 'remaining')).toBe(30_000);
    expect(Math.min(...setup.stripes().map(({ remaining }) => Number(remaining)))).toBeGreaterThanOrEqual(0);
  });

  it.each([
    { instances: 1, lag: 0.005 },
    { instances: 3, lag: 0.02 },
  ])('tells of each threshold once, and soon: $instances at work', async ({ instances, lag }) => {
    const setup = setUp();
    const all = Array.from({ length: instances }, setup.instance);
    const told: { percent: number; settled: number }[] = [];
    for (const number of numbers(100)) await all[number % instances]?.hold(BIG, request(number));
    for (const number of numbers(1_000)) {
      const windows = all[number % instances];
      await windows?.hold(BIG, request(number + 100));
      const news = await windows?.settle(BIG, requestId(number), 100);
      for (const percent of news?.untold ?? []) {
        told.push({ percent, settled: news?.settled ?? 0 });
        await windows?.markTold(BIG, percent);
      }
    }

    expect(setup.stripes().length).toBeGreaterThan(5);
    expect(told.map(({ percent }) => percent)).toEqual([50, 80, 100].slice(0, told.length));
    expect(told.length).toBeGreaterThanOrEqual(2);
    for (const { percent, settled } of told) expect(settled / BIG.amount - percent / 100).toBeLessThanOrEqual(lag);
  });

  it('is split by one of many, and not at all when that fails', async () => {
    const setup = setUp();
    const failing: Items = { ...setup.items, transact: () => Promise.reject(storeUnavailable(new Error('x'))) };
    const windows = createBudgetWindows({ items: failing, clock: setup.clock, ids: { fraction: () => 0 } });
    for (const number of numbers(60)) expect(await windows.hold(BIG, request(number))).toEqual({ kind: 'held' });
    expect(setup.stripes()).toHaveLength(1);

    for (const number of numbers(60)) await windows.settle(BIG, requestId(number), 100);
    expect(await windows.read(BIG)).toEqual({ settled: 6_000, inFlight: 0 });
  });

  it('takes more than it should where it cannot be split', async () => {
    const { windows, stripes } = setUp();
    const tight = { ...BIG, amount: 6_000 };
    const answers = await Promise.all(numbers(61).map((number) => windows.hold(tight, request(number))));
    expect(answers.filter(({ kind }) => kind === 'held')).toHaveLength(60);
    expect(Math.max(...stripes().map(({ holds }) => Number(holds)))).toBeGreaterThan(40);
  });

  it.each([
    { amount: 93_000, passing: 200 },
    { amount: 80_000, passing: 200 },
    { amount: 40_000, passing: 100 },
    { amount: 30_000, passing: 0 },
    { amount: 1_000, passing: 0 },
  ])('follows a reduced amount with all its pieces: $amount', async ({ amount, passing }) => {
    const { instances, instance, stripes } = await setUpBusy(300);
    const reduced = { ...BIG, amount };
    const all = [...instances, instance()];
    let held = 0;
    for (const number of numbers(200)) {
      const answer = await all[number % 3]?.hold(reduced, request(1_000 + number));
      if (answer?.kind === 'held') held += 1;
    }

    expect(held).toBe(passing);
    expect(sumOf(stripes(), 'remaining')).toBe(amount - (300 + passing) * 100);
  });

  describe('of which the amount changes', () => {
    const CONCURRENCY = { budgetId: 'concurrency:team:demo', estimate: 1, spends: 'nothing' } as const;

    it('lets no more requests at once pass than a reduced limit allows, while others end', async () => {
      const { windows, stripes } = setUp();
      const limit = budgetHold({ ...CONCURRENCY, amount: 200 });
      for (const number of numbers(100)) await windows.hold(limit, request(number));
      expect(stripes().length).toBeGreaterThan(2);

      const reduced = { ...limit, amount: 10 };
      for (const number of numbers(95)) {
        await windows.settle(reduced, requestId(number), 0);
        expect((await windows.hold(reduced, request(1_000 + number))).kind).toBe(number < 90 ? 'refused' : 'held');
      }
      expect(await windows.read(reduced)).toEqual({ settled: 0, inFlight: 10 });
    });

    const holdMany = async (windows: BudgetWindows, hold: BudgetHold, ids: readonly number[]) => {
      const answers = [];
      for (const id of ids) answers.push(await windows.hold(hold, request(id)));
      return answers.filter(({ kind }) => kind === 'held').length;
    };

    it.each([
      { amounts: [100_000, 31_000, 100_000], passing: 700 },
      { amounts: [100_000, 31_000, 50_000, 32_000], passing: 20 },
    ])('follows it down and up: $amounts', async ({ amounts, passing }) => {
      const { windows, stripes } = await setUpBusy(300);
      let held = 0;
      for (const [change, amount] of amounts.entries()) {
        const count = change === amounts.length - 1 ? 1_000 : 3;
        const ids = numbers(count).map((number) => 1_000 * (change + 1) + number);
        held += await holdMany(windows, { ...BIG, amount }, ids);
      }

      expect(held).toBe(passing);
      expect(sumOf(stripes(), 'remaining')).toBe(0);
    });

    it.each([
      { amount: 40_000, passing: 100 },
      { amount: 30_000, passing: 0 },
      { amount: 10_000, passing: 0 },
    ])('counts what all its pieces have spent and hold when it becomes hard: $amount', async ({ amount, passing }) => {
      const { windows, instance, stripes } = setUp();
      const soft = { ...BIG, isHard: false };
      for (const number of numbers(300)) await windows.hold(soft, request(number));
      for (const number of numbers(150)) await windows.settle(soft, requestId(number), 100);
      expect(stripes().length).toBeGreaterThan(4);

      const hard = { ...BIG, amount };
      const ids = numbers(300).map((number) => 1_000 + number);
      expect(await holdMany(instance(), hard, ids)).toBe(passing);
      expect(sumOf(stripes(), 'remaining')).toBe(amount - 30_000 - passing * 100);
    });

    const AMOUNTS = [500, 3_000, 9_000, 20_000];

    /** Instances of one window at which requests begin, and end after 80 others. */
    function setUpTraffic(chance: Chance) {
      const { instance } = setUp();
      const instances = [instance(), instance(), instance()];
      const [reader] = instances;
      return async (hold: BudgetHold, number: number) => {
        const { settled = 0, inFlight = 0 } = (await reader?.read(hold)) ?? {};
        const { kind } = await chance.pick(instances).hold(hold, request(number));
        await chance.pick(instances).settle(hold, requestId(number - 80), 20);
        return { isHeld: kind === 'held', hasRoom: settled + inFlight + hold.estimate <= hold.amount };
      };
    }

    it.each(numbers(20))('lets pass exactly what has room under each of its amounts: seed %i', async (seed) => {
      const chance = createChance(seed);
      const begin = setUpTraffic(chance);
      const amounts = Array.from({ length: 8 }, () => chance.pick(AMOUNTS));
      for (const number of numbers(400)) {
        const amount = amounts[Math.floor(number / 50)] ?? 0;
        const { isHeld, hasRoom } = await begin(budgetHold({ amount }), 1_000 + number);
        expect(isHeld).toBe(hasRoom);
      }
    });
  });

  it('settles what another instance holds, wherever it is, in one write', async () => {
    const setup = await setUpBusy(300);
    const counted = createCountedItems(setup.items);
    const stranger = createBudgetWindows({ items: counted, clock: setup.clock, ids: { fraction: () => 0 } });
    const { trips } = await counted.count(() => stranger.settle(BIG, requestId(299), 100));
    const written = trips.flat().filter(({ operation }) => operation === 'write');
    expect(await setup.windows.isHeld(BIG, requestId(299))).toBe(false);
    expect(written.length).toBeLessThanOrEqual(2);
  });
});
