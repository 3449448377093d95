import type { AdminHandler } from '../contract.ts';
import type { AdminParts } from './index.ts';
import { authorOf } from './shared/author.ts';
import { changeGuardrail } from './shared/guardrail.ts';
import { changeLimits, TEAM_LIMITS } from './shared/limits.ts';

/** Makes a team under an id that the operator chose. Throws `already_exists`. */
export function createTeam({ directory }: Pick<AdminParts, 'directory'>): AdminHandler<'createTeam'> {
  return async ({ body, ...request }) => {
    const team = {
      team_id: body.team_id,
      name: body.name,
      status: body.status ?? 'active',
      limits: changeLimits(TEAM_LIMITS, body.limits),
      allowed_models: body.allowed_models ?? null,
      tags: body.tags ?? {},
      guardrail: changeGuardrail(null, body.guardrail),
      stream_disconnect: body.stream_disconnect ?? 'drain',
    };
    return { status: 201, body: await directory.createTeam(team, authorOf(request)) };
  };
}
