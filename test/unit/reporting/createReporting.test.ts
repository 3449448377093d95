import { describe, expect, it } from 'vitest';
import type { BudgetDefinition } from '../../../src/governance/budget.ts';
import { createReporting } from '../../../src/reporting/createReporting.ts';
import { createBudgetWindows } from '../../../src/stores/budgetWindows.ts';
import { createRecords } from '../../../src/stores/records.ts';
import { createRequestLog } from '../../../src/stores/requestLog.ts';
import { createUsageRollups } from '../../../src/stores/usageRollups.ts';
import { violations } from '../../contract/operations.ts';
import { ManualClock } from '../../fakes.ts';
import { createMemoryItems } from '../../items/memoryItems.ts';
import {
  admittedRequest,
  attempt,
  budgetHold,
  requestId,
  settlement,
  settlementOf,
} from '../metering/admittedRequest.ts';
import { teamBudget } from '../metering/storedMeter.ts';

/** Reports on the real stores, in memory. */
function setUp() {
  const items = createMemoryItems();
  const clock = new ManualClock();
  const basis = { items, clock, ids: { fraction: () => 0 } };
  const records = createRecords({ ...basis, rollupShards: 1 });
  const windows = createBudgetWindows(basis);
  const stores = { records, windows, usageRollups: createUsageRollups(basis), requestLog: createRequestLog(basis) };
  const reporting = createReporting({ ...stores, clock });
  const team = (budgets: readonly BudgetDefinition[] = []) => ({ teamId: 'demo', teamName: 'Demo team', budgets });
  return { clock, records, windows, reporting, team };
}

const failure = (promise: Promise<unknown>) => promise.catch((error: unknown) => error);

describe('a report', () => {
  it('shows what is left of a budget, and when it reopens', async () => {
    const { windows, reporting, team } = setUp();
    const hold = budgetHold({ estimate: 300 });
    for (const number of [1, 2]) {
      await windows.hold(hold, { requestId: requestId(number), deadlineMs: Date.parse('2100-01-01') });
    }
    await windows.settle(hold, requestId(1), 120);
    const report = await reporting.usage(team([teamBudget(1_000)]), { days: 1 });

    expect(report.budgets).toEqual([
      {
        ...{ budget_id: 'b1', scope: 'team', model: null, tag: null, mode: 'hard', window: 'day' },
        ...{ amount_usd: 1e-6, spent_usd: 1.2e-7, reserved_usd: 3e-7, remaining_usd: 5.8e-7 },
        ...{ started_at: '2026-11-22T00:00:00.000Z', reopens_at: '2026-11-23T00:00:00.000Z' },
      },
    ]);
    expect(violations('getUsage', 200, report)).toEqual([]);
  });

  it('never shows less than nothing of a soft budget', async () => {
    const { windows, reporting, team } = setUp();
    const hold = budgetHold({ isHard: false });
    await windows.hold(hold, { requestId: requestId(1), deadlineMs: Date.parse('2100-01-01') });
    await windows.settle(hold, requestId(1), 5_000);
    const tag = { name: 'env', value: 'prod' };
    const report = await reporting.usage(team([{ ...teamBudget(1_000), mode: 'soft', tag }]), { days: 1 });

    expect(report.budgets).toMatchObject([{ tag: 'env=prod', spent_usd: 5e-6, remaining_usd: 0 }]);
  });

  it.each([
    { query: { days: 3 }, start: '2026-11-20', end: '2026-11-22' },
    { query: { days: 3, to: '2026-11-10' }, start: '2026-11-08', end: '2026-11-10' },
    { query: { days: 3, from: '2026-10-31' }, start: '2026-10-31', end: '2026-11-22' },
    { query: { days: 30, from: '2026-11-22', to: '2026-11-22' }, start: '2026-11-22', end: '2026-11-22' },
    { query: { days: 30, from: '2024-02-28', to: '2025-02-27' }, start: '2024-02-28', end: '2025-02-27' },
  ])('is about $start to $end', async ({ query, start, end }) => {
    const { reporting, team } = setUp();

    expect((await reporting.usage(team(), query)).period).toMatchObject({ start, end });
  });

  it.each([
    { from: '2026-11-23', expected: 'from must be no later than 2026-11-22.' },
    { from: '2026-11-02', to: '2026-11-01', expected: 'from must be no later than 2026-11-01.' },
    { from: '2025-11-21', to: '2026-11-22', expected: 'from must be within 366 days of 2026-11-22.' },
  ])('is refused for a range that is none: $expected', async ({ expected, ...range }) => {
    const { reporting, team } = setUp();

    expect(await failure(reporting.usage(team(), { days: 30, ...range }))).toMatchObject({
      ...{ status: 400, code: 'invalid_value', param: 'from', message: expected },
    });
    expect(await failure(reporting.requests('demo', { limit: 1, ...range }))).toMatchObject({ message: expected });
  });

  it('as a table is by day, unless it is asked for by something else', async () => {
    const { records, reporting, team } = setUp();
    await records.open(admittedRequest());
    await records.settle(admittedRequest(), settlement());

    expect(await reporting.usageTable(team(), { days: 1 })).toMatch(
      /^day,.*\r\n2026-11-22,1,0,10,5,0,0,0\.00000006\r\n$/,
    );
    expect(await reporting.usageTable(team(), { days: 1, group_by: 'model' })).toMatch(/^model,.*\r\nnova-micro,1,/);
  });
});

describe('a record', () => {
  const LINES = [
    { item: 'input', quantity: 10, usdPerMillionTokens: 0.035, amountNanoUsd: 350, rateSource: 'listed' },
    { item: 'cache_write_1h', quantity: 3, usdPerMillionTokens: 2, amountNanoUsd: 6_000, rateSource: 'listed' },
  ] as const;
  const CONCURRENCY = budgetHold({ budgetId: 'concurrency:team:demo', windowId: 'now', spends: 'nothing' });

  async function setUpRecord() {
    const setup = setUp();
    const request = admittedRequest({ holds: [CONCURRENCY, budgetHold()], tags: ['env=prod'], serviceTier: 'flex' });
    await setup.records.open(request);
    await setup.records.settle(request, settlement({ costNanoUsd: 6_350, lines: LINES }));
    return { ...setup, request };
  }

  it('is explained line by line', async () => {
    const { reporting, request } = await setUpRecord();
    const record = await reporting.request('demo', request.requestId);

    expect(record).toMatchObject({
      ...{ request_id: request.requestId, model: 'nova-micro', outcome: 'completed', usage_source: 'measured' },
      ...{ cost_usd: 6.35e-6, price_version: '2026-11-01', geography: 'region', service_tier: 'flex' },
      tags: ['env=prod'],
      lines: [
        { item: 'input', quantity: 10, usd_per_million_tokens: 0.035, amount_usd: 3.5e-7, rate_source: 'listed' },
        { item: 'cache_write_1h', quantity: 3, usd_per_million_tokens: 2, amount_usd: 6e-6, rate_source: 'listed' },
      ],
      budgets: [{ budget_id: 'b1', window_id: 'day-2026-11-22' }],
    });
    expect(violations('getUsageRequest', 200, record)).toEqual([]);
  });

  it('lists every attempt, each with its own bill, and the only one where there was one', async () => {
    const { records, reporting, request } = await setUpRecord();
    const twice = admittedRequest({ requestId: requestId(2) });
    const refused = attempt({ outcome: 'upstream_throttled', costNanoUsd: 0 });
    const answered = attempt({
      model: 'nova-lite',
      region: 'eu-west-1',
      geography: 'eu',
      costNanoUsd: 6_350,
      lines: LINES,
    });
    await records.open(twice);
    await records.settle(twice, settlementOf(refused, answered));
    const record = await reporting.request('demo', twice.requestId);

    expect(record).toMatchObject({
      ...{ model: 'nova-micro', outcome: 'completed', cost_usd: 6.35e-6 },
      lines: [{ item: 'input' }, { item: 'cache_write_1h' }],
      attempts: [
        { model: 'nova-micro', region: 'us-east-1', outcome: 'upstream_throttled', cost_usd: 0, lines: [] },
        { model: 'nova-lite', region: 'eu-west-1', geography: 'eu', cost_usd: 6.35e-6, lines: [{}, {}] },
      ],
    });
    expect(violations('getUsageRequest', 200, record)).toEqual([]);
    expect((await reporting.request('demo', request.requestId)).attempts).toMatchObject([
      { model: 'nova-micro', region: 'us-east-1', outcome: 'completed', cost_usd: 6.35e-6, lines: [{}, {}] },
    ]);
  });

  it('is listed without its bill', async () => {
    const { reporting, request } = await setUpRecord();
    const list = await reporting.requests('demo', { limit: 10 });

    expect(list).toMatchObject({ object: 'list', data: [{ request_id: request.requestId }], next_cursor: null });
    expect(list.data[0]).not.toHaveProperty('lines');
    expect(violations('listUsageRequests', 200, list)).toEqual([]);
  });

  it.each([
    { what: 'of another team', teamId: 'other', number: 1 },
    { what: 'that nobody made', teamId: 'demo', number: 2 },
    { what: 'that is under way', teamId: 'demo', number: 3 },
  ])('$what is not found', async ({ teamId, number }) => {
    const { records, reporting } = await setUpRecord();
    await records.open(admittedRequest({ requestId: requestId(3) }));

    expect(await failure(reporting.request(teamId, requestId(number)))).toMatchObject({
      ...{ status: 404, code: 'request_not_found', param: 'request_id' },
    });
  });
});
