import type { Geography, ModelRow, Price } from '../catalog/model.ts';
import type { ConverseRequest } from '../ports.ts';
import { priceUsage, type ServiceTier } from './price.ts';
import { promptSize } from './promptSize.ts';
import { NO_USAGE, type TokenUsage } from './usage.ts';

/**
 * The most tokens of one image, by provider.
 * - Anthropic: 4,784 at the highest native resolution. https://platform.claude.com/docs/en/build-with-claude/vision
 * - Amazon: Nova keeps up to 8,000 x 8,000 pixels and makes about 1,300 tokens of 900 x 900.
 *   https://docs.aws.amazon.com/nova/latest/userguide/modalities-image.html
 */
const IMAGE_TOKENS: Readonly<Record<string, number>> = { anthropic: 5_000, amazon: 120_000 };
/** Qwen's 16,384 are the most of the others. https://huggingface.co/Qwen/Qwen2-VL-7B-Instruct/discussions/47 */
const OTHER_IMAGE_TOKENS = 17_000;
/** A file in plain text may be laid out anew, a cell of two bytes as ` | 1`. */
const TOKENS_PER_PLAIN_FILE_BYTE = 4;
/** Roles, separators, names of fields: what a model's template puts around a message, a block, a tool call. */
const BLOCK_TOKENS = 32;
const SCHEMA_TOKENS = 128;
/**
 * What a provider adds when there are tools or a schema: Claude up to 530 of instructions.
 * https://docs.anthropic.com/en/docs/tool-use-pricing-and-tokens
 */
const SCHEMA_SET_TOKENS = 1_024;
/** What a provider adds always: a model's own system prompt, date, settings of thinking. */
const REQUEST_TOKENS = 512;

export type PromptBound = { readonly tokens: number } | Unbounded;

/** Names a part that may have any number of tokens. Indexes are those of the Converse request. */
export interface Unbounded {
  readonly unbounded: string;
}

/** The most tokens that a call can be billed for. */
export interface UsageBound {
  /** Cached ones included. */
  readonly promptTokens: number;
  readonly outputTokens: number;
}

/**
 * The most tokens a prompt can have: no tokenizer makes more than one of a UTF-8 byte, and what is not text has a constant.
 * Without a row, images count as those of the most lavish model.
 */
export function boundPrompt(request: ConverseRequest, row?: Pick<ModelRow, 'provider'>): PromptBound {
  const size = promptSize(request);
  if (size.unbounded !== undefined) return { unbounded: size.unbounded };
  const tokens =
    size.textBytes +
    size.plainFileBytes * TOKENS_PER_PLAIN_FILE_BYTE +
    size.images * imageTokens(row) +
    size.blocks * BLOCK_TOKENS +
    size.schemas * SCHEMA_TOKENS +
    (size.schemas > 0 ? SCHEMA_SET_TOKENS : 0) +
    REQUEST_TOKENS;
  return { tokens };
}

/** The most tokens of prompt and answer. An answer without a maximum may be as long as the model can make it. */
export function upperBoundUsage(
  request: ConverseRequest,
  row: Pick<ModelRow, 'provider' | 'max_output_tokens'>,
): UsageBound | Unbounded {
  const prompt = boundPrompt(request, row);
  if ('unbounded' in prompt) return prompt;
  return { promptTokens: prompt.tokens, outputTokens: request.inferenceConfig?.maxTokens ?? row.max_output_tokens };
}

function imageTokens(row: Pick<ModelRow, 'provider'> | undefined): number {
  if (row === undefined) return Math.max(OTHER_IMAGE_TOKENS, ...Object.values(IMAGE_TOKENS));
  return IMAGE_TOKENS[row.provider] ?? OTHER_IMAGE_TOKENS;
}

export interface CostQuestion extends UsageBound {
  readonly price: Price;
  /** Of the target that is called. */
  readonly geography: Geography;
  /** The tier that was asked for. */
  readonly serviceTier?: ServiceTier | undefined;
  /** @default '1h', the dearer one */
  readonly cacheTtl?: CacheTtl;
}

/** The longest that Bedrock may cache a prompt for. */
export type CacheTtl = '5m' | '1h';

const PROMPT_FIELDS = ['inputTokens', 'cacheReadTokens', 'cacheWrite5mTokens', 'cacheWrite1hTokens'] as const;
/** Each line of a bill is rounded up by half a nano-USD at most, and here it is one line for the prompt. */
const ROUNDING_NANO_USD = PROMPT_FIELDS.length;

/**
 * No usage within the bound costs more: all of the prompt is billed at the dearest rate that can apply, on either side of
 * a price step by prompt length. A discounted tier does not count, for Bedrock may serve the default one instead.
 */
export function upperBoundNanoUsd(question: CostQuestion): number {
  const { price, promptTokens, cacheTtl = '1h' } = question;
  const lengths = [promptTokens, Math.min(promptTokens, price.long_prompt?.above_prompt_tokens ?? promptTokens)];
  const fields = PROMPT_FIELDS.filter((field) => cacheTtl === '1h' || field !== 'cacheWrite1hTokens');
  const usages = lengths.flatMap((tokens) => fields.map((field) => ({ ...NO_USAGE, [field]: tokens })));
  return Math.max(...usages.map((usage) => dearestTier(question, usage))) + ROUNDING_NANO_USD;
}

function dearestTier({ price, geography, serviceTier, outputTokens }: CostQuestion, prompt: TokenUsage): number {
  const usage = { ...prompt, outputTokens };
  const tiers = ['default', serviceTier] as const;
  return Math.max(...tiers.map((tier) => priceUsage({ price, usage, geography, serviceTier: tier }).costNanoUsd));
}

/**
 * Models may cache unasked, whatever the catalogue knows of them, but for longer than five minutes only when they are
 * asked to. https://docs.aws.amazon.com/bedrock/latest/userguide/prompt-caching.html
 */
export function longestCacheTtl({ system = [], messages = [], toolConfig }: ConverseRequest): CacheTtl {
  const blocks = [...system, ...messages.flatMap(({ content = [] }) => content), ...(toolConfig?.tools ?? [])];
  const ttls = blocks.map(({ cachePoint }) => cachePoint?.ttl ?? '5m');
  return ttls.every((ttl) => ttl === '5m') ? '5m' : '1h';
}

/** What one model of a fallback chain may cost. */
export interface AttemptBound {
  /** Without any answer. */
  readonly promptNanoUsd: number;
  readonly totalNanoUsd: number;
}

/**
 * The most that a request can cost with its retries and fallbacks: one attempt answers, and each one before it may have
 * been billed for its prompt.
 */
export function upperBoundOfAttempts(models: readonly AttemptBound[], attempts: number): number {
  const dearest = (costOf: (model: AttemptBound) => number) => Math.max(0, ...models.map(costOf));
  return dearest(({ totalNanoUsd }) => totalNanoUsd) + (attempts - 1) * dearest(({ promptNanoUsd }) => promptNanoUsd);
}
