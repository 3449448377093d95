import type { UsageByModel, UsageDay, UsageReport } from '../../generated/types/gateway/types.gen.ts';
import type { UsageRollup } from '../ports.ts';

export interface UsageQuestion {
  readonly teamId: string;
  readonly teamName: string;
  /** Every day asked for, oldest first. */
  readonly days: readonly string[];
  readonly rollups: readonly UsageRollup[];
}

interface Sums {
  readonly requests: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly costNanoUsd: number;
}

const ZERO: Sums = { requests: 0, inputTokens: 0, outputTokens: 0, costNanoUsd: 0 };

/** Roll-ups -> the report of the contract. Sums are taken in integers; dollars appear only at the end. */
export function reportUsage({ teamId, teamName, days, rollups }: UsageQuestion): UsageReport {
  const total = rollups.reduce(add, ZERO);
  const byDay = groupSums(rollups, ({ day }) => day);
  const byModel = groupSums(rollups, ({ model }) => model);
  const totalTokens = total.inputTokens + total.outputTokens;
  return {
    team_id: teamId,
    team_name: teamName,
    period: { days: days.length, start: days[0] ?? '', end: days.at(-1) ?? '' },
    summary: {
      total_requests: total.requests,
      total_input_tokens: total.inputTokens,
      total_output_tokens: total.outputTokens,
      total_tokens: totalTokens,
      total_cost_usd: toUsd(total.costNanoUsd),
      avg_daily_cost_usd: toUsd(Math.round(total.costNanoUsd / Math.max(1, days.length))),
      avg_tokens_per_request: Math.round((totalTokens / Math.max(1, total.requests)) * 100) / 100,
    },
    daily: [...byDay]
      .map(([date, sums]): UsageDay => ({ date, ...toRow(sums) }))
      .sort((a, b) => (a.date < b.date ? -1 : 1)),
    by_model: [...byModel]
      .map(([model, sums]): UsageByModel => ({ model, ...toRow(sums) }))
      .sort((a, b) => b.requests - a.requests || (a.model < b.model ? -1 : 1)),
  };
}

function groupSums(rollups: readonly UsageRollup[], nameOf: (rollup: UsageRollup) => string): Map<string, Sums> {
  const groups = new Map<string, Sums>();
  for (const rollup of rollups) {
    const name = nameOf(rollup);
    groups.set(name, add(groups.get(name) ?? ZERO, rollup));
  }
  return groups;
}

function add(a: Sums, b: Sums): Sums {
  return {
    requests: a.requests + b.requests,
    inputTokens: a.inputTokens + b.inputTokens,
    outputTokens: a.outputTokens + b.outputTokens,
    costNanoUsd: a.costNanoUsd + b.costNanoUsd,
  };
}

function toRow({ requests, inputTokens, outputTokens, costNanoUsd }: Sums) {
  return { requests, input_tokens: inputTokens, output_tokens: outputTokens, cost_usd: toUsd(costNanoUsd) };
}

function toUsd(nanoUsd: number): number {
  return nanoUsd / 1e9;
}
