import type { Handler } from '../contract.ts';
import type { HandlerParts } from './index.ts';
import { createConversation } from './shared/conversation.ts';

/** OpenAI's Chat Completions: the answer whole, or as a stream of chunks. */
export function createChatCompletion(parts: HandlerParts): Handler<'createChatCompletion'> {
  return createConversation(parts, {});
}
