import type { AdminHandler } from '../contract.ts';
import type { AdminParts } from './index.ts';
import { toList } from './shared/list.ts';

/** Every team, page by page. */
export function listTeams({ directory }: Pick<AdminParts, 'directory'>): AdminHandler<'listTeams'> {
  return async ({ query }) => ({ status: 200, body: toList(await directory.listTeams(query)) });
}
