import type { AdminHandler } from '../contract.ts';
import type { AdminParts } from './index.ts';
import { authorOf } from './shared/author.ts';
import { readExpiry } from './shared/expiry.ts';
import { changeGuardrail } from './shared/guardrail.ts';
import { changeLimits } from './shared/limits.ts';
import { changeTags } from './shared/tags.ts';

/** Changes what the request names and leaves the rest. Throws `key_not_found` and `key_revoked`. */
export function updateKey({ directory }: Pick<AdminParts, 'directory'>): AdminHandler<'updateKey'> {
  return async ({ body: { limits, tags, guardrail, expires_at, ...fields }, path, ...request }) => {
    const key = await directory.updateKey(
      path.key_id,
      (current) => ({
        ...current,
        ...fields,
        expires_at: expires_at === undefined ? current.expires_at : readExpiry(expires_at),
        limits: changeLimits(current.limits, limits),
        tags: changeTags(current.tags, tags),
        guardrail: changeGuardrail(current.guardrail, guardrail),
      }),
      authorOf(request),
    );
    return { status: 200, body: key };
  };
}
