import type { CallStart } from '../ports.ts';
import type { Candidate } from './provider.ts';

/** A call as its trace tells of it. Of the request it takes settings alone, nothing of what is said. */
export function toCallStart(
  { row, target, request }: Candidate,
  call: Pick<CallStart, 'attempt' | 'isStream'>,
): CallStart {
  const { maxTokens, temperature, topP } = request.inferenceConfig ?? {};
  return {
    ...call,
    model: row.id,
    bedrockModelId: row.bedrock_model_id,
    target: target.modelId,
    region: target.region,
    maxTokens,
    temperature,
    topP,
    guardrailId: request.guardrailConfig?.guardrailIdentifier,
  };
}
