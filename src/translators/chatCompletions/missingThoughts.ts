import type {
  ChatAssistantMessage,
  ChatMessage,
  ChatThinkingBlock,
} from '../../../generated/types/gateway/types.gen.ts';
import type { ModelRow } from '../../catalog/model.ts';
import { readReasoningWish } from './reasoningWish.ts';
import type { TranslatedRequest } from './requestFields.ts';
import { takesThoughts } from './thinkingBlocks.ts';

/**
 * Ids of tool calls whose thoughts the model wants to see again and the caller has not sent: one of each message of the
 * turn under way. Thoughts of turns that have ended are of no use to a model.
 * https://docs.aws.amazon.com/bedrock/latest/userguide/claude-messages-extended-thinking.html
 */
export function callsWithoutThoughts(body: TranslatedRequest, row: ModelRow): readonly string[] {
  return wantsThoughts(body, row) ? turnUnderWay(body.messages).flatMap(firstCallOf) : [];
}

/** The messages with thoughts put back before the calls that they led to. */
export function withThoughts(
  messages: TranslatedRequest['messages'],
  thoughts: ReadonlyMap<string, readonly ChatThinkingBlock[]>,
): TranslatedRequest['messages'] {
  return messages.map((message) => {
    const [id] = firstCallOf(message);
    const blocks = id === undefined ? undefined : thoughts.get(id);
    return message.role === 'assistant' && blocks ? { ...message, thinking_blocks: [...blocks] } : message;
  });
}

function wantsThoughts(body: TranslatedRequest, row: ModelRow): boolean {
  if (!takesThoughts(row)) return false;
  const { mode } = readReasoningWish(body, { path: '', row });
  // GPT-5.x thinks unasked as well; Claude does where it cannot be kept from it.
  const thinksUnasked = !row.reasoning_can_be_disabled || row.reasoning === 'openai_nested_effort';
  return mode === 'on' || (mode === 'unsaid' && thinksUnasked);
}

/** What the assistant has said since the user spoke before it, if it has called tools in the end. */
function turnUnderWay(messages: readonly ChatMessage[]): readonly ChatMessage[] {
  const last = messages.findLastIndex(({ role }) => role === 'assistant');
  if (!callsTools(messages[last])) return [];
  const before = messages.slice(0, Math.max(0, last)).findLastIndex(({ role }) => role === 'user');
  return messages.slice(before + 1, last + 1);
}

/** Of a message that calls tools and holds no thoughts. All calls of a message have the same ones. */
function firstCallOf(message: ChatMessage): readonly string[] {
  if (message.role !== 'assistant' || hasThoughts(message)) return [];
  const [first] = message.tool_calls ?? [];
  return first === undefined ? [] : [first.id];
}

function callsTools(message: ChatMessage | undefined): boolean {
  return message?.role === 'assistant' && (message.tool_calls ?? []).length > 0;
}

function hasThoughts({ thinking_blocks: blocks }: ChatAssistantMessage): boolean {
  return blocks !== undefined && blocks !== null && blocks.length > 0;
}
