import type { ContentBlock } from '@aws-sdk/client-bedrock-runtime';
import type {
  ChatAssistantMessage,
  ChatDeveloperMessage,
  ChatMessage,
  ChatSystemMessage,
  ChatUserMessage,
} from '../../../generated/types/gateway/types.gen.ts';
import { gatewayError } from '../../errors.ts';
import { type Mapped, mapContent, mapPart, mapTextPart, type TextBlock } from './contentParts.ts';
import { alwaysRefused, honoured, ignored, members, type Place, unsupported } from './fieldRules.ts';

/** Instructions, wherever they stand in the conversation. */
export interface SystemTurn extends Mapped<TextBlock> {
  readonly role: 'system';
}

/** What one of the two speakers said; never without a block. */
export interface SpokenTurn extends Mapped<ContentBlock> {
  readonly role: 'user' | 'assistant';
}

/** Maps one message. Throws `unsupported_parameter` for what is not available, `invalid_value` for one that says nothing. */
export function toTurn(message: ChatMessage, place: Place): SystemTurn | SpokenTurn {
  switch (message.role) {
    case 'system':
    case 'developer':
      return systemTurn(message, place);
    case 'user':
      return userTurn(message, place);
    case 'assistant':
      return assistantTurn(message, place);
    case 'tool':
      throw unsupported(place.path, 'Tools are not available. Send the result as text of a user message.');
    case 'function':
      throw unsupported(place.path, 'It is the older form of a tool message. Use tool.');
    default:
      return unreachableMessage(message, place);
  }
}

type SystemFields = Omit<ChatSystemMessage, 'role'> & Omit<ChatDeveloperMessage, 'role'> & { role: string };

const systemFields = members<SystemFields>({ role: honoured, content: honoured, name: ignored });

const userFields = members<ChatUserMessage>({ role: honoured, content: honoured, name: ignored });

const assistantFields = members<ChatAssistantMessage>({
  role: honoured,
  content: honoured,
  name: ignored,
  refusal: alwaysRefused('Bedrock does not know refusals. Send the refusal as content.'),
  audio: alwaysRefused('The gateway keeps no earlier answers. Send a transcript as content.'),
  tool_calls: alwaysRefused('Tools are not available. Send the conversation without tool calls.'),
  function_call: alwaysRefused('It is the older form of tool_calls. Use tool_calls.'),
});

/** Unlike a speaker's message, one without text does no harm: it instructs nothing. */
function systemTurn(message: SystemFields, place: Place): SystemTurn {
  const content = mapContent(message.content, place, mapTextPart);
  return { role: 'system', ...withFields(content, systemFields(message, place)) };
}

function userTurn(message: ChatUserMessage, place: Place): SpokenTurn {
  const content = mapContent(message.content, place, mapPart);
  return spokenTurn('user', withFields(content, userFields(message, place)), place);
}

function assistantTurn(message: ChatAssistantMessage, place: Place): SpokenTurn {
  const fields = assistantFields(message, place);
  const content = mapContent(message.content, place, mapPart);
  return spokenTurn('assistant', withFields(content, fields), place);
}

function spokenTurn(role: SpokenTurn['role'], content: Mapped<ContentBlock>, { path }: Place): SpokenTurn {
  if (content.blocks.length > 0) return { role, ...content };
  const param = `${path}.content`;
  throw gatewayError('invalid_value', { details: { param, expected: 'text that is not empty' } });
}

function withFields<Block>(content: Mapped<Block>, ignoredFields: readonly string[]): Mapped<Block> {
  return { blocks: content.blocks, ignoredParams: [...ignoredFields, ...content.ignoredParams] };
}

function unreachableMessage(_message: never, { path }: Place): never {
  throw unsupported(path, 'There is no such role.');
}
