import type { ContentBlock } from '@aws-sdk/client-bedrock-runtime';
import type { ChatThoughtPosition } from '../../../generated/types/gateway/types.gen.ts';

const OPENING: ChatThoughtPosition = { content: 0, tool_calls: 0 };

/** Thoughts that open a message, as most do, need not say so. */
export function told(position: ChatThoughtPosition): { readonly position?: ChatThoughtPosition } {
  return position.content === 0 && position.tool_calls === 0 ? {} : { position };
}

/** What an assistant message holds, each kind in its order. */
export interface Strands {
  readonly thoughts: readonly ContentBlock[];
  /** Of each thought; undefined for one that opens the message. */
  readonly positions: readonly (ChatThoughtPosition | undefined)[];
  /** The blocks of the content between two numbers of characters. */
  readonly contentBetween: (from: number, to: number) => readonly ContentBlock[];
  readonly calls: readonly ContentBlock[];
}

/**
 * The blocks as the model made them. Claude refuses a turn whose thoughts are not where it thought them; a caller may have
 * left out what came before, so a place beyond the end is the end. https://github.com/UKGovernmentBEIS/inspect_ai/pull/4922
 */
export function weave({ thoughts, positions, contentBetween, calls }: Strands): readonly ContentBlock[] {
  const end = { content: Number.POSITIVE_INFINITY, tool_calls: calls.length };
  let from = OPENING;
  return [...positions, end].flatMap((position = OPENING, index) => {
    const to = {
      content: Math.max(from.content, position.content),
      tool_calls: Math.max(from.tool_calls, position.tool_calls),
    };
    const words = contentBetween(from.content, to.content);
    const blocks = [...words, ...calls.slice(from.tool_calls, to.tool_calls), ...thoughts.slice(index, index + 1)];
    from = to;
    return blocks;
  });
}

/** Blank text is no block that Bedrock takes. */
export function cutText(text: string): Strands['contentBetween'] {
  return (from, to) => {
    const isWhole = from === 0 && to >= text.length;
    const words = isWhole ? text : [...text].slice(from, to).join('');
    return words.trim() === '' ? [] : [{ text: words }];
  };
}

/** A list of parts cannot be cut: it stands where its first character would. */
export function wholeContent(blocks: readonly ContentBlock[]): Strands['contentBetween'] {
  return (from, to) => (from === 0 && to > 0 ? blocks : []);
}
