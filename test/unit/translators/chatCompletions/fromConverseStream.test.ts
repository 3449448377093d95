import type { ConverseStreamOutput, ReasoningContentBlockDelta, StopReason } from '@aws-sdk/client-bedrock-runtime';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChatCompletionChunk } from '../../../../generated/types/gateway/types.gen.ts';
import {
  type AnswerForm,
  finish,
  fromConverse,
  type StreamIdentity,
  startChunks,
  step,
} from '../../../../src/translators/chatCompletions/index.ts';
import { ANSWER, contractFaults, IDENTITY, METADATA, USAGE } from './answerParts.ts';
import { assemble, type Block, blocks, contentOf, eventsOf } from './streams.ts';

const start: ConverseStreamOutput = { messageStart: { role: 'assistant' } };
const textDelta = (text: string): ConverseStreamOutput => ({
  contentBlockDelta: { contentBlockIndex: 0, delta: { text } },
});
const stop = (stopReason: StopReason | undefined = 'end_turn'): ConverseStreamOutput => ({
  messageStop: { stopReason },
});
const blockStop = (contentBlockIndex: number): ConverseStreamOutput => ({ contentBlockStop: { contentBlockIndex } });

/** Every chunk of an answer; `end: false` stops before `finish`. */
function chunksOf(
  events: readonly ConverseStreamOutput[],
  { includeUsage = false, end = true, form = IDENTITY.form }: Partial<StreamIdentity> & { end?: boolean } = {},
) {
  const chunks: ChatCompletionChunk[] = [];
  let state = startChunks({ ...IDENTITY, includeUsage, form });
  for (const event of events) {
    const next = step(Object.freeze(state), event);
    state = next.state;
    chunks.push(...next.chunks);
  }
  return end ? [...chunks, ...finish(state, { usage: USAGE, metadata: METADATA })] : chunks;
}

const chunk = (delta: object, finish_reason: string | null = null) => ({
  id: 'chatcmpl-1',
  object: 'chat.completion.chunk',
  created: 1_795_380_000,
  model: 'nova-micro',
  choices: [{ index: 0, delta, logprobs: null, finish_reason }],
});
const opening = chunk({ role: 'assistant', content: '' });

describe('a streamed answer', () => {
  it('opens, speaks, and finishes with the metadata', () => {
    expect(chunksOf([start, textDelta('Hi'), textDelta(' you'), blockStop(0), stop()])).toEqual([
      opening,
      chunk({ content: 'Hi' }),
      chunk({ content: ' you' }),
      { ...chunk({}, 'stop'), gateway_metadata: METADATA },
    ]);
  });

  it('ends with the usage when it was asked for, which is null until then', () => {
    expect(chunksOf([start, textDelta('Hi'), stop('max_tokens')], { includeUsage: true })).toEqual([
      { ...opening, usage: null },
      { ...chunk({ content: 'Hi' }), usage: null },
      { ...chunk({}, 'length'), usage: null },
      { ...chunk({}), choices: [], usage: USAGE, gateway_metadata: METADATA },
    ]);
  });

  it('opens before the first words when Bedrock does not say that the message starts', () => {
    expect(chunksOf([textDelta('Hi')], { end: false })).toEqual([opening, chunk({ content: 'Hi' })]);
  });

  it('opens even when nothing is said', () => {
    expect(chunksOf([stop()])).toEqual([opening, { ...chunk({}, 'stop'), gateway_metadata: METADATA }]);
  });

  it('numbers tool calls by themselves, not by block', () => {
    const toolStart = (contentBlockIndex: number, toolUseId: string): ConverseStreamOutput => ({
      contentBlockStart: { contentBlockIndex, start: { toolUse: { toolUseId, name: 'look_up' } } },
    });
    const input = (contentBlockIndex: number, json: string): ConverseStreamOutput => ({
      contentBlockDelta: { contentBlockIndex, delta: { toolUse: { input: json } } },
    });
    const call = (index: number, id: string) =>
      chunk({ tool_calls: [{ index, id, type: 'function', function: { name: 'look_up', arguments: '' } }] });
    const piece = (index: number, json: string) => chunk({ tool_calls: [{ index, function: { arguments: json } }] });

    const events = [
      start,
      textDelta('Hi'),
      blockStop(0),
      toolStart(1, 't1'),
      input(1, ''),
      input(1, '{"a"'),
      input(1, ':1}'),
      blockStop(1),
      toolStart(2, 't2'),
      blockStop(2),
      stop('tool_use'),
    ];
    expect(chunksOf(events)).toEqual([
      opening,
      chunk({ content: 'Hi' }),
      call(0, 't1'),
      piece(0, '{"a"'),
      piece(0, ':1}'),
      call(1, 't2'),
      piece(1, '{}'),
      { ...chunk({}, 'tool_calls'), gateway_metadata: METADATA },
    ]);
  });

  it.each<['end_turn' | 'tool_use']>([['end_turn'], ['tool_use']])(
    'tells of calls to make when there are some, and only then, on %s',
    (stopReason) => {
      const toolStart = {
        contentBlockStart: { contentBlockIndex: 0, start: { toolUse: { toolUseId: 't1', name: 'look_up' } } },
      };
      const endOf = (...events: ConverseStreamOutput[]) =>
        chunksOf([start, ...events, stop(stopReason)]).at(-1)?.choices;

      expect(endOf(toolStart, blockStop(0))).toMatchObject([{ finish_reason: 'tool_calls' }]);
      expect(endOf(textDelta('Hi'))).toMatchObject([{ finish_reason: 'stop' }]);
    },
  );

  it('shows no finish reason before the end', () => {
    const chunks = chunksOf([start, textDelta('Hi'), stop()], { end: false });

    expect(chunks.map(({ choices }) => choices[0]?.finish_reason)).toEqual([null, null]);
  });

  it.each<[string, ConverseStreamOutput]>([
    ['an event of an unknown kind', { $unknown: ['song', {}] }],
    ['the metadata', { metadata: { usage: undefined, metrics: undefined } }],
    ['the end of a text block', blockStop(0)],
    ['a start of nothing', { contentBlockStart: { contentBlockIndex: 0, start: undefined } }],
    ['a delta of nothing', { contentBlockDelta: { contentBlockIndex: 0, delta: undefined } }],
    ['a citation', { contentBlockDelta: { contentBlockIndex: 0, delta: { citation: {} } } }],
  ])('passes over %s', (_what, event) => {
    const state = startChunks({ ...IDENTITY, includeUsage: false });

    expect(step(state, event)).toEqual({ state, chunks: [] });
  });

  it.each<[string, ConverseStreamOutput]>([
    ['a block of an unknown kind', { contentBlockStart: { contentBlockIndex: 0, start: { $unknown: ['song', {}] } } }],
    ['an image', { contentBlockStart: { contentBlockIndex: 0, start: { image: { format: 'png' } } } }],
    [
      'a tool call without id',
      { contentBlockStart: { contentBlockIndex: 0, start: { toolUse: { toolUseId: undefined, name: 'look_up' } } } },
    ],
    ['a delta of an unknown kind', { contentBlockDelta: { contentBlockIndex: 0, delta: { $unknown: ['song', {}] } } }],
    ['arguments of no tool call', { contentBlockDelta: { contentBlockIndex: 0, delta: { toolUse: { input: '{}' } } } }],
  ])('fails on %s', (_what, event) => {
    expect(() => chunksOf([start, event])).toThrow(expect.objectContaining({ code: 'upstream_failed' }));
  });

  it.each<[string, ConverseStreamOutput[], string]>([
    ['the model never stopped', [start, textDelta('Hi')], 'upstream_cut'],
    ['nothing arrived', [], 'upstream_cut'],
  ])('fails at the end when %s', (_when, events, code) => {
    expect(() => chunksOf(events, { end: false })).not.toThrow();
    expect(() => chunksOf(events)).toThrow(expect.objectContaining({ code }));
  });
});

describe('a stop that is a failure', () => {
  it.each<[string, ConverseStreamOutput, string]>([
    ['without a reason', { messageStop: { stopReason: undefined } }, 'upstream_failed'],
    ['because the output was malformed', stop('malformed_model_output'), 'model_error'],
    ['because a tool call was malformed', stop('malformed_tool_use'), 'model_error'],
  ])('%s is told at once, before the request is settled', (_why, event, code) => {
    expect(() => chunksOf([start, textDelta('Hi'), event], { end: false })).toThrow(expect.objectContaining({ code }));
  });
});

describe('thoughts in a stream', () => {
  const thought = (contentBlockIndex: number, reasoningContent: ReasoningContentBlockDelta): ConverseStreamOutput => ({
    contentBlockDelta: { contentBlockIndex, delta: { reasoningContent } },
  });

  it('are shown as they come, and given back whole when their block ends', () => {
    const events = [
      start,
      thought(0, { text: 'Hm' }),
      thought(0, { text: '.' }),
      thought(0, { signature: 'c2' }),
      thought(0, { signature: 'ln' }),
      blockStop(0),
      thought(1, { redactedContent: new Uint8Array([1]) }),
      thought(1, { redactedContent: new Uint8Array([2]) }),
      blockStop(1),
    ];

    expect(chunksOf(events, { end: false })).toEqual([
      opening,
      chunk({ reasoning_content: 'Hm' }),
      chunk({ reasoning_content: '.' }),
      chunk({ thinking_blocks: [{ type: 'thinking', thinking: 'Hm.', signature: 'c2ln' }] }),
      chunk({ thinking_blocks: [{ type: 'redacted_thinking', data: 'AQI=' }] }),
    ]);
  });

  it.each<[string, ConverseStreamOutput]>([
    ['the message stops', stop()],
    ['another thought begins', thought(1, { signature: 'x' })],
  ])('are given back when %s without an end of their block', (_when, event) => {
    const said = [thought(0, { text: 'Hm' }), thought(0, { signature: 's' })];
    const chunks = chunksOf([start, ...said, event], { end: false });

    expect(chunks.at(-1)).toEqual(chunk({ thinking_blocks: [{ type: 'thinking', thinking: 'Hm', signature: 's' }] }));
  });

  it('are not given back when nobody signed them', () => {
    expect(chunksOf([start, thought(0, { text: 'Hm' }), blockStop(0)], { end: false })).toEqual([
      opening,
      chunk({ reasoning_content: 'Hm' }),
    ]);
  });
});

describe('citations in a stream', () => {
  const textOf = (contentBlockIndex: number, text: string): ConverseStreamOutput => ({
    contentBlockDelta: { contentBlockIndex, delta: { text } },
  });
  const source = (contentBlockIndex: number, title: string): ConverseStreamOutput => ({
    contentBlockDelta: { contentBlockIndex, delta: { citation: { title } } },
  });
  const told = (start_index: number, end_index: number, ...titles: string[]) =>
    chunk({ citations: titles.map((title) => ({ start_index, end_index, title })) });

  it.each<[string, ConverseStreamOutput[]]>([
    ['before', [source(1, 'a'), source(1, 'b'), textOf(1, '🦙d'), textOf(1, 'e')]],
    ['in the midst of', [textOf(1, '🦙d'), source(1, 'a'), textOf(1, 'e'), source(1, 'b')]],
    ['behind', [textOf(1, '🦙d'), textOf(1, 'e'), source(1, 'a'), source(1, 'b')]],
  ])('that come %s their text are told when it ends, with its place', (_where, events) => {
    const chunks = chunksOf([start, textOf(0, 'abc'), blockStop(0), ...events, blockStop(1)], { end: false });

    expect(chunks.at(-1)).toEqual(told(3, 6, 'a', 'b'));
    expect(chunks).toHaveLength(5);
  });

  it.each<[string, ConverseStreamOutput]>([
    ['the message stops', stop()],
    ['the next text begins', textOf(2, 'later')],
    ['the next source comes', source(2, 'b')],
  ])('are told when %s without an end of their block', (_when, event) => {
    const chunks = chunksOf([start, textOf(1, 'abc'), source(1, 'a'), event], { end: false });

    expect(chunks[2]).toEqual(told(0, 3, 'a'));
  });

  it('are lost with a block that is cut', () => {
    const chunks = chunksOf([start, textOf(0, 'abc'), source(0, 'a')], { end: false });

    expect(chunks).toHaveLength(2);
  });

  it.each<AnswerForm>([{ kind: 'json' }, { kind: 'tool', name: 'place' }])(
    'are not told of an answer of form $kind, whose content has no places yet',
    (form) => {
      const chunks = chunksOf([start, textOf(0, '{}'), source(0, 'a'), blockStop(0), stop()], { form });

      expect(chunks.flatMap(({ choices }) => choices[0]?.delta.citations ?? [])).toEqual([]);
    },
  );
});

describe('what Bedrock tells at the end', () => {
  it('is told in the last chunks', () => {
    const metadata: ConverseStreamOutput = {
      metadata: {
        usage: undefined,
        metrics: undefined,
        serviceTier: { type: 'flex' },
        trace: { guardrail: { actionReason: 'Guardrail blocked.' } },
      },
    };

    expect(chunksOf([start, stop('guardrail_intervened'), metadata], { includeUsage: true }).slice(1)).toEqual([
      { ...chunk({}, 'content_filter'), usage: null, service_tier: 'flex' },
      {
        ...chunk({}),
        choices: [],
        usage: USAGE,
        service_tier: 'flex',
        gateway_metadata: { ...METADATA, guardrail_trace: { actionReason: 'Guardrail blocked.' } },
      },
    ]);
  });
});

describe('an answer that a tool carries', () => {
  const form: AnswerForm = { kind: 'tool', name: 'place' };
  const toolStart = (contentBlockIndex: number, name = 'place'): ConverseStreamOutput => ({
    contentBlockStart: { contentBlockIndex, start: { toolUse: { toolUseId: `t${contentBlockIndex}`, name } } },
  });
  const input = (contentBlockIndex: number, json: string): ConverseStreamOutput => ({
    contentBlockDelta: { contentBlockIndex, delta: { toolUse: { input: json } } },
  });
  const told = (...events: readonly ConverseStreamOutput[]) => {
    const chunks = chunksOf([start, ...events], { form });
    const pieces = chunks.slice(1, -1).map(({ choices }) => choices[0]?.delta);
    return { pieces, finishReason: chunks.at(-1)?.choices[0]?.finish_reason };
  };

  it('is content, piece by piece, and stops', () => {
    const events = [toolStart(0), input(0, '{"a"'), input(0, ':1}'), blockStop(0), stop('tool_use')];

    expect(told(...events)).toEqual({ pieces: [{ content: '{"a"' }, { content: ':1}' }], finishReason: 'stop' });
  });

  it('is an empty object when it has no input', () => {
    expect(told(toolStart(0), blockStop(0), stop('tool_use')).pieces).toEqual([{ content: '{}' }]);
  });

  it('has the text around it as reasoning', () => {
    const events = [textDelta('Let me '), textDelta('see.'), toolStart(1), input(1, '{}'), textDelta('Done.')];

    expect(told(...events, stop('tool_use')).pieces).toEqual([
      { reasoning_content: 'Let me see.' },
      { content: '{}' },
      { reasoning_content: 'Done.' },
    ]);
  });

  it('is text when the model calls no tool after all', () => {
    const events = [textDelta('I '), textDelta('cannot.'), stop('content_filtered')];

    expect(told(...events)).toEqual({ pieces: [{ content: 'I cannot.' }], finishReason: 'content_filter' });
  });

  it('comes once', () => {
    const events = [toolStart(0), input(0, '{}'), blockStop(0), toolStart(1), input(1, '{"a":1}'), blockStop(1)];

    expect(told(...events, toolStart(2), blockStop(2), stop('tool_use'))).toEqual({
      pieces: [{ content: '{}' }],
      finishReason: 'stop',
    });
  });

  it('may be cut like any other', () => {
    expect(told(toolStart(0), input(0, '{"a'), stop('max_tokens')).finishReason).toBe('length');
  });

  it('leaves calls of other tools to the caller', () => {
    const { pieces, finishReason } = told(
      toolStart(0),
      blockStop(0),
      toolStart(1, 'look_up'),
      blockStop(1),
      stop('tool_use'),
    );

    expect(pieces.slice(1)).toMatchObject([
      { tool_calls: [{ index: 0, id: 't1', function: { name: 'look_up' } }] },
      { tool_calls: [{ index: 0, function: { arguments: '{}' } }] },
    ]);
    expect(finishReason).toBe('tool_calls');
  });
});

describe('an answer in JSON', () => {
  it('comes without the fence around it', () => {
    const events = [start, ...['``', '`json\n', '{"a"', ':1}\n', '```'].map(textDelta), stop()];
    const chunks = chunksOf(events, { form: { kind: 'json' } });

    expect(chunks.slice(1, -1).map(({ choices }) => choices[0]?.delta)).toEqual([
      { content: '{"a"' },
      { content: ':1}' },
    ]);
  });
});

const FORMS: readonly AnswerForm[] = [{ kind: 'text' }, { kind: 'json' }, { kind: 'tool', name: 'answer' }];

describe.each(FORMS)('any streamed answer of form $kind', (form) => {
  const check = (property: (chunks: ChatCompletionChunk[], said: readonly Block[], includeUsage: boolean) => void) =>
    fc.assert(
      fc.property(blocks, fc.boolean(), (said, includeUsage) =>
        property(chunksOf(eventsOf(said), { includeUsage, form }), said, includeUsage),
      ),
    );

  it('is made of chunks of the contract with one identity', () => {
    check((chunks) => {
      for (const each of chunks) {
        expect(contractFaults('event', each)).toEqual([]);
        expect(each).toMatchObject({ id: IDENTITY.id, created: IDENTITY.createdSeconds, model: IDENTITY.model });
      }
    });
  });

  it('finishes once, in its last choice, and has its metadata in its last chunk', () => {
    check((chunks, _said, includeUsage) => {
      const reasons = chunks.flatMap(({ choices }) => choices.map(({ finish_reason }) => finish_reason));
      const calls = chunks.flatMap(({ choices }) => choices.flatMap(({ delta }) => delta.tool_calls ?? []));
      const reason = calls.length > 0 ? 'tool_calls' : 'stop';

      expect(reasons.filter((each) => each !== null)).toEqual([reason]);
      expect(reasons.at(-1)).toBe(reason);
      expect(chunks.filter((each) => 'gateway_metadata' in each)).toEqual([chunks.at(-1)]);
      expect(chunks.filter(({ usage }) => usage)).toEqual(includeUsage ? [chunks.at(-1)] : []);
    });
  });

  it('adds up to the message of the whole answer', () => {
    check((chunks, said) => {
      const output = { message: { role: 'assistant' as const, content: contentOf(said) } };
      const response = { output, stopReason: 'end_turn' as const, usage: undefined, metrics: undefined };
      const [choice] = fromConverse(response, { ...ANSWER, form }).choices;

      expect(assemble(chunks)).toEqual({ ...choice?.message, content: choice?.message.content ?? '' });
    });
  });
});
