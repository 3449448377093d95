import { describe, expect, it } from 'vitest';
import type { Caller } from '../../../src/contract.ts';
import { gatewayError } from '../../../src/errors.ts';
import { NO_LIMITS } from '../../../src/governance/policy.ts';
import { createMeter, type MeterParts } from '../../../src/metering/createMeter.ts';
import { maintain } from '../../../src/metering/maintain.ts';
import type { OutageAnswers } from '../../../src/metering/outage.ts';
import type { BudgetHold, BudgetWindows } from '../../../src/ports.ts';
import { requestId, settlement } from './admittedRequest.ts';
import { failureOf } from './meterSetup.ts';
import { setUpStored, teamBudget } from './storedMeter.ts';

const ALLOW_ALL: OutageAnswers = { rateLimit: 'allow', softBudget: 'allow' };
const REFUSE_ALL: OutageAnswers = { rateLimit: 'refuse', softBudget: 'refuse' };

const SOFT = { ...teamBudget(1_000_000), budgetId: 'soft', mode: 'soft' as const };
const HARD = { ...teamBudget(1_000_000), budgetId: 'hard' };
const SOFT_WINDOW = { budgetId: 'soft', windowId: 'day-2026-11-22' };
const CALLER: Partial<Caller> = {
  teamLimits: { rpm: 60, tpm: 100_000, maxConcurrency: 5 },
  budgets: [SOFT, HARD],
};
const BUCKETS = [{ subject: 'team#demo', requestsPerMinute: 60, tokensPerMinute: 100_000 }];

const down = () => Promise.reject(gatewayError('store_unavailable'));

/** A meter one of whose parts is down, and the parts as they are. */
function setUp(broken: (parts: ReturnType<typeof setUpStored>['parts']) => Partial<MeterParts>) {
  const setup = setUpStored();
  const meterWith = (outage: OutageAnswers) => createMeter({ ...setup.parts, ...broken(setup.parts), outage });
  const left = async () => {
    const states = (await setup.parts.buckets.take(BUCKETS, { requests: 0, tokens: 0 })).states;
    return Object.fromEntries(states.map(({ dimension, remaining }) => [dimension, remaining]));
  };
  const allowed = () => setup.metrics.sum('storeOutages', { answer: 'allow' });
  return { ...setup, meterWith, left, allowed };
}

/** Holds that are not written, or are and nobody learns of it. */
function windowsDownFor(budgetId: string, windows: BudgetWindows, hasEffect = false): BudgetWindows {
  return {
    ...windows,
    async hold(hold, request) {
      if (!hold.budgetId.startsWith(budgetId)) return windows.hold(hold, request);
      if (hasEffect) await windows.hold(hold, request);
      return down();
    },
  };
}

describe('an admission that the store leaves half done', () => {
  it('holds nothing for longer than the outage, although nobody asks for what it holds', async () => {
    const { meterWith, parts, asked } = setUp(({ records }) => ({ records: { ...records, open: down, void: down } }));
    const failure = await failureOf(meterWith(REFUSE_ALL).converse(asked(1, { budgets: [HARD] })));
    const window = { budgetId: 'hard', windowId: 'day-2026-11-22' };
    const held = await parts.windows.read(window);
    expect([failure, held.inFlight > 0]).toEqual([expect.objectContaining({ code: 'store_unavailable' }), true]);

    for (const replayed of [1, 0]) expect(await maintain(parts)).toEqual({ replayed, resolved: 0, failed: 0 });
    expect(await parts.windows.read(window)).toEqual({ settled: 0, inFlight: 0 });
    expect(await parts.records.find(requestId(1))).toMatchObject({ isVoid: true, isPending: false });
  });
});

describe('a rule whose store does not answer', () => {
  const outages: readonly {
    rule: string;
    broken: (parts: ReturnType<typeof setUpStored>['parts']) => Partial<MeterParts>;
    /** What the operator chose for all rules that can be chosen for. */
    outage: OutageAnswers;
  }[] = [
    { rule: 'rate-limit', broken: ({ buckets }) => ({ buckets: { ...buckets, take: down } }), outage: REFUSE_ALL },
    {
      rule: 'soft-budget',
      broken: ({ windows }) => ({ windows: windowsDownFor('soft', windows) }),
      outage: REFUSE_ALL,
    },
    { rule: 'hard-budget', broken: ({ windows }) => ({ windows: windowsDownFor('hard', windows) }), outage: ALLOW_ALL },
    {
      rule: 'concurrency',
      broken: ({ windows }) => ({ windows: windowsDownFor('concurrency', windows) }),
      outage: ALLOW_ALL,
    },
    { rule: 'ledger', broken: ({ records }) => ({ records: { ...records, open: down } }), outage: ALLOW_ALL },
  ];

  it.each(outages)('refuses, says that it is the store, and gives back what was taken: $rule', async (row) => {
    const { meterWith, parts, asked, metrics, left } = setUp(row.broken);
    const failure = await failureOf(meterWith(row.outage).converse(asked(1, CALLER)));

    expect(failure).toMatchObject({
      code: 'store_unavailable',
      status: 503,
      headers: { 'retry-after': '1' },
      rule: null,
    });
    expect(parts.model.calls).toEqual([]);
    expect(metrics.measures).toEqual([{ values: { storeOutages: 1 }, labels: { rule: row.rule, answer: 'refuse' } }]);
    expect(await left()).toEqual({ requests: 60, tokens: 100_000 });
    for (const budgetId of ['soft', 'hard']) {
      expect(await parts.windows.read({ ...SOFT_WINDOW, budgetId })).toEqual({ settled: 0, inFlight: 0 });
    }
  });

  it('refuses as before what is no outage', async () => {
    const broken = () => Promise.reject(new TypeError('unexpected'));
    const { meterWith, asked, metrics } = setUp(({ buckets }) => ({ buckets: { ...buckets, take: broken } }));

    expect(await failureOf(meterWith(ALLOW_ALL).converse(asked(1, CALLER)))).toBeInstanceOf(TypeError);
    expect(metrics.measures).toEqual([]);
  });
});

describe('a request that is let in without its rate limits', () => {
  it('is answered, told nothing of its limits, and charged with the tokens it has used', async () => {
    const setup = setUp(({ buckets }) => ({ buckets: { ...buckets, take: down } }));
    const { meterWith, asked, log, left, allowed } = setup;
    const { headers } = await meterWith(ALLOW_ALL).converse(asked(1, CALLER));

    expect(headers).toEqual({});
    expect(await left()).toEqual({ requests: 60, tokens: 100_000 - 15 });
    expect(allowed()).toBe(1);
    expect(log.lines).toContainEqual(
      expect.objectContaining({ event: 'store_outage_allowed', rule: 'rate-limit', request_id: requestId(1) }),
    );
  });

  it('gives nothing back that it has not taken when something else refuses it', async () => {
    const { meterWith, asked, left, parts } = setUp(({ buckets }) => ({ buckets: { ...buckets, take: down } }));
    await parts.buckets.take(BUCKETS, { requests: 2, tokens: 2_000 });
    const caller = { ...CALLER, teamLimits: { ...NO_LIMITS, rpm: 60, tpm: 100_000, maxConcurrency: 0 } };

    expect(await failureOf(meterWith(ALLOW_ALL).converse(asked(1, caller)))).toMatchObject({
      code: 'concurrency_exceeded',
    });
    expect(await left()).toEqual({ requests: 58, tokens: 98_000 });
  });
});

describe('a request that is let in without its soft budget', () => {
  const withSoftDown = (hasEffect: boolean) =>
    setUp(({ windows }) => ({ windows: windowsDownFor('soft', windows, hasEffect) }));

  it.each([
    { what: 'was not written', hasEffect: false, settled: 0 },
    { what: 'was written all the same', hasEffect: true, settled: 1_050 },
  ])('is settled for what it holds: its hold $what', async ({ hasEffect, settled }) => {
    const { meterWith, parts, asked, allowed } = withSoftDown(hasEffect);
    await meterWith(ALLOW_ALL).converse(asked(1, CALLER));

    expect(await parts.windows.read(SOFT_WINDOW)).toEqual({ settled, inFlight: 0 });
    expect(await parts.windows.read({ ...SOFT_WINDOW, budgetId: 'hard' })).toEqual({ settled: 1_050, inFlight: 0 });
    expect(await parts.records.find(requestId(1))).toMatchObject({
      settlement: { costNanoUsd: 1_050 },
      isPending: false,
    });
    expect(allowed()).toBe(1);
  });

  it('is not taken for one that was never admitted when its gateway goes down', async () => {
    const { meterWith, parts, asked, clock } = withSoftDown(false);
    parts.model.converse = () => new Promise(() => undefined);
    void meterWith(ALLOW_ALL).converse(asked(1, CALLER));
    for (let turns = 0; turns < 10; turns += 1) await new Promise((resolve) => setImmediate(resolve));
    clock.advance(1_000_000);
    await maintain(parts);

    expect(await parts.records.find(requestId(1))).toMatchObject({
      isVoid: false,
      settlement: { usageSource: 'estimated' },
    });
  });

  it('takes nothing from its budget when a late measurement is less than its estimate', async () => {
    const { meterWith, parts, asked, clock } = withSoftDown(false);
    const holds: BudgetHold[] = [];
    parts.model.converse = () => new Promise(() => undefined);
    void meterWith(ALLOW_ALL).converse(asked(1, CALLER));
    for (let turns = 0; turns < 10; turns += 1) await new Promise((resolve) => setImmediate(resolve));
    clock.advance(1_000_000);
    await maintain(parts);
    const record = await parts.records.find(requestId(1));
    if (record === undefined) throw new Error('There is no record.');
    holds.push(...record.request.holds);
    await parts.replays.put({ request: record.request, settlement: settlement({ costNanoUsd: 1 }) });
    await maintain(parts);

    expect(holds.filter(({ isUncertain }) => isUncertain).map(({ budgetId }) => budgetId)).toEqual(['soft']);
    expect(await parts.windows.read(SOFT_WINDOW)).toEqual({ settled: 0, inFlight: 0 });
    expect(await parts.windows.read({ ...SOFT_WINDOW, budgetId: 'hard' })).toEqual({ settled: 1, inFlight: 0 });
  });

  it('is refused when that cannot go on record', async () => {
    const { meterWith, parts, asked } = setUp(({ windows, records }) => ({
      windows: windowsDownFor('soft', windows),
      records: { ...records, amend: down },
    }));

    expect(await failureOf(meterWith(ALLOW_ALL).converse(asked(1, CALLER)))).toMatchObject({
      code: 'store_unavailable',
    });
    expect(parts.model.calls).toEqual([]);
    expect(await parts.records.find(requestId(1))).toMatchObject({ isVoid: true });
  });
});

describe('a settlement whose rate limits do not answer', () => {
  it('settles all the rest, and waits in no queue', async () => {
    const { meterWith, parts, asked, metrics, log } = setUp(({ buckets }) => ({
      buckets: { ...buckets, adjust: down },
    }));
    await meterWith(REFUSE_ALL).converse(asked(1, CALLER));

    expect(parts.replays.entries).toEqual([]);
    expect(await parts.windows.read(SOFT_WINDOW)).toEqual({ settled: 1_050, inFlight: 0 });
    expect(metrics.sum('storeOutages', { rule: 'rate-limit', answer: 'allow' })).toBe(1);
    expect(log.lines).toContainEqual(expect.objectContaining({ event: 'rate_limit_not_adjusted' }));
  });
});
