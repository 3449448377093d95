import type { ConverseCommandInput, ConverseResponse, ConverseStreamOutput } from '@aws-sdk/client-bedrock-runtime';
import type { Policy } from './governance/policy.ts';
import type { AdmittedRequest, Settlement } from './meteringPorts.ts';

export type * from './budgetPorts.ts';
export type * from './meteringPorts.ts';
export type * from './reasoningPorts.ts';
export type * from './remotePorts.ts';
export type * from './reportingPorts.ts';
export type * from './signalPorts.ts';

/** A request in Bedrock's own words, the gateway's only internal form. */
export type ConverseRequest = ConverseCommandInput;

export interface ModelCall {
  readonly request: ConverseRequest;
  /** The Region to call. @default the gateway's own */
  readonly region?: string | undefined;
  /** The name the client asked for and the model to move to, for messages about the model. */
  readonly model: { readonly name: string; readonly successor: string | null };
  /** Ends the call upstream. */
  readonly signal: AbortSignal;
}

/** Something that continues conversations. Throws `GatewayError`. */
export interface Model {
  converse(call: ModelCall): Promise<ConverseResponse>;
  /** Resolves when the model accepted the request; the iterable throws when the stream breaks. */
  converseStream(call: ModelCall): Promise<AsyncIterable<ConverseStreamOutput>>;
}

/** An API key as the store knows it, joined with its team and all rules that apply to both. */
export interface ApiKeyRecord extends Policy {
  readonly keyId: string;
  readonly teamId: string;
  readonly teamName: string;
  readonly status: 'active' | 'inactive';
  readonly expiresAtMs: number | null;
}

/** Looks up keys by the hex SHA-256 of their text. Throws `store_unavailable` when it cannot know. */
export interface ApiKeys {
  find(sha256: string): Promise<ApiKeyRecord | undefined>;
}

/** A table of the store or one of its indexes, as a read has found it. */
export interface StorePart {
  /** As AWS writes it: a table's name, `<table>/index/<index>` of an index. */
  readonly name: string;
  readonly status: 'ok' | 'missing' | 'refused' | 'unreachable';
}

/** Looks at the store part by part. A store that does not answer is a finding and no failure. */
export interface StoreParts {
  check(): Promise<readonly StorePart[]>;
}

export interface Clock {
  /** Unix time in milliseconds. */
  nowMs(): number;
  /** Runs the action once after the delay; the returned function cancels it. */
  after(delayMs: number, action: () => void): () => void;
}

export interface Ids {
  /** A new ULID: unique, and sorted by time. */
  ulid(): string;
  /** A fraction in [0, 1) for jitter and shards. */
  fraction(): number;
}

/** Where secrets come from. */
export interface Secrets {
  /** So many random bytes that nobody can guess. */
  bytes(count: number): Uint8Array;
}

/** Fields of a log line. Never secrets, prompts or answers. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Structured log; `event` is a stable name for what happened. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  /** `cause` is logged by name, message and place, without any library's request or response objects. */
  warn(event: string, fields: LogFields, cause?: unknown): void;
  error(event: string, fields: LogFields, cause?: unknown): void;
}

/** What could not be written of a request's end, until it is. Delivery is at least once. */
export interface ReplayQueue {
  put(entry: ReplayEntry): Promise<void>;
  /**
   * Hands over entries, several at once, and forgets those whose handling succeeded; resolves to how many those were. Begins
   * no more when `hasTime` says no. @default there is always time
   */
  drain(handle: (entry: ReplayEntry) => Promise<void>, hasTime?: () => boolean): Promise<number>;
}

export interface ReplayEntry {
  readonly request: AdmittedRequest;
  /** Absent of an admission that was refused and could not be taken back: what it holds is to be released. */
  readonly settlement?: Settlement;
}
