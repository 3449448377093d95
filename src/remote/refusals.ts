import { GatewayError, gatewayError } from '../errors.ts';
import type { RefusedRate, RemoteFileWish } from '../ports.ts';

/** Every way in which a file is not fetched. Nothing that its host has sent is repeated but the status. */

const BYTES_PER_MB = 1_048_576;

/** The address must not be asked. */
export function refused({ param }: Pick<RemoteFileWish, 'param'>, reason: string): GatewayError {
  return gatewayError('remote_file_refused', { details: { param, reason } });
}

/** The address was asked, and does not deliver. */
export function failed({ param }: RemoteFileWish, reason: string, cause?: unknown): GatewayError {
  return gatewayError('remote_file_failed', { details: { param, reason }, cause });
}

/** The same words in which the translator refuses a file that is sent along. */
export function tooLarge({ param, maxBytes }: RemoteFileWish): GatewayError {
  return gatewayError('invalid_value', { details: { param, expected: `at most ${maxBytes / BYTES_PER_MB} MB large` } });
}

/** What broke a fetch, unless it is a refusal already. */
export function unreachable(wish: RemoteFileWish, signal: AbortSignal, cause: unknown): GatewayError {
  if (cause instanceof GatewayError) return cause;
  const reason = signal.aborted ? 'It did not arrive in time.' : 'Its host could not be reached or broke off.';
  return failed(wish, reason, cause);
}

/** The team has fetched as many files as it may in a minute. */
export function tooMany(teamId: string, { refusedBy, retryAfterMs }: RefusedRate): GatewayError {
  const retryAfterSeconds = Math.ceil(retryAfterMs / 1_000);
  return gatewayError('rate_limit_exceeded', {
    rule: `remote-files:team:${teamId}`,
    details: { subject: `Team '${teamId}'`, limit: refusedBy.limit, what: 'remote files', retryAfterSeconds },
    headers: { 'retry-after': String(retryAfterSeconds), 'retry-after-ms': String(Math.ceil(retryAfterMs)) },
  });
}
