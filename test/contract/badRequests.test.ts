import { describe, expect, it } from 'vitest';
import { DEMO_KEY, memoryApiKeys, memoryLedger, scriptedModel } from '../fakes.ts';
import { ask, createMemoryGateway, httpRequest } from '../memoryGateway.ts';
import { type BadRequest, badRequests } from './badRequestTable.ts';
import { readErrorReply } from './errorReplies.ts';

const MAX_BODY_BYTES = 10_000;

const TABLE = badRequests({
  good: 'good',
  unknown: 'unknown',
  inactive: 'inactive',
  expired: 'expired',
  maxBodyBytes: MAX_BODY_BYTES,
});

const model = scriptedModel({});
const ledger = memoryLedger();
const gateway = await createMemoryGateway({
  model,
  ledger,
  maxBodyBytes: MAX_BODY_BYTES,
  apiKeys: memoryApiKeys({
    good: DEMO_KEY,
    inactive: { ...DEMO_KEY, status: 'inactive' },
    expired: { ...DEMO_KEY, expiresAtMs: Date.parse('2026-11-22T12:00:00Z') },
  }),
});

describe('a bad request', () => {
  it.each(TABLE)('is refused with its reason: $description', async (row) => {
    const reply = await ask(gateway.service, toHttpRequest(row));

    const { type, code, param, message } = readErrorReply(reply, row.method, row.path);
    expect({ status: reply.status, type, code, param }).toEqual(row.expected);
    expect(message).not.toMatch(/\{\w+\}|undefined|\[object/);
    expect(reply.headers['x-should-retry']).toBe('false');
  });

  it('reaches neither the model nor the ledger', () => {
    expect(model.calls).toEqual([]);
    expect(ledger.entries).toEqual([]);
  });

  it('has a row of its own for each of at least seventy mistakes', () => {
    const descriptions = TABLE.map(({ description }) => description);

    expect(new Set(descriptions).size).toBe(TABLE.length);
    expect(TABLE.length).toBeGreaterThanOrEqual(70);
  });
});

function toHttpRequest({ method, path, headers, body }: BadRequest) {
  return httpRequest(`${method} ${path}`, { key: null, headers, body });
}
