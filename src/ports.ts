import type { ConverseCommandInput, ConverseResponse, ConverseStreamOutput } from '@aws-sdk/client-bedrock-runtime';
import type { TokenUsage } from './governance/usage.ts';

/** A request in Bedrock's own words, the gateway's only internal form. */
export type ConverseRequest = ConverseCommandInput;

export interface ModelCall {
  readonly request: ConverseRequest;
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

/** An API key as the store knows it, joined with its team. */
export interface ApiKeyRecord {
  readonly keyId: string;
  readonly teamId: string;
  readonly teamName: string;
  readonly status: 'active' | 'inactive';
  readonly expiresAtMs: number | null;
  readonly rateLimitRpm: number;
}

/** Looks up keys by the hex SHA-256 of their text. Throws `store_unavailable` when it cannot know. */
export interface ApiKeys {
  find(sha256: string): Promise<ApiKeyRecord | undefined>;
}

/** One minute's allowance of requests for a subject, a token bucket. */
export interface RateLimit {
  /** Key of the bucket, such as `team#demo`. */
  readonly subject: string;
  readonly requestsPerMinute: number;
}

export interface RateLimitState {
  readonly allowed: boolean;
  /** Requests that would pass right now. */
  readonly remainingRequests: number;
  /** Time until the bucket is full again. */
  readonly resetMs: number;
  /** Time until the next request passes; 0 when this one did. */
  readonly retryAfterMs: number;
}

/** Takes one request from the bucket, or nothing when it refuses. Exact under concurrency. */
export interface RateLimits {
  take(limit: RateLimit): Promise<RateLimitState>;
}

/** A request at admission. `deadlineMs` is when it must have been settled. */
export interface OpenRequest {
  readonly requestId: string;
  readonly teamId: string;
  readonly keyId: string;
  /** Catalogue id of the model. */
  readonly model: string;
  readonly startedAtMs: number;
  readonly deadlineMs: number;
}

/** How a request ended. `estimated` when Bedrock's own numbers were lost. */
export interface Settlement {
  readonly usageSource: 'measured' | 'estimated';
  readonly usage: TokenUsage;
  readonly costNanoUsd: number;
  /** The price row the cost was computed from. */
  readonly priceVersion: string;
  /** `completed`, or the code of the error that ended it. */
  readonly outcome: string;
  readonly endedAtMs: number;
}

/** The usage ledger: one record per admitted request and day roll-ups of all. Throws `store_unavailable`. */
export interface Ledger {
  open(request: OpenRequest): Promise<void>;
  /** Turns the open record into a settled one and adds it to its day, both or neither. Settling twice is a no-op. */
  settle(request: OpenRequest, settlement: Settlement): Promise<void>;
}

/** Sums of one team, day, model and key. Days are UTC, `yyyy-mm-dd`. */
export interface UsageRollup {
  readonly day: string;
  readonly model: string;
  readonly keyId: string;
  readonly requests: number;
  /** Cached tokens included. */
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly costNanoUsd: number;
}

/** Reads day roll-ups. Its cost grows with days, not with requests. Throws `store_unavailable`. */
export interface UsageRollups {
  read(teamId: string, days: readonly string[]): Promise<readonly UsageRollup[]>;
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

/** Fields of a log line. Never secrets, prompts or answers. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Structured log; `event` is a stable name for what happened. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  /** `cause` is logged by name, message and place, without any library's request or response objects. */
  warn(event: string, fields: LogFields, cause?: unknown): void;
  error(event: string, fields: LogFields, cause?: unknown): void;
}
