import type { Handler } from '../contract.ts';
import type { HandlerParts } from './index.ts';

/** The requests of the caller's team, page by page, newest first. */
export function listUsageRequests({ reporting }: Pick<HandlerParts, 'reporting'>): Handler<'listUsageRequests'> {
  return async ({ query, caller }) => ({ status: 200, body: await reporting.requests(caller.teamId, query) });
}
