import type { Budget } from '../../../generated/types/admin/types.gen.ts';
import { eachItem } from '../items/eachItem.ts';
import type { Item, Items } from '../items/items.ts';
import { isBudgetKey, teamPartition } from './addresses.ts';
import { BUDGET_FIELDS } from './budgetFields.ts';
import { readEntry } from './stored.ts';

/** A team and its budgets, or the whole gateway's budgets. Consistent. */
export function readPartition(items: Pick<Items, 'query'>, teamId: string | null): Promise<readonly Item[]> {
  return Array.fromAsync(eachItem(items, { table: 'apiKeys', partition: teamPartition(teamId) }));
}

/** The budgets in such a partition. */
export function readBudgets(partition: readonly Item[]): readonly Budget[] {
  return partition.filter(isBudgetKey).map((item) => readEntry(item, BUDGET_FIELDS));
}
