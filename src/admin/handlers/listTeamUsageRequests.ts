import type { AdminHandler } from '../contract.ts';
import type { AdminParts } from './index.ts';
import { existingTeam } from './shared/existingTeam.ts';

/** A team's requests, page by page, newest first. Throws `team_not_found`. */
export function listTeamUsageRequests({
  directory,
  reporting,
}: Pick<AdminParts, 'directory' | 'reporting'>): AdminHandler<'listTeamUsageRequests'> {
  return async ({ path, query }) => {
    const { team_id: teamId } = await existingTeam(directory, path.team_id);
    return { status: 200, body: await reporting.requests(teamId, query) };
  };
}
