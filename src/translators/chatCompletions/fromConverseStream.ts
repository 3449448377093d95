import type { ConverseStreamOutput, MessageStopEvent } from '@aws-sdk/client-bedrock-runtime';
import type { ChatCompletionChunk } from '../../../generated/types/gateway/types.gen.ts';
import { gatewayError } from '../../errors.ts';
import type { AnswerEnd } from './answer.ts';
import { toAnswerFinishReason, toFinishReason } from './finishReason.ts';
import { hearEnd } from './listening.ts';
import { withTrace } from './metadata.ts';
import { toServiceTier } from './serviceTier.ts';
import { continueBlock, endBlock, startBlock } from './streamBlocks.ts';
import { endText } from './streamCitations.ts';
import {
  addHeard,
  andThen,
  countCalls,
  nothing,
  open,
  type Step,
  type StreamState,
  toChoice,
  toChunk,
} from './streamState.ts';
import { endThought } from './streamThought.ts';

/**
 * Translates one event. The stop is only remembered: `finish` tells it. Events of no use to clients and events this
 * gateway does not know add nothing; Bedrock's exceptions are no events, the SDK throws them. Throws
 * `upstream_failed` for content that a chat completion cannot carry, and what `toFinishReason` throws.
 */
export function step(state: StreamState, event: ConverseStreamOutput): Step {
  if (event.messageStart !== undefined) return open(state);
  if (event.contentBlockStart !== undefined) return startBlock(state, event.contentBlockStart);
  if (event.contentBlockDelta !== undefined) return continueBlock(state, event.contentBlockDelta);
  if (event.contentBlockStop !== undefined) return endBlock(state, event.contentBlockStop.contentBlockIndex);
  if (event.messageStop !== undefined) return stop(state, event.messageStop);
  if (event.metadata === undefined) return nothing(state);
  const { serviceTier, trace } = event.metadata;
  return nothing({ ...state, serviceTier, guardrailTrace: trace?.guardrail });
}

/** What was held back has to be said now. A stop that is a failure is told at once: the record must not call it complete. */
function stop(state: StreamState, { stopReason: reason }: MessageStopEvent): Step {
  toFinishReason(reason);
  const told = andThen(endText(state), endThought);
  const said = andThen(told, (thought) => addHeard(thought, hearEnd(thought.listening)));
  return { ...said, state: { ...said.state, stop: { reason } } };
}

/**
 * The last chunks, for when Bedrock's metadata has arrived and the request is settled: a stream that is cut before
 * never shows a finish reason. Throws `upstream_cut` when the model did not stop.
 */
export function finish(state: StreamState, { usage, metadata }: AnswerEnd): readonly ChatCompletionChunk[] {
  if (state.stop === undefined) throw gatewayError('upstream_cut');
  const calls = countCalls(state);
  const finishReason = toAnswerFinishReason(state.stop.reason, { calls });
  const { identity } = state;
  const tier = toServiceTier(state.serviceTier);
  const chunks = [...open(state).chunks, { ...toChunk(identity, [toChoice({}, finishReason)]), ...tier }];
  if (identity.includeUsage) chunks.push({ ...toChunk(identity, []), usage, ...tier });
  const gatewayMetadata = withTrace(metadata, state.guardrailTrace);
  return chunks.map((chunk, index) =>
    index === chunks.length - 1 ? { ...chunk, gateway_metadata: gatewayMetadata } : chunk,
  );
}
