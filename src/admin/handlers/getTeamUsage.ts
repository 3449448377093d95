import { toBudgetDefinition } from '../../governance/budget.ts';
import { usageAnswer } from '../../reporting/usageAnswer.ts';
import type { AdminHandler } from '../contract.ts';
import type { AdminParts } from './index.ts';
import { existingTeam } from './shared/existingTeam.ts';

/** What a team has used, and every budget that can count its requests. Throws `team_not_found`. */
export function getTeamUsage({
  directory,
  reporting,
}: Pick<AdminParts, 'directory' | 'reporting'>): AdminHandler<'getTeamUsage'> {
  return async ({ path: { team_id: teamId }, query, context }) => {
    const [team, budgets] = await Promise.all([existingTeam(directory, teamId), directory.budgetsOf(teamId)]);
    const reported = { teamId, teamName: team.name, budgets: budgets.map(toBudgetDefinition) };
    return usageAnswer(reporting, reported, { query, accept: context.headers.accept });
  };
}
