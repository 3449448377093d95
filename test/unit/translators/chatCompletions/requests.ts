import fc from 'fast-check';
import { EFFORTS, REASONING, STRUCTURED_OUTPUTS } from '../../../../src/catalog/model.ts';
import { conversation, spoken } from './requestParts.ts';

const SCHEMA = {
  type: 'object',
  properties: { city: { type: 'string' } },
  required: ['city'],
  additionalProperties: false,
};

/** As zod writes one: most of what it says is no business of Bedrock's. */
const CONSTRAINED = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  properties: {
    age: { type: 'integer', minimum: 0, exclusiveMaximum: 150 },
    tags: { type: 'array', items: { type: 'string', minLength: 1, pattern: '^a' }, minItems: 2, description: 'Words.' },
    id: { oneOf: [{ type: 'string', format: 'cuid' }, { $ref: '#/$defs/place' }] },
  },
  required: ['age', 'tags'],
  additionalProperties: false,
  $defs: { place: SCHEMA },
};

const toolNamed = (name: string) =>
  fc.record(
    {
      type: fc.constant('function'),
      function: fc.record(
        {
          name: fc.constant(name),
          description: fc.constantFrom('Looks up.', '', null),
          parameters: fc.constantFrom<object | null>(SCHEMA, CONSTRAINED, {}, null, {
            properties: { days: { type: 'integer', minimum: 0 } },
          }),
          strict: fc.constantFrom(true, false, null),
        },
        { requiredKeys: ['name'] },
      ),
      cache_control: fc.constantFrom({ type: 'ephemeral' }, null),
      stray: fc.constant(1),
    },
    { requiredKeys: ['type', 'function'] },
  );

const toolChoice = fc.constantFrom<unknown>(
  null,
  'none',
  'auto',
  'required',
  { type: 'function', function: { name: 'look_up' } },
  {
    type: 'allowed_tools',
    allowed_tools: { mode: 'auto', tools: [{ type: 'function', function: { name: 'look_up' } }] },
  },
);

const toolFields = fc.oneof(
  fc.constant({}),
  fc.record(
    { tools: fc.constantFrom([], null), tool_choice: fc.constantFrom('none', 'auto', null) },
    { requiredKeys: [] },
  ),
  fc.record(
    {
      tools: fc.tuple(toolNamed('look_up'), toolNamed('add')),
      tool_choice: toolChoice,
      parallel_tool_calls: fc.option(fc.boolean()),
    },
    { requiredKeys: ['tools'] },
  ),
);

const responseFormat = fc.constantFrom<unknown>(
  null,
  { type: 'text' },
  { type: 'text', stray: 1 },
  { type: 'json_object' },
  { type: 'json_schema', json_schema: { name: 'place', schema: SCHEMA, strict: true } },
  { type: 'json_schema', json_schema: { name: 'place', schema: CONSTRAINED, strict: true } },
  { type: 'json_schema', json_schema: { name: 'look_up', description: 'A place.', schema: { type: 'object' } } },
  { type: 'json_schema', json_schema: { name: 'list', schema: { type: 'array' }, strict: false } },
);

const thinking = fc.constantFrom<unknown>(
  null,
  { type: 'disabled' },
  { type: 'adaptive', display: 'summarized' },
  { type: 'enabled', budget_tokens: 1_024 },
  { type: 'enabled', budget_tokens: 2_000, stray: 1 },
);

/** Fields of every kind: mapped, reported or followed anyway, and now and then refused by a model. */
const fields = {
  model: fc.constant('nova-micro'),
  stream: fc.constantFrom(true, false, null),
  stream_options: fc.record({ include_usage: fc.boolean(), include_obfuscation: fc.boolean(), stray: fc.boolean() }),
  max_completion_tokens: fc.option(fc.integer({ min: 1, max: 4_000 })),
  max_tokens: fc.option(fc.integer({ min: 1, max: 4_000 })),
  temperature: fc.option(fc.integer({ min: 0, max: 20 }).map((tenths) => tenths / 10)),
  top_p: fc.option(fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10)),
  stop: fc.option(fc.oneof(spoken, fc.array(spoken, { minLength: 1, maxLength: 4 }))),
  response_format: responseFormat,
  reasoning_effort: fc.constantFrom('none', ...EFFORTS, null),
  thinking,
  guardrailConfig: fc.constantFrom<unknown>(null, {
    guardrailIdentifier: 'abc123',
    guardrailVersion: 'DRAFT',
    trace: 'enabled',
    streamProcessingMode: 'async',
    stray: 1,
  }),
  performanceConfig: fc.constantFrom<unknown>(null, {}, { latency: 'optimized' }),
  n: fc.constantFrom(1, null),
  seed: fc.option(fc.integer({ min: 0, max: 3 })),
  frequency_penalty: fc.constantFrom(0, 0.5, null),
  presence_penalty: fc.constantFrom(0, -2, null),
  logit_bias: fc.constantFrom({}, null),
  logprobs: fc.constantFrom(false, null),
  top_logprobs: fc.constantFrom(0, null),
  modalities: fc.constantFrom([], ['text'], null),
  audio: fc.constant(null),
  moderation: fc.constant(null),
  web_search_options: fc.constant(null),
  functions: fc.constant(null),
  function_call: fc.constant(null),
  prediction: fc.constantFrom(null, { type: 'content', content: 'a' }),
  service_tier: fc.constantFrom('auto', 'default', 'flex', 'priority', 'fast', null),
  store: fc.constantFrom(true, false, null),
  metadata: fc.constantFrom({}, { team: 'demo' }, null),
  user: fc.constantFrom('ann', null),
  safety_identifier: fc.constantFrom('ann', null),
  prompt_cache_key: fc.constantFrom('a', null),
  prompt_cache_retention: fc.constantFrom('24h', 'in_memory', null),
  prompt_cache_options: fc.constantFrom({ mode: 'explicit', ttl: '30m' }, {}),
  verbosity: fc.constantFrom('low', null),
  top_k: fc.constantFrom(40, 0, null),
  stray: fc.constantFrom({ deep: [1] }, false, []),
};

/** A request that the contract takes. Most models take most of them; some they refuse. */
export const anyRequest = fc
  .tuple(conversation, toolFields, fc.record(fields, { requiredKeys: [] }))
  .map(([messages, tools, rest]): object => ({ ...rest, ...tools, messages }));

/** One field of each kind that no model takes. */
const refusedField = fc.constantFrom<object>(
  { tools: [{ type: 'custom', custom: { name: 'a' } }] },
  { tools: [], tool_choice: 'required' },
  { service_tier: 'scale' },
  { n: 2 },
  { logit_bias: { 1: 1 } },
  { logprobs: true },
  { top_logprobs: 3 },
  { modalities: ['audio'] },
  { audio: { voice: 'alloy', format: 'mp3' } },
  { audio: { voice: { id: 'voice_1' }, format: 'mp3' } },
  { moderation: { model: 'omni-moderation-latest', policy: { output: { mode: 'block' } } } },
  { web_search_options: {} },
  { functions: [{ name: 'look_up' }] },
  { function_call: 'none' },
  { max_tokens: 1_000_001, max_completion_tokens: null },
  { stop: ['a', '\n'] },
  { messages: [{ role: 'system', content: 'a' }] },
  { messages: [{ role: 'assistant', content: 'a' }] },
  { messages: [{ role: 'user', content: [{ type: 'image_url', image_url: { url: 'data:,' } }] }] },
  { messages: [{ role: 'user', content: ' ' }] },
  {
    messages: [
      { role: 'user', content: 'a' },
      { role: 'tool', content: 'b', tool_call_id: 'c' },
    ],
  },
);

export const refusedRequest = fc
  .tuple(anyRequest, refusedField)
  .map(([request, field]): object => ({ ...request, ...field }));

/** Capabilities that decide between mapping, reporting and refusing. */
export const capabilities = fc.record({
  system_prompt: fc.boolean(),
  sampling_parameters: fc.boolean(),
  temperature_with_top_p: fc.boolean(),
  forced_tool_choice: fc.boolean(),
  streaming_tool_use: fc.boolean(),
  strict_tools: fc.boolean(),
  parallel_tool_calls_can_be_disabled: fc.boolean(),
  structured_output: fc.constantFrom(...STRUCTURED_OUTPUTS),
  reasoning: fc.constantFrom(...REASONING),
  reasoning_can_be_disabled: fc.boolean(),
  reasoning_efforts: fc.subarray([...EFFORTS], { minLength: 1 }),
  assistant_prefill: fc.boolean(),
  tool_call_id_pattern: fc.constantFrom('^[a-zA-Z0-9]{9}$', null),
  cache_points: fc.boolean(),
  cache_points_1h: fc.boolean(),
  citations: fc.boolean(),
});
