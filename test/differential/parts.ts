import type { JSONSchema7, ModelMessage, TextPart } from 'ai';
import { signThought } from '../../src/local/bedrockSimulator/thoughts.ts';
import type { Tool } from './conversation.ts';

/** A model whose structured output is a tool, and one that has its own. */
export const NOVA = 'nova-lite';
export const CLAUDE = 'claude-sonnet-4.5';

export const HELLO: ModelMessage = { role: 'user', content: 'Hello' };
export const BRIEF: ModelMessage = { role: 'system', content: 'Be brief.' };

/** Ends in a cache point, in the words of both of the AI SDK's providers. */
const CACHED = {
  bedrock: { cachePoint: { type: 'default' } },
  openaiCompatible: { cache_control: { type: 'ephemeral' } },
};
export const CACHED_BRIEF: ModelMessage = { ...BRIEF, content: 'Be brief.', role: 'system', providerOptions: CACHED };
export const CACHED_TEXT: TextPart = { type: 'text', text: 'A long text', providerOptions: CACHED };

export const PLACE: JSONSchema7 = {
  type: 'object',
  properties: { city: { type: 'string', description: 'Its name.' } },
  required: ['city'],
  additionalProperties: false,
};
export const PERSON: JSONSchema7 = {
  type: 'object',
  properties: {
    age: { type: 'integer', minimum: 0 },
    tags: { type: 'array', items: { type: 'string' }, description: 'Words.', maxItems: 3 },
  },
  required: ['age', 'tags'],
  additionalProperties: false,
};
export const TOOLS: readonly Tool[] = [
  { name: 'weather', description: 'Tells the weather.', schema: PLACE },
  { name: 'population', description: 'Counts people.', schema: PERSON },
];

const call = (toolCallId: string, toolName: string) =>
  ({ type: 'tool-call', toolCallId, toolName, input: { city: 'Oslo' } }) as const;
const result = (toolCallId: string, toolName: string, value: string) =>
  ({ type: 'tool-result', toolCallId, toolName, output: { type: 'text', value } }) as const;

const QUESTION: ModelMessage = { role: 'user', content: 'How is Oslo?' };
const RAIN: ModelMessage = { role: 'tool', content: [result('call_1', 'weather', 'Rain')] };

export const ONE_CALL: readonly ModelMessage[] = [
  QUESTION,
  { role: 'assistant', content: [call('call_1', 'weather')] },
  RAIN,
];
export const TWO_CALLS: readonly ModelMessage[] = [
  QUESTION,
  {
    role: 'assistant',
    content: [{ type: 'text', text: 'Let me see.' }, call('call_1', 'weather'), call('call_2', 'population')],
  },
  { role: 'tool', content: [result('call_1', 'weather', 'Rain'), result('call_2', 'population', '')] },
];

const THOUGHT = 'I need the weather.';
/** The simulator refuses a thought that it has not signed. */
const SIGNATURE = signThought(THOUGHT);

/** The signed thought is in the words of both of the AI SDK's providers. */
export const THOUGHTFUL_CALL: readonly ModelMessage[] = [
  QUESTION,
  {
    role: 'assistant',
    content: [
      { type: 'reasoning', text: THOUGHT, providerOptions: { bedrock: { signature: SIGNATURE } } },
      call('call_1', 'weather'),
    ],
    providerOptions: {
      openaiCompatible: { thinking_blocks: [{ type: 'thinking', thinking: THOUGHT, signature: SIGNATURE }] },
    },
  },
  RAIN,
];

export const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
export const PDF = Buffer.from('%PDF-1.4\n%%EOF\n').toString('base64');
