import type { UsageRollup } from '../ports.ts';

/** What is summed of requests, whatever they are put together by. */
export type UsageSums = Omit<UsageRollup, 'day' | 'model' | 'keyId' | 'tags'>;

export const NO_SUMS: UsageSums = {
  requests: 0,
  estimatedRequests: 0,
  inputTokens: 0,
  outputTokens: 0,
  cacheReadTokens: 0,
  cacheWriteTokens: 0,
  costNanoUsd: 0,
  lastEndedAtMs: 0,
};

export function addSums(a: UsageSums, b: UsageSums): UsageSums {
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
