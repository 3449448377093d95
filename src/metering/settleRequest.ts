import type {
  AdmittedRequest,
  BudgetHold,
  BudgetWindows,
  Log,
  Metrics,
  RateBuckets,
  Records,
  SettleAnswer,
  Settlement,
} from '../ports.ts';
import { countUsage } from './countUsage.ts';

export interface SettleParts {
  readonly records: Records;
  readonly buckets: RateBuckets;
  readonly windows: BudgetWindows;
  readonly log: Log;
  readonly metrics: Metrics;
}

/**
 * Everything that settling a request takes: its record and roll-up in one transaction, then its token buckets, then each
 * budget window, then the mark that something is pending. May be repeated, and by several at once: whoever wins the
 * transaction moves the buckets, and a window is moved by whoever removes its entry. Throws `store_unavailable`.
 */
export async function settleRequest(
  parts: SettleParts,
  request: AdmittedRequest,
  settlement: Settlement,
): Promise<void> {
  const answer = await parts.records.settle(request, settlement);
  countUsage(parts.metrics, { request, settlement, answer });
  const difference = tokenDifference(request, settlement, answer);
  if (difference !== 0) await parts.buckets.adjust(request.buckets, { requests: 0, tokens: difference });
  await settleHolds(parts, request, costAfter(answer, settlement));
}

function costAfter(answer: SettleAnswer, settlement: Settlement): number {
  if (answer.kind === 'void') return 0;
  return answer.kind === 'already' ? answer.settlement.costNanoUsd : settlement.costNanoUsd;
}

/** Settles every hold of a request whose record is settled, and then says so. May be repeated. */
export async function settleHolds(parts: SettleParts, request: AdmittedRequest, costNanoUsd: number): Promise<void> {
  if (request.holds.length === 0) return;
  await Promise.all(request.holds.map((hold) => settleHold(parts, { request, hold, costNanoUsd })));
  await parts.records.clearPending(request.requestId);
}

interface Spending {
  readonly request: AdmittedRequest;
  readonly hold: BudgetHold;
  readonly costNanoUsd: number;
}

async function settleHold({ windows, log }: SettleParts, { request, hold, costNanoUsd }: Spending): Promise<void> {
  const spent = hold.spends === 'cost' ? costNanoUsd : 0;
  for (const percent of await windows.settle(hold, request.requestId, spent)) {
    const { budgetId, windowId } = hold;
    log.warn('budget_threshold', { budget_id: budgetId, window: windowId, percent, team_id: request.teamId });
  }
}

/** Admission charged an estimate; only who settled, or replaced an estimate, knows by how much it was wrong. */
function tokenDifference(request: AdmittedRequest, settlement: Settlement, answer: SettleAnswer): number {
  switch (answer.kind) {
    case 'settled':
      return totalTokens(settlement) - request.charge.tokens;
    case 'late':
      return totalTokens(settlement) - totalTokens(answer.replaced);
    case 'already':
    case 'void':
      return 0;
  }
}

function totalTokens({ usage }: Settlement): number {
  return Object.values(usage).reduce((sum, tokens) => sum + tokens, 0);
}
