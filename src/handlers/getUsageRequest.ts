import type { Handler } from '../contract.ts';
import type { HandlerParts } from './index.ts';

/** One request of the caller's team and its bill. Throws `request_not_found`. */
export function getUsageRequest({ reporting }: Pick<HandlerParts, 'reporting'>): Handler<'getUsageRequest'> {
  return async ({ path, caller }) => ({ status: 200, body: await reporting.request(caller.teamId, path.request_id) });
}
