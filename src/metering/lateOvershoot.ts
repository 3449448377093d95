import type { AdmittedRequest, BudgetHold, SettleAnswer, Settlement } from '../ports.ts';
import type { SettleParts } from './settleRequest.ts';

export interface Late {
  readonly request: AdmittedRequest;
  readonly settlement: Settlement;
  readonly answer: SettleAnswer;
}

/**
 * Looks for hard budgets that a late settlement has left over their amount: the one way in which that can happen, and so it
 * is counted. Never throws: the measurement is written, whatever can be said about it.
 */
export async function countLateOvershoot(parts: SettleParts, { request, settlement, answer }: Late): Promise<void> {
  if (answer.kind !== 'late' || settlement.costNanoUsd <= answer.replaced.costNanoUsd) return;
  const hard = request.holds.filter(({ isHard, spends }) => isHard && spends === 'cost');
  await Promise.all(hard.map((hold) => countOvershoot(parts, request, hold)));
}

async function countOvershoot({ windows, metrics, log }: SettleParts, request: AdmittedRequest, hold: BudgetHold) {
  const fields = { budget_id: hold.budgetId, window: hold.windowId, request_id: request.requestId };
  try {
    const { settled, inFlight } = await windows.read(hold);
    const overNanoUsd = settled + inFlight - hold.amount;
    if (overNanoUsd <= 0) return;
    metrics.record({ lateOvershoots: 1 }, { budget: hold.budgetId });
    log.error('late_overshoot', { ...fields, over_nano_usd: overNanoUsd, amount_nano_usd: hold.amount });
  } catch (error) {
    log.warn('late_overshoot_unknown', fields, error);
  }
}
