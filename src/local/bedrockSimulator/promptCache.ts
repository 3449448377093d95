import { isJsonObject, type JsonObject } from './json.ts';
import { blocksOf, type Prompt, textOf } from './prompt.ts';
import type { TokenUsage } from './tokenUsage.ts';

/** Counts prompts, remembering which cached prefixes it has seen. */
export interface PromptCache {
  /** Usage of the prompt alone (no output yet); a prefix seen for the first time is written, later it is read. */
  readonly count: (prompt: Prompt) => TokenUsage;
  readonly clear: () => void;
}

const BYTES_PER_TOKEN = 4;

/** A prompt cache that never expires and knows exact prefixes only. */
export function createPromptCache(): PromptCache {
  const seen = new Set<string>();
  const isHit = (key: string): boolean => {
    const hit = seen.has(key);
    seen.add(key);
    return hit;
  };
  return {
    count: (prompt) => {
      const blocks = blocksOf(prompt);
      const end = blocks.findLastIndex((block) => 'cachePoint' in block);
      const inputTokens = Math.max(1, tokensIn(blocks.slice(end + 1)));
      if (end < 0) return { inputTokens, outputTokens: 0, totalTokens: inputTokens };
      const prefix = blocks.slice(0, end);
      const cachedTokens = tokensIn(prefix);
      const cached = isHit(JSON.stringify([prompt.modelId, prefix]))
        ? { cacheReadInputTokens: cachedTokens, cacheWriteInputTokens: 0 }
        : written(cachedTokens, blocks[end]);
      return { inputTokens, outputTokens: 0, totalTokens: inputTokens + cachedTokens, ...cached };
    },
    clear: () => seen.clear(),
  };
}

function written(inputTokens: number, block: JsonObject | undefined): Partial<TokenUsage> {
  const cachePoint = isJsonObject(block?.cachePoint) ? block.cachePoint : {};
  const ttl = typeof cachePoint.ttl === 'string' ? cachePoint.ttl : '5m';
  return { cacheReadInputTokens: 0, cacheWriteInputTokens: inputTokens, cacheDetails: [{ ttl, inputTokens }] };
}

function tokensIn(blocks: readonly JsonObject[]): number {
  const bytes = blocks.reduce((sum, block) => sum + Buffer.byteLength(textOf(block)), 0);
  return Math.ceil(bytes / BYTES_PER_TOKEN);
}
