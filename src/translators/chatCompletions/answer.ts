import type { CompletionUsage, GatewayMetadata } from '../../../generated/types/gateway/types.gen.ts';

/** What all pieces of an answer share. */
export interface AnswerIdentity {
  /** `chatcmpl-` and a ULID. */
  readonly id: string;
  /** Unix time in seconds. */
  readonly createdSeconds: number;
  /** The model name the caller asked for. */
  readonly model: string;
}

/** What is known once the request is settled. */
export interface AnswerEnd {
  readonly usage: CompletionUsage;
  readonly metadata: GatewayMetadata;
}

/** All of an answer that Bedrock does not say. */
export interface Answer extends AnswerIdentity, AnswerEnd {}
