import type { ChatAssistantMessage, ChatMessage, ChatToolMessage } from '../../../generated/types/gateway/types.gen.ts';
import type { ModelRow } from '../../catalog/model.ts';
import { type GatewayError, gatewayError } from '../../errors.ts';
import { fitToolId } from './toolIds.ts';

/** The id that Bedrock is given, by the path of the tool call, or of the tool message that answers it. */
export type ToolLinks = ReadonlyMap<string, string>;

interface OpenCall {
  readonly path: string;
  readonly toolUseId: string;
}

/** The calls of the assistant's turn that nobody has answered, by the caller's id, while the messages are walked. */
interface Walk {
  readonly links: Map<string, string>;
  readonly taken: Set<string>;
  readonly open: Map<string, OpenCall>;
  isAssistantsTurn: boolean;
}

/**
 * Ties tool messages to the calls they answer. Converse wants every call answered, once, in the user's turn that follows.
 * Throws `invalid_value` naming the call without an answer, the answer without a call, or the id that a turn has twice.
 */
export function linkToolCalls(messages: readonly ChatMessage[], row: ModelRow): ToolLinks {
  const walk: Walk = { links: new Map(), taken: new Set(), open: new Map(), isAssistantsTurn: false };
  for (const [index, message] of messages.entries()) {
    const path = `messages[${index}]`;
    if (message.role === 'assistant') addCalls(walk, message, { path, row });
    else if (message.role === 'tool') answerCall(walk, message, path);
    else if (message.role === 'user') walk.isAssistantsTurn = false;
  }
  assertAnswered(walk);
  return walk.links;
}

function addCalls(walk: Walk, message: ChatAssistantMessage, { path, row }: { path: string; row: ModelRow }): void {
  if (!walk.isAssistantsTurn) assertAnswered(walk);
  walk.isAssistantsTurn = true;
  for (const [index, { id }] of (message.tool_calls ?? []).entries()) {
    const call = `${path}.tool_calls[${index}]`;
    if (walk.open.has(id)) throw invalid(`${call}.id`, 'an id that no other call of the same turn has');
    const toolUseId = fitToolId(id, row.tool_call_id_pattern, walk.taken);
    walk.taken.add(toolUseId);
    walk.links.set(call, toolUseId);
    walk.open.set(id, { path: call, toolUseId });
  }
}

function answerCall(walk: Walk, { tool_call_id: id }: ChatToolMessage, path: string): void {
  walk.isAssistantsTurn = false;
  const call = walk.open.get(id);
  if (call === undefined)
    throw invalid(`${path}.tool_call_id`, 'the id of a call that the assistant made just before, answered once');
  walk.open.delete(id);
  walk.links.set(path, call.toolUseId);
}

function assertAnswered({ open }: Walk): void {
  for (const { path } of open.values())
    throw invalid(`${path}.id`, 'answered by a tool message with this tool_call_id');
}

function invalid(param: string, expected: string): GatewayError {
  return gatewayError('invalid_value', { details: { param, expected } });
}
