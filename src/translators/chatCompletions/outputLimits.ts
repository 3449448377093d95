import type { ChatCompletionRequest } from '../../../generated/types/gateway/types.gen.ts';

/** A maximum of output tokens that the caller sent, and the name it was sent under. */
export interface OutputLimit {
  readonly name: 'max_completion_tokens' | 'max_tokens';
  readonly maxTokens: number;
}

/** The one that wins comes first. */
export function sentLimits(body: ChatCompletionRequest): readonly OutputLimit[] {
  return (['max_completion_tokens', 'max_tokens'] as const).flatMap((name) => {
    const maxTokens = body[name];
    return maxTokens === null || maxTokens === undefined ? [] : [{ name, maxTokens }];
  });
}
