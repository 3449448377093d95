import { type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { type DoorwayErrorCode, doorwayErrorReply } from './doorwayError.ts';

/** By the code of the error that Node's HTTP parser reports: https://nodejs.org/api/http.html#event-clienterror */
const REFUSALS: Readonly<Record<string, DoorwayErrorCode>> = {
  HPE_HEADER_OVERFLOW: 'headers_too_large',
  ERR_HTTP_REQUEST_TIMEOUT: 'slow_request',
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
  socket.end(toHttpText(doorwayErrorReply(REFUSALS[code] ?? 'bad_request')));
}

function toHttpText({ status, headers, body }: ReturnType<typeof doorwayErrorReply>): string {
  const all = { ...headers, 'content-length': Buffer.byteLength(body), connection: 'close' };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n');
}
