import type { TokenUsage } from '../governance/usage.ts';
import { type Item, numberIn } from './item.ts';

/** Token counts as attributes, which requests and rollups share. */
export function tokenAttributes(usage: TokenUsage) {
  return {
    input_tokens: usage.inputTokens,
    output_tokens: usage.outputTokens,
    cache_read_tokens: usage.cacheReadTokens,
    cache_write_5m_tokens: usage.cacheWrite5mTokens,
    cache_write_1h_tokens: usage.cacheWrite1hTokens,
  };
}

/** The inverse of `tokenAttributes`. */
export function fromTokenAttributes(item: Item): TokenUsage {
  return {
    inputTokens: numberIn(item, 'input_tokens'),
    outputTokens: numberIn(item, 'output_tokens'),
    cacheReadTokens: numberIn(item, 'cache_read_tokens'),
    cacheWrite5mTokens: numberIn(item, 'cache_write_5m_tokens'),
    cacheWrite1hTokens: numberIn(item, 'cache_write_1h_tokens'),
  };
}
