import { describe, expect, it } from 'vitest';
import { gatewayError } from '../../../src/errors.ts';
import { maintain } from '../../../src/metering/maintain.ts';
import type { BudgetHold } from '../../../src/ports.ts';
import { admittedRequest, budgetHold, requestId, settlement } from './admittedRequest.ts';
import { setUpStored } from './storedMeter.ts';

/** A request that was resolved as an estimate of 350 out of 1,000, and another one that holds so much of the rest. */
async function setUpEstimated(hold: BudgetHold, othersHold: number) {
  const setup = setUpStored();
  const { parts, clock } = setup;
  const request = admittedRequest({ holds: [hold] });
  await parts.records.open(request);
  await parts.windows.hold(hold, request);
  clock.advance(1_000_000);
  await maintain(parts);
  expect(await parts.windows.read(hold)).toEqual({ settled: 350, inFlight: 0 });
  const deadlineMs = clock.nowMs() + 60_000;
  await parts.windows.hold({ ...hold, estimate: othersHold }, { requestId: requestId(2), deadlineMs });
  const measure = async (costNanoUsd: number) => {
    await parts.replays.put({ request, settlement: settlement({ costNanoUsd }) });
    await maintain(parts);
  };
  return { ...setup, measure };
}

describe('a late measurement', () => {
  it.each([
    { what: 'more than its estimate, with others in flight', cost: 500, othersHold: 600, over: 100 },
    { what: 'more than all of the amount', cost: 1_001, othersHold: 0, over: 1 },
  ])('that leaves a hard budget over its amount is counted and told: $what', async ({ cost, othersHold, over }) => {
    const { measure, metrics, log } = await setUpEstimated(budgetHold({ estimate: 400 }), othersHold);
    await measure(cost);

    expect(metrics.sum('lateOvershoots')).toBe(1);
    expect(log.lines.find(({ event }) => event === 'late_overshoot')).toEqual({
      level: 'error',
      event: 'late_overshoot',
      budget_id: 'b1',
      window: 'day-2026-11-22',
      request_id: requestId(1),
      over_nano_usd: over,
      amount_nano_usd: 1_000,
    });
    await measure(cost);
    expect(metrics.sum('lateOvershoots')).toBe(1);
  });

  it.each([
    { what: 'there is room', hold: budgetHold({ estimate: 400 }), cost: 500, othersHold: 500 },
    { what: 'it is less than its estimate', hold: budgetHold({ estimate: 400 }), cost: 60, othersHold: 650 },
    { what: 'the budget is soft', hold: budgetHold({ estimate: 400, isHard: false }), cost: 5_000, othersHold: 0 },
  ])('is not counted when $what', async ({ hold, cost, othersHold }) => {
    const { measure, metrics } = await setUpEstimated(hold, othersHold);
    await measure(cost);

    expect(metrics.sum('lateOvershoots')).toBe(0);
  });

  it('is written also when nobody can say what it has done', async () => {
    const { measure, parts, log } = await setUpEstimated(budgetHold({ estimate: 400 }), 600);
    parts.windows.read = () => Promise.reject(gatewayError('store_unavailable'));
    await measure(500);

    expect(await parts.records.find(requestId(1))).toMatchObject({ settlement: { costNanoUsd: 500 } });
    expect(parts.replays.entries).toEqual([]);
    expect(log.lines).toContainEqual(expect.objectContaining({ event: 'late_overshoot_unknown' }));
  });
});
