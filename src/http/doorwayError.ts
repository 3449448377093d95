import type { WholeReply } from '../exchange.ts';

type TextReply = WholeReply & { readonly body: string };

/** What a front door has to say by itself, because the request never reached the gateway. */
export interface DoorwayError {
  readonly status: number;
  readonly type: 'invalid_request_error' | 'server_error';
  readonly code: string;
  readonly message: string;
}

/** The error as a reply in the contract's error shape. */
export function doorwayErrorReply({ status, type, code, message }: DoorwayError): TextReply {
  return {
    status,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ error: { message, type, param: null, code } }),
  };
}
