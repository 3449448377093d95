import { describe, expect, it } from 'vitest';
import type { Caller } from '../../../src/contract.ts';
import type { BudgetDefinition } from '../../../src/governance/budget.ts';
import { NO_LIMITS } from '../../../src/governance/policy.ts';
import { mergeTags } from '../../../src/governance/tags.ts';
import { fromConverseUsage } from '../../../src/governance/usage.ts';
import { admit } from '../../../src/metering/admit.ts';
import { toAttempt, toSettlement } from '../../../src/metering/attempt.ts';
import { planAdmission } from '../../../src/metering/plan.ts';
import { settleRequest } from '../../../src/metering/settleRequest.ts';
import type { AdmittedRequest } from '../../../src/ports.ts';
import { type CountedCall, type CountedItems, createCountedItems } from '../../items/countedItems.ts';
import { failureOf } from './meterSetup.ts';
import { setUpStored, teamBudget } from './storedMeter.ts';

/** Names as long as real ones. */
const RESEARCH: Partial<Caller> = {
  teamId: 'research',
  keyId: 'key_01JD9ZZZZZZZZZZZZZZZZZZZZZ',
  operatorTags: { cost_centre: '4711', env: 'prod' },
};

const RESEARCH_TAGS = mergeTags(RESEARCH.operatorTags ?? {}, {});

const LIMITS = { rpm: 600, tpm: 100_000, maxConcurrency: null };
const AT_ONCE = { ...LIMITS, maxConcurrency: 100 };
const budget = (changes: Partial<BudgetDefinition>): BudgetDefinition => ({
  ...teamBudget(50e9),
  teamId: 'research',
  ...changes,
});
const BUDGETS = [
  budget({ budgetId: 'everybody-monthly', scope: 'gateway', teamId: null }),
  budget({ budgetId: 'research-monthly' }),
  budget({ budgetId: 'batch-job-daily', scope: 'key', teamId: null, keyId: RESEARCH.keyId ?? null }),
  budget({ budgetId: 'research-nova', model: 'nova-micro' }),
  budget({ budgetId: 'research-alarm', mode: 'soft' }),
];

const WITH_TEAM_LIMIT: Partial<Caller> = { teamLimits: { ...NO_LIMITS, rpm: 600 } };
const WITH_LIMITS: Partial<Caller> = { teamLimits: LIMITS, keyLimits: LIMITS };

/** What a request may have to pass, and what it costs: calls in each round trip, and write units. */
const ROWS: readonly {
  rules: string;
  caller: Partial<Caller>;
  trips: number[];
  admitUnits: number;
  settleUnits: number;
}[] = [
  { rules: 'none', caller: { teamLimits: NO_LIMITS }, trips: [1], admitUnits: 2, settleUnits: 8 },
  { rules: "the team's requests", caller: WITH_TEAM_LIMIT, trips: [1, 1], admitUnits: 3, settleUnits: 8 },
  { rules: 'all rate limits', caller: WITH_LIMITS, trips: [2, 1], admitUnits: 4, settleUnits: 10 },
  {
    rules: 'one budget',
    caller: { ...WITH_TEAM_LIMIT, budgets: BUDGETS.slice(1, 2) },
    trips: [1, 2],
    admitUnits: 4,
    settleUnits: 10,
  },
  {
    rules: 'budgets of every kind',
    caller: { ...WITH_LIMITS, budgets: BUDGETS },
    trips: [2, 6],
    admitUnits: 9,
    settleUnits: 22,
  },
  {
    rules: 'everything',
    caller: { teamLimits: AT_ONCE, keyLimits: AT_ONCE, budgets: BUDGETS },
    trips: [2, 8],
    admitUnits: 12,
    settleUnits: 24,
  },
];

function setUp() {
  let counted: CountedItems | undefined;
  const setup = setUpStored((memory) => {
    counted = createCountedItems(memory);
    return counted;
  });
  if (counted === undefined) throw new Error('Nothing has asked for items.');
  const planned = (number: number, caller: Partial<Caller>) => {
    const ask = setup.asked(number, { ...RESEARCH, ...caller });
    const { maxRequestMs } = setup.parts;
    return planAdmission(ask, { maxRequestMs, maxAttempts: 3, standIns: () => [] });
  };
  return { ...setup, items: counted, planned };
}

/** Of an answer that used the cache, so that its bill has three lines. */
function settlementOf(request: AdmittedRequest) {
  const usage = fromConverseUsage({ inputTokens: 1_234, outputTokens: 56, cacheReadInputTokens: 4_000 });
  const attempt = toAttempt(request, { kind: 'measured', usage });
  return toSettlement(request, [attempt], { outcome: attempt.outcome, endedAtMs: request.startedAtMs + 4_321 });
}

const unitsOf = (trips: readonly (readonly CountedCall[])[]) =>
  trips.flat().reduce((sum, { writeUnits }) => sum + writeUnits, 0);

/** Admits and settles a request and counts both. */
async function costOf({ items, parts, planned }: ReturnType<typeof setUp>, number: number, caller: Partial<Caller>) {
  const admission = await items.count(() => admit(parts, planned(number, caller), RESEARCH_TAGS));
  const { request } = admission.result;
  const settled = await items.count(() => settleRequest(parts, request, settlementOf(request)));
  return { admission: admission.trips, settlement: settled.trips };
}

describe('a request', () => {
  it.each(ROWS)('is admitted in two round trips: $rules', async ({ caller, trips, admitUnits, settleUnits }) => {
    const setup = setUp();
    // The first of an instance does not know its buckets, and makes its windows.
    await costOf(setup, 1, caller);
    const { admission, settlement } = await costOf(setup, 2, caller);

    expect(admission.map((calls) => calls.length)).toEqual(trips);
    expect(admission.length).toBeLessThanOrEqual(2);
    expect(admission.flat().every(({ operation }) => operation === 'write')).toBe(true);
    expect({ admit: unitsOf(admission), settle: unitsOf(settlement) }).toEqual({
      admit: admitUnits,
      settle: settleUnits,
    });
  });

  it('without budgets is the limit update, one put and the transaction that settles it', async () => {
    const setup = setUp();
    await costOf(setup, 1, WITH_TEAM_LIMIT);
    const { admission, settlement } = await costOf(setup, 2, WITH_TEAM_LIMIT);

    const shown = [...admission, ...settlement]
      .flat()
      .map(({ operation, places }) => [operation, ...places.map(({ pk }) => pk.replace(/#0+2$/, ''))]);
    expect(shown).toEqual([
      ['write', 'R#team#research'],
      ['write', 'R#req_00000000000000000000000002'],
      ['transact', 'R#req_00000000000000000000000002', 'U#research#2026-11-22'],
    ]);
  });

  it.each(ROWS)('takes one round trip more when it makes its windows: $rules', async ({ caller, trips }) => {
    const { admission } = await costOf(setUp(), 1, caller);
    expect(admission).toHaveLength(trips.length + (caller.budgets === undefined ? 0 : 1));
  });

  it('that was refused a moment ago is refused again without any call', async () => {
    const { items, parts, planned } = setUp();
    const caller = { teamLimits: { ...NO_LIMITS, rpm: 1 }, budgets: BUDGETS };
    await admit(parts, planned(1, caller), RESEARCH_TAGS);
    const { result, trips } = await items.count(() => failureOf(admit(parts, planned(2, caller), RESEARCH_TAGS)));

    expect(result).toMatchObject({
      code: 'rate_limit_exceeded',
      headers: { 'retry-after': '60', 'x-ratelimit-limit-requests': '1', 'x-ratelimit-remaining-requests': '0' },
    });
    expect(trips).toEqual([]);
  });
});
