import type { ContentBlock, Message, SystemContentBlock } from '@aws-sdk/client-bedrock-runtime';
import type { ChatMessage } from '../../../generated/types/gateway/types.gen.ts';
import type { ModelRow } from '../../catalog/model.ts';
import { gatewayError } from '../../errors.ts';
import { type SpokenTurn, type SystemTurn, toTurn } from './messages.ts';

/** A conversation in Converse's form: the roles alternate and the user begins. */
export interface Conversation {
  readonly system: SystemContentBlock[];
  readonly messages: Message[];
  readonly ignoredParams: readonly string[];
}

type Turn = SystemTurn | SpokenTurn;

/**
 * Maps the messages. System and developer messages all go to `system` in their order, those in mid-conversation too:
 * only the newest models take instructions between the turns. For a model without system prompt they open the first
 * user turn. Throws `invalid_value` when the user does not begin or a message says nothing.
 */
export function toConversation(messages: readonly ChatMessage[], row: ModelRow): Conversation {
  const turns = messages.map((message, index) => toTurn(message, { path: `messages[${index}]`, row }));
  assertUserBegins(turns);
  const system = turns.filter(isSystem).flatMap(({ blocks }) => blocks);
  const spoken = turns.filter(isSpoken);
  const ignoredParams = turns.flatMap((turn) => turn.ignoredParams);
  if (row.system_prompt) return { system, messages: mergeTurns(spoken), ignoredParams };
  return { system: [], messages: mergeTurns([{ role: 'user', blocks: system }, ...spoken]), ignoredParams };
}

function assertUserBegins(turns: readonly Turn[]): void {
  const first = turns.findIndex(isSpoken);
  if (first < 0) {
    const expected = 'a conversation with at least one user message';
    throw gatewayError('invalid_value', { details: { param: 'messages', expected } });
  }
  if (turns[first]?.role === 'user') return;
  const expected = "'user', because a conversation on Bedrock begins with the user";
  throw gatewayError('invalid_value', { details: { param: `messages[${first}].role`, expected } });
}

/** Converse wants the roles to alternate: neighbours of one role become one message, block beside block. */
function mergeTurns(turns: readonly Pick<SpokenTurn, 'role' | 'blocks'>[]): Message[] {
  const merged: { role: SpokenTurn['role']; content: ContentBlock[] }[] = [];
  for (const { role, blocks } of turns) {
    if (merged.at(-1)?.role !== role) merged.push({ role, content: [] });
    for (const block of blocks) merged.at(-1)?.content.push(block);
  }
  return merged;
}

function isSystem(turn: Turn): turn is SystemTurn {
  return turn.role === 'system';
}

function isSpoken(turn: Turn): turn is SpokenTurn {
  return turn.role !== 'system';
}
