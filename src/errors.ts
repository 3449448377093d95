import type { ErrorResponse } from '../generated/types/gateway/types.gen.ts';

type ErrorType = ErrorResponse['error']['type'];

interface ErrorRow {
  readonly status: number;
  readonly type: ErrorType;
  /** Whether sending the same request again can help. Told to clients as `x-should-retry`. */
  readonly retryable: boolean;
  /** What the client reads. `{name}` is filled from the error's details. */
  readonly message: string;
}

const invalid = (message: string, status = 400) =>
  ({ status, type: 'invalid_request_error', retryable: false, message }) as const;
const unauthenticated = (message: string) =>
  ({ status: 401, type: 'authentication_error', retryable: false, message }) as const;
const upstream = (status: number, message: string) =>
  ({ status, type: 'upstream_error', retryable: true, message }) as const;

/** Every error a client can meet. The only source of statuses, types and messages. */
export const ERRORS = {
  bad_request: invalid('The request is not valid HTTP.'),
  headers_too_large: invalid('The request headers are too large.', 431),
  slow_request: { ...invalid('The request did not arrive in time.', 408), retryable: true },
  invalid_path_encoding: invalid('The path has a percent sign that is not followed by a valid UTF-8 encoding.'),
  invalid_json: invalid('The body is not valid JSON.'),
  missing_body: invalid('The request has no body. Send a JSON object.'),
  missing_parameter: invalid('{param} is missing.'),
  invalid_type: invalid('{param} must be {expected}.'),
  invalid_value: invalid('{param} must be {expected}.'),
  unsupported_parameter: invalid('{param} is not supported: {reason}'),
  streaming_not_supported: invalid("'{model}' cannot stream its answer. Send the request without stream."),
  request_rejected: invalid("Bedrock does not accept this request for '{model}'. The gateway's log has its reason."),
  missing_api_key: unauthenticated('No API key was sent. Send it as Authorization: Bearer <key> or x-api-key: <key>.'),
  malformed_api_key: unauthenticated('The API key is not one of this gateway: it is mistyped or cut.'),
  invalid_api_key: unauthenticated('There is no such API key.'),
  inactive_api_key: unauthenticated('The API key is not active.'),
  expired_api_key: unauthenticated('The API key expired on {expiredOn}.'),
  model_access_denied: {
    status: 403,
    type: 'permission_error',
    retryable: false,
    message: "The gateway has no access to '{model}' on Bedrock. Its operator can grant it.",
  },
  not_found: {
    status: 404,
    type: 'not_found_error',
    retryable: false,
    message: 'There is no {method} {path}. GET /docs shows what there is.',
  },
  model_not_found: {
    status: 404,
    type: 'not_found_error',
    retryable: false,
    message: "There is no model '{model}'. GET /v1/models lists the models.",
  },
  model_unavailable: {
    status: 404,
    type: 'not_found_error',
    retryable: false,
    message: "Bedrock does not offer '{model}' in the region this gateway uses.",
  },
  method_not_allowed: invalid('{path} takes {allowed}, not {method}.', 405),
  model_timeout: upstream(408, 'The model did not answer in time.'),
  model_retired: {
    status: 410,
    type: 'not_found_error',
    retryable: false,
    message: "Bedrock no longer serves '{model}'. Use {successor} instead.",
  },
  request_too_large: invalid('The body has more than {maxBodyBytes} bytes (LLM_GATEWAY_MAX_BODY_BYTES).', 413),
  unsupported_media_type: invalid('Send the body as JSON with Content-Type: application/json.', 415),
  model_error: upstream(424, 'The model failed while it worked on this request.'),
  rate_limit_exceeded: {
    status: 429,
    type: 'rate_limit_error',
    retryable: true,
    message: '{subject} has reached its limit of {limit} requests per minute. Try again in {retryAfterSeconds} s.',
  },
  upstream_throttled: { ...upstream(429, 'Bedrock is limiting this account right now.'), type: 'rate_limit_error' },
  internal_error: {
    status: 500,
    type: 'server_error',
    retryable: true,
    message: 'The gateway failed on this request. Its log has the reason under the request id.',
  },
  upstream_failed: upstream(502, 'Bedrock failed on this request.'),
  upstream_cut: upstream(502, 'Bedrock ended the answer before it was complete.'),
  upstream_credentials: {
    ...upstream(502, "The gateway's own AWS credentials are missing, expired or refused. Its operator can fix that."),
    retryable: false,
  },
  service_unavailable: {
    status: 503,
    type: 'server_error',
    retryable: true,
    message: 'The gateway could not start. Try again shortly.',
  },
  store_unavailable: {
    status: 503,
    type: 'server_error',
    retryable: true,
    message: "The gateway's store does not answer right now. Try again.",
  },
  upstream_unavailable: upstream(503, 'Bedrock does not answer right now. Try again.'),
  request_timeout: {
    ...upstream(504, 'The request took longer than {maxSeconds} s ({setting}).'),
    retryable: false,
  },
} as const satisfies Record<string, ErrorRow>;

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
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ErrorCode, message: string, context: Omit<Partial<ErrorContext<ErrorCode>>, 'details'>) {
    super(message, { cause: context.cause });
    this.name = 'GatewayError';
    this.code = code;
    this.status = ERRORS[code].status;
    this.type = ERRORS[code].type;
    this.retryable = ERRORS[code].retryable;
    this.param = context.param ?? null;
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
  if (!(error instanceof GatewayError)) return error;
  const { code, message, param, cause } = error;
  return new GatewayError(code, message, {
    cause,
    headers: { ...headers, ...error.headers },
    ...(param === null ? {} : { param }),
  });
}
