import type { AdminHandler } from '../contract.ts';
import type { AdminParts } from './index.ts';
import { existingTeam } from './shared/existingTeam.ts';
import { toList } from './shared/list.ts';

/** Every key or one team's, page by page. Throws `team_not_found`: a mistyped team must not look like one without keys. */
export function listKeys({ directory }: Pick<AdminParts, 'directory'>): AdminHandler<'listKeys'> {
  return async ({ query: { team_id: teamId, ...page } }) => {
    if (teamId !== undefined) await existingTeam(directory, teamId);
    return { status: 200, body: toList(await directory.listKeys({ teamId, ...page })) };
  };
}
