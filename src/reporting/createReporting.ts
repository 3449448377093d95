import type { UsageRecordDetail, UsageRecordList, UsageReport } from '../../generated/types/gateway/types.gen.ts';
import { gatewayError } from '../errors.ts';
import type { BudgetDefinition } from '../governance/budget.ts';
import { dayRange, type RangeRule } from '../governance/day.ts';
import { windowAt } from '../governance/window.ts';
import type { BudgetWindows, Clock, Records, RequestLog, UsageRollups } from '../ports.ts';
import { toUsageBudget } from './usageBudget.ts';
import { isSettled, toUsageRecord, toUsageRecordDetail } from './usageRecord.ts';
import { type GroupBy, reportUsage } from './usageReport.ts';
import { usageTable } from './usageTable.ts';

/** Whose usage is asked for. */
export interface ReportedTeam {
  readonly teamId: string;
  readonly teamName: string;
  /** Those to show. */
  readonly budgets: readonly BudgetDefinition[];
}

/** As the contract takes it: UTC days. */
export interface UsageQuery {
  readonly days: number;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly group_by?: GroupBy | undefined;
}

export interface RequestsQuery {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Reports of what has been used, in the contract's form. Throws `invalid_value` for a range that is none. */
export interface Reporting {
  usage(team: ReportedTeam, query: UsageQuery): Promise<UsageReport>;
  /** The groups alone, as CSV; by day unless the query says otherwise. */
  usageTable(team: ReportedTeam, query: UsageQuery): Promise<string>;
  requests(teamId: string, query: RequestsQuery): Promise<UsageRecordList>;
  /** Throws `request_not_found`, also for the request of another team. */
  request(teamId: string, requestId: string): Promise<UsageRecordDetail>;
}

export interface ReportingParts {
  readonly usageRollups: UsageRollups;
  readonly requestLog: RequestLog;
  readonly records: Pick<Records, 'find'>;
  readonly windows: Pick<BudgetWindows, 'read'>;
  readonly clock: Pick<Clock, 'nowMs'>;
}

const MAX_DAYS = 366;
const DEFAULT_DAYS_OF_REQUESTS = 30;

/** Reads what is recorded and puts it into words. */
export function createReporting({ usageRollups, requestLog, records, windows, clock }: ReportingParts): Reporting {
  async function readBudget(budget: BudgetDefinition) {
    const window = windowAt(budget.window, clock.nowMs());
    const state = await windows.read({ budgetId: budget.budgetId, windowId: window.id });
    return toUsageBudget(budget, window, state);
  }

  async function usage(team: ReportedTeam, { group_by: groupBy, ...query }: UsageQuery): Promise<UsageReport> {
    const { teamId, teamName } = team;
    const days = readDays(query, { nowMs: clock.nowMs(), defaultDays: query.days, maxDays: MAX_DAYS });
    const [sums, ...budgets] = await Promise.all([usageRollups.read(teamId, days), ...team.budgets.map(readBudget)]);
    return reportUsage({ teamId, teamName, days, ...sums, groupBy, budgets });
  }

  return {
    usage,

    async usageTable(team, query) {
      const { group_by = 'day' } = query;
      return usageTable(await usage({ ...team, budgets: [] }, { ...query, group_by }), group_by);
    },

    async requests(teamId, { from, to, ...page }) {
      const rule = { nowMs: clock.nowMs(), defaultDays: DEFAULT_DAYS_OF_REQUESTS, maxDays: MAX_DAYS };
      const days = readDays({ from, to }, rule);
      const { records: found, cursor } = await requestLog.list({
        ...{ teamId, from: days[0] ?? '', to: days.at(-1) ?? '' },
        ...page,
      });
      const data = found.filter(isSettled).map(toUsageRecord);
      return { object: 'list', data, next_cursor: cursor ?? null };
    },

    async request(teamId, requestId) {
      const record = await records.find(requestId);
      if (!isSettled(record) || record.request.teamId !== teamId)
        throw gatewayError('request_not_found', { details: { request: requestId }, param: 'request_id' });
      return toUsageRecordDetail(record);
    },
  };
}

function readDays(range: Pick<UsageQuery, 'from' | 'to'>, rule: RangeRule): readonly string[] {
  const found = dayRange(range, rule);
  if ('days' in found) return found.days;
  throw gatewayError('invalid_value', { details: { param: 'from', expected: found.expected } });
}
