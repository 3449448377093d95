import { spentOf } from '../governance/attempts.ts';
import type {
  AdmittedRequest,
  BudgetEvents,
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
import { countLateOvershoot } from './lateOvershoot.ts';
import { isOutage } from './outage.ts';
import { tellBudget } from './tellBudget.ts';

export interface SettleParts {
  readonly records: Records;
  readonly buckets: RateBuckets;
  readonly windows: BudgetWindows;
  readonly budgetEvents: BudgetEvents;
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
  await Promise.all([
    adjustBuckets(parts, request, tokenDifference(request, settlement, answer)),
    settleHolds(parts, request, settlementAfter(answer, settlement)),
  ]);
  await countLateOvershoot(parts, { request, settlement, answer });
}

/** Whoever settles again would not adjust again: a limit that does not answer now is not worth another try. */
async function adjustBuckets(parts: SettleParts, request: AdmittedRequest, tokens: number): Promise<void> {
  if (tokens === 0) return;
  try {
    await parts.buckets.adjust(request.buckets, { requests: 0, tokens });
  } catch (error) {
    if (!isOutage(error)) throw error;
    parts.metrics.record({ storeOutages: 1 }, { rule: 'rate-limit', answer: 'allow' });
    parts.log.warn('rate_limit_not_adjusted', { request_id: request.requestId, tokens }, error);
  }
}

function settlementAfter(answer: SettleAnswer, settlement: Settlement): Settlement | undefined {
  if (answer.kind === 'void') return undefined;
  return answer.kind === 'already' ? answer.settlement : settlement;
}

/**
 * Settles every hold of a request whose record is settled, or void, and then says so. May be repeated; it has to be as long as
 * somebody is still to be told of a budget.
 */
export async function settleHolds(
  parts: SettleParts,
  request: AdmittedRequest,
  settlement: Settlement | undefined,
): Promise<void> {
  if (request.holds.length === 0) return;
  const told = await Promise.all(request.holds.map((hold) => settleHold(parts, { request, hold, settlement })));
  if (told.every(Boolean)) await parts.records.clearPending(request.requestId, settlement?.costNanoUsd ?? 0);
}

interface Spending {
  readonly request: AdmittedRequest;
  readonly hold: BudgetHold;
  readonly settlement: Settlement | undefined;
}

/** Whether nobody is left to be told of the budget. */
async function settleHold(parts: SettleParts, { request, hold, settlement }: Spending): Promise<boolean> {
  const spent = settlement === undefined ? 0 : spentOf(hold, request, settlement);
  const news = await parts.windows.settle(hold, request.requestId, spent);
  return news === undefined || tellBudget(parts, { request, hold, spent, news });
}

/** Admission charged an estimate; only who settled, or replaced what was presumed, knows by how much it was wrong. */
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
