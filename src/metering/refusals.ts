import { GatewayError, gatewayError } from '../errors.ts';
import type { BudgetHold, Metrics, Refusals, RefusedHold, RefusedRate } from '../ports.ts';
import type { Ask } from './createMeter.ts';

/**
 * Every way in which a rule refuses a request. Each names its rule, as `<kind>:<whom it governs>`: `rpm:team:demo`,
 * `tpm:key:key_1`, `concurrency:team:demo`, `budget:team-demo-month`, `allowed-models:key`.
 */

/** What in-flight holds free is worth another try this soon. */
const BUSY_RETRY_SECONDS = 2;

const RATE_KINDS = { requests: 'rpm', tokens: 'tpm' } as const;

const budgetRule = (budgetId: string) => `budget:${budgetId}`;

export function modelRefusal(model: string, whose: 'team' | 'key'): GatewayError {
  return gatewayError('model_not_allowed', { details: { model }, param: 'model', rule: `allowed-models:${whose}` });
}

export function unboundedRefusal(budget: string, param: string): GatewayError {
  return gatewayError('unbounded_prompt', { details: { param, budget }, rule: budgetRule(budget) });
}

/** Of a request that may cost more than the whole amount. */
export function oversizeRefusal(budget: string, costNanoUsd: number, amountNanoUsd: number): GatewayError {
  const details = { budget, costUsd: costNanoUsd / 1e9, amountUsd: amountNanoUsd / 1e9 };
  return gatewayError('request_over_budget', { details, rule: budgetRule(budget) });
}

export function holdRefusal(hold: BudgetHold, { reason, state }: RefusedHold): GatewayError {
  const { budgetId, amount } = hold;
  const retry = { 'retry-after': String(BUSY_RETRY_SECONDS) };
  const [, subject] = /^concurrency:(.+)$/.exec(budgetId) ?? [];
  if (subject !== undefined) {
    return gatewayError('concurrency_exceeded', {
      details: { subject, limit: amount },
      headers: retry,
      rule: budgetId,
    });
  }
  const reopensAt = new Date(hold.endMs).toISOString();
  const budget = { budget: budgetId, amountUsd: amount / 1e9 };
  const rule = budgetRule(budgetId);
  switch (reason) {
    case 'larger_than_limit':
      return oversizeRefusal(budgetId, hold.estimate, amount);
    case 'exhausted':
      return gatewayError('insufficient_quota', {
        details: { ...budget, spentUsd: state.settled / 1e9, reopensAt },
        headers: { 'x-gateway-budget-reopens-at': reopensAt },
        rule,
      });
    case 'busy':
      return gatewayError('budget_busy', { details: budget, headers: retry, rule });
  }
}

/** `headers` tell the state of every limit. */
export function rateRefusal(answer: RefusedRate, headers: Readonly<Record<string, string>>): GatewayError {
  const { subject, limit, dimension } = answer.refusedBy;
  const [kind = '', id = ''] = subject.split('#');
  const retryAfterSeconds = Math.ceil(answer.retryAfterMs / 1_000);
  const name = `${kind === 'team' ? 'Team' : 'Key'} '${id}'`;
  return gatewayError('rate_limit_exceeded', {
    details: { subject: name, limit, what: dimension, retryAfterSeconds },
    headers: {
      ...headers,
      'retry-after': String(retryAfterSeconds),
      'retry-after-ms': String(Math.ceil(answer.retryAfterMs)),
    },
    rule: `${RATE_KINDS[dimension]}:${kind}:${id}`,
  });
}

export interface RefusalCounters {
  readonly metrics: Metrics;
  readonly refusals: Refusals;
}

/** Who was refused what: all of an ask that counting needs. */
export interface RefusedAsk {
  readonly caller: Pick<Ask['caller'], 'teamId'>;
  readonly context: Pick<Ask['context'], 'requestId'>;
}

/** Counts a refusal by its rule. Whatever else kept a request from being admitted is none. Never throws. */
export async function countRefusal(
  { metrics, refusals }: RefusalCounters,
  { caller, context }: RefusedAsk,
  error: unknown,
): Promise<void> {
  if (!(error instanceof GatewayError) || error.rule === null) return;
  const [rule = ''] = error.rule.split(':');
  const labels = { rule, team: caller.teamId, request_id: context.requestId, refused_by: error.rule };
  metrics.record({ refusals: 1 }, labels);
  await refusals.count({ teamId: caller.teamId, rule: error.rule });
}
