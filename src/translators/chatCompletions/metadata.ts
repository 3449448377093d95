import type { GuardrailTraceAssessment } from '@aws-sdk/client-bedrock-runtime';
import type { GatewayMetadata } from '../../../generated/types/gateway/types.gen.ts';

/** Adds what a guardrail found, in Bedrock's own words, where Bedrock tells it. */
export function withTrace(metadata: GatewayMetadata, trace: GuardrailTraceAssessment | undefined): GatewayMetadata {
  return trace === undefined ? metadata : { ...metadata, guardrail_trace: { ...trace } };
}
