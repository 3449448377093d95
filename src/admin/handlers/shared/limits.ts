import type { Limits, LimitsChange } from '../../../../generated/types/admin/types.gen.ts';

/** Of a team that states none: enough to try things, too few to do harm. */
export const TEAM_LIMITS: Limits = { rpm: 60, tpm: null, max_concurrency: null };

/** Of a key that states none: its team's apply. */
export const KEY_LIMITS: Limits = { rpm: null, tpm: null, max_concurrency: null };

export function changeLimits(limits: Limits, change: LimitsChange = {}): Limits {
  return { ...limits, ...change };
}
