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

/** The same for an answer that a tool of ours may have carried: its caller sees no call, so there is none to wait for. */
export function toAnswerFinishReason(
  stopReason: string | undefined,
  { isAnswered, calls }: { readonly isAnswered: boolean; readonly calls: number },
): FinishReason {
  const reason = toFinishReason(stopReason);
  return reason === 'tool_calls' && isAnswered && calls === 0 ? 'stop' : reason;
}
