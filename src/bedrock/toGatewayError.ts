import type { BedrockRuntimeServiceException } from '@aws-sdk/client-bedrock-runtime';
import { ERRORS, type ErrorCode, GatewayError, gatewayError, retryAfter } from '../errors.ts';
import type { ModelCall } from '../ports.ts';

/**
 * Bedrock's exceptions by name -> the gateway's errors.
 * https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html#API_runtime_Converse_Errors
 */
const CODES: Readonly<Record<string, ErrorCode>> = {
  AccessDeniedException: 'model_access_denied',
  ConflictException: 'request_rejected',
  CredentialsProviderError: 'upstream_credentials',
  ExpiredTokenException: 'upstream_credentials',
  IncompleteSignatureException: 'upstream_credentials',
  InternalServerException: 'upstream_failed',
  InvalidSignatureException: 'upstream_credentials',
  ModelErrorException: 'model_error',
  ModelNotReadyException: 'upstream_unavailable',
  ModelStreamErrorException: 'model_error',
  ModelTimeoutException: 'model_timeout',
  ResourceNotFoundException: 'model_unavailable',
  ServiceQuotaExceededException: 'upstream_throttled',
  ServiceUnavailableException: 'upstream_unavailable',
  ThrottlingException: 'upstream_throttled',
  UnrecognizedClientException: 'upstream_credentials',
  ValidationException: 'request_rejected',
};

/** The SDK attaches it to every error that comes with a response. */
type ResponseMetadata = BedrockRuntimeServiceException['$metadata'];

/** Failures to make a connection, so that Bedrock cannot have taken the request. */
const NEVER_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT']);

/** How Bedrock says that a model is gone; the exception is the same as for one that never was. */
const END_OF_LIFE = /end of (its )?life|end-of-life|no longer (available|supported)/i;

/**
 * How Bedrock says that a Region lacks a model, or has it through a profile only: as if the request were wrong, which another
 * Region takes. The apostrophe of "isn't" is sometimes a curly one.
 * https://github.com/anomalyco/opencode/issues/16747 https://github.com/gethouston/houston/pull/1381
 */
const NOT_HERE = /model identifier is invalid|with on-demand throughput isn.t supported/i;

/** An error of a call that has not been answered yet. */
export function toGatewayError(error: unknown, call: ModelCall): GatewayError {
  return known(error, call) ?? unanswered(error);
}

/** An error in mid-stream. What Bedrock did not name is a broken connection. */
export function toStreamError(error: unknown, call: ModelCall): GatewayError {
  return known(error, call) ?? gatewayError('upstream_cut', { cause: error });
}

function known(error: unknown, call: ModelCall): GatewayError | undefined {
  // Whoever aborts a call says why; the SDK's own error only says that it was aborted.
  if (call.signal.aborted && call.signal.reason instanceof GatewayError) return call.signal.reason;
  if (!(error instanceof Error)) return undefined;
  const code = codeOf(error);
  return code && bedrockError(code, call, error);
}

function codeOf({ name, message }: Error): ErrorCode | undefined {
  if (name === 'ResourceNotFoundException' && END_OF_LIFE.test(message)) return 'model_retired';
  if (name === 'ValidationException' && NOT_HERE.test(message)) return 'model_unavailable';
  return CODES[name];
}

function bedrockError(code: ErrorCode, { model }: ModelCall, cause: Error): GatewayError {
  const successor = model.successor === null ? 'another model' : `'${model.successor}'`;
  const details = { model: model.name, successor };
  // Blanks that a message does not have are left alone, so one set of details serves every row of `CODES`.
  const isAboutModel = code !== 'request_rejected' && ERRORS[code].message.includes('{model}');
  const param = isAboutModel ? { param: 'model' } : {};
  const waitMs = askedWaitMs(cause);
  const headers = waitMs === undefined ? {} : { headers: retryAfter(waitMs) };
  return gatewayError<'model_retired'>(code as 'model_retired', { details, cause, ...param, ...headers });
}

/** Bedrock seldom says how long to wait. Read in its form of seconds: https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3 */
function askedWaitMs(error: Error): number | undefined {
  const text = responseOf(error)?.headers['retry-after'] ?? '';
  return /^\d{1,5}$/.test(text) ? Number(text) * 1_000 : undefined;
}

/** Whether Bedrock had accepted the request before the error came: then it bills at least the prompt. */
export function isAccepted(error: unknown): boolean {
  return error instanceof Error && responseOf(error)?.statusCode === 200;
}

/** The SDK attaches it to every error that comes after the head of a response. */
function responseOf(error: Error): SdkResponse | undefined {
  return '$response' in error ? (error.$response as SdkResponse | undefined) : undefined;
}

interface SdkResponse {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
}

function unanswered(error: unknown): GatewayError {
  if (isNeverConnected(error)) return gatewayError('upstream_unavailable', { cause: error });
  return gatewayError(isRefusal(error) ? 'upstream_failed' : 'upstream_cut', { cause: error });
}

/**
 * The SDK calls every broken connection a TimeoutError; only its own, which has no code, is about connecting. A read
 * that timed out comes too late for that.
 * https://github.com/smithy-lang/smithy-typescript/blob/main/packages/node-http-handler/src/node-http-handler.ts
 */
function isNeverConnected(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (!('code' in error)) return error.name === 'TimeoutError';
  const isConnected = 'syscall' in error && (error.syscall === 'read' || error.syscall === 'write');
  return NEVER_CONNECTED.has(String(error.code)) && !isConnected;
}

/** An error status without an exception that has a row in `CODES`, such as a proxy's page. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof Error && '$metadata' in error)) return false;
  const { httpStatusCode = 0 } = error.$metadata as ResponseMetadata;
  return httpStatusCode >= 400;
}
