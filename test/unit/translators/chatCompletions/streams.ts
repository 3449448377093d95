import type { Citation, ContentBlock, ContentBlockDelta, ConverseStreamOutput } from '@aws-sdk/client-bedrock-runtime';
import fc from 'fast-check';
import type { ChatCompletionChunk, ChatDelta } from '../../../../generated/types/gateway/types.gen.ts';

/** What a model says in one block, in the pieces it says it in. */
export type Block =
  | { readonly kind: 'text'; readonly pieces: readonly string[] }
  | {
      readonly kind: 'cited';
      readonly pieces: readonly string[];
      readonly citations: readonly Citation[];
      /** How many pieces come before the citations. */
      readonly before: number;
    }
  | { readonly kind: 'thought'; readonly pieces: readonly string[]; readonly signature: string }
  | { readonly kind: 'redacted'; readonly pieces: readonly Uint8Array<ArrayBuffer>[] }
  | { readonly kind: 'tool'; readonly id: string; readonly name: string; readonly pieces: readonly string[] };

const citation = fc.constantFrom<Citation>(
  { title: 't', sourceContent: [{ text: 'a' }], location: { documentPage: { documentIndex: 0, start: 1, end: 2 } } },
  { location: { web: { url: 'https://a.example/b' } } },
  {},
);

/** Fences and white space among them, which answers in JSON come with. */
const piece = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('```json\n', '\n```', ' ', '{"a":1}'));
const pieces = fc.array(piece, { minLength: 1, maxLength: 4 });
const toolPieces = fc
  .tuple(fc.option(fc.dictionary(fc.string(), fc.string(), { maxKeys: 3, noNullPrototype: true })), fc.nat({ max: 20 }))
  .map(([input, cut]) => {
    const json = input === null ? '' : JSON.stringify(input);
    return ['', json.slice(0, cut), json.slice(cut)];
  });

export const blocks: fc.Arbitrary<readonly Block[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('text' as const), pieces }),
    fc.record({
      kind: fc.constant('cited' as const),
      pieces: fc.array(piece, { maxLength: 4 }),
      citations: fc.array(citation, { maxLength: 2 }),
      before: fc.nat({ max: 4 }),
    }),
    fc.record({ kind: fc.constant('thought' as const), pieces, signature: fc.constantFrom('', 'c2ln') }),
    fc.record({
      kind: fc.constant('redacted' as const),
      pieces: fc.array(fc.uint8Array({ minLength: 1 }), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('tool' as const),
      id: fc.uuid(),
      name: fc.constantFrom('look_up', 'answer'),
      pieces: toolPieces,
    }),
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
    if (block.kind === 'redacted') return { reasoningContent: { redactedContent: Buffer.concat(block.pieces) } };
    const text = block.pieces.join('');
    if (block.kind === 'text') return { text };
    if (block.kind === 'cited') {
      const content = block.pieces.map((each) => ({ text: each }));
      return { citationsContent: { content, citations: [...block.citations] } };
    }
    if (block.kind === 'thought') return { reasoningContent: { reasoningText: { text, signature: block.signature } } };
    return { toolUse: { toolUseId: block.id, name: block.name, input: JSON.parse(text || '{}') } };
  });
}

/** Puts the deltas together as clients do. */
export function assemble(chunks: readonly ChatCompletionChunk[]) {
  const deltas = chunks.flatMap(({ choices }) => choices.map(({ delta }) => delta));
  const reasoning = deltas.flatMap(({ reasoning_content }) => reasoning_content ?? []);
  const thoughts = deltas.flatMap(({ thinking_blocks = [] }) => thinking_blocks);
  const annotations = deltas.flatMap((delta) => delta.annotations ?? []);
  const citations = deltas.flatMap((delta) => delta.citations ?? []);
  const calls = assembleCalls(deltas);
  return {
    role: deltas[0]?.role,
    content: deltas.map(({ content }) => content ?? '').join(''),
    refusal: null,
    ...(reasoning.length > 0 && { reasoning_content: reasoning.join('') }),
    ...(thoughts.length > 0 && { thinking_blocks: thoughts }),
    ...(calls.length > 0 && { tool_calls: calls }),
    ...(annotations.length > 0 && { annotations }),
    ...(citations.length > 0 && { citations }),
  };
}

function assembleCalls(deltas: readonly ChatDelta[]) {
  const calls: { id?: string | undefined; type: string; function: { name?: string | undefined; arguments: string } }[] =
    [];
  for (const { index, id, function: each } of deltas.flatMap(({ tool_calls = [] }) => tool_calls)) {
    calls[index] ??= { id, type: 'function', function: { name: each?.name, arguments: '' } };
    calls[index].function.arguments += each?.arguments ?? '';
  }
  return calls;
}

function blockEvents(block: Block, contentBlockIndex: number): readonly ConverseStreamOutput[] {
  const deltas = toDeltas(block).map((delta) => ({ contentBlockDelta: { contentBlockIndex, delta } }));
  const stop = { contentBlockStop: { contentBlockIndex } };
  if (block.kind !== 'tool') return [...deltas, stop];
  const toolUse = { toolUseId: block.id, name: block.name };
  return [{ contentBlockStart: { contentBlockIndex, start: { toolUse } } }, ...deltas, stop];
}

function toDeltas(block: Block): ContentBlockDelta[] {
  switch (block.kind) {
    case 'text':
      return block.pieces.map((text) => ({ text }));
    case 'cited':
      return block.pieces
        .map((text): ContentBlockDelta => ({ text }))
        .toSpliced(block.before, 0, ...block.citations.map((each) => ({ citation: each })));
    case 'thought': {
      const thoughts = block.pieces.map((text) => ({ reasoningContent: { text } }));
      return [...thoughts, { reasoningContent: { signature: block.signature } }];
    }
    case 'redacted':
      return block.pieces.map((redactedContent) => ({ reasoningContent: { redactedContent } }));
    case 'tool':
      return block.pieces.map((input) => ({ toolUse: { input } }));
    default:
      return block;
  }
}
