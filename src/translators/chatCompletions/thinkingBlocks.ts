import type { ContentBlock, ReasoningContentBlock } from '@aws-sdk/client-bedrock-runtime';
import type {
  ChatAssistantMessage,
  ChatRedactedThinking,
  ChatSignedThinking,
  ChatThinkingBlock,
} from '../../../generated/types/gateway/types.gen.ts';
import { readBase64, toBase64 } from './base64.ts';
import { at, honoured, item, members, type Place } from './fieldRules.ts';
import { joinMapped, type Mapped, mapped } from './mapped.ts';

/**
 * Maps thoughts that a caller sends back. Only Claude takes them, and only its own: other models answer worse, or not at
 * all, when they are shown their thoughts, so those are reported.
 * https://docs.aws.amazon.com/bedrock/latest/userguide/claude-messages-extended-thinking.html
 */
export function mapThinkingBlocks(message: ChatAssistantMessage, place: Place): Mapped<ContentBlock> {
  const listPlace = at(place, 'thinking_blocks');
  const blocks = message.thinking_blocks ?? [];
  const thoughts = joinMapped(blocks.map((block, index) => mapThinkingBlock(block, item(listPlace, index))));
  return { ...thoughts, ignoredParams: [...thoughts.ignoredParams, ...unsentThoughts(message, place, thoughts)] };
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

const signedFields = members<ChatSignedThinking>({ type: honoured, thinking: honoured, signature: honoured });
const redactedFields = members<ChatRedactedThinking>({ type: honoured, data: honoured });

function mapThinkingBlock(block: ChatThinkingBlock, place: Place): Mapped<ContentBlock> {
  const takesThoughts = place.row.reasoning === 'anthropic_adaptive' || place.row.reasoning === 'anthropic_budget';
  if (!takesThoughts) return mapped<ContentBlock>([], { ignoredParams: [place.path] });
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
export function toThinkingBlock({
  reasoningText,
  redactedContent,
}: ReasoningContentBlock): ChatThinkingBlock | undefined {
  if (redactedContent !== undefined) return { type: 'redacted_thinking', data: toBase64(redactedContent) };
  if (!reasoningText?.signature) return undefined;
  return { type: 'thinking', thinking: reasoningText.text ?? '', signature: reasoningText.signature };
}
