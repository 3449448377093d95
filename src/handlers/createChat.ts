import type { Handler } from '../contract.ts';
import type { HandlerParts } from './index.ts';
import { createConversation } from './shared/conversation.ts';

/** What the gateway's predecessor sent when a caller left a field out. */
const PREDECESSOR_DEFAULTS = { maxTokens: 1_024, temperature: 0.7 };

/** The same as `createChatCompletion`, with the defaults of the gateway's predecessor. */
export function createChat(parts: HandlerParts): Handler<'createChat'> {
  return createConversation(parts, PREDECESSOR_DEFAULTS);
}
