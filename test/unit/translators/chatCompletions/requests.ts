import fc from 'fast-check';

/** Requests that the contract takes, in their whole width. Texts are unlike each other, so that each can be found again. */
const spoken = fc.uuid().map((id) => ` ${id}\n`);
const text = fc.oneof({ weight: 8, arbitrary: spoken }, { weight: 1, arbitrary: fc.constantFrom('', ' ', '\n\t') });
const name = { name: fc.constantFrom('ann', 'bob') };
const strays = {
  cache_control: fc.constant({ type: 'ephemeral' }),
  annotations: fc.constant([]),
  stray: fc.constant(0),
};

const textPart = fc.record({ type: fc.constant('text'), text, ...strays }, { requiredKeys: ['type', 'text'] });
const textContent = fc.oneof(text, fc.array(textPart, { minLength: 1, maxLength: 3 }));

const message = (role: string) =>
  fc.record(
    { role: fc.constant(role), content: textContent, ...name, ...strays },
    { requiredKeys: ['role', 'content'] },
  );

const opening = fc.array(fc.oneof(message('system'), message('developer')), { maxLength: 2 });
const firstUser = fc.record({ role: fc.constant('user'), content: spoken });
const rest = fc.array(fc.oneof(...['system', 'developer', 'user', 'assistant'].map(message)), { maxLength: 5 });
const conversation = fc
  .tuple(opening, firstUser, rest)
  .map(([before, first, after]) => [...before, first, ...after.filter(saysSomething)]);

/** Fields that are mapped, reported or followed anyway, whatever the model. */
const harmless = {
  model: fc.constant('nova-micro'),
  stream: fc.constantFrom(true, false, null),
  stream_options: fc.record({ include_usage: fc.boolean(), include_obfuscation: fc.boolean(), stray: fc.boolean() }),
  max_completion_tokens: fc.option(fc.integer({ min: 1, max: 10_000 })),
  max_tokens: fc.option(fc.integer({ min: 1, max: 10_000 })),
  temperature: fc.option(fc.integer({ min: 0, max: 20 }).map((tenths) => tenths / 10)),
  top_p: fc.option(fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10)),
  stop: fc.option(fc.oneof(spoken, fc.array(spoken, { minLength: 1, maxLength: 4 }))),
  tools: fc.constant([]),
  tool_choice: fc.constantFrom('none', 'auto'),
  parallel_tool_calls: fc.boolean(),
  response_format: fc.constantFrom({ type: 'text' }, { type: 'text', stray: 1 }),
  reasoning_effort: fc.constantFrom('none', null),
  n: fc.constantFrom(1, null),
  seed: fc.option(fc.integer({ min: 0, max: 3 })),
  frequency_penalty: fc.constantFrom(0, 0.5, null),
  presence_penalty: fc.constantFrom(0, -2, null),
  logit_bias: fc.constantFrom({}, null),
  logprobs: fc.constantFrom(false, null),
  top_logprobs: fc.constantFrom(0, null),
  modalities: fc.constantFrom([], ['text'], null),
  audio: fc.constant(null),
  prediction: fc.constantFrom(null, { type: 'content', content: 'a' }),
  service_tier: fc.constantFrom('auto', 'default', null),
  store: fc.constantFrom(true, false, null),
  metadata: fc.constantFrom({}, { team: 'demo' }, null),
  user: fc.constant('ann'),
  safety_identifier: fc.constant('ann'),
  prompt_cache_key: fc.constant('a'),
  prompt_cache_retention: fc.constantFrom('24h', null),
  verbosity: fc.constantFrom('low', null),
  top_k: fc.constantFrom(40, 0, null),
  stray: fc.constantFrom({ deep: [1] }, false, []),
};

/** One field of each kind that is refused. */
const refusedField = fc.constantFrom<object>(
  { tools: [{ type: 'function', function: { name: 'look_up' } }] },
  { tool_choice: 'required' },
  { response_format: { type: 'json_object' } },
  { reasoning_effort: 'high' },
  { service_tier: 'flex' },
  { n: 2 },
  { logit_bias: { 1: 1 } },
  { logprobs: true },
  { top_logprobs: 3 },
  { modalities: ['audio'] },
  { audio: { voice: 'alloy', format: 'mp3' } },
  { web_search_options: {} },
  { functions: [{ name: 'look_up' }] },
  { function_call: 'none' },
  { max_tokens: 10_001, max_completion_tokens: null },
  { stop: ['a', '\n'] },
  { messages: [{ role: 'system', content: 'a' }] },
  { messages: [{ role: 'assistant', content: 'a' }] },
  { messages: [{ role: 'user', content: [{ type: 'image_url', image_url: { url: 'data:,' } }] }] },
  { messages: [{ role: 'user', content: ' ' }] },
);

export const takenRequest = fc
  .tuple(conversation, fc.record(harmless, { requiredKeys: [] }))
  .map(([messages, fields]): object => ({ ...fields, messages }));

export const refusedRequest = fc
  .tuple(takenRequest, refusedField)
  .map(([request, field]): object => ({ ...request, ...field }));

/** Capabilities that decide between mapping and reporting. */
export const capabilities = fc.record({
  system_prompt: fc.boolean(),
  sampling_parameters: fc.boolean(),
  max_tokens_forbidden: fc.boolean(),
  reasoning_can_be_disabled: fc.boolean(),
});

function saysSomething({ role, content }: { role: string; content: string | { text: string }[] }): boolean {
  const texts = typeof content === 'string' ? [content] : content.map((part) => part.text);
  return role === 'system' || role === 'developer' || texts.some((each) => each.trim() !== '');
}
