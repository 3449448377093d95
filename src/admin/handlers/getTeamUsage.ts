import { lastDays } from '../../governance/day.ts';
import { reportUsage } from '../../governance/usageReport.ts';
import type { AdminHandler } from '../contract.ts';
import type { AdminParts } from './index.ts';
import { existingTeam } from './shared/existingTeam.ts';

/** What a team has used, as the team itself sees it. Throws `team_not_found`. */
export function getTeamUsage(
  parts: Pick<AdminParts, 'directory' | 'usageRollups' | 'clock'>,
): AdminHandler<'getTeamUsage'> {
  return async ({ path, query }) => {
    const { team_id: teamId, name: teamName } = await existingTeam(parts.directory, path.team_id);
    const days = lastDays(parts.clock.nowMs(), query.days);
    const rollups = await parts.usageRollups.read(teamId, days);
    return { status: 200, body: reportUsage({ teamId, teamName, days, rollups }) };
  };
}
