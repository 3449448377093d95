import { describe, expect, it } from 'vitest';
import { gatewayError } from '../../../src/errors.ts';
import type { UsageRollups } from '../../../src/ports.ts';
import { DEMO_KEY, ManualClock, memoryApiKeys, memoryLedger } from '../../fakes.ts';
import { ask, createMemoryGateway, httpRequest, type MemoryParts } from '../../memoryGateway.ts';
import { teamBudget } from '../metering/storedMeter.ts';

async function getUsage(query: string, parts: MemoryParts = {}) {
  const { service } = await createMemoryGateway(parts);
  const reply = await ask(service, httpRequest(`GET /v1/usage${query}`));
  return { ...reply, json: JSON.parse(reply.text) };
}

/** A ledger that writes down which days it is asked for. */
function askedLedger() {
  const asked: { teamId: string; days: readonly string[] }[] = [];
  const read: UsageRollups['read'] = async (teamId, days) => {
    asked.push({ teamId, days });
    return { rollups: [], refusals: [] };
  };
  return { asked, ledger: { ...memoryLedger(), read } };
}

describe('getUsage', () => {
  it.each([
    { query: '?days=1', now: '2026-11-22T00:00:00Z', days: 1, start: '2026-11-22' },
    { query: '?days=7', now: '2026-11-22T23:59:59.999Z', days: 7, start: '2026-11-16' },
    { query: '', now: '2026-03-01T12:00:00Z', days: 30, start: '2026-01-31' },
    { query: '?days=90', now: '2028-03-01T12:00:00Z', days: 90, start: '2027-12-03' },
  ])('reads $days days up to today, UTC: $now', async ({ query, now, days, start }) => {
    const { asked, ledger } = askedLedger();
    const { json } = await getUsage(query, { ledger, clock: new ManualClock(now) });

    expect(asked[0]?.days).toHaveLength(days);
    expect(asked[0]?.days).toEqual(asked[0]?.days.toSorted());
    expect(json.period).toEqual({ days, start, end: now.slice(0, 10) });
  });

  it('counts the chats of the team that asks, and of no other', async () => {
    const apiKeys = memoryApiKeys({ good: DEMO_KEY, other: { ...DEMO_KEY, teamId: 'other', teamName: 'Others' } });
    const { service } = await createMemoryGateway({ apiKeys });
    const body = { messages: [{ role: 'user', content: 'Hello' }] };
    for (const key of ['good', 'good', 'other']) {
      await ask(service, httpRequest('POST /v1/chat/completions', { key, body }));
    }
    const usageOf = async (key: string) => JSON.parse((await ask(service, httpRequest('GET /v1/usage', { key }))).text);

    expect(await usageOf('good')).toMatchObject({ team_id: 'demo', summary: { total_requests: 2, total_tokens: 30 } });
    expect(await usageOf('other')).toMatchObject({ team_name: 'Others', summary: { total_requests: 1 } });
  });

  it.each([
    { accept: 'text/csv', type: 'text/csv' },
    { accept: 'text/csv; charset=utf-8, */*;q=0.1', type: 'text/csv' },
    { accept: 'application/json, text/csv', type: 'application/json' },
    { accept: '*/*', type: 'application/json' },
  ])('answers as $type to $accept', async ({ accept, type }) => {
    const { service } = await createMemoryGateway();
    const reply = await ask(service, httpRequest('GET /v1/usage?group_by=model', { headers: { accept } }));

    expect(reply).toMatchObject({ status: 200, headers: { 'content-type': `${type}; charset=utf-8` } });
    expect(reply.text.startsWith(type === 'text/csv' ? 'model,requests,' : '{')).toBe(true);
  });

  it("shows the budgets of team and key, and not the whole gateway's, which tell of others", async () => {
    const budgets = (['gateway', 'team', 'key'] as const).map((scope) => ({
      ...{ ...teamBudget(1_000), budgetId: scope, scope, keyId: 'key_1' },
    }));
    const { json } = await getUsage('', { apiKeys: memoryApiKeys({ good: { ...DEMO_KEY, budgets } }) });

    expect(json.budgets.map(({ budget_id }: { budget_id: string }) => budget_id)).toEqual(['team', 'key']);
  });

  it('is unavailable when the store is', async () => {
    const ledger = { ...memoryLedger(), read: () => Promise.reject(gatewayError('store_unavailable')) };

    expect(await getUsage('', { ledger })).toMatchObject({
      status: 503,
      json: { error: { code: 'store_unavailable' } },
    });
  });
});
