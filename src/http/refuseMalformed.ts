import { type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { type DoorwayError, doorwayErrorReply } from './doorwayError.ts';

const BAD_REQUEST: DoorwayError = {
  status: 400,
  type: 'invalid_request_error',
  code: 'bad_request',
  message: 'The request is not valid HTTP.',
};

/** By the code of the error that Node's HTTP parser reports: https://nodejs.org/api/http.html#event-clienterror */
const REFUSALS: Readonly<Record<string, DoorwayError>> = {
  HPE_HEADER_OVERFLOW: { ...BAD_REQUEST, status: 431, message: 'The request headers are too large.' },
  ERR_HTTP_REQUEST_TIMEOUT: { ...BAD_REQUEST, status: 408, message: 'The request did not arrive in time.' },
};

export interface MalformedRequest {
  readonly error: Error;
  readonly socket: Duplex;
  /** The response that this connection is waiting for, if any. */
  readonly outgoing: ServerResponse | undefined;
}

/** Answers what Node could not read as a request, in the contract's error shape, and closes the connection. */
export function refuseMalformed({ error, socket, outgoing }: MalformedRequest): void {
  // In the middle of another answer a status line would look like part of its body.
  if (!socket.writable || outgoing?.headersSent) {
    socket.destroy();
    return;
  }
  const code = 'code' in error ? String(error.code) : '';
  socket.end(toHttpText(doorwayErrorReply(REFUSALS[code] ?? BAD_REQUEST)));
}

function toHttpText({ status, headers, body }: ReturnType<typeof doorwayErrorReply>): string {
  const all = { ...headers, 'content-length': Buffer.byteLength(body), connection: 'close' };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n');
}
