import type { AdminHandler } from '../contract.ts';
import type { AdminParts } from './index.ts';
import { authorOf } from './shared/author.ts';
import { readBudget } from './shared/budget.ts';

/** Makes or replaces a budget. Throws `team_not_found`, `key_not_found` and `budget_subject_fixed`. */
export function setBudget(parts: Pick<AdminParts, 'directory' | 'catalog'>): AdminHandler<'setBudget'> {
  return async ({ body, path, ...request }) => {
    const budget = await readBudget(parts, path.budget_id, body);
    return { status: 200, body: await parts.directory.setBudget(budget, authorOf(request)) };
  };
}
