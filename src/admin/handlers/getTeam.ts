import type { AdminHandler } from '../contract.ts';
import type { AdminParts } from './index.ts';
import { existingTeam } from './shared/existingTeam.ts';

/** Looks up one team. Throws `team_not_found`. */
export function getTeam({ directory }: Pick<AdminParts, 'directory'>): AdminHandler<'getTeam'> {
  return async ({ path }) => ({ status: 200, body: await existingTeam(directory, path.team_id) });
}
