import type { JsonObject } from './json.ts';
import type { TokenUsage } from './tokenUsage.ts';

/**
 * One reply said instead of the default one. Give at most one of `text`, `message`, `events` and `error`; without any of
 * them the default answer is said, with the other fields applied. What is scripted is said as it is: neither
 * `maxTokens` nor stop sequences shorten it.
 */
export interface ScriptedReply {
  /** Fits every request when absent. A reply with `events` fits streams only. */
  readonly match?: { readonly modelId?: string; readonly lastUserText?: string };
  /** How often it is used; once by default, `'Infinity'` is the JSON spelling of `Infinity`. */
  readonly times?: number | 'Infinity';
  /** Before the reply's headers. */
  readonly latencyMs?: number;
  /** Between the deltas of a stream. */
  readonly gapMs?: number;
  readonly text?: string;
  readonly stopReason?: string;
  readonly usage?: TokenUsage;
  /** An assistant message of text, toolUse, reasoningContent and citationsContent blocks. */
  readonly message?: { readonly content: readonly JsonObject[] };
  readonly events?: readonly ScriptedEvent[];
  /** Answered before the first byte; the status of a known type need not be given. */
  readonly error?: ScriptedError;
}

/** A typed error: `{ type: 'ThrottlingException', message: 'slow down' }`. */
export interface ScriptedError {
  readonly type: string;
  readonly status?: number;
  readonly message?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * What a stream does next: one of the special members, or a ConverseStream event under its name
 * (`{ contentBlockDelta: { contentBlockIndex: 0, delta: { text: 'Hi' } } }`), which need not be one Bedrock knows.
 */
export type ScriptedEvent =
  | { readonly exception: { readonly type: string; readonly message: string; readonly [field: string]: unknown } }
  | { readonly errorFrame: { readonly code: string; readonly message: string } }
  | { readonly pause: string }
  | { readonly cut: true }
  | { readonly badCrc: true }
  | { readonly end: true }
  | { readonly [eventType: string]: JsonObject };
