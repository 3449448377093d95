/** What a model can read or write, in Converse's words for content blocks. */
export const MODALITIES = ['text', 'image', 'video', 'audio', 'document'] as const;
export type Modality = (typeof MODALITIES)[number];

/**
 * How a model is told to think, named after the request field that does it:
 * - `none`: it does not reason.
 * - `anthropic_adaptive`: `thinking {type: 'adaptive'}` and `output_config.effort`.
 * - `anthropic_budget`: `thinking {type: 'enabled', budget_tokens}`.
 * - `openai_effort`: a flat `reasoning_effort` (gpt-oss).
 * - `openai_nested_effort`: `reasoning {effort}` (GPT-5.x refuses the flat field).
 * - `nova_effort`: `reasoningConfig {type, maxReasoningEffort}`.
 * - `always_on`: it may reason of its own accord; no request field for it is known.
 */
export const REASONING = [
  'none',
  'anthropic_adaptive',
  'anthropic_budget',
  'openai_effort',
  'openai_nested_effort',
  'nova_effort',
  'always_on',
] as const;
export type Reasoning = (typeof REASONING)[number];

/** Efforts a model may be told to think with, the least first. Not every model knows all of them. */
export const EFFORTS = ['minimal', 'low', 'medium', 'high', 'xhigh', 'max'] as const;
export type Effort = (typeof EFFORTS)[number];

/** Best way to get JSON of a given schema: Converse's own field, a forced tool, or a sentence in the prompt. */
export const STRUCTURED_OUTPUTS = ['native', 'tool', 'instruction'] as const;
export type StructuredOutput = (typeof STRUCTURED_OUTPUTS)[number];

export const LIFECYCLE_STATUSES = ['active', 'preview', 'legacy', 'retired', 'unknown'] as const;
export type LifecycleStatus = (typeof LIFECYCLE_STATUSES)[number];

/** How well a price is known; `docs/models.md` says what each word means. */
export const PRICE_CONFIDENCES = [
  'aws-transcribed',
  'aws-notice',
  'aggregators-agree',
  'single-aggregator',
  'first-party-list',
  'conflicting',
] as const;
export type PriceConfidence = (typeof PRICE_CONFIDENCES)[number];

/** What cross-Region inference profile ids start with, before the first dot. */
export const PROFILE_PREFIXES = ['us', 'us-gov', 'eu', 'apac', 'jp', 'au', 'ca', 'in', 'global'] as const;
export type ProfilePrefix = (typeof PROFILE_PREFIXES)[number];

/** Where Bedrock may run a request: the called Region alone, or anywhere in a profile's geography. */
export type Geography = 'region' | ProfilePrefix;

/** What Bedrock is called with, and the geography that decides its price. */
export interface ProfileTarget {
  readonly modelId: string;
  readonly geography: Geography;
  /** Name of the inference profile that the operator declared, where the target is one. */
  readonly profile?: string;
}

/** The same, and the Region whose endpoint is called: quotas and permissions are that Region's. */
export interface BedrockTarget extends ProfileTarget {
  readonly region: string;
}

/** USD per million tokens; null where no source states the rate. */
export interface Rates {
  readonly input: number;
  readonly output: number;
  readonly cache_read: number | null;
  readonly cache_write_5m: number | null;
  readonly cache_write_1h: number | null;
}

/** The same five rates twice: through a global profile or where there is one price for all, and in-Region or geographic. */
export interface RateCard {
  readonly usd_per_million_tokens: Rates;
  /** In one Region or through a geographic profile; null where that costs the same. */
  readonly geo_profile: Rates | null;
}

/** Factors on the standard rates. Those that a price does not name are the catalogue's usual ones. */
export interface TierFactors {
  readonly priority?: number;
  readonly flex?: number;
}

/** All that a bill is drawn up from. */
export interface Price extends RateCard {
  /** Names this price in usage records, for example `nova-micro/2024-12-03`. Never reused. */
  readonly version: string;
  /** Replaces every rate of a request whose prompt, cached tokens included, is larger than the threshold. */
  readonly long_prompt: (RateCard & { readonly above_prompt_tokens: number }) | null;
  readonly tiers?: TierFactors;
}

/** One price of one model, in force from its day on until its last day, or until a later row of the list is in force. */
export interface PriceRow extends Price {
  /** ISO day, UTC. */
  readonly effective_from: string;
  /** ISO day, UTC: the last one. */
  readonly effective_until?: string;
}

/** A price of `models.json`. */
export interface ListedPrice extends Omit<PriceRow, 'effective_until' | 'tiers'> {
  /** When the sources were read: an ISO day, or a month where the day is not known. */
  readonly as_of: string;
  readonly confidence: PriceConfidence;
  /** Short names of sources, explained in `docs/models.md`. */
  readonly sources: readonly string[];
}

export interface Lifecycle {
  readonly status: LifecycleStatus;
  readonly launch_date: string | null;
  readonly legacy_date: string | null;
  /** First day on which Bedrock refuses calls. */
  readonly retired_on: string | null;
  /** The provider's promise: no end of life before this day. */
  readonly not_before: string | null;
  /** Id of the live model to use instead. */
  readonly successor: string | null;
}

/** A model as the catalogue knows it. `docs/models.md` explains the columns. */
export interface CatalogRow {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly name: string;
  /** Lower-case slug: `amazon`, `anthropic`, ... */
  readonly provider: string;
  readonly description: string;
  readonly bedrock_model_id: string;
  readonly converse: boolean;
  /** Where the model answers instead, when it is not on Converse. */
  readonly endpoint_note: string | null;
  readonly inference_profile_required: boolean;
  readonly inference_profile_prefixes: readonly ProfilePrefix[];
  readonly input_modalities: readonly Modality[];
  readonly output_modalities: readonly Modality[];
  readonly context_window_tokens: number | null;
  readonly max_output_tokens: number | null;
  /** Sent as maxTokens when the caller names none: an unset maxTokens reserves the model's whole maximum of quota. */
  readonly default_max_output_tokens: number | null;
  readonly max_tokens_forbidden: boolean;
  readonly streaming: boolean;
  readonly system_prompt: boolean;
  readonly tool_use: boolean;
  /** False where ConverseStream refuses a toolConfig that Converse accepts. */
  readonly streaming_tool_use: boolean;
  /** Accepts toolChoice `any` and `tool`. */
  readonly forced_tool_choice: boolean;
  readonly strict_tools: boolean;
  /** Takes Anthropic's `disable_parallel_tool_use`, for which Converse has no field of its own. */
  readonly parallel_tool_calls_can_be_disabled: boolean;
  readonly structured_output: StructuredOutput;
  readonly reasoning: Reasoning;
  readonly reasoning_can_be_disabled: boolean;
  /** The efforts its request field takes, the least first; empty where it takes a budget, or nothing. */
  readonly reasoning_efforts: readonly Effort[];
  /** Accepts temperature and topP. */
  readonly sampling_parameters: boolean;
  /** Accepts the two in one request. */
  readonly temperature_with_top_p: boolean;
  readonly stop_sequences: boolean;
  /** Continues an answer that the conversation ends with. */
  readonly assistant_prefill: boolean;
  /** Tells where in a document its answer comes from. */
  readonly citations: boolean;
  /** Regular expression that every toolUseId must match; null where any id goes. */
  readonly tool_call_id_pattern: string | null;
  readonly prompt_caching: boolean;
  /** Takes `cachePoint` marks; false where the cache works unasked or not at all. */
  readonly cache_points: boolean;
  /** Takes marks that live an hour. */
  readonly cache_points_1h: boolean;
  /** Shorter prefixes are silently not cached; null where no source states the minimum. */
  readonly prompt_cache_min_tokens: number | null;
  readonly lifecycle: Lifecycle;
  /** The last one in force on a day is the price of that day. */
  readonly prices: readonly PriceRow[];
}

/** One row of `models.json`, column for column. Its prices stand oldest first. */
export interface ListedRow extends CatalogRow {
  readonly prices: readonly ListedPrice[];
}

/** A row that can be served: it is on Converse and its limits are known. */
export interface ModelRow extends CatalogRow {
  readonly converse: true;
  readonly context_window_tokens: number;
  readonly max_output_tokens: number;
  readonly default_max_output_tokens: number;
}
