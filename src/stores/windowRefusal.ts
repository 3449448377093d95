import { classifyRefusal } from '../governance/budget.ts';
import { holdsIn } from '../governance/hold.ts';
import type { BudgetHold, HoldAnswer, WindowState } from '../ports.ts';
import { type StripeItem, stripeState } from './windowItem.ts';

/** Overdue holds that one refused request looks after. */
const MAX_OVERDUE = 25;

/** Why a window refuses a hold, from all its stripes. */
export function windowRefusal(hold: BudgetHold, stripes: readonly StripeItem[], nowMs: number): HoldAnswer {
  const state = sumStates(stripes);
  const entries = stripes.flatMap(({ item }) => [...holdsIn(item)]);
  const overdue = entries.filter(([, { deadlineMs }]) => deadlineMs < nowMs);
  const reason = classifyRefusal({
    limitNanoUsd: hold.amount,
    settledNanoUsd: state.settled,
    estimateNanoUsd: hold.estimate,
  });
  return {
    kind: 'refused',
    reason,
    state,
    overdueRequestIds: overdue.slice(0, MAX_OVERDUE).map(([requestId]) => requestId),
  };
}

/** What a window has settled and holds over all its stripes. */
export function sumStates(stripes: readonly StripeItem[]): WindowState {
  const states = stripes.map(({ item }) => stripeState(item));
  return {
    settled: states.reduce((sum, { settled }) => sum + settled, 0),
    inFlight: states.reduce((sum, { inFlight }) => sum + inFlight, 0),
  };
}
