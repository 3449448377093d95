import { priceAt } from '../catalog/catalog.ts';
import { forbiddenBy, namesOf } from '../governance/allowedModels.ts';
import { type BudgetDefinition, budgetsFor } from '../governance/budget.ts';
import { toDay } from '../governance/day.ts';
import type { Candidate } from '../provider/provider.ts';
import type { Ask } from './createMeter.ts';

/**
 * Which of the stand-ins may answer this caller: those of a model that the key may use, that has a price, and that has no
 * hard budget of its own. What such a budget has left is for those who ask for that model by name: to hold something of it
 * for every request that may fall back to it would refuse requests that never do.
 */
export function standInsFor<C extends Candidate>(ask: Ask<C>): readonly C[] {
  const day = toDay(ask.context.receivedAtMs);
  return (ask.standIns?.() ?? []).filter(
    ({ row, target }) =>
      forbiddenBy(namesOf({ row, target }), ask.caller.allowedModels) === undefined &&
      priceAt(row, day) !== undefined &&
      !budgetsOf(ask, row.id).some(({ mode, model }) => mode === 'hard' && model !== null && model !== ask.row.id),
  );
}

/** The budgets that what is spent on a model counts against. */
export function budgetsOf({ caller }: Pick<Ask, 'caller'>, model: string): readonly BudgetDefinition[] {
  const { teamId, keyId, operatorTags, budgets } = caller;
  return budgetsFor(budgets, { teamId, keyId, model, operatorTags });
}
