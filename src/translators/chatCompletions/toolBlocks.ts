import type { ContentBlock, ToolResultContentBlock } from '@aws-sdk/client-bedrock-runtime';
import type {
  ChatAssistantMessage,
  ChatFunctionToolCall,
  ChatToolCall,
  ChatToolMessage,
} from '../../../generated/types/gateway/types.gen.ts';
import { type GatewayError, gatewayError } from '../../errors.ts';
import { cacheControl, withCachePoint } from './caching.ts';
import { at, honoured, item, members, type Place, unsupported } from './fieldRules.ts';
import { isObject, type JsonObject, parseJson, toJsonObject } from './json.ts';
import { joinMapped, type Mapped, mapped } from './mapped.ts';
import type { ToolLinks } from './toolLinks.ts';

/** https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_ToolUseBlock.html */
const TOOL_NAME = /^[a-zA-Z0-9_-]{1,64}$/;

/** Maps the calls of an assistant message. Throws `unsupported_parameter` for a model without tools. */
export function mapToolCalls(message: ChatAssistantMessage, place: Place, links: ToolLinks): Mapped<ContentBlock> {
  const calls = message.tool_calls ?? [];
  const listPlace = at(place, 'tool_calls');
  if (calls.length > 0 && !place.row.tool_use) {
    throw unsupported(listPlace.path, `${place.row.id} does not use tools. Send the conversation without tool calls.`);
  }
  return joinMapped(calls.map((call, index) => mapToolCall(call, item(listPlace, index), links)));
}

const callFields = members<ChatFunctionToolCall>({
  id: honoured,
  type: honoured,
  function: members<ChatFunctionToolCall['function']>({ name: honoured, arguments: honoured }),
});

function mapToolCall(call: ChatToolCall, place: Place, links: ToolLinks): Mapped<ContentBlock> {
  if (call.type === 'custom') throw unsupported(place.path, 'Bedrock has no custom tools. Use a function.');
  const { name, arguments: text } = call.function;
  if (!TOOL_NAME.test(name)) {
    throw invalid(`${place.path}.function.name`, '1 to 64 letters, digits, underscores and hyphens');
  }
  const input = readArguments(text, `${place.path}.function.arguments`);
  const toolUseId = links.get(place.path) ?? call.id;
  return mapped([{ toolUse: { toolUseId, name, input } }], { ignoredParams: callFields(call, place) });
}

/** A call without arguments is often an empty text. */
function readArguments(text: string, param: string): JsonObject {
  const value = text.trim() === '' ? {} : parseJson(text);
  if (!isObject(value)) throw invalid(param, 'a JSON object as text');
  return toJsonObject(value, param);
}

const resultFields = members<ChatToolMessage>({
  role: honoured,
  content: honoured,
  tool_call_id: honoured,
  cache_control: cacheControl,
});

/**
 * Maps a tool message. A result is text as the tool wrote it, blank or not: unlike elsewhere Bedrock takes it, and some
 * models refuse a result without content. https://github.com/NousResearch/hermes-agent/issues/55092
 * https://github.com/strands-agents/harness-sdk/pull/2123
 */
export function mapToolMessage(message: ChatToolMessage, place: Place, links: ToolLinks): Mapped<ContentBlock> {
  const { content: said } = message;
  const { blocks: content, ignoredParams } = resultContent(said, place);
  const toolUseId = links.get(place.path) ?? message.tool_call_id;
  const result = mapped<ContentBlock>([{ toolResult: { toolUseId, content: [...content] } }], {
    ignoredParams: [...resultFields(message, place), ...ignoredParams],
  });
  const marked =
    typeof said === 'string' ? result : withCachePoint(result, said.at(-1)?.cache_control, lastPart(place, said));
  return withCachePoint(marked, message.cache_control, place);
}

/** A result has no room for marks within. What its last part marks ends where the result ends, and there is room for that. */
const resultPartFields = (isLast: boolean) =>
  members<Exclude<ChatToolMessage['content'], string>[number]>({
    type: honoured,
    text: honoured,
    cache_control: isLast ? cacheControl : (_control, { path }) => [path],
  });

function lastPart(message: Place, parts: readonly unknown[]): Place {
  return item(at(message, 'content'), parts.length - 1);
}

function resultContent(content: ChatToolMessage['content'], place: Place): Mapped<ToolResultContentBlock> {
  if (typeof content === 'string') return mapped([{ text: content }]);
  const listPlace = at(place, 'content');
  return joinMapped(
    content.map((part, index) =>
      mapped([{ text: part.text }], {
        ignoredParams: resultPartFields(index === content.length - 1)(part, item(listPlace, index)),
      }),
    ),
  );
}

function invalid(param: string, expected: string): GatewayError {
  return gatewayError('invalid_value', { details: { param, expected } });
}
