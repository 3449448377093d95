import { gatewayError } from '../../errors.ts';
import { lastDays, toDay } from '../../governance/day.ts';
import type { AdminHandler } from '../contract.ts';
import type { AdminParts } from './index.ts';
import { toList } from './shared/list.ts';

const DEFAULT_DAYS = 31;

/** Who changed what on some days, newest first. */
export function listAuditEvents(parts: Pick<AdminParts, 'directory' | 'clock'>): AdminHandler<'listAuditEvents'> {
  return async ({ query: { from, to = toDay(parts.clock.nowMs()), ...page } }) => {
    const first = from ?? lastDays(Date.parse(to), DEFAULT_DAYS)[0] ?? to;
    if (first > to)
      throw gatewayError('invalid_value', { details: { param: 'from', expected: `no later than ${to}` } });
    return { status: 200, body: toList(await parts.directory.listAuditEvents({ from: first, to, ...page })) };
  };
}
