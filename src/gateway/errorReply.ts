import type { ErrorResponse } from '../../generated/types/gateway/types.gen.ts';
import { GatewayError, gatewayError } from '../errors.ts';
import type { WholeReply } from '../exchange.ts';
import type { Log } from '../ports.ts';

/** The error as the client reads it. What is not a `GatewayError` is logged and told as `internal_error`. */
export function describeError(error: unknown, requestId: string, log: Log): ErrorResponse {
  return toErrorResponse(toGatewayError(error, requestId, log), requestId);
}

/** The reply that an error becomes when nothing has been sent yet. */
export function errorReply(error: unknown, requestId: string, log: Log): WholeReply {
  const known = toGatewayError(error, requestId, log);
  return {
    status: known.status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'x-should-retry': String(known.retryable),
      ...(known.rule === null ? {} : { 'x-gateway-rule': known.rule }),
      ...known.headers,
    },
    body: JSON.stringify(toErrorResponse(known, requestId)),
  };
}

function toErrorResponse({ message, type, param, code }: GatewayError, requestId: string): ErrorResponse {
  return { error: { message, type, param, code, request_id: requestId } };
}

function toGatewayError(error: unknown, requestId: string, log: Log): GatewayError {
  if (!(error instanceof GatewayError)) {
    log.error('unexpected_error', { request_id: requestId }, error);
    return gatewayError('internal_error', { cause: error });
  }
  const fields = { request_id: requestId, code: error.code, ...(error.rule === null ? {} : { rule: error.rule }) };
  if (error.status >= 500) log.error('request_failed', fields, error.cause);
  else log.warn('request_refused', fields, error.cause);
  return error;
}
