import { gatewayError } from '../../errors.ts';
import type { AdminHandler } from '../contract.ts';
import type { AdminParts } from './index.ts';
import { authorOf } from './shared/author.ts';
import { readExpiry } from './shared/expiry.ts';
import { changeGuardrail } from './shared/guardrail.ts';
import { changeLimits, KEY_LIMITS } from './shared/limits.ts';
import { makeSecret } from './shared/secret.ts';

type Parts = Pick<AdminParts, 'directory' | 'clock' | 'ids' | 'secrets' | 'settings'>;

/** Makes a key and answers its secret, this once. Throws `team_not_found`. */
export function createKey(parts: Parts): AdminHandler<'createKey'> {
  return async ({ body, ...request }) => {
    const expires_at = readExpiry(body.expires_at ?? null);
    refusePast(expires_at, parts.clock.nowMs());
    const { text, digest } = makeSecret(parts);
    const newKey = {
      key_id: `key_${parts.ids.ulid()}`,
      team_id: body.team_id,
      name: body.name ?? null,
      expires_at,
      limits: changeLimits(KEY_LIMITS, body.limits),
      allowed_models: body.allowed_models ?? null,
      tags: body.tags ?? {},
      guardrail: changeGuardrail(null, body.guardrail),
    };
    const { key_id, ...key } = await parts.directory.createKey(newKey, digest, authorOf(request));
    return { status: 201, body: { key_id, api_key: text, ...key } };
  };
}

/** A key that can never be used is a mistake. */
function refusePast(expiresAt: string | null, nowMs: number): void {
  if (expiresAt !== null && Date.parse(expiresAt) <= nowMs)
    throw gatewayError('invalid_value', { details: { param: 'expires_at', expected: 'in the future' } });
}
