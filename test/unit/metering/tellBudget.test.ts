import { describe, expect, it } from 'vitest';
import type { BudgetDefinition } from '../../../src/governance/budget.ts';
import { NO_LIMITS } from '../../../src/governance/policy.ts';
import { createMeter } from '../../../src/metering/createMeter.ts';
import { maintain } from '../../../src/metering/maintain.ts';
import type { BudgetEvents } from '../../../src/ports.ts';
import { requestId } from './admittedRequest.ts';
import { setUpStored, teamBudget } from './storedMeter.ts';

/** Each request costs 1,050. */
const REQUEST_NANO_USD = 1_050;
const TEN_REQUESTS: BudgetDefinition = { ...teamBudget(10 * REQUEST_NANO_USD), mode: 'soft' };

function setUp(budget: BudgetDefinition = TEN_REQUESTS) {
  const setup = setUpStored();
  const caller = { teamLimits: NO_LIMITS, budgets: [budget] };
  const spend = async (...numbers: number[]) => {
    for (const number of numbers) await setup.meter.converse(setup.asked(number, caller));
  };
  return { ...setup, caller, spend };
}

describe('a budget', () => {
  it('is told of once for each threshold that it reaches: event, log line and metric', async () => {
    const { spend, budgetEvents, log, metrics } = setUp();
    await spend(1, 2, 3, 4);
    expect(budgetEvents.events).toEqual([]);
    await spend(5, 6, 7, 8, 9, 10, 11, 12);

    expect(budgetEvents.events.map(({ percent }) => percent)).toEqual([50, 80, 100]);
    expect(budgetEvents.events[1]).toEqual({
      budgetId: 'b1',
      scope: 'team',
      teamId: 'demo',
      keyId: null,
      mode: 'soft',
      windowId: 'day-2026-11-22',
      percent: 80,
      amountNanoUsd: 10_500,
      spentNanoUsd: 8_400,
      reopensAtMs: Date.parse('2026-11-23'),
    });
    expect(log.lines.filter(({ event }) => event === 'budget_threshold')).toMatchObject(
      [50, 80, 100].map((percent) => ({ budget_id: 'b1', window: 'day-2026-11-22', percent, team_id: 'demo' })),
    );
    for (const percent of ['50', '80', '100']) expect(metrics.sum('budgetThresholds', { percent })).toBe(1);
  });

  it('is told of anew in the next window', async () => {
    const { spend, budgetEvents, clock } = setUp();
    await spend(1, 2, 3, 4, 5);
    clock.advance(86_400_000);
    await spend(6, 7, 8, 9, 10);

    expect(budgetEvents.events).toMatchObject([
      { windowId: 'day-2026-11-22', percent: 50 },
      { windowId: 'day-2026-11-23', percent: 50 },
    ]);
  });

  it('is told of once when many reach a threshold together', async () => {
    const { meter, asked, caller, budgetEvents } = setUp();
    const all = Array.from({ length: 40 }, (_, number) => meter.converse(asked(number, caller)));
    await Promise.all(all);

    expect(budgetEvents.events.map(({ percent }) => percent).toSorted((a, b) => a - b)).toEqual([50, 80, 100]);
  });

  it.each([
    { scope: 'gateway', teamId: null, keyId: null },
    { scope: 'team', teamId: 'demo', keyId: null },
    { scope: 'key', teamId: 'demo', keyId: 'key_1' },
  ] as const)('is told of with whom it governs: $scope', async ({ scope, teamId, keyId }) => {
    const whose = { teamId: scope === 'team' ? 'demo' : null, keyId: scope === 'key' ? 'key_1' : null };
    const { spend, budgetEvents } = setUp({ ...TEN_REQUESTS, scope, ...whose, mode: 'hard', amountNanoUsd: 1_000_000 });
    await spend(...Array.from({ length: 480 }, (_, number) => number));

    expect(budgetEvents.events).toMatchObject([{ scope, teamId, keyId, mode: 'hard', percent: 50 }]);
  });

  it('shows its use in a metric, once for each per cent', async () => {
    const { spend, metrics } = setUp({ ...TEN_REQUESTS, amountNanoUsd: 210 * REQUEST_NANO_USD });
    await spend(1, 2, 3, 4, 5);

    const uses = metrics.measures.filter(({ values }) => 'budgetUsedPercent' in values);
    expect(uses.map(({ labels }) => labels)).toEqual([{ budget: 'b1' }, { budget: 'b1' }, { budget: 'b1' }]);
    const percents = uses.map(({ values }) => values.budgetUsedPercent ?? 0);
    expect(percents.map((percent) => Math.round(percent * 210) / 100)).toEqual([1, 3, 5]);
  });
});

describe('a budget event that cannot be sent', () => {
  /** Takes no event until it is told to. */
  function setUpBroken() {
    const setup = setUp();
    let isBroken = true;
    const sent: number[] = [];
    const budgetEvents: BudgetEvents = {
      async publish({ percent }) {
        if (isBroken) throw new Error('The topic does not answer.');
        sent.push(percent);
      },
    };
    const parts = { ...setup.parts, budgetEvents };
    const meter = createMeter(parts);
    const spend = async (...numbers: number[]) => {
      for (const number of numbers) await meter.converse(setup.asked(number, setup.caller));
    };
    const mend = () => {
      isBroken = false;
    };
    return { ...setup, parts, sent, spend, mend };
  }

  it('fails nobody, and is counted', async () => {
    const { spend, parts, metrics, log } = setUpBroken();
    await spend(1, 2, 3, 4, 5);

    expect(metrics.sum('budgetEventsUnsent')).toBe(1);
    expect(metrics.sum('settlementsQueued')).toBe(0);
    expect(log.lines).toContainEqual(expect.objectContaining({ event: 'budget_event_unsent', budget_id: 'b1' }));
    expect(await parts.records.find(requestId(5))).toMatchObject({ settlement: { costNanoUsd: REQUEST_NANO_USD } });
  });

  it('is sent again by the next request after a minute, and not before', async () => {
    const { spend, clock, sent, mend } = setUpBroken();
    await spend(1, 2, 3, 4, 5);
    mend();
    await spend(6);
    expect(sent).toEqual([]);
    clock.advance(60_001);
    await spend(7);
    await spend(8);

    expect(sent).toEqual([50, 80]);
  });

  it('is sent again by maintenance when nobody asks any more', async () => {
    const { spend, clock, sent, mend, parts } = setUpBroken();
    await spend(1, 2, 3, 4, 5);
    clock.advance(1_000_000);
    await maintain(parts);
    expect(sent).toEqual([]);
    mend();
    clock.advance(60_001);
    await maintain(parts);

    expect(sent).toEqual([50]);
    expect(await maintain(parts)).toEqual({ replayed: 0, resolved: 0, failed: 0 });
  });
});
