import type { CitationsDelta, GuardrailTraceAssessment, ServiceTier } from '@aws-sdk/client-bedrock-runtime';
import type {
  ChatChunkChoice,
  ChatCompletionChunk,
  ChatDelta,
  ChatThoughtPosition,
} from '../../../generated/types/gateway/types.gen.ts';
import type { AnswerIdentity } from './answer.ts';
import { countCharacters } from './citations.ts';
import { type Heard, type Listening, listen } from './listening.ts';

/** What all chunks of an answer share, and whether the caller wants the usage. */
export interface StreamIdentity extends AnswerIdentity {
  /** `stream_options.include_usage`. */
  readonly includeUsage: boolean;
}

/** A call of a tool. */
export interface ToolBlock {
  /** Bedrock's index, which counts blocks of every kind. */
  readonly blockIndex: number | undefined;
  /** The caller's to make, with its place among the calls; or the answer itself; or one answer too many. */
  readonly role: { readonly callIndex: number } | 'answer' | 'surplus';
  readonly hasArguments: boolean;
}

/** Thoughts whose block has not ended. */
export interface Thought {
  readonly blockIndex: number | undefined;
  readonly text: string;
  readonly signature: string;
  readonly redacted: readonly Uint8Array[];
  /** Where it begins. */
  readonly position: ChatThoughtPosition;
}

/** A block of text that has not ended, and what it rests on. */
export interface CitedText {
  readonly blockIndex: number | undefined;
  /** Where it begins in the content, in characters. */
  readonly start: number;
  readonly sources: readonly CitationsDelta[];
}

/** What the chunks so far leave for the next ones to know. Made by `startChunks`, opaque to callers. */
export interface StreamState {
  readonly identity: StreamIdentity;
  readonly isOpened: boolean;
  readonly listening: Listening;
  readonly toolBlocks: readonly ToolBlock[];
  readonly thought?: Thought | undefined;
  readonly citedText?: CitedText | undefined;
  /** Characters of content so far. */
  readonly contentLength: number;
  /** Present once the model stopped. */
  readonly stop?: { readonly reason: string | undefined };
  readonly serviceTier?: ServiceTier | undefined;
  readonly guardrailTrace?: GuardrailTraceAssessment | undefined;
}

/** The state to go on with, and the chunks to send now. */
export interface Step {
  readonly state: StreamState;
  readonly chunks: readonly ChatCompletionChunk[];
}

/** The state before the first event. */
export function startChunks(identity: StreamIdentity): StreamState {
  return { identity, isOpened: false, listening: listen(identity.form), toolBlocks: [], contentLength: 0 };
}

/** OpenAI's first chunk says who speaks, before anything is said. */
export function open(state: StreamState): Step {
  if (state.isOpened) return nothing(state);
  const chunk = toChunk(state.identity, [toChoice({ role: 'assistant', content: '' })]);
  return { state: { ...state, isOpened: true }, chunks: [chunk] };
}

/** Adds pieces to the message, each as a chunk of its own. */
export function add(state: StreamState, ...deltas: readonly ChatDelta[]): Step {
  if (deltas.length === 0) return nothing(state);
  const opened = open(state);
  const chunks = deltas.map((delta) => toChunk(state.identity, [toChoice(delta)]));
  const content = deltas.map((delta) => delta.content ?? '').join('');
  const contentLength = state.contentLength + countCharacters(content);
  return { state: { ...opened.state, contentLength }, chunks: [...opened.chunks, ...chunks] };
}

/** Adds what was heard. */
export function addHeard(state: StreamState, { listening, content, reasoning }: Heard): Step {
  const deltas: ChatDelta[] = [];
  if (reasoning !== undefined) deltas.push({ reasoning_content: reasoning });
  if (content !== undefined) deltas.push({ content });
  return add({ ...state, listening }, ...deltas);
}

/** One step after another. */
export function andThen(first: Step, next: (state: StreamState) => Step): Step {
  const second = next(first.state);
  return { state: second.state, chunks: [...first.chunks, ...second.chunks] };
}

/** Calls so far that are the caller's to make. */
export function countCalls({ toolBlocks }: Pick<StreamState, 'toolBlocks'>): number {
  return toolBlocks.filter(({ role }) => typeof role === 'object').length;
}

export function nothing(state: StreamState): Step {
  return { state, chunks: [] };
}

/** A choice of a chunk; there is only ever one. */
export function toChoice(delta: ChatDelta, finishReason: ChatChunkChoice['finish_reason'] = null): ChatChunkChoice {
  return { index: 0, delta, logprobs: null, finish_reason: finishReason };
}

/** A chunk in its envelope. */
export function toChunk(identity: StreamIdentity, choices: ChatChunkChoice[]): ChatCompletionChunk {
  return {
    id: identity.id,
    object: 'chat.completion.chunk',
    created: identity.createdSeconds,
    model: identity.model,
    choices,
    ...(identity.includeUsage && { usage: null }),
  };
}
