import type { AdminHandler } from '../contract.ts';
import type { AdminParts } from './index.ts';
import { authorOf } from './shared/author.ts';
import { changeGuardrail } from './shared/guardrail.ts';
import { changeLimits } from './shared/limits.ts';
import { changeTags } from './shared/tags.ts';

/** Changes what the request names and leaves the rest. Throws `team_not_found`. */
export function updateTeam({ directory }: Pick<AdminParts, 'directory'>): AdminHandler<'updateTeam'> {
  return async ({ body: { limits, tags, guardrail, ...fields }, path, ...request }) => {
    const team = await directory.updateTeam(
      path.team_id,
      (current) => ({
        ...current,
        ...fields,
        limits: changeLimits(current.limits, limits),
        tags: changeTags(current.tags, tags),
        guardrail: changeGuardrail(current.guardrail, guardrail),
      }),
      authorOf(request),
    );
    return { status: 200, body: team };
  };
}
