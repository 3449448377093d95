import type { ContentBlock, ReasoningContentBlock } from '@aws-sdk/client-bedrock-runtime';
import type {
  ChatAssistantMessage,
  ChatRedactedThinking,
  ChatSignedThinking,
  ChatThinkingBlock,
  ChatThoughtPosition,
} from '../../../generated/types/gateway/types.gen.ts';
import type { ModelRow } from '../../catalog/model.ts';
import { readBase64, toBase64 } from './base64.ts';
import { at, honoured, item, members, type Place } from './fieldRules.ts';
import { joinMapped, type Mapped, mapped } from './mapped.ts';
import { type Strands, told } from './thoughtPlaces.ts';

type BlockType = ChatThinkingBlock['type'];

const NONE: readonly BlockType[] = [];
const CLAUDES: readonly BlockType[] = ['thinking', 'redacted_thinking'];

/**
 * The thoughts of its own that a model takes back. GPT-5.x encrypts all of its thoughts, goes on from them, and refuses
 * readable ones; other models answer worse, or not at all, when they are shown theirs.
 * https://docs.aws.amazon.com/bedrock/latest/userguide/claude-messages-extended-thinking.html
 * https://github.com/vercel/ai/pull/19058 https://github.com/UKGovernmentBEIS/inspect_ai/issues/5217
 */
const TAKEN: Readonly<Record<ModelRow['reasoning'], readonly BlockType[]>> = {
  anthropic_adaptive: CLAUDES,
  anthropic_budget: CLAUDES,
  openai_nested_effort: ['redacted_thinking'],
  openai_effort: NONE,
  nova_effort: NONE,
  always_on: NONE,
  none: NONE,
};

/** Whether a model goes on from its own thoughts. */
export function takesThoughts({ reasoning }: ModelRow): boolean {
  return TAKEN[reasoning].length > 0;
}

/** Thoughts, and where in their message each of them stands. */
export type Thoughts = Mapped<ContentBlock> & Pick<Strands, 'positions'>;

/** Maps thoughts that a caller sends back. What the model does not take of them is reported. */
export function mapThinkingBlocks(message: ChatAssistantMessage, place: Place): Thoughts {
  const listPlace = at(place, 'thinking_blocks');
  const given = message.thinking_blocks ?? [];
  const pieces = given.map((block, index) => mapThinkingBlock(block, item(listPlace, index)));
  const thoughts = joinMapped(pieces);
  return {
    ...thoughts,
    ignoredParams: [...thoughts.ignoredParams, ...unsentThoughts(message, place, thoughts)],
    positions: pieces.flatMap(({ blocks }, index) => blocks.map(() => given[index]?.position)),
  };
}

/** `reasoning_content` says the same as the blocks, for reading; without them it cannot be sent. */
function unsentThoughts(
  { reasoning_content: said }: ChatAssistantMessage,
  place: Place,
  { blocks }: Mapped<ContentBlock>,
): readonly string[] {
  const sent = blocks.map(({ reasoningContent }) => reasoningContent?.reasoningText?.text ?? '').join('');
  return said === undefined || said === null || said === sent ? [] : [at(place, 'reasoning_content').path];
}

const positionFields = members<ChatThoughtPosition>({ content: honoured, tool_calls: honoured });
const signedFields = members<ChatSignedThinking>({
  type: honoured,
  thinking: honoured,
  signature: honoured,
  position: positionFields,
});
const redactedFields = members<ChatRedactedThinking>({ type: honoured, data: honoured, position: positionFields });

function mapThinkingBlock(block: ChatThinkingBlock, place: Place): Mapped<ContentBlock> {
  if (!TAKEN[place.row.reasoning].includes(block.type))
    return mapped<ContentBlock>([], { ignoredParams: [place.path] });
  if (block.type === 'redacted_thinking') {
    const redactedContent = readBase64(block.data, at(place, 'data').path);
    return mapped([{ reasoningContent: { redactedContent } }], { ignoredParams: redactedFields(block, place) });
  }
  const { thinking: text, signature } = block;
  if (!signature) return mapped<ContentBlock>([], { ignoredParams: [place.path] });
  return mapped([{ reasoningContent: { reasoningText: { text, signature } } }], {
    ignoredParams: signedFields(block, place),
  });
}

/** The block to send back for thoughts in an answer; undefined for those that nobody signed or encrypted. */
export function toThinkingBlock(
  { reasoningText, redactedContent }: ReasoningContentBlock,
  position: ChatThoughtPosition,
): ChatThinkingBlock | undefined {
  const place = told(position);
  if (redactedContent !== undefined) return { type: 'redacted_thinking', data: toBase64(redactedContent), ...place };
  if (!reasoningText?.signature) return undefined;
  return { type: 'thinking', thinking: reasoningText.text ?? '', signature: reasoningText.signature, ...place };
}
