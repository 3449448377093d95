import type {
  ContentBlockDeltaEvent,
  ContentBlockStartEvent,
  ConverseStreamOutput,
} from '@aws-sdk/client-bedrock-runtime';
import type { ChatChunkChoice, ChatCompletionChunk, ChatDelta } from '../../../generated/types/gateway/types.gen.ts';
import { type GatewayError, gatewayError } from '../../errors.ts';
import type { AnswerEnd, AnswerIdentity } from './answer.ts';
import { toFinishReason } from './finishReason.ts';

/** What all chunks of an answer share, and whether the caller wants the usage. */
export interface StreamIdentity extends AnswerIdentity {
  /** `stream_options.include_usage`. */
  readonly includeUsage: boolean;
}

interface ToolBlock {
  /** Bedrock's index, which counts blocks of every kind. */
  readonly blockIndex: number | undefined;
  readonly hasArguments: boolean;
}

/** What the chunks so far leave for the next ones to know. Made by `startChunks`, opaque to callers. */
export interface StreamState {
  readonly identity: StreamIdentity;
  readonly isOpened: boolean;
  /** In order of arrival: a tool call's index is its place in this list. */
  readonly toolBlocks: readonly ToolBlock[];
  /** Present once the model stopped. */
  readonly stop?: { readonly reason: string | undefined };
}

/** The state to go on with, and the chunks to send now. */
export interface Step {
  readonly state: StreamState;
  readonly chunks: readonly ChatCompletionChunk[];
}

/** The state before the first event. */
export function startChunks(identity: StreamIdentity): StreamState {
  return { identity, isOpened: false, toolBlocks: [] };
}

/**
 * Translates one event. The stop is only remembered: `finish` tells it. Events of no use to clients and events this
 * gateway does not know add nothing; Bedrock's exceptions are no events, the SDK throws them. Throws
 * `upstream_failed` for content that a chat completion cannot carry.
 */
export function step(state: StreamState, event: ConverseStreamOutput): Step {
  if (event.messageStart !== undefined) return open(state);
  if (event.contentBlockStart !== undefined) return startBlock(state, event.contentBlockStart);
  if (event.contentBlockDelta !== undefined) return continueBlock(state, event.contentBlockDelta);
  if (event.contentBlockStop !== undefined) return endBlock(state, event.contentBlockStop.contentBlockIndex);
  if (event.messageStop !== undefined) {
    return { state: { ...state, stop: { reason: event.messageStop.stopReason } }, chunks: [] };
  }
  return { state, chunks: [] };
}

/**
 * The last chunks, for when Bedrock's metadata has arrived and the request is settled: a stream that is cut before
 * never shows a finish reason. Throws `upstream_cut` when the model did not stop, and what `toFinishReason` throws.
 */
export function finish(state: StreamState, { usage, metadata }: AnswerEnd): readonly ChatCompletionChunk[] {
  if (state.stop === undefined) throw gatewayError('upstream_cut');
  const finishReason = toFinishReason(state.stop.reason);
  const { identity } = state;
  const chunks = [...open(state).chunks, toChunk(identity, [toChoice({}, finishReason)])];
  if (identity.includeUsage) chunks.push({ ...toChunk(identity, []), usage });
  return chunks.map((chunk, index) => (index === chunks.length - 1 ? { ...chunk, gateway_metadata: metadata } : chunk));
}

/** OpenAI's first chunk says who speaks, before anything is said. */
function open(state: StreamState): Step {
  if (state.isOpened) return { state, chunks: [] };
  const chunk = toChunk(state.identity, [toChoice({ role: 'assistant', content: '' })]);
  return { state: { ...state, isOpened: true }, chunks: [chunk] };
}

function startBlock(state: StreamState, { start, contentBlockIndex }: ContentBlockStartEvent): Step {
  if (start?.toolUse === undefined) return passOver(state, start);
  const { toolUseId, name } = start.toolUse;
  if (!toolUseId || !name) throw failed('toolUse without id or name');
  const call = {
    index: state.toolBlocks.length,
    id: toolUseId,
    type: 'function',
    function: { name, arguments: '' },
  } as const;
  const toolBlocks = [...state.toolBlocks, { blockIndex: contentBlockIndex, hasArguments: false }];
  return add({ ...state, toolBlocks }, { tool_calls: [call] });
}

/** Signatures and encrypted reasoning have nothing to read in them and add nothing. */
function continueBlock(state: StreamState, { delta, contentBlockIndex }: ContentBlockDeltaEvent): Step {
  if (delta?.text !== undefined) return add(state, { content: delta.text });
  if (delta?.toolUse !== undefined) return addArguments(state, contentBlockIndex, delta.toolUse.input ?? '');
  if (delta?.reasoningContent === undefined) return passOver(state, delta);
  const { text } = delta.reasoningContent;
  return text === undefined ? { state, chunks: [] } : add(state, { reasoning_content: text });
}

/** A call without arguments has no delta, or an empty one, which is not JSON: `{}` is what a whole answer says. */
function endBlock(state: StreamState, blockIndex: number | undefined): Step {
  const block = state.toolBlocks.findLast((candidate) => candidate.blockIndex === blockIndex);
  if (block === undefined || block.hasArguments) return { state, chunks: [] };
  return addArguments(state, blockIndex, '{}');
}

function addArguments(state: StreamState, blockIndex: number | undefined, text: string): Step {
  const index = state.toolBlocks.findLastIndex((block) => block.blockIndex === blockIndex);
  if (index < 0) throw failed(`toolUse delta for block ${blockIndex}`);
  if (text === '') return { state, chunks: [] };
  const toolBlocks = state.toolBlocks.with(index, { blockIndex, hasArguments: true });
  return add({ ...state, toolBlocks }, { tool_calls: [{ index, function: { arguments: text } }] });
}

function add(state: StreamState, delta: ChatDelta): Step {
  const opened = open(state);
  return { state: opened.state, chunks: [...opened.chunks, toChunk(state.identity, [toChoice(delta)])] };
}

function toChoice(delta: ChatDelta, finishReason: ChatChunkChoice['finish_reason'] = null): ChatChunkChoice {
  return { index: 0, delta, logprobs: null, finish_reason: finishReason };
}

function toChunk(identity: StreamIdentity, choices: ChatChunkChoice[]): ChatCompletionChunk {
  return {
    id: identity.id,
    object: 'chat.completion.chunk',
    created: identity.createdSeconds,
    model: identity.model,
    choices,
    ...(identity.includeUsage && { usage: null }),
  };
}

/** A start or delta that holds nothing loses nothing; one that holds what has no place in a chunk would. */
function passOver(state: StreamState, member: object | undefined): Step {
  const kinds = Object.keys(member ?? {});
  if (kinds.length > 0) throw failed(`content of kind ${kinds.join()}`);
  return { state, chunks: [] };
}

function failed(reason: string): GatewayError {
  return gatewayError('upstream_failed', { cause: new Error(reason) });
}
