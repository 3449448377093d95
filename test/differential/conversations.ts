import type { TextPart } from 'ai';
import type { Conversation, Options } from './conversation.ts';
import {
  BRIEF,
  CACHED_BRIEF,
  CACHED_TEXT,
  CLAUDE,
  HELLO,
  NOVA,
  ONE_CALL,
  PDF,
  PERSON,
  PLACE,
  PNG,
  THOUGHTFUL_CALL,
  TOOLS,
  TWO_CALLS,
} from './parts.ts';

const text = (said: string): TextPart => ({ type: 'text', text: said });

const THINKING: Options = {
  gateway: { thinking: { type: 'enabled', budget_tokens: 2048 } },
  bedrock: { reasoningConfig: { type: 'enabled', budgetTokens: 2048 } },
  langchain: { additionalModelRequestFields: { thinking: { type: 'enabled', budget_tokens: 2048 } } },
};
const GUARDRAIL = { guardrailConfig: { guardrailIdentifier: 'abc123', guardrailVersion: '1' } };

export const CONVERSATIONS: readonly Conversation[] = [
  { about: 'a question', model: NOVA, messages: [HELLO] },
  { about: 'a question with an instruction', model: NOVA, messages: [BRIEF, HELLO] },
  { about: 'two instructions', model: CLAUDE, messages: [BRIEF, { role: 'system', content: 'Be kind.' }, HELLO] },
  {
    about: 'several turns',
    model: CLAUDE,
    messages: [HELLO, { role: 'assistant', content: 'Hi. \n' }, { role: 'user', content: ' And now? ' }],
  },
  { about: 'parts', model: NOVA, messages: [{ role: 'user', content: [text('Two'), text(' parts')] }] },
  { about: 'two questions in a row', model: CLAUDE, messages: [HELLO, { role: 'user', content: 'Anybody?' }] },
  { about: 'a begun answer', model: CLAUDE, messages: [HELLO, { role: 'assistant', content: 'It is' }] },
  {
    about: 'an image',
    model: CLAUDE,
    messages: [{ role: 'user', content: [text('What?'), { type: 'file', data: PNG, mediaType: 'image/png' }] }],
  },
  {
    about: 'a PDF',
    model: CLAUDE,
    messages: [
      {
        role: 'user',
        content: [text('What?'), { type: 'file', data: PDF, mediaType: 'application/pdf', filename: 'report.pdf' }],
      },
    ],
  },

  {
    about: 'all settings',
    model: NOVA,
    messages: [HELLO],
    settings: { maxOutputTokens: 300, temperature: 0.3, topP: 0.9, stopSequences: ['END', '###'] },
  },
  { about: 'temperature 0', model: CLAUDE, messages: [HELLO], settings: { temperature: 0 } },
  { about: 'a high temperature', model: NOVA, messages: [HELLO], settings: { temperature: 1.5 } },
  {
    about: 'sampling that the model does not take',
    model: 'claude-opus-4.7',
    messages: [HELLO],
    settings: { temperature: 0.5, topP: 0.9 },
  },
  {
    about: 'a service tier',
    model: NOVA,
    messages: [HELLO],
    options: {
      gateway: { service_tier: 'flex' },
      bedrock: { serviceTier: 'flex' },
      langchain: { serviceTier: 'flex' },
    },
  },
  {
    about: 'a guardrail',
    model: NOVA,
    messages: [HELLO],
    options: { gateway: GUARDRAIL, bedrock: GUARDRAIL, langchain: GUARDRAIL },
  },
  {
    about: 'cache points',
    model: CLAUDE,
    messages: [CACHED_BRIEF, { role: 'user', content: [CACHED_TEXT, text('Hello')] }],
  },

  { about: 'tools', model: NOVA, messages: [HELLO], tools: TOOLS },
  { about: 'tools, auto', model: CLAUDE, messages: [HELLO], tools: TOOLS, toolChoice: 'auto' },
  { about: 'tools, required', model: CLAUDE, messages: [HELLO], tools: TOOLS, toolChoice: 'required' },
  { about: 'tools, one by name', model: CLAUDE, messages: [HELLO], tools: TOOLS, toolChoice: { name: 'population' } },
  {
    about: 'tools, one at a time',
    model: CLAUDE,
    messages: [HELLO],
    tools: TOOLS,
    options: {
      gateway: { parallel_tool_calls: false },
      anthropic: { disableParallelToolUse: true },
      langchain: {
        additionalModelRequestFields: { tool_choice: { type: 'auto', disable_parallel_tool_use: true } },
      },
    },
  },
  { about: 'a tool result', model: NOVA, messages: ONE_CALL, tools: TOOLS },
  { about: 'parallel results, one empty', model: CLAUDE, messages: [BRIEF, ...TWO_CALLS], tools: TOOLS },
  {
    about: 'a question behind results',
    model: CLAUDE,
    messages: [...ONE_CALL, { role: 'user', content: 'And Rome?' }],
    tools: TOOLS,
  },
  { about: 'results for Mistral', model: 'devstral-2', messages: TWO_CALLS, tools: TOOLS },
  { about: 'results without tools', model: CLAUDE, messages: ONE_CALL },

  { about: 'a schema, by a tool', model: NOVA, messages: [HELLO], schema: PLACE },
  { about: 'a schema, enforced', model: CLAUDE, messages: [HELLO], schema: PLACE },
  { about: 'a schema with limits, enforced', model: CLAUDE, messages: [HELLO], schema: PERSON },

  {
    about: 'an effort of gpt-oss',
    model: 'gpt-oss-120b',
    messages: [HELLO],
    settings: { reasoning: 'low' },
    options: { langchain: { additionalModelRequestFields: { reasoning_effort: 'low' } } },
  },
  {
    about: 'an effort of Nova',
    model: 'nova-2-lite',
    messages: [HELLO],
    settings: { reasoning: 'low' },
    options: {
      langchain: {
        additionalModelRequestFields: { reasoningConfig: { type: 'enabled', maxReasoningEffort: 'low' } },
      },
    },
  },
  {
    about: 'an effort of Claude',
    model: 'claude-opus-4.6',
    messages: [HELLO],
    settings: { reasoning: 'medium' },
    options: {
      langchain: {
        additionalModelRequestFields: { thinking: { type: 'adaptive' }, output_config: { effort: 'medium' } },
      },
    },
  },
  { about: 'thinking', model: CLAUDE, messages: [HELLO], settings: { maxOutputTokens: 4000 }, options: THINKING },
  {
    about: 'thinking that goes on',
    model: CLAUDE,
    messages: THOUGHTFUL_CALL,
    tools: TOOLS,
    settings: { maxOutputTokens: 4000 },
    options: THINKING,
  },
];
