import type { ContentBlock, ConverseResponse, StopReason } from '@aws-sdk/client-bedrock-runtime';
import { describe, expect, it } from 'vitest';
import { fromConverse } from '../../../../src/translators/chatCompletions/index.ts';
import { ANSWER, contractFaults, METADATA, USAGE } from './answerParts.ts';

const responseOf = (content: ContentBlock[], stopReason: StopReason | undefined = 'end_turn'): ConverseResponse => ({
  output: { message: { role: 'assistant', content } },
  stopReason,
  usage: { inputTokens: 21, outputTokens: 11, totalTokens: 32 },
  metrics: { latencyMs: 400 },
});

const toolUse = (toolUseId: string, input?: object): ContentBlock => ({
  toolUse: { toolUseId, name: 'look_up', input: input && JSON.parse(JSON.stringify(input)) },
});
const toolCall = (id: string, text: string) => ({
  id,
  type: 'function',
  function: { name: 'look_up', arguments: text },
});
const thought = (text: string): ContentBlock => ({ reasoningContent: { reasoningText: { text, signature: 'sig' } } });
const encrypted: ContentBlock = { reasoningContent: { redactedContent: new Uint8Array([1]) } };

describe('fromConverse', () => {
  it('gives the answer its identity, its usage and its metadata', () => {
    expect(fromConverse(responseOf([{ text: 'Hi' }]), ANSWER)).toEqual({
      id: 'chatcmpl-1',
      object: 'chat.completion',
      created: 1_795_380_000,
      model: 'nova-micro',
      choices: [
        {
          index: 0,
          message: { role: 'assistant', content: 'Hi', refusal: null },
          logprobs: null,
          finish_reason: 'stop',
        },
      ],
      usage: USAGE,
      gateway_metadata: METADATA,
    });
  });

  it.each<[string, ContentBlock[], object]>([
    ['no block as null', [], { content: null }],
    ['an empty text as empty', [{ text: '' }], { content: '' }],
    ['several texts end to end', [{ text: 'a ' }, { text: 'b' }, { text: '\nc' }], { content: 'a b\nc' }],
    [
      'reasoning beside text',
      [thought('hm '), { text: 'a' }, thought('ah')],
      { content: 'a', reasoning_content: 'hm ah' },
    ],
    ['encrypted reasoning as nothing', [encrypted, { text: 'a' }], { content: 'a' }],
    [
      'tool calls beside text',
      [{ text: 'a' }, toolUse('t1', { city: 'Bonn', days: [1, 2] }), { text: 'b' }, toolUse('t2', {})],
      { content: 'ab', tool_calls: [toolCall('t1', '{"city":"Bonn","days":[1,2]}'), toolCall('t2', '{}')] },
    ],
    ['a tool call without input', [toolUse('t1')], { content: null, tool_calls: [toolCall('t1', '{}')] }],
  ])('maps %s', (_what, content, message) => {
    const completion = fromConverse(responseOf(content), ANSWER);

    expect(completion.choices[0]?.message).toEqual({ role: 'assistant', refusal: null, ...message });
    expect(contractFaults('200', completion)).toEqual([]);
  });

  it.each<[StopReason, string]>([
    ['max_tokens', 'length'],
    ['tool_use', 'tool_calls'],
    ['guardrail_intervened', 'content_filter'],
  ])('tells %s as %s', (stopReason, finishReason) => {
    const completion = fromConverse(responseOf([{ text: 'a' }], stopReason), ANSWER);

    expect(completion.choices[0]?.finish_reason).toBe(finishReason);
  });

  it.each<[string, ConverseResponse, string]>([
    ['no output', { ...responseOf([]), output: undefined }, 'upstream_failed'],
    ['an output of an unknown kind', { ...responseOf([]), output: { $unknown: ['song', {}] } }, 'upstream_failed'],
    ['no stop reason', { ...responseOf([{ text: 'a' }]), stopReason: undefined }, 'upstream_failed'],
    ['a malformed tool call', responseOf([{ text: 'a' }], 'malformed_tool_use'), 'model_error'],
    ['a block of an unknown kind', responseOf([{ $unknown: ['song', {}] }]), 'upstream_failed'],
    ['a block no answer can carry', responseOf([{ citationsContent: {} }]), 'upstream_failed'],
    ['a tool call without id', responseOf([toolUse('')]), 'upstream_failed'],
  ])('fails on %s', (_what, response, code) => {
    expect(() => fromConverse(response, ANSWER)).toThrow(expect.objectContaining({ code }));
  });
});
