import { ApiError, type ApiErrorDetails, ConnectionError, GatewayError, isErrorResponse } from './errors.ts';
import { isRetryable, readRetryAfterMs } from './retry.ts';

interface Failure {
  /** The body of an error answer, or what was thrown. */
  readonly error: unknown;
  readonly request: Request | undefined;
  readonly response: Response | undefined;
  readonly nowMs: number;
}

/** The exception that a failed call throws. */
export function toError({ error, request, response, nowMs }: Failure): unknown {
  if (request === undefined) {
    return new GatewayError('The request could not be made, so nothing was sent.', { requestId: null, cause: error });
  }
  if (request.signal.aborted) return request.signal.reason;
  if (response === undefined) {
    return new ConnectionError('The gateway did not answer.', { requestId: null, cause: error });
  }
  const requestId = response.headers.get('x-request-id');
  if (response.ok) return new ConnectionError('The answer cannot be read.', { requestId, cause: error });
  const told: Pick<ApiErrorDetails, 'requestId' | 'status' | 'retryable' | 'retryAfterMs' | 'rule'> = {
    requestId,
    status: response.status,
    retryable: isRetryable(response),
    retryAfterMs: readRetryAfterMs(response.headers, nowMs),
    rule: response.headers.get('x-gateway-rule'),
  };
  if (!isErrorResponse(error)) {
    const message = `The answer has status ${response.status} and is not the gateway's own.`;
    return new ApiError(message, { ...told, code: null, type: null, param: null });
  }
  const { message, code, type, param } = error.error;
  return new ApiError(message, { ...told, code, type, param });
}
