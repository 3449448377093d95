import type { Attempt, AttemptBasis, BudgetHold, Settlement } from '../ports.ts';
import { NO_USAGE, type TokenUsage } from './usage.ts';

type Asked = Pick<AttemptBasis, 'model' | 'region' | 'geography'>;

/** Every attempt at a request, in their order. A settlement that lists none is that of the one that was asked for. */
export function attemptsOf({ model, region, geography }: Asked, settlement: Settlement): readonly Attempt[] {
  if (settlement.attempts !== undefined) return settlement.attempts;
  const { usageSource, usage, costNanoUsd, priceVersion, lines, outcome } = settlement;
  return [{ model, region, geography, usageSource, usage, costNanoUsd, priceVersion, lines, outcome }];
}

/** What one model has done for a request, or for all of them. */
export interface Share {
  readonly requests: number;
  readonly usage: TokenUsage;
  readonly costNanoUsd: number;
}

export const NO_SHARE: Share = { requests: 0, usage: NO_USAGE, costNanoUsd: 0 };

/**
 * A request by its models: each has what its own attempts used and cost. The request itself counts as one of the last model,
 * which answered, or failed for good.
 */
export function sharesOf(asked: Asked, settlement: Settlement): ReadonlyMap<string, Share> {
  const attempts = attemptsOf(asked, settlement);
  const counted = attempts.at(-1)?.model ?? asked.model;
  const byModel = Map.groupBy(attempts, ({ model }) => model);
  return new Map(
    [...new Set([...byModel.keys(), counted])].map((model) => {
      const own = byModel.get(model) ?? [];
      return [model, { requests: model === counted ? 1 : 0, usage: sumUsage(own), costNanoUsd: sumCosts(own) }];
    }),
  );
}

/** What a request has spent of what it held: the cost of all of it, or of one model's share. */
export function spentOf(hold: BudgetHold, asked: Asked, settlement: Settlement): number {
  if (hold.spends === 'nothing') return 0;
  if (hold.model === undefined) return settlement.costNanoUsd;
  return sumCosts(attemptsOf(asked, settlement).filter(({ model }) => model === hold.model));
}

export function sumCosts(attempts: readonly Attempt[]): number {
  return attempts.reduce((sum, { costNanoUsd }) => sum + costNanoUsd, 0);
}

export function sumUsage(attempts: readonly Attempt[]): TokenUsage {
  return attempts.reduce((sum, { usage }) => addUsage(sum, usage), NO_USAGE);
}

function addUsage(a: TokenUsage, b: TokenUsage): TokenUsage {
  return {
    inputTokens: a.inputTokens + b.inputTokens,
    outputTokens: a.outputTokens + b.outputTokens,
    cacheReadTokens: a.cacheReadTokens + b.cacheReadTokens,
    cacheWrite5mTokens: a.cacheWrite5mTokens + b.cacheWrite5mTokens,
    cacheWrite1hTokens: a.cacheWrite1hTokens + b.cacheWrite1hTokens,
  };
}
