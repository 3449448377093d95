import type { ErrorResponse } from '../generated/sdk/types.gen.ts';

/**
 * What this client throws: one of the classes below, or this one itself for a request that could not be made and was not
 * sent. Only an abort is not one of these: it throws the reason of the signal that it was given.
 */
export class GatewayError extends Error {
  override readonly name: string = 'GatewayError';
  /** The gateway's id of the request, for support and for its usage record; `null` where no answer has named one. */
  readonly requestId: string | null;

  constructor(message: string, { requestId, cause }: { requestId: string | null; cause?: unknown }) {
    super(message, { cause });
    this.requestId = requestId;
  }
}

/** The gateway, or something between, has answered with an error. */
export class ApiError extends GatewayError {
  override readonly name = 'ApiError';
  /** The HTTP status. `null` where the error came in the middle of a stream, whose status was spent on the answer. */
  readonly status: number | null;
  /** The error itself, such as `rate_limit_exceeded`; `null` when the answer is not the gateway's own. */
  readonly code: string | null;
  /** The family of the error, such as `rate_limit_error`. */
  readonly type: ErrorResponse['error']['type'] | null;
  /** The field of the request that is at fault, such as `messages[0].role`. */
  readonly param: string | null;
  /** Whether the same request can succeed later. */
  readonly retryable: boolean;
  /** How long the gateway asks to wait before that, in milliseconds. */
  readonly retryAfterMs: number | null;
  /** The operator's rule that refused the request, such as `rpm:team:research`. */
  readonly rule: string | null;

  constructor(message: string, details: ApiErrorDetails) {
    super(message, details);
    this.status = details.status;
    this.code = details.code;
    this.type = details.type;
    this.param = details.param;
    this.retryable = details.retryable;
    this.retryAfterMs = details.retryAfterMs;
    this.rule = details.rule;
  }
}

/** No answer came, or none that can be read. Whether the request was worked on, and billed, nobody here knows. */
export class ConnectionError extends GatewayError {
  override readonly name: string = 'ConnectionError';
}

/** A stream ended before its `[DONE]`: what has arrived is not the whole answer. */
export class StreamCutError extends ConnectionError {
  override readonly name = 'StreamCutError';
}

export interface ApiErrorDetails {
  readonly requestId: string | null;
  readonly status: number | null;
  readonly code: string | null;
  readonly type: ErrorResponse['error']['type'] | null;
  readonly param: string | null;
  readonly retryable: boolean;
  readonly retryAfterMs: number | null;
  readonly rule: string | null;
}

/** Whether a value is the contract's error body. */
export function isErrorResponse(value: unknown): value is ErrorResponse {
  if (typeof value !== 'object' || value === null || !('error' in value)) return false;
  const { error } = value;
  return typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string';
}
