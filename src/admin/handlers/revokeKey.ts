import type { AdminHandler } from '../contract.ts';
import type { AdminParts } from './index.ts';
import { authorOf } from './shared/author.ts';

/** Ends a key for good. Throws `key_not_found`. */
export function revokeKey({ directory }: Pick<AdminParts, 'directory'>): AdminHandler<'revokeKey'> {
  return async ({ path, ...request }) => ({
    status: 200,
    body: await directory.revokeKey(path.key_id, authorOf(request)),
  });
}
