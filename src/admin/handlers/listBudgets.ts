import type { AdminHandler } from '../contract.ts';
import type { AdminParts } from './index.ts';
import { existingTeam } from './shared/existingTeam.ts';
import { toList } from './shared/list.ts';

/** Every budget, or those of one team and its keys, page by page. Throws `team_not_found`. */
export function listBudgets({ directory }: Pick<AdminParts, 'directory'>): AdminHandler<'listBudgets'> {
  return async ({ query: { team_id: teamId, ...page } }) => {
    if (teamId !== undefined) await existingTeam(directory, teamId);
    return { status: 200, body: toList(await directory.listBudgets({ teamId, ...page })) };
  };
}
