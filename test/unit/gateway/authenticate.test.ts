import { describe, expect, it } from 'vitest';
import { gatewayError } from '../../../src/errors.ts';
import { createAuthenticate } from '../../../src/gateway/authenticate.ts';
import { simplePolicy } from '../../../src/governance/policy.ts';
import type { ApiKeyRecord } from '../../../src/ports.ts';
import { DEMO_KEY, ManualClock, memoryApiKeys, recordingMetrics } from '../../fakes.ts';

const NOW_MS = new ManualClock().nowMs();

function authenticate(apiKey: string, record?: Partial<ApiKeyRecord>) {
  const apiKeys = memoryApiKeys(record === undefined ? {} : { 'digest of key': { ...DEMO_KEY, ...record } });
  const digest = (text: string) => (text === 'broken' ? undefined : `digest of ${text}`);
  return createAuthenticate({ apiKeys, digest, clock: new ManualClock(), metrics: recordingMetrics() })(apiKey);
}

describe('authenticate', () => {
  it('answers whose key it is, without its state', async () => {
    const caller = { keyId: 'key_1', teamId: 'demo', teamName: 'Demo team', ...simplePolicy(60) };

    expect(await authenticate('key', {})).toEqual(caller);
  });

  it('takes a key until the moment it expires', async () => {
    await expect(authenticate('key', { expiresAtMs: NOW_MS + 1 })).resolves.toMatchObject({ keyId: 'key_1' });
  });

  it.each([
    { apiKey: '', record: {}, code: 'missing_api_key' },
    { apiKey: 'broken', record: {}, code: 'malformed_api_key' },
    { apiKey: 'other', record: {}, code: 'invalid_api_key' },
    { apiKey: 'key', record: undefined, code: 'invalid_api_key' },
    { apiKey: 'key', record: { status: 'inactive' as const }, code: 'inactive_api_key' },
    { apiKey: 'key', record: { expiresAtMs: NOW_MS }, code: 'expired_api_key' },
    { apiKey: 'key', record: { expiresAtMs: 0 }, code: 'expired_api_key' },
    { apiKey: 'key', record: { status: 'inactive' as const, expiresAtMs: 0 }, code: 'inactive_api_key' },
  ])('refuses "$apiKey" with record $record as $code', async ({ apiKey, record, code }) => {
    await expect(authenticate(apiKey, record)).rejects.toMatchObject({ code, status: 401, retryable: false });
  });

  it('says when a key expired', async () => {
    const message = 'The API key expired on 2026-11-21.';

    await expect(authenticate('key', { expiresAtMs: Date.parse('2026-11-21') })).rejects.toMatchObject({ message });
  });

  it('passes on that the store does not answer', async () => {
    const apiKeys = { find: () => Promise.reject(gatewayError('store_unavailable')) };
    const metrics = recordingMetrics();
    const check = createAuthenticate({ apiKeys, digest: (text) => text, clock: new ManualClock(), metrics });

    await expect(check('key')).rejects.toMatchObject({ code: 'store_unavailable', status: 503 });
    expect(metrics.measures).toEqual([{ values: { storeOutages: 1 }, labels: { rule: 'api-key', answer: 'refuse' } }]);
  });
});
