import type {
  UsageBudget,
  UsageByModel,
  UsageDay,
  UsageGroup,
  UsageReport,
} from '../../generated/types/gateway/types.gen.ts';
import { addSums, NO_SUMS, type UsageSums } from '../governance/usageSums.ts';
import type { TeamDays, UsageRollup } from '../ports.ts';
import { toIsoTime, toUsd } from './shown.ts';

/** What requests are put together by. */
export type GroupBy = 'day' | 'model' | 'key' | 'tag';

export interface UsageQuestion extends TeamDays {
  readonly teamId: string;
  readonly teamName: string;
  /** Every day asked for, oldest first. */
  readonly days: readonly string[];
  readonly groupBy?: GroupBy | undefined;
  readonly budgets: readonly UsageBudget[];
}

/** Roll-ups -> the report of the contract. UsageSums are taken in integers; dollars appear only at the end. */
export function reportUsage(question: UsageQuestion): UsageReport {
  const { days, rollups, refusals, groupBy, budgets } = question;
  const total = rollups.reduce(addSums, NO_SUMS);
  return {
    team_id: question.teamId,
    team_name: question.teamName,
    period: { days: days.length, start: days[0] ?? '', end: days.at(-1) ?? '' },
    summary: summaryOf(total, days.length),
    daily: byName(groupSums(rollups, 'day')).map(([date, sums]): UsageDay => ({ date, ...toRow(sums) })),
    by_model: [...groupSums(rollups, 'model')]
      .map(([model, sums]): UsageByModel => ({ model, ...toRow(sums) }))
      .sort((a, b) => b.requests - a.requests || (a.model < b.model ? -1 : 1)),
    ...(groupBy === undefined ? {} : { groups: groupsOf(rollups, groupBy) }),
    budgets: [...budgets],
    refusals_by_rule: refusals.toSorted((a, b) => b.refusals - a.refusals || (a.rule < b.rule ? -1 : 1)),
    last_used_at: rollups.length === 0 ? null : toIsoTime(total.lastEndedAtMs),
  };
}

function summaryOf(total: UsageSums, days: number): UsageReport['summary'] {
  const totalTokens = total.inputTokens + total.outputTokens;
  return {
    total_requests: total.requests,
    total_input_tokens: total.inputTokens,
    total_output_tokens: total.outputTokens,
    total_tokens: totalTokens,
    total_cost_usd: toUsd(total.costNanoUsd),
    avg_daily_cost_usd: toUsd(Math.round(total.costNanoUsd / Math.max(1, days))),
    avg_tokens_per_request: Math.round((totalTokens / Math.max(1, total.requests)) * 100) / 100,
    total_cache_read_tokens: total.cacheReadTokens,
    total_cache_write_tokens: total.cacheWriteTokens,
    estimated_requests: total.estimatedRequests,
  };
}

/** Days in their order, all else with the dearest first. */
function groupsOf(rollups: readonly UsageRollup[], groupBy: GroupBy): UsageGroup[] {
  const named = byName(groupSums(rollups, groupBy));
  const ordered = groupBy === 'day' ? named : named.toSorted(([, a], [, b]) => b.costNanoUsd - a.costNanoUsd);
  return ordered.map(([name, sums]) => ({
    group: name === UNTAGGED ? null : name,
    requests: sums.requests,
    estimated_requests: sums.estimatedRequests,
    input_tokens: sums.inputTokens,
    output_tokens: sums.outputTokens,
    cache_read_tokens: sums.cacheReadTokens,
    cache_write_tokens: sums.cacheWriteTokens,
    cost_usd: toUsd(sums.costNanoUsd),
  }));
}

/** No day, model, key or tag has this name. */
const UNTAGGED = '';

const NAMES_OF: Readonly<Record<GroupBy, (rollup: UsageRollup) => readonly string[]>> = {
  day: ({ day }) => [day],
  model: ({ model }) => [model],
  key: ({ keyId }) => [keyId],
  tag: ({ tags }) => (tags.length === 0 ? [UNTAGGED] : tags),
};

function groupSums(rollups: readonly UsageRollup[], groupBy: GroupBy): ReadonlyMap<string, UsageSums> {
  const groups = new Map<string, UsageSums>();
  for (const rollup of rollups) {
    for (const name of NAMES_OF[groupBy](rollup)) groups.set(name, addSums(groups.get(name) ?? NO_SUMS, rollup));
  }
  return groups;
}

function byName(groups: ReadonlyMap<string, UsageSums>): [string, UsageSums][] {
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

function toRow({ requests, inputTokens, outputTokens, costNanoUsd }: UsageSums) {
  return { requests, input_tokens: inputTokens, output_tokens: outputTokens, cost_usd: toUsd(costNanoUsd) };
}
