import type { AdmittedRequest, BudgetEvent, BudgetHold, WindowNews } from '../ports.ts';
import type { SettleParts } from './settleRequest.ts';

/** What a settled hold has to tell. */
export interface BudgetNews {
  readonly request: AdmittedRequest;
  readonly hold: BudgetHold;
  readonly spent: number;
  readonly news: WindowNews;
}

/**
 * Tells of the thresholds that a budget has reached: in a metric, in the log, and to whoever has subscribed. Resolves to
 * whether the request may be forgotten: not while it is the one that has to tell and has not. Never throws.
 */
export async function tellBudget(parts: SettleParts, budgetNews: BudgetNews): Promise<boolean> {
  countUse(parts, budgetNews);
  const outcomes = await Promise.all(budgetNews.news.untold.map((percent) => tellOnce(parts, budgetNews, percent)));
  return outcomes.every(Boolean);
}

/** Claims, tells, and only then says that it was told: who goes down in between is followed by somebody who tells again. */
async function tellOnce(parts: SettleParts, budgetNews: BudgetNews, percent: number): Promise<boolean> {
  const { request, hold } = budgetNews;
  try {
    const claim = await parts.windows.claimTelling(hold, percent, request.requestId);
    if (claim !== 'mine') return claim === 'not_needed';
    await tell(parts, budgetNews, percent);
    await parts.windows.markTold(hold, percent);
    return true;
  } catch (error) {
    parts.log.warn('budget_event_unsent', { budget_id: hold.budgetId, window: hold.windowId, percent }, error);
    parts.metrics.record({ budgetEventsUnsent: 1 });
    return false;
  }
}

async function tell({ budgetEvents, log, metrics }: SettleParts, budgetNews: BudgetNews, percent: number) {
  const event = toEvent(budgetNews, percent);
  const { budgetId, windowId } = event;
  log.warn('budget_threshold', { budget_id: budgetId, window: windowId, percent, team_id: budgetNews.request.teamId });
  metrics.record({ budgetThresholds: 1 }, { percent: String(percent), budget: budgetId });
  await budgetEvents.publish(event);
}

function toEvent({ request, hold, news }: BudgetNews, percent: number): BudgetEvent {
  const { budgetId, scope, windowId, amount, endMs } = hold;
  return {
    budgetId,
    scope,
    teamId: scope === 'gateway' ? null : request.teamId,
    keyId: scope === 'key' ? request.keyId : null,
    mode: hold.isHard ? 'hard' : 'soft',
    windowId,
    percent,
    amountNanoUsd: amount,
    spentNanoUsd: news.settled,
    reopensAtMs: endMs,
  };
}

/** A line for each request and budget would be too many; one for each per cent shows the same curve. */
function countUse({ metrics }: SettleParts, { hold, spent, news }: BudgetNews): void {
  const percentAt = (nanoUsd: number) => Math.floor((nanoUsd / hold.amount) * 100);
  const before = news.before ?? news.settled - spent;
  const isNew = news.settled === spent || percentAt(news.settled) > percentAt(before);
  if (spent === 0 || hold.amount === 0 || !isNew) return;
  metrics.record({ budgetUsedPercent: (news.settled / hold.amount) * 100 }, { budget: hold.budgetId });
}
