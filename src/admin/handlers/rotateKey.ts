import type { AdminHandler } from '../contract.ts';
import type { AdminParts } from './index.ts';
import { authorOf } from './shared/author.ts';
import { makeSecret } from './shared/secret.ts';

type Parts = Pick<AdminParts, 'directory' | 'secrets' | 'settings'>;

/** Gives a key a new secret and answers it, this once. Throws `key_not_found`, `key_revoked` and `too_many_secrets`. */
export function rotateKey(parts: Parts): AdminHandler<'rotateKey'> {
  return async ({ body, path, ...request }) => {
    const { text, digest } = makeSecret(parts);
    const rotation = { keyId: path.key_id, digest, graceMs: body.grace_seconds * 1_000 };
    const { key_id, ...key } = await parts.directory.rotateKey(rotation, authorOf(request));
    return { status: 200, body: { key_id, api_key: text, ...key } };
  };
}
