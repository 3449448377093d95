import type { ContentBlock, ConverseStreamOutput } from '@aws-sdk/client-bedrock-runtime';
import fc from 'fast-check';
import type { ChatCompletionChunk } from '../../../../generated/types/gateway/types.gen.ts';

/** What a model says in one block, in the pieces it says it in. */
export type Block =
  | { readonly kind: 'text'; readonly pieces: readonly string[] }
  | { readonly kind: 'reasoning'; readonly pieces: readonly string[] }
  | { readonly kind: 'tool'; readonly id: string; readonly pieces: readonly string[] };

const pieces = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 4 });
const toolPieces = fc
  .tuple(fc.option(fc.dictionary(fc.string(), fc.string(), { maxKeys: 3, noNullPrototype: true })), fc.nat({ max: 20 }))
  .map(([input, cut]) => {
    const json = input === null ? '' : JSON.stringify(input);
    return ['', json.slice(0, cut), json.slice(cut)];
  });

export const blocks: fc.Arbitrary<readonly Block[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('text' as const), pieces }),
    fc.record({ kind: fc.constant('reasoning' as const), pieces }),
    fc.record({ kind: fc.constant('tool' as const), id: fc.uuid(), pieces: toolPieces }),
  ),
  { maxLength: 6 },
);

/** The events Bedrock sends for the blocks. Only tool blocks have a start. */
export function eventsOf(said: readonly Block[]): readonly ConverseStreamOutput[] {
  return [
    { messageStart: { role: 'assistant' } },
    ...said.flatMap(blockEvents),
    { messageStop: { stopReason: 'end_turn' } },
    { metadata: { usage: { inputTokens: 21, outputTokens: 11, totalTokens: 32 }, metrics: { latencyMs: 400 } } },
  ];
}

/** The content of a whole answer that says the same. */
export function contentOf(said: readonly Block[]): ContentBlock[] {
  return said.map((block) => {
    const text = block.pieces.join('');
    if (block.kind === 'text') return { text };
    if (block.kind === 'reasoning') return { reasoningContent: { reasoningText: { text } } };
    return { toolUse: { toolUseId: block.id, name: 'look_up', input: JSON.parse(text || '{}') } };
  });
}

/** Puts the deltas together as clients do. */
export function assemble(chunks: readonly ChatCompletionChunk[]) {
  const deltas = chunks.flatMap(({ choices }) => choices.map(({ delta }) => delta));
  const reasoning = deltas.flatMap(({ reasoning_content }) => reasoning_content ?? []);
  const calls: { id?: string | undefined; type: string; function: { name?: string | undefined; arguments: string } }[] =
    [];
  for (const { index, id, function: piece } of deltas.flatMap(({ tool_calls = [] }) => tool_calls)) {
    calls[index] ??= { id, type: 'function', function: { name: piece?.name, arguments: '' } };
    calls[index].function.arguments += piece?.arguments ?? '';
  }
  return {
    role: deltas[0]?.role,
    content: deltas.map(({ content }) => content ?? '').join(''),
    refusal: null,
    ...(reasoning.length > 0 && { reasoning_content: reasoning.join('') }),
    ...(calls.length > 0 && { tool_calls: calls }),
  };
}

function blockEvents(block: Block, contentBlockIndex: number): readonly ConverseStreamOutput[] {
  const deltas = block.pieces.map((piece) => ({
    contentBlockDelta: { contentBlockIndex, delta: toDelta(block.kind, piece) },
  }));
  const stop = { contentBlockStop: { contentBlockIndex } };
  if (block.kind !== 'tool') return [...deltas, stop];
  const toolUse = { toolUseId: block.id, name: 'look_up' };
  return [{ contentBlockStart: { contentBlockIndex, start: { toolUse } } }, ...deltas, stop];
}

function toDelta(kind: Block['kind'], piece: string) {
  if (kind === 'text') return { text: piece };
  return kind === 'reasoning' ? { reasoningContent: { text: piece } } : { toolUse: { input: piece } };
}
