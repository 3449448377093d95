import { describe, expect, it } from 'vitest';
import type { AdmittedRequest, Settlement } from '../../../src/ports.ts';
import { createBudgetWindows } from '../../../src/stores/budgetWindows.ts';
import { createRecords } from '../../../src/stores/records.ts';
import { createUsageRollups } from '../../../src/stores/usageRollups.ts';
import { ManualClock } from '../../fakes.ts';
import { createMemoryItems } from '../../items/memoryItems.ts';
import {
  admittedRequest,
  budgetHold,
  NOON_MS,
  NOVA_MICRO,
  requestId,
  settlement,
} from '../metering/admittedRequest.ts';

const HOLD = budgetHold();
const LONG_PROMPT = {
  above_prompt_tokens: 200_000,
  usd_per_million_tokens: { input: 6, output: 22.5, cache_read: 0.6, cache_write_5m: 7.5, cache_write_1h: 12 },
  geo_profile: null,
};
const PRESUMED = settlement({ usageSource: 'estimated', costNanoUsd: 20, isPresumed: true });
const OWN_ESTIMATE = settlement({ usageSource: 'estimated', costNanoUsd: 30 });

function setUp() {
  const items = createMemoryItems({ maxPageItems: 2 });
  const basis = { items, clock: new ManualClock(), ids: { fraction: () => 0.5 } };
  const records = createRecords({ ...basis, rollupShards: 4 });
  const rollups = createUsageRollups(basis);
  const sums = async () =>
    (await rollups.read('demo', ['2026-11-22'])).rollups.map(({ requests, costNanoUsd }) => ({
      requests,
      costNanoUsd,
    }));
  return { items, records, sums, windows: createBudgetWindows(basis) };
}

/** Opens a request that holds something of a budget, as an admission does. */
async function admitTo({ records, windows }: ReturnType<typeof setUp>, changes: Partial<AdmittedRequest> = {}) {
  const request = admittedRequest({ holds: [HOLD], ...changes });
  await records.open(request);
  for (const hold of request.holds) await windows.hold(hold, request);
  return request;
}

describe('a record', () => {
  it('comes back as it was opened', async () => {
    const { records } = setUp();
    const request = admittedRequest({
      holds: [HOLD],
      tags: ['env=prod'],
      maxOutputTokens: 1_000,
      buckets: [{ subject: 'team#demo', requestsPerMinute: 1, tokensPerMinute: null }],
    });
    await records.open(request);

    const state = { deliveredBytes: 0, isPending: false, isVoid: false };
    expect(await records.find(request.requestId)).toEqual({ request, settlement: undefined, ...state });
    expect(await records.find(requestId(2))).toBeUndefined();
  });

  it.each<{ price: string; change: Partial<AdmittedRequest['price']> }>([
    { price: 'flat', change: {} },
    { price: 'with dearer long prompts', change: { long_prompt: LONG_PROMPT } },
    { price: 'with tiers of its own', change: { tiers: { priority: 1.5 } } },
    { price: 'with both', change: { long_prompt: LONG_PROMPT, tiers: { flex: 0.4, priority: 1.5 } } },
  ])('keeps the price it was admitted at: $price', async ({ change }) => {
    const { records } = setUp();
    const request = admittedRequest({ price: { ...NOVA_MICRO, ...change } });
    await records.open(request);

    expect((await records.find(request.requestId))?.request).toEqual(request);
  });

  it.each([
    { order: 'open first', steps: ['open', 'void'] },
    { order: 'void first', steps: ['void', 'open'] },
    { order: 'void only', steps: ['void'] },
    { order: 'both twice', steps: ['open', 'void', 'open', 'void'] },
  ] as const)('is void in any order: $order', async ({ steps }) => {
    const { records, sums } = setUp();
    const request = admittedRequest({ holds: [HOLD] });
    for (const step of steps) await records[step](request);

    expect(await records.find(request.requestId)).toMatchObject({
      isVoid: true,
      isPending: true,
      settlement: undefined,
    });
    expect(await records.settle(request, PRESUMED)).toEqual({ kind: 'void' });
    expect(await sums()).toEqual([]);
  });

  it('that is settled cannot be taken back', async () => {
    const setup = setUp();
    const request = await admitTo(setup);
    await setup.records.settle(request, PRESUMED);

    expect(await setup.records.void(request)).toEqual(PRESUMED);
    expect(await setup.records.find(request.requestId)).toMatchObject({ isVoid: false, settlement: PRESUMED });
  });

  it('that was taken back is still settled by a measurement', async () => {
    const { records, sums } = setUp();
    const request = admittedRequest();
    await records.void(request);

    expect(await records.settle(request, settlement())).toEqual({ kind: 'settled' });
    expect(await sums()).toEqual([{ requests: 1, costNanoUsd: 60 }]);
  });

  it('is settled once, of many at once', async () => {
    const { records, sums } = setUp();
    const request = admittedRequest();
    await records.open(request);
    const answers = await Promise.all(Array.from({ length: 20 }, () => records.settle(request, settlement())));

    expect(answers.filter(({ kind }) => kind === 'settled')).toHaveLength(1);
    expect(answers.filter(({ kind }) => kind === 'already')).toHaveLength(19);
    expect(await sums()).toEqual([{ requests: 1, costNanoUsd: 60 }]);
  });

  it.each([
    { what: 'a measurement', whom: 'a presumed one', first: settlement(), second: PRESUMED },
    { what: 'a measurement', whom: 'another', first: settlement(), second: settlement({ costNanoUsd: 70 }) },
    { what: 'an estimate of its own', whom: 'a presumed one', first: OWN_ESTIMATE, second: PRESUMED },
    { what: 'an estimate of its own', whom: 'another', first: OWN_ESTIMATE, second: settlement() },
    { what: 'a presumed one', whom: 'another', first: PRESUMED, second: { ...PRESUMED, costNanoUsd: 70 } },
  ])('keeps $what against $whom that comes later', async ({ first, second }) => {
    const { records, sums } = setUp();
    const request = admittedRequest();
    await records.open(request);
    await records.settle(request, first);

    expect(await records.settle(request, second)).toEqual({ kind: 'already', settlement: first });
    expect(await sums()).toEqual([{ requests: 1, costNanoUsd: first.costNanoUsd }]);
  });

  it('is moved once by a late settlement, of many at once', async () => {
    const setup = setUp();
    const { records, windows, sums } = setup;
    const request = await admitTo(setup);
    await records.settle(request, PRESUMED);
    await windows.settle(HOLD, request.requestId, PRESUMED.costNanoUsd);
    const answers = await Promise.all(Array.from({ length: 5 }, () => records.settle(request, settlement())));

    expect(answers.filter(({ kind }) => kind === 'late')).toHaveLength(1);
    expect(answers.filter(({ kind }) => kind === 'already')).toHaveLength(4);
    expect(await sums()).toEqual([{ requests: 1, costNanoUsd: 60 }]);
    expect(await windows.read(HOLD)).toEqual({ settled: 60, inFlight: 0 });
  });

  it.each([
    { when: 'after its window was settled', isWindowSettled: true },
    { when: 'while its window still holds it', isWindowSettled: false },
  ])('moves with all sums to a late settlement, $when', async ({ isWindowSettled }) => {
    const setup = setUp();
    const { records, windows, sums } = setup;
    const request = await admitTo(setup);
    await records.settle(request, PRESUMED);
    if (isWindowSettled) await windows.settle(HOLD, request.requestId, PRESUMED.costNanoUsd);

    expect(await records.settle(request, settlement())).toEqual({ kind: 'late', replaced: PRESUMED });
    expect(await records.settle(request, settlement())).toMatchObject({ kind: 'already' });
    await windows.settle(HOLD, request.requestId, PRESUMED.costNanoUsd);
    expect(await sums()).toEqual([{ requests: 1, costNanoUsd: 60 }]);
    expect(await windows.read(HOLD)).toEqual({ settled: 60, inFlight: 0 });
  });

  it('notes what was delivered as long as it is open', async () => {
    const { records } = setUp();
    const request = admittedRequest();
    await records.checkpoint(request.requestId, 5);
    expect(await records.find(request.requestId)).toBeUndefined();
    await records.open(request);
    await records.checkpoint(request.requestId, 7);
    await records.settle(request, settlement());
    await records.checkpoint(request.requestId, 9);

    expect(await records.find(request.requestId)).toMatchObject({ deliveredBytes: 7 });
  });
});

describe('the list of overdue requests', () => {
  const overdueAt = async ({ records }: ReturnType<typeof setUp>, timeMs: number) =>
    (await Array.fromAsync(records.listOverdue(timeMs))).toSorted();

  it('has those past their deadline, page after page', async () => {
    const setup = setUp();
    const ids = Array.from({ length: 50 }, (_, index) => requestId(index));
    for (const [index, id] of ids.entries())
      await admitTo(setup, { requestId: id, deadlineMs: NOON_MS + index * 1_000, holds: [] });

    expect(await overdueAt(setup, NOON_MS + 40_000)).toEqual(ids.slice(0, 41));
  });

  it.each([
    { what: 'settled and pending', holds: [HOLD], end: ['settle'], isListed: true },
    { what: 'settled and cleared', holds: [HOLD], end: ['settle', 'clear'], isListed: false },
    { what: 'settled and holding nothing', holds: [], end: ['settle'], isListed: false },
    { what: 'void and pending', holds: [HOLD], end: ['void'], isListed: true },
    { what: 'settled and cleared at another cost', holds: [HOLD], end: ['settle', 'clearVoid'], isListed: true },
    {
      what: 'estimated, cleared and measured',
      holds: [HOLD],
      end: ['estimate', 'clearLost', 'settle'],
      isListed: true,
    },
    {
      what: 'measured and cleared at its estimate',
      holds: [HOLD],
      end: ['estimate', 'settle', 'clearLost'],
      isListed: true,
    },
    { what: 'void and cleared', holds: [HOLD], end: ['void', 'clearVoid'], isListed: false },
    { what: 'void, cleared and measured', holds: [HOLD], end: ['void', 'clearVoid', 'settle'], isListed: true },
    { what: 'void and holding nothing', holds: [], end: ['void'], isListed: false },
  ])('has one that is $what: $isListed', async ({ holds, end, isListed }) => {
    const setup = setUp();
    const request = await admitTo(setup, { holds });
    const steps: Record<string, () => Promise<unknown>> = {
      settle: () => setup.records.settle(request, settlement() satisfies Settlement),
      void: () => setup.records.void(request),
      estimate: () => setup.records.settle(request, PRESUMED),
      clear: () => setup.records.clearPending(request.requestId, settlement().costNanoUsd),
      clearLost: () => setup.records.clearPending(request.requestId, PRESUMED.costNanoUsd),
      clearVoid: () => setup.records.clearPending(request.requestId, 0),
    };
    for (const step of end) await steps[step]?.();

    expect(await overdueAt(setup, request.deadlineMs)).toEqual(isListed ? [request.requestId] : []);
  });
});
