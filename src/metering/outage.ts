import { GatewayError } from '../errors.ts';
import type { AdmittedRequest, BudgetHold, Log, Metrics } from '../ports.ts';

/** What becomes of a request when the store of a rule does not answer. */
export type OutageAnswer = 'refuse' | 'allow';

/** The rules whose answer an operator may choose. Every other one refuses: it guards money, or the record of it. */
export interface OutageAnswers {
  readonly rateLimit: OutageAnswer;
  readonly softBudget: OutageAnswer;
}

export type StoredRule = 'rate-limit' | 'concurrency' | 'hard-budget' | 'soft-budget' | 'ledger';

export interface OutageParts {
  readonly outage: OutageAnswers;
  readonly log: Log;
  readonly metrics: Metrics;
}

/** The rule that a hold is of. */
export function ruleOf({ isHard, spends }: BudgetHold): StoredRule {
  if (spends === 'nothing') return 'concurrency';
  return isHard ? 'hard-budget' : 'soft-budget';
}

/**
 * Gives a rule's answer to the failure of its store, and counts it: returns when the request is let in all the same, and
 * throws the failure when it is refused. What is no outage is thrown as it is.
 */
export function answerOutage(
  parts: OutageParts,
  rule: StoredRule,
  failed: { request: AdmittedRequest; error: unknown },
) {
  const { request, error } = failed;
  if (!isOutage(error)) throw error;
  const answer = answerOf(parts.outage, rule);
  parts.metrics.record({ storeOutages: 1 }, { rule, answer });
  if (answer === 'refuse') throw error;
  parts.log.warn('store_outage_allowed', { rule, request_id: request.requestId, team_id: request.teamId }, error);
}

export function isOutage(error: unknown): boolean {
  return error instanceof GatewayError && error.code === 'store_unavailable';
}

function answerOf({ rateLimit, softBudget }: OutageAnswers, rule: StoredRule): OutageAnswer {
  switch (rule) {
    case 'rate-limit':
      return rateLimit;
    case 'soft-budget':
      return softBudget;
    case 'concurrency':
    case 'hard-budget':
    case 'ledger':
      return 'refuse';
  }
}
