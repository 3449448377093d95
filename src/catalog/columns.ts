import { type Check, day, listOf, matches, must, oneOf, orNull, recordOf, text, tokens } from './checks.ts';
import {
  EFFORTS,
  LIFECYCLE_STATUSES,
  type Lifecycle,
  type ListedPrice,
  type ListedRow,
  MODALITIES,
  PRICE_CONFIDENCES,
  PROFILE_PREFIXES,
  type RateCard,
  type Rates,
  REASONING,
  STRUCTURED_OUTPUTS,
} from './model.ts';

const flag = must('true or false', (value) => typeof value === 'boolean');
const rate = must('a rate of 0 or more', (value) => Number.isFinite(value) && Number(value) >= 0);
const dayOrMonth = matches('a day or month (yyyy-mm-dd, yyyy-mm)', /^\d{4}-\d\d(-\d\d)?$/);
const slug = matches('a lower-case slug', /^[a-z0-9-]+$/);

const rates = recordOf<Rates>({
  input: rate,
  output: rate,
  cache_read: orNull(rate),
  cache_write_5m: orNull(rate),
  cache_write_1h: orNull(rate),
});

const rateCard = { usd_per_million_tokens: rates, geo_profile: orNull(rates) } satisfies Record<keyof RateCard, Check>;

const price = recordOf<ListedPrice>({
  version: text,
  effective_from: day,
  as_of: dayOrMonth,
  confidence: oneOf(PRICE_CONFIDENCES),
  sources: listOf(slug),
  ...rateCard,
  long_prompt: orNull(recordOf<NonNullable<ListedPrice['long_prompt']>>({ above_prompt_tokens: tokens, ...rateCard })),
});

const lifecycle = recordOf<Lifecycle>({
  status: oneOf(LIFECYCLE_STATUSES),
  launch_date: orNull(day),
  legacy_date: orNull(day),
  retired_on: orNull(day),
  not_before: orNull(day),
  successor: orNull(text),
});

const row = recordOf<ListedRow>({
  id: text,
  aliases: listOf(text),
  name: text,
  provider: slug,
  description: text,
  bedrock_model_id: text,
  converse: flag,
  endpoint_note: orNull(text),
  inference_profile_required: flag,
  inference_profile_prefixes: listOf(oneOf(PROFILE_PREFIXES)),
  input_modalities: listOf(oneOf(MODALITIES)),
  output_modalities: listOf(oneOf(MODALITIES)),
  context_window_tokens: orNull(tokens),
  max_output_tokens: orNull(tokens),
  default_max_output_tokens: orNull(tokens),
  max_tokens_forbidden: flag,
  streaming: flag,
  system_prompt: flag,
  tool_use: flag,
  streaming_tool_use: flag,
  forced_tool_choice: flag,
  strict_tools: flag,
  parallel_tool_calls_can_be_disabled: flag,
  structured_output: oneOf(STRUCTURED_OUTPUTS),
  reasoning: oneOf(REASONING),
  reasoning_can_be_disabled: flag,
  reasoning_efforts: listOf(oneOf(EFFORTS)),
  sampling_parameters: flag,
  temperature_with_top_p: flag,
  stop_sequences: flag,
  assistant_prefill: flag,
  citations: flag,
  tool_call_id_pattern: orNull(text),
  prompt_caching: flag,
  cache_points: flag,
  cache_points_1h: flag,
  prompt_cache_min_tokens: orNull(tokens),
  lifecycle,
  prices: listOf(price),
});

/** Holds data to the columns of `ListedRow`. Throws an Error that names row, column and value of every fault. */
export function assertListedRows(value: unknown): asserts value is readonly ListedRow[] {
  if (!Array.isArray(value)) throw new Error('The catalogue must be a list of rows');
  const faults = value.flatMap((candidate, index) =>
    row(candidate).map((fault) => `Catalogue row ${rowLabel(candidate, index)}${fault}`),
  );
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

function rowLabel(candidate: unknown, index: number): string {
  const id = typeof candidate === 'object' && candidate !== null && 'id' in candidate ? candidate.id : undefined;
  return typeof id === 'string' ? id : `${index + 1}`;
}
