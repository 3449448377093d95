import { describe, expect, it } from 'vitest';
import { gatewayError } from '../../../src/errors.ts';
import { NO_LIMITS } from '../../../src/governance/policy.ts';
import { admit } from '../../../src/metering/admit.ts';
import { maintain } from '../../../src/metering/maintain.ts';
import { admittedRequest, budgetHold, NOON_MS, requestId } from './admittedRequest.ts';
import { failureOf } from './meterSetup.ts';
import { setUpStored, teamBudget } from './storedMeter.ts';

const BUCKETS = [{ subject: 'team#demo', requestsPerMinute: 60, tokensPerMinute: 1_000 }];
const OTHER = budgetHold({ budgetId: 'b2', amount: 10_000 });
const request = (number: number, changes = {}) =>
  admittedRequest({ requestId: requestId(number), buckets: BUCKETS, holds: [OTHER, budgetHold()], ...changes });

describe('a refused admission', () => {
  it.each([
    { why: 'exhausted', code: 'insufficient_quota', spent: 950, estimate: 100 },
    { why: 'busy', code: 'budget_busy', spent: undefined, estimate: 100 },
    { why: 'too large', code: 'request_over_budget', spent: 0, estimate: 1_001 },
  ])('gives everything back: $why', async ({ code, spent, estimate }) => {
    const { parts, items } = setUpStored();
    await parts.windows.hold(budgetHold({ estimate: 1_000 }), request(1));
    if (spent !== undefined) await parts.windows.settle(budgetHold({ estimate: 1_000 }), requestId(1), spent);
    const refused = request(2, { holds: [OTHER, budgetHold({ estimate })] });

    expect(await failureOf(admit(parts, refused))).toMatchObject({ code });
    expect(await parts.windows.read(OTHER)).toEqual({ settled: 0, inFlight: 0 });
    expect(await parts.records.find(requestId(2))).toMatchObject({ isVoid: true, isPending: false });
    const [state] = (await parts.buckets.take(BUCKETS, { requests: 0, tokens: 0 })).states;
    expect(state?.remaining).toBe(60);
    expect(items.list('usage').filter(({ open_pk }) => open_pk !== undefined)).toEqual([]);
  });

  it.each(['open', 'hold'] as const)('gives everything back when a store fails: %s', async (method) => {
    const { parts } = setUpStored();
    const failure = gatewayError('store_unavailable');
    const fail = () => Promise.reject(failure);
    const broken =
      method === 'open'
        ? { ...parts, records: { ...parts.records, open: fail } }
        : {
            ...parts,
            windows: {
              ...parts.windows,
              hold: (hold: typeof OTHER, by: { requestId: string; deadlineMs: number }) =>
                hold === OTHER ? parts.windows.hold(hold, by) : fail(),
            },
          };

    expect(await failureOf(admit(broken, request(1)))).toBe(failure);
    expect(await parts.windows.read(OTHER)).toEqual({ settled: 0, inFlight: 0 });
    expect(await parts.records.find(requestId(1))).toMatchObject({ isVoid: true });
  });

  it('is undone by maintenance when its store does not answer, though it has no record', async () => {
    const { parts, log } = setUpStored();
    const fail = () => Promise.reject(new Error('x'));
    const broken = { ...parts, records: { ...parts.records, open: fail, void: fail } };
    await failureOf(admit(broken, request(1, { holds: [OTHER, budgetHold({ estimate: 2_000 })] })));

    expect(log.lines).toMatchObject([{ event: 'undoing_queued', request_id: requestId(1) }]);
    expect(await parts.windows.isHeld(OTHER, requestId(1))).toBe(true);
    expect(await parts.records.find(requestId(1))).toBeUndefined();
    await maintain(parts);
    expect(await parts.windows.read(OTHER)).toEqual({ settled: 0, inFlight: 0 });
    expect(await parts.records.find(requestId(1))).toMatchObject({ isVoid: true, isPending: false });
  });

  it('says so when nobody can be told that it is to be undone', async () => {
    const { parts, log } = setUpStored();
    const fail = () => Promise.reject(new Error('x'));
    const broken = { ...parts, records: { ...parts.records, void: fail }, replays: { ...parts.replays, put: fail } };
    await failureOf(admit(broken, request(1, { holds: [OTHER, budgetHold({ estimate: 2_000 })] })));

    expect(log.lines).toMatchObject([{ event: 'admission_not_undone', request_id: requestId(1) }]);
    expect(await parts.windows.isHeld(OTHER, requestId(1))).toBe(true);
  });

  it('is one that took longer than a request may', async () => {
    const { parts, clock } = setUpStored();
    const slow = request(1);
    clock.advance(parts.maxRequestMs);

    expect(await failureOf(admit(parts, slow))).toMatchObject({ code: 'request_timeout' });
    expect(await parts.windows.read(OTHER)).toEqual({ settled: 0, inFlight: 0 });
  });
});

describe('lost requests in the way', () => {
  it.each([
    { how: 'without a record', isOpened: false, record: { isVoid: true, settlement: undefined } },
    { how: 'with a record', isOpened: true, record: { isVoid: false, settlement: { usageSource: 'estimated' } } },
  ])('are resolved by the very admission: $how', async ({ isOpened, record }) => {
    const { parts, clock } = setUpStored();
    const lost = admittedRequest({
      requestId: requestId(1),
      deadlineMs: NOON_MS + 1_000,
      holds: [budgetHold({ estimate: 1_000 })],
    });
    if (isOpened) await parts.records.open(lost);
    for (const hold of lost.holds) await parts.windows.hold(hold, lost);
    clock.advance(5_000);
    // The estimate of a lost prompt is dearer than the budget has left for a second one of the same size.
    await admit(parts, request(2, { holds: [budgetHold({ estimate: 100 })] }));

    expect(await parts.windows.isHeld(budgetHold(), requestId(1))).toBe(false);
    expect(await parts.windows.isHeld(budgetHold(), requestId(2))).toBe(true);
    expect(await parts.records.find(requestId(1))).toMatchObject(record);
  });

  it('never become a record once their hold was released: what opens one later does nothing', async () => {
    const { parts, clock } = setUpStored();
    const other = budgetHold({ budgetId: 'b2', estimate: 1_000 });
    const lost = admittedRequest({ deadlineMs: NOON_MS + 1_000, holds: [budgetHold({ estimate: 1_000 }), other] });
    for (const hold of lost.holds) await parts.windows.hold(hold, lost);
    clock.advance(5_000);
    await admit(parts, request(2, { holds: [budgetHold()] }));
    await parts.records.open(lost);
    clock.advance(1_000_000);
    await maintain(parts);
    await admit(parts, request(3, { holds: [other], startedAtMs: clock.nowMs() }));

    expect(await parts.records.find(lost.requestId)).toMatchObject({ isVoid: true });
    expect(await parts.windows.read(other)).toEqual({ settled: 0, inFlight: 1_000 });
    expect(await parts.windows.isHeld(other, requestId(3))).toBe(true);
  });

  it('that cannot be resolved refuse, and do not fail', async () => {
    const { parts, clock } = setUpStored();
    await parts.windows.hold(budgetHold({ estimate: 1_000 }), { requestId: requestId(1), deadlineMs: NOON_MS + 1_000 });
    clock.advance(5_000);
    const find = () => Promise.reject(gatewayError('store_unavailable'));

    const failure = await failureOf(admit({ ...parts, records: { ...parts.records, find } }, request(2)));
    expect(failure).toMatchObject({ code: 'budget_busy' });
  });
});

describe('a meter with budgets', () => {
  it('never lets many at once spend more than there is, and leaves nothing held', async () => {
    const { meter, parts, asked } = setUpStored();
    const caller = { budgets: [teamBudget(500_000)], teamLimits: NO_LIMITS };
    const all = Array.from({ length: 60 }, (_, index) => meter.converse(asked(index, caller)));
    const outcomes = await Promise.allSettled(all);

    const passed = outcomes.filter(({ status }) => status === 'fulfilled').length;
    expect(passed).toBeGreaterThan(3);
    expect(passed).toBeLessThan(60);
    const state = await parts.windows.read({ budgetId: 'b1', windowId: 'day-2026-11-22' });
    expect(state).toEqual({ settled: passed * 1_050, inFlight: 0 });
  });

  it('lets so many in at a time, and the next when one has left', async () => {
    const { meter, asked } = setUpStored();
    const caller = { teamLimits: { ...NO_LIMITS, maxConcurrency: 2 } };
    const outcomes = await Promise.allSettled([1, 2, 3].map((number) => meter.converse(asked(number, caller))));
    expect(outcomes.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { code: 'concurrency_exceeded' } },
    ]);
    await expect(meter.converse(asked(4, caller))).resolves.toBeDefined();
  });
});
