import type { CompletionUsage, GatewayMetadata } from '../../../generated/types/gateway/types.gen.ts';

/**
 * How the answer's content is to be found in what the model says:
 * - `text`: it is the text.
 * - `json`: it is the text, but for a code fence around it.
 * - `tool`: it is the input of this tool.
 */
export type AnswerForm =
  | { readonly kind: 'text' }
  | { readonly kind: 'json' }
  | { readonly kind: 'tool'; readonly name: string };

/** What all pieces of an answer share. */
export interface AnswerIdentity {
  /** `chatcmpl-` and a ULID. */
  readonly id: string;
  /** Unix time in seconds. */
  readonly createdSeconds: number;
  /** The model name the caller asked for. */
  readonly model: string;
  /** As the translation of the request says. */
  readonly form: AnswerForm;
}

/** What is known once the request is settled. */
export interface AnswerEnd {
  readonly usage: CompletionUsage;
  readonly metadata: GatewayMetadata;
}

/** All of an answer that Bedrock does not say. */
export interface Answer extends AnswerIdentity, AnswerEnd {}
