import type { AdminHandler } from '../contract.ts';
import type { AdminParts } from './index.ts';
import { authorOf } from './shared/author.ts';

/** Forgets a budget and answers it as it was. Throws `budget_not_found`. */
export function deleteBudget({ directory }: Pick<AdminParts, 'directory'>): AdminHandler<'deleteBudget'> {
  return async ({ path, ...request }) => ({
    status: 200,
    body: await directory.deleteBudget(path.budget_id, authorOf(request)),
  });
}
