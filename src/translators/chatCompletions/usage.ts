import type { CompletionUsage } from '../../../generated/types/gateway/types.gen.ts';
import type { Settlement } from '../../ports.ts';

/**
 * Bedrock's counts in OpenAI's form, where the prompt includes what the cache read and wrote. Bedrock counts neither
 * reasoning nor audio apart, so those details, which clients read without asking, are 0.
 */
export function toCompletionUsage(usage: Settlement['usage']): CompletionUsage {
  const { inputTokens, outputTokens, cacheReadTokens, cacheWrite5mTokens, cacheWrite1hTokens } = usage;
  const cacheWriteTokens = cacheWrite5mTokens + cacheWrite1hTokens;
  const promptTokens = inputTokens + cacheReadTokens + cacheWriteTokens;
  return {
    prompt_tokens: promptTokens,
    completion_tokens: outputTokens,
    total_tokens: promptTokens + outputTokens,
    prompt_tokens_details: { cached_tokens: cacheReadTokens, cache_write_tokens: cacheWriteTokens, audio_tokens: 0 },
    completion_tokens_details: {
      reasoning_tokens: 0,
      audio_tokens: 0,
      accepted_prediction_tokens: 0,
      rejected_prediction_tokens: 0,
    },
  };
}
