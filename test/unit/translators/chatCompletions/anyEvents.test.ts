import { type ConverseStreamOutput, StopReason } from '@aws-sdk/client-bedrock-runtime';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ChatCompletionChunk } from '../../../../generated/types/gateway/types.gen.ts';
import { type AnswerForm, finish, startChunks, step } from '../../../../src/translators/chatCompletions/index.ts';
import { contractFaults, IDENTITY, METADATA, USAGE } from './answerParts.ts';
import { thrownBy } from './translate.ts';

const blockIndex = { contentBlockIndex: fc.option(fc.nat({ max: 2 }), { nil: undefined }) };
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined, freq: 20 });

const start = fc.record({
  ...blockIndex,
  start: maybe(
    fc.oneof(
      fc.record({
        toolUse: fc.record({ toolUseId: fc.constantFrom('t1', 't2'), name: fc.constantFrom('look_up', 'answer') }),
      }),
      { weight: 1, arbitrary: fc.constantFrom<object>({ image: { format: 'png' } }, { $unknown: ['song', {}] }, {}) },
    ),
  ),
});
const delta = fc.record({
  ...blockIndex,
  delta: maybe(
    fc.oneof(
      fc.record({ text: fc.constantFrom('', 'a', '```json\n', '\n```') }),
      fc.record({ toolUse: fc.record({ input: fc.constantFrom('', '{', '}', undefined) }) }),
      fc.record({
        reasoningContent: fc.constantFrom<object>(
          { text: 'hm' },
          { signature: 's' },
          { redactedContent: new Uint8Array([1]) },
          { $unknown: ['song', {}] },
        ),
      }),
      fc.constantFrom<object>(
        { citation: {} },
        { citation: { title: 't', location: { web: { url: 'https://a' } } } },
        {},
      ),
      { weight: 1, arbitrary: fc.constantFrom<object>({ image: {} }, { toolResult: [] }, { $unknown: ['song', {}] }) },
    ),
  ),
});
const stopReason = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...Object.values(StopReason)) },
  { weight: 1, arbitrary: fc.constantFrom('a_reason_of_the_future', undefined) },
);
const anyEvent = fc.oneof(
  fc.constant({ messageStart: { role: 'assistant' } }),
  fc.record({ contentBlockStart: start }),
  { weight: 4, arbitrary: fc.record({ contentBlockDelta: delta }) },
  fc.record({ contentBlockStop: fc.record(blockIndex) }),
  fc.constantFrom<object>(
    { $unknown: ['song', {}] },
    { metadata: { serviceTier: { type: 'flex' } } },
    { metadata: {} },
  ),
);
const events = fc
  .tuple(
    fc.array(anyEvent, { maxLength: 15 }),
    fc.option(fc.record({ messageStop: fc.record({ stopReason }) }), { freq: 9 }),
  )
  .map(([before, stop]) => [...before, ...(stop === null ? [] : [stop, { metadata: {} }])] as ConverseStreamOutput[]);
const form = fc.constantFrom<AnswerForm>({ kind: 'text' }, { kind: 'json' }, { kind: 'tool', name: 'answer' });

it('makes of any events a sequence of chunks that a client can put together, or one error', () => {
  let whole = 0;
  fc.assert(
    fc.property(events, form, fc.boolean(), (given, each, includeUsage) => {
      const chunks: ChatCompletionChunk[] = [];
      const failure = thrownBy(() => {
        let state = startChunks({ ...IDENTITY, form: each, includeUsage });
        for (const event of given) {
          const next = step(state, event);
          state = next.state;
          chunks.push(...next.chunks);
        }
        chunks.push(...finish(state, { usage: USAGE, metadata: METADATA }));
      });
      if (failure !== undefined) expect(failure.code).toMatch(/^(upstream_failed|upstream_cut|model_error)$/);
      else whole += 1;

      expect(sequenceFaults(chunks, failure === undefined)).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
  expect(whole).toBeGreaterThan(200);
});

/** What a client that puts deltas together would stumble over. */
function sequenceFaults(chunks: readonly ChatCompletionChunk[], isWhole: boolean): readonly unknown[] {
  const choices = chunks.flatMap((chunk) => chunk.choices);
  const ends = choices.filter(({ finish_reason }) => finish_reason !== null);
  const roles = choices.filter(({ delta: { role } }) => role !== undefined);
  return [
    ...chunks.flatMap((chunk) => contractFaults('event', chunk)),
    ...(chunks.length > 0 && (roles.length !== 1 || roles[0] !== choices[0]) ? ['not opened once, first'] : []),
    ...(ends.length !== (isWhole ? 1 : 0) || (isWhole && ends[0] !== choices.at(-1)) ? ['not ended once, last'] : []),
    ...callFaults(choices.flatMap(({ delta: { tool_calls = [] } }) => tool_calls)),
  ];
}

/** A call begins with id and name at the next index; only then there are pieces of it. */
function callFaults(pieces: readonly { readonly index: number; readonly id?: string }[]): readonly string[] {
  let begun = 0;
  return pieces.flatMap(({ index, id }) => {
    const isExpected = id === undefined ? index < begun : index === begun;
    if (id !== undefined) begun += 1;
    return isExpected ? [] : [`piece of call ${index} after ${begun} beginnings`];
  });
}
