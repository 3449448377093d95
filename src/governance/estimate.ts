import type { ConverseRequest } from '../ports.ts';
import type { TokenUsage } from './usage.ts';

/** English text has about four bytes per token; a guess that is only used when Bedrock's own count is lost. */
const BYTES_PER_TOKEN = 4;

/** Tokens of a text of so many UTF-8 bytes, rounded up. */
export function estimateTokens(utf8Bytes: number): number {
  return Math.ceil(utf8Bytes / BYTES_PER_TOKEN);
}

/** Usage of a call whose end was lost: the prompt, and the part of the answer that arrived. */
export function estimateUsage(request: ConverseRequest, deliveredBytes: number): TokenUsage {
  const { messages, system, toolConfig } = request;
  return {
    inputTokens: estimateTokens(Buffer.byteLength(JSON.stringify([messages, system, toolConfig]))),
    outputTokens: estimateTokens(deliveredBytes),
    cacheReadTokens: 0,
    cacheWrite5mTokens: 0,
    cacheWrite1hTokens: 0,
  };
}
