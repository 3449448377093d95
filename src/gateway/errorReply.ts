import type { ErrorResponse } from '../../generated/types/gateway/types.gen.ts';
import { GatewayError, gatewayError } from '../errors.ts';
import type { WholeReply } from '../exchange.ts';
import type { Log, LogFields } from '../ports.ts';

/** The request that an error ends, and who wants to know. */
export interface ErrorReport {
  readonly requestId: string;
  readonly log: Log;
  /** What its lines in the log carry besides. */
  readonly logFields: LogFields;
  /** Told what the client is told. */
  readonly onTold: (error: GatewayError) => void;
}

/** The error as the client reads it. What is not a `GatewayError` is logged and told as `internal_error`. */
export function describeError(error: unknown, report: ErrorReport): ErrorResponse {
  return toErrorResponse(toGatewayError(error, report), report.requestId);
}

/** The reply that an error becomes when nothing has been sent yet. */
export function errorReply(error: unknown, report: ErrorReport): WholeReply {
  const known = toGatewayError(error, report);
  return {
    status: known.status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'x-should-retry': String(known.retryable),
      ...(known.rule === null ? {} : { 'x-gateway-rule': known.rule }),
      ...known.headers,
    },
    body: JSON.stringify(toErrorResponse(known, report.requestId)),
  };
}

function toErrorResponse({ message, type, param, code }: GatewayError, requestId: string): ErrorResponse {
  return { error: { message, type, param, code, request_id: requestId } };
}

function toGatewayError(error: unknown, report: ErrorReport): GatewayError {
  const known = error instanceof GatewayError ? error : gatewayError('internal_error', { cause: error });
  logError(error, report);
  report.onTold(known);
  return known;
}

function logError(error: unknown, { requestId, log, logFields }: ErrorReport): void {
  const whose = { request_id: requestId, ...logFields };
  if (!(error instanceof GatewayError)) {
    log.error('unexpected_error', whose, error);
    return;
  }
  const fields = { ...whose, code: error.code, ...(error.rule === null ? {} : { rule: error.rule }) };
  if (error.status >= 500) log.error('request_failed', fields, error.cause);
  else log.warn('request_refused', fields, error.cause);
}
