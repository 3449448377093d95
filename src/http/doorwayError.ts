import { gatewayError } from '../errors.ts';
import type { WholeReply } from '../exchange.ts';

/** What a front door has to say by itself, because the request never reached the gateway. */
export type DoorwayErrorCode = 'bad_request' | 'headers_too_large' | 'slow_request' | 'service_unavailable';

/** The error as a reply in the contract's error shape. */
export function doorwayErrorReply(code: DoorwayErrorCode): WholeReply & { readonly body: string } {
  const { status, type, message, retryable, headers } = gatewayError(code);
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'x-should-retry': String(retryable), ...headers },
    body: JSON.stringify({ error: { message, type, param: null, code } }),
  };
}
