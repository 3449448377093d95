import { NO_SHARE, type Share, sharesOf } from '../governance/attempts.ts';
import type { AdmittedRequest, Metrics, MetricValues, SettleAnswer, Settlement } from '../ports.ts';

export interface Counted {
  readonly request: AdmittedRequest;
  readonly settlement: Settlement;
  readonly answer: SettleAnswer;
}

/**
 * Counts what a settlement has changed in the ledger, so that metrics add up to the same, whoever settles and however
 * often: a presumed settlement that is replaced counts by the difference. Each model counts what it used itself.
 */
export function countUsage(metrics: Metrics, { request, settlement, answer }: Counted): void {
  if (answer.kind === 'already' || answer.kind === 'void') return;
  const { teamId: team, requestId: request_id } = request;
  const after = sharesOf(request, settlement);
  const before = answer.kind === 'late' ? sharesOf(request, answer.replaced) : new Map<string, Share>();
  for (const model of new Set([...after.keys(), ...before.keys()])) {
    const values = difference(after.get(model) ?? NO_SHARE, before.get(model) ?? NO_SHARE);
    metrics.record(values, { model, team, request_id, outcome: settlement.outcome });
  }
}

function difference(after: Share, before: Share): MetricValues {
  const requests = after.requests - before.requests;
  return {
    ...(requests === 0 ? {} : { requests }),
    inputTokens: promptTokens(after) - promptTokens(before),
    outputTokens: after.usage.outputTokens - before.usage.outputTokens,
    costUsd: (after.costNanoUsd - before.costNanoUsd) / 1e9,
  };
}

function promptTokens({ usage: { outputTokens, ...prompt } }: Share): number {
  return Object.values(prompt).reduce((sum, tokens) => sum + tokens, 0);
}
