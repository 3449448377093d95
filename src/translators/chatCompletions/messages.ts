import type { ContentBlock, SystemContentBlock } from '@aws-sdk/client-bedrock-runtime';
import type {
  ChatAssistantMessage,
  ChatAssistantPart,
  ChatDeveloperMessage,
  ChatMessage,
  ChatSystemMessage,
  ChatUserMessage,
} from '../../../generated/types/gateway/types.gen.ts';
import { gatewayError } from '../../errors.ts';
import { cacheControl, withCachePoint } from './caching.ts';
import { mapAssistantPart, mapContent, mapText, mapTextPart, mapUserPart } from './contentParts.ts';
import { alwaysRefused, at, honoured, ignored, members, type Place, unsupported } from './fieldRules.ts';
import { joinMapped, type Mapped } from './mapped.ts';
import { mapThinkingBlocks } from './thinkingBlocks.ts';
import { cutText, weave, wholeContent } from './thoughtPlaces.ts';
import { mapToolCalls, mapToolMessage } from './toolBlocks.ts';
import type { ToolLinks } from './toolLinks.ts';

/** Instructions, wherever they stand in the conversation. */
export interface SystemTurn extends Mapped<SystemContentBlock> {
  readonly role: 'system';
}

/** What one of the two speakers said, or a tool answered. Without a block it is left out. */
export interface SpokenTurn extends Mapped<ContentBlock> {
  readonly role: 'user' | 'assistant';
  readonly isToolResult: boolean;
}

/** Maps one message. Throws `unsupported_parameter` for what is not available, `invalid_value` for one that says nothing. */
export function toTurn(message: ChatMessage, place: Place, links: ToolLinks): SystemTurn | SpokenTurn {
  switch (message.role) {
    case 'system':
    case 'developer':
      return systemTurn(message, place);
    case 'user':
      return userTurn(message, place);
    case 'assistant':
      return assistantTurn(message, place, links);
    case 'tool':
      return { role: 'user', isToolResult: true, ...mapToolMessage(message, place, links) };
    case 'function':
      throw unsupported(place.path, 'It is the older form of a tool message. Use tool.');
    default:
      return unreachableMessage(message, place);
  }
}

type SystemFields = Omit<ChatSystemMessage, 'role'> & Omit<ChatDeveloperMessage, 'role'> & { role: string };

const systemFields = members<SystemFields>({
  role: honoured,
  content: honoured,
  name: ignored,
  cache_control: cacheControl,
});

const userFields = members<ChatUserMessage>({
  role: honoured,
  content: honoured,
  name: ignored,
  cache_control: cacheControl,
});

const assistantFields = members<ChatAssistantMessage>({
  role: honoured,
  content: honoured,
  name: ignored,
  refusal: honoured,
  audio: alwaysRefused('The gateway keeps no earlier answers. Send a transcript as content.'),
  tool_calls: honoured,
  function_call: alwaysRefused('It is the older form of tool_calls. Use tool_calls.'),
  reasoning_content: honoured,
  thinking_blocks: honoured,
  cache_control: cacheControl,
});

/** Unlike a speaker's message, one without text does no harm: it instructs nothing. */
function systemTurn(message: SystemFields, place: Place): SystemTurn {
  const content: Mapped<SystemContentBlock> = mapContent(message.content, place, mapTextPart);
  const piece = withIgnored(content, systemFields(message, place));
  return { role: 'system', ...withCachePoint(piece, message.cache_control, place) };
}

function userTurn(message: ChatUserMessage, place: Place): SpokenTurn {
  const content: Mapped<ContentBlock> = mapContent(message.content, place, mapUserPart);
  if (content.blocks.length === 0) {
    const param = `${place.path}.content`;
    throw gatewayError('invalid_value', { details: { param, expected: 'text that is not empty' } });
  }
  const piece = withIgnored(content, userFields(message, place));
  return { role: 'user', isToolResult: false, ...withCachePoint(piece, message.cache_control, place) };
}

/** Thoughts go back where they stood, which mostly is first. A message that says nothing at all is left out, which Converse would refuse. */
function assistantTurn(message: ChatAssistantMessage, place: Place, links: ToolLinks): SpokenTurn {
  const fields = assistantFields(message, place);
  const content = mapContent<ChatAssistantPart, ContentBlock>(message.content, place, mapAssistantPart);
  const refusal = mapText(message.refusal ?? '', at(place, 'refusal'));
  const calls = mapToolCalls(message, place, links);
  const said = joinMapped<ContentBlock>([content, refusal, calls]);
  const turn = { role: 'assistant', isToolResult: false } as const;
  if (said.blocks.length === 0) return { ...turn, ...said, ignoredParams: [place.path] };
  const thoughts = mapThinkingBlocks(message, place);
  const words = [...content.blocks, ...refusal.blocks];
  const text = refusal.blocks.length === 0 ? message.content : undefined;
  const blocks = weave({
    thoughts: thoughts.blocks,
    positions: thoughts.positions,
    contentBetween: typeof text === 'string' ? cutText(text) : wholeContent(words),
    calls: calls.blocks,
  });
  const piece = withIgnored({ ...joinMapped([thoughts, said]), blocks }, fields);
  return { ...turn, ...withCachePoint(piece, message.cache_control, place) };
}

function withIgnored<Block>(piece: Mapped<Block>, ignoredParams: readonly string[]): Mapped<Block> {
  return { ...piece, ignoredParams: [...ignoredParams, ...piece.ignoredParams] };
}

function unreachableMessage(_message: never, { path }: Place): never {
  throw unsupported(path, 'There is no such role.');
}
