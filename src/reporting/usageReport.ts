import type {
  UsageBudget,
  UsageByModel,
  UsageDay,
  UsageGroup,
  UsageReport,
} from '../../generated/types/gateway/types.gen.ts';
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

type Sums = Omit<UsageRollup, 'day' | 'model' | 'keyId' | 'tags'>;

const ZERO: Sums = {
  requests: 0,
  estimatedRequests: 0,
  inputTokens: 0,
  outputTokens: 0,
  cacheReadTokens: 0,
  cacheWriteTokens: 0,
  costNanoUsd: 0,
  lastEndedAtMs: 0,
};

/** Roll-ups -> the report of the contract. Sums are taken in integers; dollars appear only at the end. */
export function reportUsage(question: UsageQuestion): UsageReport {
  const { days, rollups, refusals, groupBy, budgets } = question;
  const total = rollups.reduce(add, ZERO);
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

function summaryOf(total: Sums, days: number): UsageReport['summary'] {
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

function groupSums(rollups: readonly UsageRollup[], groupBy: GroupBy): ReadonlyMap<string, Sums> {
  const groups = new Map<string, Sums>();
  for (const rollup of rollups) {
    for (const name of NAMES_OF[groupBy](rollup)) groups.set(name, add(groups.get(name) ?? ZERO, rollup));
  }
  return groups;
}

function byName(groups: ReadonlyMap<string, Sums>): [string, Sums][] {
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

function add(a: Sums, b: Sums): Sums {
  return {
    requests: a.requests + b.requests,
    estimatedRequests: a.estimatedRequests + b.estimatedRequests,
    inputTokens: a.inputTokens + b.inputTokens,
    outputTokens: a.outputTokens + b.outputTokens,
    cacheReadTokens: a.cacheReadTokens + b.cacheReadTokens,
    cacheWriteTokens: a.cacheWriteTokens + b.cacheWriteTokens,
    costNanoUsd: a.costNanoUsd + b.costNanoUsd,
    lastEndedAtMs: Math.max(a.lastEndedAtMs, b.lastEndedAtMs),
  };
}

function toRow({ requests, inputTokens, outputTokens, costNanoUsd }: Sums) {
  return { requests, input_tokens: inputTokens, output_tokens: outputTokens, cost_usd: toUsd(costNanoUsd) };
}
