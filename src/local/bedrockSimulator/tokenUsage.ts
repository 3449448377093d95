/** Converse's `usage`. `inputTokens` leaves out what was read from or written to the prompt cache. */
export interface TokenUsage {
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly totalTokens: number;
  readonly cacheReadInputTokens?: number;
  readonly cacheWriteInputTokens?: number;
  readonly cacheDetails?: readonly CacheDetail[];
}

/** Tokens written to the prompt cache, by how long they stay. */
export interface CacheDetail {
  readonly ttl: string;
  readonly inputTokens: number;
}

/** What was never answered is not billed. */
export const NO_USAGE: TokenUsage = { inputTokens: 0, outputTokens: 0, totalTokens: 0 };

/** The same prompt with another number of output tokens. */
export function withOutputTokens(usage: TokenUsage, outputTokens: number): TokenUsage {
  return { ...usage, outputTokens, totalTokens: usage.totalTokens - usage.outputTokens + outputTokens };
}
