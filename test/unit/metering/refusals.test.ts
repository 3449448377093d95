import { describe, expect, it } from 'vitest';
import contract from '../../../generated/gateway.json' with { type: 'json' };
import type { Caller } from '../../../src/contract.ts';
import { NO_LIMITS } from '../../../src/governance/policy.ts';
import type { Ask } from '../../../src/metering/createMeter.ts';
import { planAdmission } from '../../../src/metering/plan.ts';
import { createUsageRollups } from '../../../src/stores/usageRollups.ts';
import { failureOf, MAX_REQUEST_MS } from './meterSetup.ts';
import { setUpStored, teamBudget } from './storedMeter.ts';

/** What a budget must have to let one request in, and no second one. */
const ONE_REQUEST_NANO_USD = upperBoundNanoUsd();

function upperBoundNanoUsd(): number {
  const ask = setUpStored().asked(1, { budgets: [teamBudget(1e12)] });
  const basis = { maxRequestMs: MAX_REQUEST_MS, maxAttempts: 1, standIns: () => [] };
  return planAdmission(ask, basis).holds[0]?.estimate ?? 0;
}

interface Refusal {
  readonly code: string;
  readonly rule: string;
  /** What governs the caller, on top of no limits at all. */
  readonly policy: Partial<Caller>;
  /** How many requests are let in before. */
  readonly passing: number;
  /** A prompt without an upper bound. */
  readonly unbounded?: true;
}

const REFUSALS: readonly Refusal[] = [
  { code: 'rate_limit_exceeded', rule: 'rpm:team:demo', policy: { teamLimits: { ...NO_LIMITS, rpm: 1 } }, passing: 1 },
  { code: 'rate_limit_exceeded', rule: 'rpm:key:key_1', policy: { keyLimits: { ...NO_LIMITS, rpm: 1 } }, passing: 1 },
  { code: 'rate_limit_exceeded', rule: 'tpm:team:demo', policy: { teamLimits: { ...NO_LIMITS, tpm: 9 } }, passing: 1 },
  { code: 'rate_limit_exceeded', rule: 'tpm:key:key_1', policy: { keyLimits: { ...NO_LIMITS, tpm: 9 } }, passing: 1 },
  {
    code: 'concurrency_exceeded',
    rule: 'concurrency:team:demo',
    policy: { teamLimits: { ...NO_LIMITS, maxConcurrency: 0 } },
    passing: 0,
  },
  {
    code: 'concurrency_exceeded',
    rule: 'concurrency:key:key_1',
    policy: { keyLimits: { ...NO_LIMITS, maxConcurrency: 0 } },
    passing: 0,
  },
  {
    code: 'insufficient_quota',
    rule: 'budget:b1',
    policy: { budgets: [teamBudget(ONE_REQUEST_NANO_USD)] },
    passing: 1,
  },
  { code: 'request_over_budget', rule: 'budget:b1', policy: { budgets: [teamBudget(1)] }, passing: 0 },
  { code: 'unbounded_prompt', rule: 'budget:b1', policy: { budgets: [teamBudget(1e9)] }, passing: 0, unbounded: true },
  {
    code: 'model_not_allowed',
    rule: 'allowed-models:team',
    policy: { allowedModels: { team: ['claude-*'], key: null } },
    passing: 0,
  },
  {
    code: 'model_not_allowed',
    rule: 'allowed-models:key',
    policy: { allowedModels: { team: null, key: ['claude-*'] } },
    passing: 0,
  },
];

function unbounded(ask: Ask): Ask {
  const document = { format: 'pdf', name: 'a', source: { bytes: new Uint8Array(3) } } as const;
  return { ...ask, request: { ...ask.request, messages: [{ role: 'user', content: [{ document }] }] } };
}

describe('a refusal', () => {
  it.each(REFUSALS)(
    'names its rule and is counted: $code by $rule',
    async ({ code, rule, policy, passing, ...how }) => {
      const { meter, asked, metrics, items } = setUpStored();
      const caller = { teamLimits: NO_LIMITS, keyLimits: NO_LIMITS, ...policy };
      for (let number = 0; number < passing; number += 1) await meter.converse(asked(number, caller));
      const ask = asked(99, caller);
      const failure = await failureOf(meter.converse(how.unbounded ? unbounded(ask) : ask));

      expect(failure).toMatchObject({ code, rule });
      const [kind] = rule.split(':');
      expect(metrics.sum('refusals')).toBe(1);
      expect(metrics.measures.at(-1)?.labels).toEqual({
        rule: kind,
        team: 'demo',
        request_id: ask.context.requestId,
        refused_by: rule,
      });
      const { refusals } = await createUsageRollups({ items }).read('demo', ['2026-11-22']);
      expect(refusals).toEqual([{ rule, refusals: 1 }]);
      const { pattern } = contract.components.headers.Rule.schema;
      expect(rule).toMatch(new RegExp(pattern));
    },
  );

  it('is none when something else keeps a request out', async () => {
    const { meter, asked, metrics } = setUpStored();
    const ask = asked(1);
    await failureOf(meter.converse({ ...ask, context: { ...ask.context, receivedAtMs: 0 } }));

    expect(metrics.measures).toEqual([]);
  });
});
