import type { ModelRow } from '../catalog/model.ts';
import type { ConverseRequest } from '../ports.ts';
import { promptSize } from './promptSize.ts';
import type { UsageBound } from './upperBound.ts';
import { NO_USAGE, type TokenUsage } from './usage.ts';

/** English text has about four bytes per token. What is estimated here is replaced by Bedrock's own count wherever there is one. */
const BYTES_PER_TOKEN = 4;
/** A picture of a megapixel, as Claude and Nova count it. */
const TOKENS_PER_IMAGE = 1_500;
/**
 * Converse makes about 1,000 tokens of a PDF of 3 pages, some 50 kB. Nobody knows before it is read.
 * https://docs.claude.com/en/docs/build-with-claude/pdf-support
 */
const MEDIA_BYTES_PER_TOKEN = 50;
/** Most answers are shorter than the maximum that their callers name. */
const MAX_EXPECTED_OUTPUT_TOKENS = 1_000;

/** Tokens of a text of so many UTF-8 bytes, rounded up. */
export function estimateTokens(utf8Bytes: number): number {
  return Math.ceil(utf8Bytes / BYTES_PER_TOKEN);
}

/** Usage of a call whose end was lost: the prompt, and the part of the answer that arrived. */
export function estimateUsage(request: ConverseRequest, deliveredBytes: number): TokenUsage {
  return {
    ...NO_USAGE,
    inputTokens: estimatePromptTokens(request),
    outputTokens: estimateTokens(deliveredBytes),
  };
}

/** What a request will probably use, for token limits and soft budgets. Nothing is sure about it. */
export function calibratedEstimate(request: ConverseRequest, row: Pick<ModelRow, 'max_output_tokens'>): UsageBound {
  const maxOutputTokens = request.inferenceConfig?.maxTokens ?? row.max_output_tokens;
  return {
    promptTokens: estimatePromptTokens(request),
    outputTokens: Math.min(maxOutputTokens, MAX_EXPECTED_OUTPUT_TOKENS),
  };
}

function estimatePromptTokens(request: ConverseRequest): number {
  const { textBytes, plainFileBytes, mediaBytes, images } = promptSize(request);
  return (
    estimateTokens(textBytes + plainFileBytes) +
    Math.ceil(mediaBytes / MEDIA_BYTES_PER_TOKEN) +
    images * TOKENS_PER_IMAGE
  );
}
