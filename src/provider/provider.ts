import type { ConverseResponse, ConverseStreamOutput } from '@aws-sdk/client-bedrock-runtime';
import type { BedrockTarget, ModelRow } from '../catalog/model.ts';
import type { CallTrace, CallTraces, ConverseRequest } from '../ports.ts';

/** One way to answer a request: a model, where it is called, and the request in that model's words. */
export interface Candidate {
  readonly row: ModelRow;
  readonly target: BedrockTarget;
  readonly request: ConverseRequest;
  /** Throws when the caller cannot be given the answer: the record's outcome is then what it throws. @default none throws */
  readonly check?: (response: ConverseResponse) => void;
}

/** A request that wants an answer, and what it may cost in time and tries. */
export interface Errand<C extends Candidate> {
  readonly requestId: string;
  /** The name the client asked for, for messages about the model. */
  readonly modelName: string;
  readonly asked: C;
  /** Who may answer in its place, in this order. Called only when it is needed, and maybe more than once. */
  readonly standIns: () => readonly C[];
  /** Ends the attempt under way, and with it the errand. Its reason is a `GatewayError`. */
  readonly signal: AbortSignal;
  /** Milliseconds until the signal does so by itself. */
  readonly remainingMs: () => number;
  /** Nothing more is tried for a client that has left. */
  readonly clientGone: AbortSignal;
  /** Where each attempt is told of. */
  readonly trace: CallTraces;
  /** Told of each attempt that has failed, and of what is tried next if anything is. Never rejects; it is waited for. */
  readonly onFailure: (failure: FailedAttempt, next: Candidate | undefined) => Promise<void>;
}

/** Why an attempt came to nothing. */
export interface Failed {
  readonly error: unknown;
  /** Whether Bedrock may have worked on it, and bill its prompt. */
  readonly mayBeBilled: boolean;
}

/** One call of a model. Whoever is handed it ends its trace, with what it came to. */
export interface Called<C extends Candidate = Candidate> {
  readonly candidate: C;
  readonly trace: CallTrace;
}

export interface FailedAttempt extends Failed, Called {}

export interface Answered<C extends Candidate> extends Called<C> {
  readonly response: ConverseResponse;
}

export interface Answering<C extends Candidate> extends Called<C> {
  /** Its first event is there already. Throws what breaks the stream later: by then nothing is tried again. */
  readonly events: AsyncIterable<ConverseStreamOutput>;
}

/**
 * Models that are asked until one answers: again after a failure that passes, or another one where the first cannot. Each
 * attempt that fails is told to `onFailure`; what is thrown in the end is one error, the truest of theirs.
 */
export interface Provider {
  /** How often Bedrock is asked for one answer at most: what a hard budget must cover. */
  readonly maxAttempts: number;
  converse<C extends Candidate>(errand: Errand<C>): Promise<Answered<C>>;
  /** Resolves when the first event has arrived. */
  converseStream<C extends Candidate>(errand: Errand<C>): Promise<Answering<C>>;
}
