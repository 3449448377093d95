import type { StopReason } from '@aws-sdk/client-bedrock-runtime';
import type { FinishReason } from '../../../generated/types/gateway/types.gen.ts';
import { gatewayError } from '../../errors.ts';

/** https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_ConverseResponse.html */
const OUTCOMES: Readonly<Record<StopReason, FinishReason | 'malformed'>> = {
  end_turn: 'stop',
  stop_sequence: 'stop',
  max_tokens: 'length',
  model_context_window_exceeded: 'length',
  tool_use: 'tool_calls',
  content_filtered: 'content_filter',
  guardrail_intervened: 'content_filter',
  malformed_model_output: 'malformed',
  malformed_tool_use: 'malformed',
};

const OUTCOME_OF: ReadonlyMap<string, FinishReason | 'malformed'> = new Map(Object.entries(OUTCOMES));

/**
 * Why the answer ended, in OpenAI's words. Throws `model_error` when the model's output was malformed, and
 * `upstream_failed` for a reason this gateway does not know or that is missing: `stop` would call an answer complete
 * that may not be.
 */
export function toFinishReason(stopReason: string | undefined): FinishReason {
  const outcome = stopReason === undefined ? undefined : OUTCOME_OF.get(stopReason);
  if (outcome === undefined) throw gatewayError('upstream_failed', { cause: new Error(`stopReason ${stopReason}`) });
  if (outcome === 'malformed') throw gatewayError('model_error', { cause: new Error(`stopReason ${stopReason}`) });
  return outcome;
}

/**
 * The same for what the answer holds, which clients act on: they make the calls of `tool_calls` and of no other reason.
 * OpenAI's models and sometimes Claude end with `end_turn` although they call, and some answers with `tool_use` although
 * they do not; where a tool of ours carried the answer, its caller sees no call. A call that was cut is not to be made.
 * https://github.com/strands-agents/harness-sdk/issues/644 https://github.com/strands-rl/strands-env/pull/252
 */
export function toAnswerFinishReason(
  stopReason: string | undefined,
  { calls }: { readonly calls: number },
): FinishReason {
  const reason = toFinishReason(stopReason);
  if (stopReason !== 'end_turn' && stopReason !== 'tool_use') return reason;
  return calls > 0 ? 'tool_calls' : 'stop';
}
