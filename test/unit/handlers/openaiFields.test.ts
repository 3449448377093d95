import type OpenAI from 'openai';
import { describe, expect, it } from 'vitest';
import { ask, createMemoryGateway, httpRequest } from '../../memoryGateway.ts';

type Params = OpenAI.ChatCompletionCreateParamsNonStreaming;
type Message = Params['messages'][number];

const HELLO: Message = { role: 'user', content: 'Hello' };
const TOOL = {
  type: 'function',
  function: { name: 'look_up', description: 'a', parameters: {}, strict: null },
} as const;
const SCHEMA = { name: 'place', description: 'a', schema: { type: 'object' }, strict: null };
const BREAKPOINT = { mode: 'explicit', ttl: '30m' } as const;

/**
 * Every field of a request in OpenAI's own package, with values of every kind that it has for it. A field that a newer
 * package adds is missing here for the compiler.
 */
const FIELDS: { readonly [Name in keyof Params]-?: readonly Params[Name][] } = {
  model: ['nova-lite'],
  messages: [
    [{ role: 'developer', content: 'a', name: 'b' }, HELLO],
    [{ role: 'system', content: [{ type: 'text', text: 'a', prompt_cache_breakpoint: BREAKPOINT }] }, HELLO],
    [HELLO, { role: 'assistant', content: null, refusal: 'a', audio: null, function_call: null }, HELLO],
    [HELLO, { role: 'assistant', content: [{ type: 'refusal', refusal: 'a' }] }, HELLO],
    [{ role: 'user', content: [{ type: 'text', text: 'a', prompt_cache_breakpoint: BREAKPOINT }] }],
  ],
  stream: [false, null],
  stream_options: [null],
  audio: [null, { format: 'pcm16', voice: 'alloy' }, { format: 'wav', voice: { id: 'voice_1' } }],
  frequency_penalty: [null, -2],
  presence_penalty: [null, 2],
  function_call: ['none', 'auto', { name: 'look_up' }],
  functions: [[{ name: 'look_up' }]],
  logit_bias: [null, { 50256: -100 }],
  logprobs: [null, false, true],
  top_logprobs: [null, 0, 20],
  max_completion_tokens: [null, 100],
  max_tokens: [null, 100],
  metadata: [null, { a: 'b' }],
  modalities: [null, ['text'], ['text', 'audio']],
  moderation: [null, { model: 'omni-moderation-latest', policy: { input: null, output: { mode: 'block' } } }],
  n: [null, 1, 2],
  parallel_tool_calls: [true, false],
  prediction: [null, { type: 'content', content: 'a' }, { type: 'content', content: [{ type: 'text', text: 'a' }] }],
  prompt_cache_key: [null, 'a'],
  prompt_cache_options: [{ mode: 'implicit' }, { mode: 'explicit', ttl: '30m' }],
  prompt_cache_retention: [null, 'in_memory', '24h'],
  reasoning_effort: [null, 'none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max'],
  response_format: [{ type: 'text' }, { type: 'json_object' }, { type: 'json_schema', json_schema: SCHEMA }],
  safety_identifier: [null, 'a'],
  seed: [null, 1],
  service_tier: [null, 'auto', 'default', 'flex', 'scale', 'priority', 'fast'],
  stop: [null, 'a', ['a', 'b']],
  store: [null, true],
  temperature: [null, 0, 2],
  top_p: [null, 0, 1],
  tool_choice: ['none', 'auto', { type: 'custom', custom: { name: 'a' } }],
  tools: [[], [TOOL], [{ type: 'custom', custom: { name: 'a', format: { type: 'text' } } }]],
  user: ['a'],
  verbosity: [null, 'low', 'medium', 'high'],
  web_search_options: [{ search_context_size: 'low', user_location: null }],
};

const SENT = Object.entries(FIELDS).flatMap(([name, values]) => values.map((value) => [name, value] as const));

/** As serializers of other languages write what was left out. */
const LEFT_OUT = [
  { tools: null, tool_choice: null, parallel_tool_calls: null, response_format: null, functions: null },
  { user: null, web_search_options: null, function_call: null, moderation: null },
  { tools: [{ type: 'function', function: { name: 'look_up', description: null, parameters: null } }] },
  { messages: [{ ...HELLO, name: null }, { role: 'assistant', content: 'a', name: null, tool_calls: null }, HELLO] },
];

async function chat(fields: object) {
  const { service } = await createMemoryGateway();
  const body = { model: 'nova-lite', messages: [HELLO], ...fields };
  const { status, text } = await ask(service, httpRequest('POST /v1/chat/completions', { body }));
  return { status, json: JSON.parse(text) };
}

describe('what the openai package can send', () => {
  it.each(SENT)(
    'is answered, or refused for what it asks and not for how it is written: %s %j',
    async (name, value) => {
      const { status, json } = await chat({ [name]: value });
      const { code, param } = json.error ?? {};

      expect([status, code]).toEqual(status === 200 ? [200, undefined] : [400, 'unsupported_parameter']);
      expect(`${param ?? name}`).toMatch(new RegExp(`^${name}`));
    },
  );

  it.each(LEFT_OUT)('may be null where it can be left out: %j', async (fields) => {
    const { status, json } = await chat(fields);

    expect({ status, error: json.error }).toEqual({ status: 200, error: undefined });
    expect(json.gateway_metadata.ignored_params).toEqual([]);
  });

  it('is not moderated in silence', async () => {
    const { json } = await chat({ moderation: { model: 'omni-moderation-latest' } });

    expect(json.error).toMatchObject({ code: 'unsupported_parameter', param: 'moderation' });
  });
});
