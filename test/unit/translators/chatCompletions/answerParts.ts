import type { GatewayMetadata } from '../../../../generated/types/gateway/types.gen.ts';
import { validators } from '../../../../generated/validators/gateway.responses.gen.js';
import {
  type Answer,
  type AnswerIdentity,
  toCompletionUsage,
} from '../../../../src/translators/chatCompletions/index.ts';

export const METADATA: GatewayMetadata = {
  request_id: 'req_1',
  team_id: 'demo',
  latency_ms: 412,
  cost_usd: 0.000002275,
  provider: 'aws-bedrock',
  answered_by: { model: 'nova-micro', bedrock_model_id: 'amazon.nova-micro-v1:0', region: 'us-east-1' },
  attempts: 1,
  ignored_params: ['seed'],
  warnings: [],
};

export const IDENTITY: AnswerIdentity = {
  id: 'chatcmpl-1',
  createdSeconds: 1_795_380_000,
  model: 'nova-micro',
  form: { kind: 'text' },
};

export const USAGE = toCompletionUsage({
  inputTokens: 21,
  outputTokens: 11,
  cacheReadTokens: 0,
  cacheWrite5mTokens: 0,
  cacheWrite1hTokens: 0,
});

export const ANSWER: Answer = { ...IDENTITY, usage: USAGE, metadata: METADATA };

/** Holds a value to the contract's schema for a whole answer or for one chunk. */
export function contractFaults(kind: '200' | 'event', value: unknown): unknown {
  const validate = validators.createChatCompletion[kind];
  if (validate === undefined) throw new Error(`There is no validator for ${kind}`);
  return validate(value) ? [] : validate.errors;
}
