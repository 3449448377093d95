import type { Team } from '../../../../generated/types/admin/types.gen.ts';
import type { Directory } from '../../../directory.ts';
import { gatewayError } from '../../../errors.ts';

/** Throws `team_not_found`. */
export async function existingTeam(directory: Pick<Directory, 'findTeam'>, teamId: string): Promise<Team> {
  const team = await directory.findTeam(teamId);
  if (team === undefined) throw gatewayError('team_not_found', { details: { team: teamId }, param: 'team_id' });
  return team;
}
