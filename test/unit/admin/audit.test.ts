import { beforeEach, describe, expect, it } from 'vitest';
import type { AuditEvent } from '../../../generated/types/admin/types.gen.ts';
import { invokedAccess } from '../../../src/admin/invokedAccess.ts';
import type { Write } from '../../../src/stores/items/items.ts';
import { createMemoryAdmin, OPERATOR } from '../../memoryAdmin.ts';
import { ask, httpRequest } from '../../memoryGateway.ts';

let admin: Awaited<ReturnType<typeof createMemoryAdmin>>;
let keyId: string;
let transactions: (readonly Write[])[] = [];

const MONTHLY = { scope: 'team', team_id: 'research', amount_usd: 500, window: { unit: 'month' }, mode: 'hard' };

beforeEach(async () => {
  admin = await createMemoryAdmin({ onTransact: (writes) => transactions.push(writes) });
  await admin.call('POST /admin/teams', { team_id: 'research', name: 'Research' });
  keyId = (await admin.call('POST /admin/keys', { team_id: 'research', name: 'Notebook' })).body.key_id;
  await admin.call('PUT /admin/budgets/monthly', MONTHLY);
  admin.clock.advance(1_000);
});

interface WriteCase {
  readonly action: AuditEvent['action'];
  readonly line: string;
  readonly body?: object;
  readonly type: 'team' | 'key' | 'budget';
  /** Part of the target before and after. */
  readonly before: object | null;
  readonly after: object | null;
}

/** Every write there is. `KEY` stands for the key's id. */
const WRITES: readonly WriteCase[] = [
  {
    action: 'team.create',
    line: 'POST /admin/teams',
    body: { team_id: 'sales', name: 'Sales' },
    type: 'team',
    before: null,
    after: { team_id: 'sales', name: 'Sales', limits: { rpm: 60 } },
  },
  {
    action: 'team.update',
    line: 'PATCH /admin/teams/research',
    body: { status: 'inactive' },
    type: 'team',
    before: { team_id: 'research', status: 'active' },
    after: { team_id: 'research', status: 'inactive' },
  },
  {
    action: 'key.create',
    line: 'POST /admin/keys',
    body: { team_id: 'research', name: 'Server' },
    type: 'key',
    before: null,
    after: { team_id: 'research', name: 'Server', status: 'active' },
  },
  {
    action: 'key.update',
    line: 'PATCH /admin/keys/KEY',
    body: { limits: { rpm: 5 } },
    type: 'key',
    before: { limits: { rpm: null } },
    after: { limits: { rpm: 5 } },
  },
  {
    action: 'key.rotate',
    line: 'POST /admin/keys/KEY/rotate',
    body: { grace_seconds: 60 },
    type: 'key',
    before: { last_rotated_at: null },
    after: { last_rotated_at: '2026-11-22T12:00:01.000Z' },
  },
  {
    action: 'key.revoke',
    line: 'POST /admin/keys/KEY/revoke',
    type: 'key',
    before: { status: 'active' },
    after: { status: 'revoked' },
  },
  {
    action: 'budget.set',
    line: 'PUT /admin/budgets/monthly',
    body: { ...MONTHLY, amount_usd: 7 },
    type: 'budget',
    before: { amount_usd: 500 },
    after: { amount_usd: 7 },
  },
  {
    action: 'budget.set',
    line: 'PUT /admin/budgets/weekly',
    body: { ...MONTHLY, window: { unit: 'week' } },
    type: 'budget',
    before: null,
    after: { budget_id: 'weekly', amount_nano_usd: 500_000_000_000 },
  },
  {
    action: 'budget.delete',
    line: 'DELETE /admin/budgets/monthly',
    type: 'budget',
    before: { budget_id: 'monthly', amount_usd: 500 },
    after: null,
  },
];

describe('every write', () => {
  it.each(WRITES)('leaves one event that tells it: $action by $line', async (write) => {
    const earlier = (await admin.auditEvents()).length;
    const reply = await admin.call(write.line.replace('KEY', keyId), write.body);
    const events = await admin.auditEvents();

    expect(reply.status).toBeLessThan(300);
    expect(events).toHaveLength(earlier + 1);
    const id = reply.body[`${write.type}_id`];
    expect(events[0]).toEqual({
      event_id: expect.stringMatching(/^evt_\w{26}$/),
      occurred_at: '2026-11-22T12:00:01.000Z',
      action: write.action,
      target: { type: write.type, id, team_id: write.type === 'team' ? id : 'research' },
      actor: OPERATOR,
      request_id: reply.headers['x-request-id'],
      before: write.before && expect.objectContaining(nested(write.before)),
      after: write.after && expect.objectContaining(nested(write.after)),
    });
  });

  it('has a row in this table for each action', () => {
    const told: Record<AuditEvent['action'], true> = {
      'team.create': true,
      'team.update': true,
      'key.create': true,
      'key.update': true,
      'key.rotate': true,
      'key.revoke': true,
      'budget.set': true,
      'budget.delete': true,
    };

    expect(new Set(WRITES.map(({ action }) => action))).toEqual(new Set(Object.keys(told)));
  });

  it.each(WRITES)('and its event are one transaction: $line', async ({ line, body }) => {
    transactions = [];
    const before = admin.items.list('apiKeys');
    const { status } = await admin.call(line.replace('KEY', keyId), body);

    expect(status).toBeLessThan(300);
    expect(transactions).toHaveLength(1);
    const places = transactions.flat().map(({ at }) => `${at.pk} ${at.sk}`);
    expect(places.filter((place) => place.startsWith('A#'))).toHaveLength(1);
    const changed = admin.items.list('apiKeys').filter((item) => !before.includes(item));
    expect(changed.map(({ pk, sk }) => `${pk} ${sk}`).filter((place) => !places.includes(place))).toEqual([]);
  });
});

describe('what is no write', () => {
  it.each([
    ['GET /admin/teams', undefined],
    ['GET /admin/keys', undefined],
    ['GET /admin/audit', undefined],
    ['POST /admin/teams', { team_id: 'research', name: 'Again' }],
    ['POST /admin/teams', { team_id: 'bad id', name: 'Bad' }],
    ['PATCH /admin/teams/nobody', { name: 'Nobody' }],
    ['DELETE /admin/budgets/nothing', undefined],
  ])('leaves no event: %s', async (line, body) => {
    const before = await admin.auditEvents();
    await admin.call(line, body);

    expect(await admin.auditEvents()).toEqual(before);
  });
});

describe('a secret', () => {
  it('is in no event, log line or stored item', async () => {
    const created = (await admin.call('POST /admin/keys', { team_id: 'research' })).body;
    const path = `/admin/keys/${created.key_id}`;
    const rotated = (await admin.call(`POST ${path}/rotate`, { grace_seconds: 60 })).body;
    await admin.call(`PATCH ${path}`, { name: 'New' });
    await admin.call(`POST ${path}/revoke`);
    const kept = JSON.stringify([await admin.auditEvents(), admin.log.lines, admin.items.list('apiKeys')]);

    for (const { api_key } of [created, rotated]) expect(kept).not.toContain(api_key.slice(0, -4));
    const events = JSON.stringify(await admin.auditEvents());
    expect(events).not.toMatch(/[0-9a-f]{64}/);
  });
});

describe('who wrote', () => {
  it('is, on AWS, a claim, with the invocation under which CloudTrail knows better', async () => {
    const lambda = await createMemoryAdmin({ access: invokedAccess });
    const invocation = { functionArn: 'arn:aws:lambda:x:admin', requestId: 'aws-1', claimedPrincipal: 'arn:aws:alice' };
    const request = httpRequest('POST /admin/teams', { key: null, body: { team_id: 'a', name: 'A' } });
    await ask(lambda.service, request, { invocation });
    const [event] = (await lambda.directory.listAuditEvents({ from: '2026-11-22', to: '2026-11-22', limit: 1 }))
      .entries;

    expect(event?.actor).toEqual({
      principal: null,
      claimed_principal: 'arn:aws:alice',
      function_arn: 'arn:aws:lambda:x:admin',
      invocation_id: 'aws-1',
    });
  });

  it('must be known: a request that no invocation carries is refused', async () => {
    const lambda = await createMemoryAdmin({ access: invokedAccess });
    const { status } = await lambda.call('GET /admin/teams');

    expect(status).toBe(401);
  });
});

describe('listAuditEvents', () => {
  it('pages from the newest on', async () => {
    const all = (await admin.auditEvents()).map(({ event_id }) => event_id);
    const first = (await admin.call('GET /admin/audit?limit=2')).body;
    const second = (await admin.call(`GET /admin/audit?limit=2&cursor=${first.next_cursor}`)).body;

    const listed = [...first.data, ...second.data].map(({ event_id }: AuditEvent) => event_id);
    expect(listed).toEqual(all);
    expect(all).toHaveLength(3);
  });

  it.each([
    { query: 'from=2026-11-22&to=2026-11-22', count: 3 },
    { query: 'from=2026-01-01', count: 3 },
    { query: 'to=2026-11-21', count: 0 },
    { query: 'to=9999-12-31', count: 0 },
    { query: 'from=2026-11-23&to=2026-11-30', count: 0 },
  ])('shows the days asked for: $query', async ({ query, count }) => {
    const { status, body } = await admin.call(`GET /admin/audit?${query}`);

    expect({ status, count: body.data.length }).toEqual({ status: 200, count });
  });

  it('refuses a range that ends before it begins', async () => {
    const { status, body } = await admin.call('GET /admin/audit?from=2026-11-23');

    expect({ status, error: body.error }).toMatchObject({ status: 400, error: { param: 'from' } });
  });
});

function nested(part: object): object {
  return Object.fromEntries(
    Object.entries(part).map(([name, value]) => [
      name,
      typeof value === 'object' && value !== null ? expect.objectContaining(value) : value,
    ]),
  );
}
