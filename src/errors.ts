import { ERRORS, type ErrorType } from './errorTable.ts';

export { ERRORS };

export type ErrorCode = keyof typeof ERRORS;

/** The names between braces in a message. */
type Blanks<Message extends string> = Message extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Blanks<Rest>
  : never;

/** Values for the blanks of an error's message. */
export type ErrorDetails<Code extends ErrorCode> = {
  readonly [Name in Blanks<(typeof ERRORS)[Code]['message']>]: string | number;
};

interface ErrorContext<Code extends ErrorCode> {
  readonly details: ErrorDetails<Code>;
  /** The request field at fault; `details.param` when that is given. */
  readonly param?: string;
  /** Response headers that explain the error, such as `retry-after`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The rule of the operator's that refuses, such as `rpm:team:demo`: its kind, then whom it governs. */
  readonly rule?: string;
  /** What went wrong underneath. Logged, never shown. */
  readonly cause?: unknown;
}

type ContextArgument<Code extends ErrorCode> = [Blanks<(typeof ERRORS)[Code]['message']>] extends [never]
  ? [context?: Partial<ErrorContext<Code>>]
  : [context: ErrorContext<Code>];

/** An outcome that the client is told about. The code decides everything but the blanks in its message. */
export class GatewayError extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly type: ErrorType;
  readonly retryable: boolean;
  readonly param: string | null;
  readonly rule: string | null;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ErrorCode, message: string, context: Omit<Partial<ErrorContext<ErrorCode>>, 'details'>) {
    super(message, { cause: context.cause });
    this.name = 'GatewayError';
    this.code = code;
    this.status = ERRORS[code].status;
    this.type = ERRORS[code].type;
    this.retryable = ERRORS[code].retryable;
    this.param = context.param ?? null;
    this.rule = context.rule ?? null;
    // What is down or throttled for a moment is worth another try right after it.
    const isMomentary = this.retryable && (this.status === 503 || this.status === 429);
    this.headers = { ...(isMomentary ? { 'retry-after': '1' } : {}), ...context.headers };
  }
}

/** Makes a `GatewayError` from its row in the table. The compiler asks for every blank of the message. */
export function gatewayError<Code extends ErrorCode>(code: Code, ...[context]: ContextArgument<Code>): GatewayError {
  const details: Readonly<Record<string, string | number>> = context?.details ?? {};
  const message = ERRORS[code].message.replaceAll(/\{(\w+)\}/g, (blank, name: string) =>
    String(details[name] ?? blank),
  );
  const param = context?.param ?? (details.param === undefined ? undefined : String(details.param));
  return new GatewayError(code, message, { ...context, ...(param === undefined ? {} : { param }) });
}

/** The error with more headers; what it says itself wins. Anything else is passed through. */
export function withHeaders(error: unknown, headers: Readonly<Record<string, string>>): unknown {
  return error instanceof GatewayError ? copyWith(error, { ...headers, ...error.headers }) : error;
}

/** The error with a better word on when to try again than its own. */
export function withRetryAfter(error: GatewayError, waitMs: number): GatewayError {
  return copyWith(error, { ...error.headers, ...retryAfter(waitMs) });
}

/** Headers that say when to try again; the whole seconds are never too early. */
export function retryAfter(waitMs: number): Readonly<Record<string, string>> {
  return { 'retry-after': String(Math.ceil(waitMs / 1_000)), 'retry-after-ms': String(Math.ceil(waitMs)) };
}

function copyWith(error: GatewayError, headers: Readonly<Record<string, string>>): GatewayError {
  const { code, message, param, rule, cause } = error;
  return new GatewayError(code, message, {
    cause,
    headers,
    ...(param === null ? {} : { param }),
    ...(rule === null ? {} : { rule }),
  });
}
