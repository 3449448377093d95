import type {
  Citation,
  CitationLocation,
  ContentBlock,
  ConverseResponse,
  StopReason,
} from '@aws-sdk/client-bedrock-runtime';
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
      {
        content: 'a',
        reasoning_content: 'hm ah',
        thinking_blocks: [
          { type: 'thinking', thinking: 'hm ', signature: 'sig' },
          { type: 'thinking', thinking: 'ah', signature: 'sig', position: { content: 1, tool_calls: 0 } },
        ],
      },
    ],
    [
      'encrypted reasoning as a block to send back',
      [encrypted, { text: 'a' }],
      { content: 'a', thinking_blocks: [{ type: 'redacted_thinking', data: 'AQ==' }] },
    ],
    [
      'reasoning that nobody signed as reading matter only',
      [{ reasoningContent: { reasoningText: { text: 'hm' } } }, { text: 'a' }],
      { content: 'a', reasoning_content: 'hm' },
    ],
    [
      'cited text as text, and what it rests on with its place in the content',
      [
        { text: '🦙 ' },
        {
          citationsContent: { content: [{ text: 'ä' }, { text: '🦙b' }], citations: [{ title: 't' }, { source: 's' }] },
        },
        { text: 'c' },
      ],
      {
        content: '🦙 ä🦙bc',
        citations: [
          { start_index: 2, end_index: 5, title: 't' },
          { start_index: 2, end_index: 5, source: 's' },
        ],
      },
    ],
    [
      'citations of no text as standing at one place',
      [{ text: 'a' }, { citationsContent: { citations: [{ title: 't' }] } }],
      { content: 'a', citations: [{ start_index: 1, end_index: 1, title: 't' }] },
    ],
    ['text that rests on nothing as text', [{ citationsContent: { content: [{ text: 'a' }] } }], { content: 'a' }],
    ['a citation of nothing as nothing', [{ citationsContent: { citations: [{}] } }], { content: null }],
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

  it.each<[string, CitationLocation, object]>([
    [
      'documentChar',
      { documentChar: { documentIndex: 1, start: 0, end: 20 } },
      { type: 'document_char', document_index: 1, start: 0, end: 20 },
    ],
    [
      'documentPage',
      { documentPage: { documentIndex: 0, start: 5, end: 6 } },
      { type: 'document_page', document_index: 0, start: 5, end: 6 },
    ],
    [
      'documentChunk',
      { documentChunk: { documentIndex: 2, start: 3, end: 4 } },
      { type: 'document_chunk', document_index: 2, start: 3, end: 4 },
    ],
    [
      'searchResultLocation',
      { searchResultLocation: { searchResultIndex: 7, start: 0, end: 1 } },
      { type: 'search_result', search_result_index: 7, start: 0, end: 1 },
    ],
    ['web', { web: { domain: 'bonn.example' } }, { type: 'web', domain: 'bonn.example' }],
    ['a place without numbers', { documentChar: {} }, { type: 'document_char' }],
  ])('tells the place %s of a citation', (_kind, location, told) => {
    const citations = [{ title: 't', sourceContent: [{ text: 'a ' }, { text: 'b' }], location }];
    const completion = fromConverse(
      responseOf([{ citationsContent: { content: [{ text: 'x' }], citations } }]),
      ANSWER,
    );

    expect(completion.choices[0]?.message).toEqual({
      role: 'assistant',
      content: 'x',
      refusal: null,
      citations: [{ start_index: 0, end_index: 1, cited_text: 'a b', title: 't', location: told }],
    });
    expect(contractFaults('200', completion)).toEqual([]);
  });

  it('tells a citation although its place is of an unknown kind', () => {
    const citations = [{ title: 't', location: { $unknown: ['song', {}] as [string, unknown] } }];
    const completion = fromConverse(responseOf([{ citationsContent: { citations } }]), ANSWER);

    expect(completion.choices[0]?.message.citations).toEqual([{ start_index: 0, end_index: 0, title: 't' }]);
  });

  it.each<[string, Citation, object]>([
    [
      'its title',
      { title: 'T', location: { web: { url: 'https://a.example/b', domain: 'a.example' } } },
      { title: 'T' },
    ],
    ['its domain', { location: { web: { url: 'https://a.example/b', domain: 'a.example' } } }, { title: 'a.example' }],
    ['its address', { location: { web: { url: 'https://a.example/b' } } }, { title: 'https://a.example/b' }],
    ['the title of a search result', { title: 'T', source: 'https://a.example/b' }, { title: 'T' }],
  ])('annotates text that rests on a web page, under %s', (_title, citation, { title }: { title?: string }) => {
    const content = [{ text: 'a' }, { citationsContent: { content: [{ text: 'bc' }], citations: [citation] } }];
    const completion = fromConverse(responseOf(content), ANSWER);

    expect(completion.choices[0]?.message.annotations).toEqual([
      { type: 'url_citation', url_citation: { start_index: 1, end_index: 3, url: 'https://a.example/b', title } },
    ]);
    expect(completion.choices[0]?.message.citations).toMatchObject([{ start_index: 1, end_index: 3 }]);
    expect(contractFaults('200', completion)).toEqual([]);
  });

  const FORM = { kind: 'tool', name: 'look_up' } as const;
  it.each<[string, ContentBlock[], object, string]>([
    ['the input of its tool', [toolUse('t1', { a: 1 })], { content: '{"a":1}' }, 'stop'],
    [
      'the input of its tool, with the text around it as reasoning',
      [{ text: 'a' }, thought('b'), toolUse('t1'), { text: 'c' }],
      {
        content: '{}',
        reasoning_content: 'bac',
        thinking_blocks: [{ type: 'thinking', thinking: 'b', signature: 'sig' }],
      },
      'stop',
    ],
    ['the input of the first call', [toolUse('t1', { a: 1 }), toolUse('t2', { a: 2 })], { content: '{"a":1}' }, 'stop'],
    ['its text when no tool is called', [{ text: 'a' }, { text: 'b' }], { content: 'ab' }, 'stop'],
  ])('finds the content of an answer that a tool carries in %s', (...[, content, message, finishReason]) => {
    const [choice] = fromConverse(responseOf(content, 'tool_use'), { ...ANSWER, form: FORM }).choices;

    expect(choice).toMatchObject({
      message: { role: 'assistant', refusal: null, ...message },
      finish_reason: finishReason,
    });
    expect(choice?.message).not.toHaveProperty('tool_calls');
  });

  it('frees an answer in JSON of the fence around it', () => {
    const response = responseOf([{ text: '```json\n{"a":' }, { text: '1}\n```' }]);

    expect(fromConverse(response, { ...ANSWER, form: { kind: 'json' } }).choices[0]?.message.content).toBe('{"a":1}');
  });

  it('tells the tier that processed it and what a guardrail found', () => {
    const response: ConverseResponse = {
      ...responseOf([{ text: 'No.' }], 'guardrail_intervened'),
      serviceTier: { type: 'priority' },
      trace: { guardrail: { modelOutput: ['Yes.'] } },
    };
    const completion = fromConverse(response, ANSWER);

    expect(completion).toMatchObject({ service_tier: 'priority' });
    expect(completion.gateway_metadata).toEqual({ ...METADATA, guardrail_trace: { modelOutput: ['Yes.'] } });
    expect(contractFaults('200', completion)).toEqual([]);
  });

  it.each<[StopReason, string, string]>([
    ['end_turn', 'stop', 'tool_calls'],
    ['tool_use', 'stop', 'tool_calls'],
    ['stop_sequence', 'stop', 'stop'],
    ['max_tokens', 'length', 'length'],
    ['model_context_window_exceeded', 'length', 'length'],
    ['content_filtered', 'content_filter', 'content_filter'],
    ['guardrail_intervened', 'content_filter', 'content_filter'],
  ])('tells %s as %s, and with a call to make as %s', (stopReason, ofText, ofCall) => {
    const reasons = [[{ text: 'a' }], [{ text: 'a' }, toolUse('t1')]].map((content) =>
      fromConverse(responseOf(content, stopReason), ANSWER).choices.map(({ finish_reason }) => finish_reason),
    );

    expect(reasons).toEqual([[ofText], [ofCall]]);
  });

  it.each<[string, ConverseResponse, string]>([
    ['no output', { ...responseOf([]), output: undefined }, 'upstream_failed'],
    ['an output of an unknown kind', { ...responseOf([]), output: { $unknown: ['song', {}] } }, 'upstream_failed'],
    ['no stop reason', { ...responseOf([{ text: 'a' }]), stopReason: undefined }, 'upstream_failed'],
    ['a malformed tool call', responseOf([{ text: 'a' }], 'malformed_tool_use'), 'model_error'],
    ['a block of an unknown kind', responseOf([{ $unknown: ['song', {}] }]), 'upstream_failed'],
    ['a block no answer can carry', responseOf([{ image: { format: 'png', source: undefined } }]), 'upstream_failed'],
    ['a tool call without id', responseOf([toolUse('')]), 'upstream_failed'],
  ])('fails on %s', (_what, response, code) => {
    expect(() => fromConverse(response, ANSWER)).toThrow(expect.objectContaining({ code }));
  });
});
