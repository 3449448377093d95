import {
  type CatalogRow,
  EFFORTS,
  LIFECYCLE_STATUSES,
  type Lifecycle,
  MODALITIES,
  PRICE_CONFIDENCES,
  PROFILE_PREFIXES,
  type PriceRow,
  type RateCard,
  type Rates,
  REASONING,
  STRUCTURED_OUTPUTS,
} from './model.ts';

/** Says what is wrong with a value, or nothing. */
type Check = (value: unknown) => string | undefined;

export const must =
  (what: string, holds: (value: unknown) => boolean): Check =>
  (value) =>
    holds(value) ? undefined : ` must be ${what}, is ${JSON.stringify(value)}`;

export const matches = (what: string, pattern: RegExp): Check =>
  must(what, (value) => typeof value === 'string' && pattern.test(value));

export const text = must('a text', (value) => typeof value === 'string' && value !== '');
const flag = must('true or false', (value) => typeof value === 'boolean');
const tokens = must('a positive whole number', (value) => Number.isSafeInteger(value) && Number(value) > 0);
const rate = must('a rate of 0 or more', (value) => Number.isFinite(value) && Number(value) >= 0);
const day = matches('a day (yyyy-mm-dd)', /^\d{4}-\d\d-\d\d$/);
const dayOrMonth = matches('a day or month (yyyy-mm-dd, yyyy-mm)', /^\d{4}-\d\d(-\d\d)?$/);
const slug = matches('a lower-case slug', /^[a-z0-9-]+$/);
const oneOf = (members: readonly string[]): Check =>
  must(`one of ${members.join(', ')}`, (value) => members.some((member) => member === value));

const orNull =
  (check: Check): Check =>
  (value) =>
    value === null ? undefined : check(value);

const listOf =
  (check: Check): Check =>
  (value) => {
    if (!Array.isArray(value)) return ' must be a list';
    for (const [index, member] of value.entries()) {
      const fault = check(member);
      if (fault !== undefined) return `[${index}]${fault}`;
    }
    return undefined;
  };

export function recordOf<Row>(columns: Readonly<Record<keyof Row & string, Check>>): Check {
  const checks = Object.entries<Check>(columns);
  return (value) => {
    if (typeof value !== 'object' || value === null) return ' must be an object';
    const stray = Object.keys(value).find((name) => !Object.hasOwn(columns, name));
    if (stray !== undefined) return `.${stray} is not a column`;
    for (const [name, check] of checks) {
      const fault = check(Reflect.get(value, name));
      if (fault !== undefined) return `.${name}${fault}`;
    }
    return undefined;
  };
}

const rates = recordOf<Rates>({
  input: rate,
  output: rate,
  cache_read: orNull(rate),
  cache_write_5m: orNull(rate),
  cache_write_1h: orNull(rate),
});

const rateCard = { usd_per_million_tokens: rates, geo_profile: orNull(rates) } satisfies Record<keyof RateCard, Check>;

const price = recordOf<PriceRow>({
  version: text,
  effective_from: day,
  as_of: dayOrMonth,
  confidence: oneOf(PRICE_CONFIDENCES),
  sources: listOf(slug),
  ...rateCard,
  long_prompt: orNull(recordOf<NonNullable<PriceRow['long_prompt']>>({ above_prompt_tokens: tokens, ...rateCard })),
});

const lifecycle = recordOf<Lifecycle>({
  status: oneOf(LIFECYCLE_STATUSES),
  launch_date: orNull(day),
  legacy_date: orNull(day),
  retired_on: orNull(day),
  not_before: orNull(day),
  successor: orNull(text),
});

const row = recordOf<CatalogRow>({
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

/** Holds data to the columns of `CatalogRow`. Throws an Error that names row, column and value of the first fault. */
export function assertCatalogRows(value: unknown): asserts value is readonly CatalogRow[] {
  if (!Array.isArray(value)) throw new Error('The catalogue must be a list of rows');
  for (const [index, candidate] of value.entries()) {
    const fault = row(candidate);
    if (fault !== undefined) throw new Error(`Catalogue row ${rowLabel(candidate, index)}${fault}`);
  }
}

function rowLabel(candidate: unknown, index: number): string {
  const id = typeof candidate === 'object' && candidate !== null && 'id' in candidate ? candidate.id : undefined;
  return typeof id === 'string' ? id : `${index + 1}`;
}
