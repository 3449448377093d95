/** A request that must be refused, as a client would put it on the wire. */
export interface BadRequest {
  readonly description: string;
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Empty when the request has none. */
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly expected: Refusal;
}

export interface Refusal {
  readonly status: number;
  readonly type: string;
  readonly code: string;
  readonly param: string | null;
}

/** What the gateway that is asked is made of. */
export interface BadRequestSetting {
  /** An active key of any team. */
  readonly good: string;
  /** Well-formed keys that the gateway does not know, or knows to be unusable. Rows without a key are left out. */
  readonly unknown?: string;
  readonly inactive?: string;
  readonly expired?: string;
  /** Smaller than the largest request a front door takes. */
  readonly maxBodyBytes: number;
}

export const HELLO = [{ role: 'user', content: 'Hello' }];

/** A chat request with a good key, whose body is `messages` and these fields. */
export function chatRequest(key: string, fields: object): Pick<BadRequest, 'method' | 'path' | 'headers' | 'body'> {
  return {
    method: 'POST',
    path: '/v1/chat/completions',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ messages: HELLO, ...fields }),
  };
}

export const refusal = {
  type: (param: string): Refusal => invalid('invalid_type', param),
  value: (param: string): Refusal => invalid('invalid_value', param),
  missing: (param: string): Refusal => invalid('missing_parameter', param),
  unsupported: (param: string): Refusal => invalid('unsupported_parameter', param),
};

/** A 400. */
export function invalid(code: string, param: string | null = null): Refusal {
  return { status: 400, type: 'invalid_request_error', code, param };
}
