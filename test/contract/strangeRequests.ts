import fc from 'fast-check';
import { OPERATIONS } from './operations.ts';

/** Texts that have broken parsers, headers and prototypes before. */
const STRANGE_TEXTS = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  'a\udc00b',
  '\ufeff',
  '\u2028',
  '\r\nx-injected: yes',
  '__proto__',
  'constructor',
  'toString',
  '{param}',
  '$&',
  '%',
  '🦙'.repeat(100),
  'long '.repeat(10_000),
];

const text = fc.oneof(fc.constantFrom(...STRANGE_TEXTS), fc.string({ unit: 'binary' }));
const number = fc.oneof(
  fc.constantFrom(0, -0, -1, 1, 2, 0.5, 1e21, 1e308, -1e308, 2 ** 53),
  fc.double({ noNaN: true }),
);
const scalar = fc.oneof(text, number, fc.boolean(), fc.constant(null));

/** Any JSON value. Objects have own members called `__proto__`, as JSON.parse makes them. */
export const strangeJson = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(text, tie('value')), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
  ),
})).value;

const NOW = { type: 'function', function: { name: 'now' } };
const CALL = { id: 'call_1', type: 'function', function: { name: 'now', arguments: '{"zone":"UTC"}' } };
const THOUGHT = { type: 'thinking', thinking: 'Hm.', signature: 'c2ln' };
const SCHEMA = {
  type: 'object',
  properties: { zone: { type: 'string', enum: ['UTC'] } },
  required: ['zone'],
  additionalProperties: false,
};

/** A body that the gateway answers, with most of the contract's fields in it. */
const VALID_CHAT = {
  model: 'nova-micro',
  messages: [
    { role: 'system', content: 'Be short.', name: 'a', cache_control: { type: 'ephemeral', ttl: '1h' } },
    { role: 'developer', content: [{ type: 'text', text: 'Be kind.' }] },
    { role: 'user', content: [{ type: 'text', text: 'Hello', cache_control: { type: 'ephemeral' } }], name: 'b' },
    { role: 'assistant', content: null, tool_calls: [CALL], reasoning_content: 'Hm.', thinking_blocks: [THOUGHT] },
    { role: 'tool', tool_call_id: 'call_1', content: [{ type: 'text', text: '12:00' }] },
    { role: 'assistant', content: 'Hello to you', refusal: 'I cannot say more.' },
    { role: 'user', content: 'How are you?' },
  ],
  stream: true,
  stream_options: { include_usage: true, include_obfuscation: false },
  max_completion_tokens: 100,
  max_tokens: 50,
  temperature: 1.5,
  top_p: 0.5,
  stop: ['a', 'b'],
  tools: [{ type: 'function', function: { name: 'now', description: 'Time.', parameters: SCHEMA, strict: true } }],
  tool_choice: { type: 'allowed_tools', allowed_tools: { mode: 'auto', tools: [NOW] } },
  parallel_tool_calls: true,
  response_format: { type: 'json_schema', json_schema: { name: 'time', schema: SCHEMA, strict: true } },
  reasoning_effort: 'none',
  thinking: { type: 'disabled' },
  guardrailConfig: { guardrailIdentifier: 'abc123', guardrailVersion: '1', trace: 'enabled' },
  performanceConfig: { latency: 'standard' },
  n: 1,
  seed: 1,
  frequency_penalty: 0.5,
  presence_penalty: 0,
  logit_bias: {},
  logprobs: false,
  top_logprobs: 0,
  modalities: ['text'],
  prediction: { type: 'content', content: 'Hello' },
  service_tier: 'auto',
  store: false,
  metadata: { team: 'a' },
  user: 'u',
  verbosity: 'low',
};

type Json = Readonly<Record<string, unknown>> | readonly unknown[];

/** One change at one place: the value there is replaced, left out, or gets a stranger for a neighbour. */
interface Mutation {
  /** Which member to go into, at each level. */
  readonly turns: readonly number[];
  readonly kind: 'replace' | 'remove' | 'add';
  readonly name: string;
  readonly value: unknown;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  turns: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
  kind: fc.constantFrom('replace' as const, 'remove' as const, 'add' as const),
  name: text,
  value: strangeJson,
});

/** A valid chat body after a few changes. */
export const mutatedChat = fc
  .array(mutation, { minLength: 1, maxLength: 3 })
  .map((mutations) => mutations.reduce<unknown>(mutate, VALID_CHAT));

type Entry = readonly [name: string, member: unknown];

function mutate(value: unknown, { turns: [turn = 0, ...turns], ...change }: Mutation): unknown {
  if (!isJson(value)) return change.value;
  const entries: Entry[] = Object.entries(value);
  const at = turn % Math.max(1, entries.length);
  const entry = entries[at] ?? [change.name, change.value];
  const mutated = entries.toSpliced(at, 1, ...mutateEntry(entry, { turns, ...change }));
  return Array.isArray(value) ? mutated.map(([, item]) => item) : Object.fromEntries(mutated);
}

function mutateEntry([name, member]: Entry, mutation: Mutation): Entry[] {
  if (mutation.turns.length > 0 && isJson(member)) return [[name, mutate(member, mutation)]];
  switch (mutation.kind) {
    case 'replace':
      return [[name, mutation.value]];
    case 'remove':
      return [];
    case 'add':
      return [
        [name, member],
        [mutation.name, mutation.value],
      ];
  }
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}

const encoded = fc.string({ unit: 'binary' }).map((part) => encodeURIComponent(part.toWellFormed()));

/** A path of the contract, or something like one. */
const path = fc.oneof(
  fc.tuple(fc.constantFrom(...OPERATIONS), encoded).map(([operation, name]) => operation.path.replace('{model}', name)),
  fc.constantFrom('/', '', '*', '//', '/v1', '/%', '/v1/models/%zz', '/v1/models/../usage', '/__proto__', 'v1/models'),
  encoded.map((part) => `/${part}`),
);

/** What may stand in a header: https://www.rfc-editor.org/rfc/rfc9110#name-field-values */
const header = fc
  .array(fc.oneof(fc.constant(0x09), fc.integer({ min: 0x20, max: 0x7e }), fc.integer({ min: 0x80, max: 0xff })), {
    maxLength: 30,
  })
  .map((codes) => String.fromCharCode(...codes));

/** A request line and headers of any kind, most of them with a good key. */
export const strangeEnvelope = fc.record({
  method: fc.constantFrom('GET', 'POST', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'get', '__proto__', ''),
  path,
  query: fc.oneof(
    fc.constant(''),
    fc.webQueryParameters(),
    header,
    fc.nat().map((days) => `days=${days}`),
  ),
  headers: fc.record(
    {
      authorization: fc.oneof({ weight: 3, arbitrary: fc.constant('Bearer good') }, header),
      'x-api-key': fc.oneof(fc.constant('good'), header),
      'content-type': fc.oneof({ weight: 3, arbitrary: fc.constant('application/json') }, header),
      origin: fc.oneof(fc.webUrl(), header),
      cookie: header,
      'access-control-request-headers': header,
      'x-request-id': header,
    },
    { requiredKeys: [] },
  ),
});
