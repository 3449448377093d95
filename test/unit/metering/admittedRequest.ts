import { sumCosts, sumUsage } from '../../../src/governance/attempts.ts';
import type { AdmittedRequest, Attempt, BudgetHold, Settlement } from '../../../src/ports.ts';

/** When test clocks start. */
export const NOON_MS = Date.parse('2026-11-22T12:00:00Z');

/** What nova-micro costs. */
export const NOVA_MICRO: AdmittedRequest['price'] = {
  version: 'nova-micro/2024-12-03',
  usd_per_million_tokens: {
    ...{ input: 0.035, output: 0.14 },
    ...{ cache_read: 0.00875, cache_write_5m: 0.035, cache_write_1h: null },
  },
  geo_profile: null,
  long_prompt: null,
};

/** A request of the demo team that holds nothing, admitted at noon. */
export function admittedRequest(changes: Partial<AdmittedRequest> = {}): AdmittedRequest {
  return {
    requestId: requestId(1),
    teamId: 'demo',
    keyId: 'key_1',
    model: 'nova-micro',
    region: 'us-east-1',
    geography: 'region',
    price: NOVA_MICRO,
    startedAtMs: NOON_MS,
    deadlineMs: NOON_MS + 930_000,
    promptTokensEstimate: 10,
    buckets: [],
    charge: { requests: 1, tokens: 100 },
    holds: [],
    tags: [],
    ...changes,
  };
}

/** A request id of its number. */
export function requestId(number: number): string {
  return `req_${String(number).padStart(26, '0')}`;
}

/** A hold on a hard budget of 1,000 nano-USD. */
export function budgetHold(changes: Partial<BudgetHold> = {}): BudgetHold {
  return {
    budgetId: 'b1',
    scope: 'team',
    windowId: 'day-2026-11-22',
    amount: 1_000,
    isHard: true,
    estimate: 100,
    spends: 'cost',
    endMs: NOON_MS + 43_200_000,
    ...changes,
  };
}

/** One of ten tokens in and five out, which answered. */
export function attempt(changes: Partial<Attempt> = {}): Attempt {
  const { usageSource, usage, costNanoUsd, priceVersion, lines, outcome } = settlement();
  const asked = { model: 'nova-micro', region: 'us-east-1', geography: 'region' } as const;
  return { ...asked, usageSource, usage, costNanoUsd, priceVersion, lines, outcome, ...changes };
}

/** The settlement of several attempts. */
export function settlementOf(...attempts: Attempt[]): Settlement {
  const isEstimated = attempts.some(({ usageSource }) => usageSource === 'estimated');
  return settlement({
    usageSource: isEstimated ? 'estimated' : 'measured',
    usage: sumUsage(attempts),
    costNanoUsd: sumCosts(attempts),
    attempts,
  });
}

/** Of ten tokens in and five out. */
export function settlement(changes: Partial<Settlement> = {}): Settlement {
  return {
    usageSource: 'measured',
    usage: { inputTokens: 10, outputTokens: 5, cacheReadTokens: 0, cacheWrite5mTokens: 0, cacheWrite1hTokens: 0 },
    costNanoUsd: 60,
    priceVersion: '2026-11-01',
    lines: [],
    outcome: 'completed',
    endedAtMs: NOON_MS + 1_000,
    ...changes,
  };
}
