import type { UsageBudget } from '../../generated/types/gateway/types.gen.ts';
import type { BudgetDefinition } from '../governance/budget.ts';
import type { BudgetWindow } from '../governance/window.ts';
import type { WindowState } from '../ports.ts';
import { toIsoTime, toUsd } from './shown.ts';

/** A budget and what became of its amount in one window. */
export function toUsageBudget(budget: BudgetDefinition, window: BudgetWindow, state: WindowState): UsageBudget {
  const { budgetId, scope, model, tag, mode, amountNanoUsd } = budget;
  return {
    budget_id: budgetId,
    scope,
    model,
    tag: tag === null ? null : `${tag.name}=${tag.value}`,
    mode,
    window: budget.window.unit,
    amount_usd: toUsd(amountNanoUsd),
    spent_usd: toUsd(state.settled),
    reserved_usd: toUsd(state.inFlight),
    remaining_usd: toUsd(Math.max(0, amountNanoUsd - state.settled - state.inFlight)),
    started_at: toIsoTime(window.startMs),
    reopens_at: toIsoTime(window.endMs),
  };
}
