import { type ErrorCode, GatewayError, gatewayError } from '../errors.ts';
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

/** Failures of the connection before Bedrock could have taken the request. */
const NEVER_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT']);

/** How Bedrock says that a model is gone; the exception is the same as for one that never was. */
const END_OF_LIFE = /end of (its )?life|end-of-life|no longer (available|supported)/i;

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
  const code = isEndOfLife(error) ? 'model_retired' : CODES[error.name];
  return code && bedrockError(code, call, error);
}

function isEndOfLife(error: Error): boolean {
  return error.name === 'ResourceNotFoundException' && END_OF_LIFE.test(error.message);
}

function bedrockError(code: ErrorCode, { model }: ModelCall, cause: Error): GatewayError {
  const details = { model: model.name, successor: model.successor ?? 'another model' };
  // Blanks that a message does not have are left alone, so one set of details serves every row of `CODES`.
  const param = code === 'request_rejected' || code.startsWith('model_') ? { param: 'model' } : {};
  return gatewayError<'model_retired'>(code as 'model_retired', { details, cause, ...param });
}

function unanswered(error: unknown): GatewayError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const isNeverConnected = NEVER_CONNECTED.has(code) || (error instanceof Error && error.name === 'TimeoutError');
  return gatewayError(isNeverConnected ? 'upstream_unavailable' : 'upstream_cut', { cause: error });
}
