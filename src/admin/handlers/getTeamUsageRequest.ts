import type { AdminHandler } from '../contract.ts';
import type { AdminParts } from './index.ts';
import { existingTeam } from './shared/existingTeam.ts';

/** One request of a team and its bill. Throws `team_not_found` and `request_not_found`. */
export function getTeamUsageRequest({
  directory,
  reporting,
}: Pick<AdminParts, 'directory' | 'reporting'>): AdminHandler<'getTeamUsageRequest'> {
  return async ({ path }) => {
    const { team_id: teamId } = await existingTeam(directory, path.team_id);
    return { status: 200, body: await reporting.request(teamId, path.request_id) };
  };
}
