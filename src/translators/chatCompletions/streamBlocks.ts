import type { ContentBlockDeltaEvent, ContentBlockStartEvent } from '@aws-sdk/client-bedrock-runtime';
import { type GatewayError, gatewayError } from '../../errors.ts';
import { hearAnswer, hearText, isAnswerTool } from './listening.ts';
import { addSource, endText, startText } from './streamCitations.ts';
import {
  add,
  addHeard,
  andThen,
  countCalls,
  nothing,
  type Step,
  type StreamState,
  type ToolBlock,
} from './streamState.ts';
import { addThought, endThought } from './streamThought.ts';

/** Only calls of tools have a start. Throws `upstream_failed` for content that a chat completion cannot carry. */
export function startBlock(state: StreamState, { start, contentBlockIndex }: ContentBlockStartEvent): Step {
  if (start?.toolUse === undefined) return passOver(state, start);
  const { toolUseId: id, name } = start.toolUse;
  if (!id || !name) throw failed('toolUse without id or name');
  const block = { blockIndex: contentBlockIndex, hasArguments: false };
  if (isAnswerTool(state.listening, name)) return startAnswer(state, block);
  const callIndex = countCalls(state);
  const call = { index: callIndex, id, type: 'function', function: { name, arguments: '' } } as const;
  return add(withBlock(state, { ...block, role: { callIndex } }), { tool_calls: [call] });
}

/** Of several calls that carry an answer the first counts: together they would be no JSON. */
function startAnswer(state: StreamState, block: Omit<ToolBlock, 'role'>): Step {
  if (state.listening.isAnswered) return nothing(withBlock(state, { ...block, role: 'surplus' }));
  return addHeard(withBlock(state, { ...block, role: 'answer' }), hearAnswer(state.listening));
}

export function continueBlock(state: StreamState, { delta, contentBlockIndex: index }: ContentBlockDeltaEvent): Step {
  if (delta?.reasoningContent !== undefined) return addThought(state, index, delta.reasoningContent);
  if (delta?.text !== undefined) return addText(state, index, delta.text);
  if (delta?.toolUse !== undefined) return addArguments(state, index, delta.toolUse.input ?? '');
  return delta?.citation === undefined ? passOver(state, delta) : addSource(state, index, delta.citation);
}

function addText(state: StreamState, blockIndex: number | undefined, text: string): Step {
  return andThen(startText(state, blockIndex), (begun) => addHeard(begun, hearText(begun.listening, text)));
}

/** A call without arguments has no delta, or an empty one, which is not JSON: `{}` is what a whole answer says. */
export function endBlock(state: StreamState, blockIndex: number | undefined): Step {
  if (state.thought !== undefined && state.thought.blockIndex === blockIndex) return endThought(state);
  if (state.citedText !== undefined && state.citedText.blockIndex === blockIndex) return endText(state);
  const block = state.toolBlocks.findLast((candidate) => candidate.blockIndex === blockIndex);
  if (block === undefined || block.hasArguments) return nothing(state);
  return addArguments(state, blockIndex, '{}');
}

function addArguments(state: StreamState, blockIndex: number | undefined, text: string): Step {
  const place = state.toolBlocks.findLastIndex((candidate) => candidate.blockIndex === blockIndex);
  const block = state.toolBlocks[place];
  if (block === undefined) throw failed(`toolUse delta for block ${blockIndex}`);
  if (text === '') return nothing(state);
  const toolBlocks = state.toolBlocks.with(place, { ...block, hasArguments: true });
  const { role } = block;
  if (role === 'surplus') return nothing({ ...state, toolBlocks });
  if (role === 'answer') return add({ ...state, toolBlocks }, { content: text });
  return add({ ...state, toolBlocks }, { tool_calls: [{ index: role.callIndex, function: { arguments: text } }] });
}

function withBlock(state: StreamState, block: ToolBlock): StreamState {
  return { ...state, toolBlocks: [...state.toolBlocks, block] };
}

/** A start or delta that holds nothing loses nothing; one that holds what has no place in a chunk would. */
function passOver(state: StreamState, member: object | undefined): Step {
  const kinds = Object.keys(member ?? {});
  if (kinds.length > 0) throw failed(`content of kind ${kinds.join()}`);
  return nothing(state);
}

function failed(reason: string): GatewayError {
  return gatewayError('upstream_failed', { cause: new Error(reason) });
}
