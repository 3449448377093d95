import type { Caller } from '../contract.ts';
import { GatewayError, gatewayError } from '../errors.ts';
import type { ApiKeyRecord, ApiKeys, Clock, Metrics } from '../ports.ts';

export interface AuthenticateParts {
  readonly apiKeys: ApiKeys;
  /** SHA-256 of a key whose form and checksum are right; nothing for any other text. */
  readonly digest: (apiKey: string) => string | undefined;
  readonly clock: Clock;
  readonly metrics: Metrics;
}

/** Makes the door's check: whose key is this. Each way a key can be wrong has an error of its own, all 401. */
export function createAuthenticate(parts: AuthenticateParts): (apiKey: string) => Promise<Caller> {
  const { apiKeys, digest, clock } = parts;
  return async (apiKey) => {
    if (apiKey === '') throw gatewayError('missing_api_key');
    const sha256 = digest(apiKey);
    if (sha256 === undefined) throw gatewayError('malformed_api_key');
    const record = await apiKeys.find(sha256).catch((error: unknown) => {
      countOutage(parts.metrics, error);
      throw error;
    });
    if (record === undefined) throw gatewayError('invalid_api_key');
    refuseUnusable(record, clock.nowMs());
    const { status: _status, expiresAtMs: _expiresAtMs, ...caller } = record;
    return caller;
  };
}

/** A key that cannot be looked up is not told as a wrong one: what is thrown goes on to the client as it is. */
function countOutage(metrics: Metrics, error: unknown): void {
  if (!(error instanceof GatewayError) || error.code !== 'store_unavailable') return;
  metrics.record({ storeOutages: 1 }, { rule: 'api-key', answer: 'refuse' });
}

function refuseUnusable({ status, expiresAtMs }: ApiKeyRecord, nowMs: number): void {
  if (status !== 'active') throw gatewayError('inactive_api_key');
  if (expiresAtMs === null || nowMs < expiresAtMs) return;
  const [expiredOn = ''] = new Date(expiresAtMs).toISOString().split('T');
  throw gatewayError('expired_api_key', { details: { expiredOn } });
}
