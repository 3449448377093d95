import type { Handler } from '../contract.ts';
import { lastDays } from '../governance/day.ts';
import { reportUsage } from '../governance/usageReport.ts';
import type { HandlerParts } from './index.ts';

/** What the caller's team has used, from the day roll-ups. */
export function getUsage({ usageRollups, clock }: Pick<HandlerParts, 'usageRollups' | 'clock'>): Handler<'getUsage'> {
  return async ({ query, caller }) => {
    const days = lastDays(clock.nowMs(), query.days);
    const rollups = await usageRollups.read(caller.teamId, days);
    return { status: 200, body: reportUsage({ teamId: caller.teamId, teamName: caller.teamName, days, rollups }) };
  };
}
