import { beforeEach, describe, expect, it } from 'vitest';
import { hashApiKey, isWellFormedApiKey } from '../../../src/governance/apiKey.ts';
import { createApiKeys } from '../../../src/stores/apiKeys.ts';
import { createMemoryAdmin } from '../../memoryAdmin.ts';

let admin: Awaited<ReturnType<typeof createMemoryAdmin>>;
beforeEach(async () => {
  admin = await createMemoryAdmin();
  await admin.call('POST /admin/teams', { team_id: 'research', name: 'Research' });
});

async function createKey(fields: object = {}) {
  const { status, body } = await admin.call('POST /admin/keys', { team_id: 'research', ...fields });
  expect(status).toBe(201);
  return body;
}

/** Whether a request with this text would get in now. */
async function works(text: string): Promise<boolean> {
  const found = await createApiKeys({ items: admin.items }).find(hashApiKey(text));
  const isOver = found?.expiresAtMs != null && found.expiresAtMs <= admin.clock.nowMs();
  return found?.status === 'active' && !isOver;
}

describe('createKey', () => {
  it('answers a key that works, and all that is known of it', async () => {
    const { api_key, key_id, ...key } = await createKey();

    expect(isWellFormedApiKey(api_key)).toBe(true);
    expect(api_key).toMatch(/^llmgw_test_/);
    expect(key_id).toMatch(/^key_[0-9A-Z]{26}$/);
    expect(key).toEqual({
      team_id: 'research',
      name: null,
      status: 'active',
      hint: api_key.slice(-4),
      expires_at: null,
      limits: { rpm: null, tpm: null, max_concurrency: null },
      allowed_models: null,
      tags: {},
      guardrail: null,
      created_at: '2026-11-22T12:00:00.000Z',
      last_rotated_at: null,
    });
    expect(await works(api_key)).toBe(true);
  });

  it('takes everything a key has', async () => {
    const fields = {
      name: 'Notebook',
      limits: { rpm: 1, tpm: 2, max_concurrency: 3 },
      allowed_models: ['nova-*'],
      tags: { project: 'apollo' },
      guardrail: { identifier: 'abc123', version: 'DRAFT', trace: 'enabled_full', stream_processing_mode: 'async' },
    };
    const key = await createKey({ ...fields, expires_at: '2027-01-01T01:00:00+01:00' });

    expect(key).toMatchObject({ ...fields, expires_at: '2027-01-01T00:00:00.000Z' });
  });

  it('shows the secret this once and stores it nowhere', async () => {
    const { api_key } = await createKey();
    const later = [
      (await admin.call('GET /admin/keys')).body,
      await admin.auditEvents(),
      admin.items.list('apiKeys'),
      admin.log.lines,
    ];

    expect(JSON.stringify(later)).not.toContain(api_key.slice(0, -4));
  });

  it('needs a team', async () => {
    const { status, body } = await admin.call('POST /admin/keys', { team_id: 'nobody' });

    expect({ status, error: body.error }).toMatchObject({ status: 404, error: { code: 'team_not_found' } });
    expect(admin.items.list('apiKeys').filter(({ pk }) => String(pk).startsWith('K'))).toEqual([]);
  });

  it.each(['2026-11-22T12:00:00Z', '2020-01-01T00:00:00Z'])(
    'refuses to end before it begins: %s',
    async (expires_at) => {
      const { status, body } = await admin.call('POST /admin/keys', { team_id: 'research', expires_at });

      expect({ status, param: body.error.param }).toEqual({ status: 400, param: 'expires_at' });
    },
  );
});

describe('listKeys', () => {
  it('lists all, or those of a team, revoked ones included and without secrets', async () => {
    await admin.call('POST /admin/teams', { team_id: 'sales', name: 'Sales' });
    const { key_id } = await createKey({ name: 'one' });
    await createKey({ name: 'two' });
    await admin.call('POST /admin/keys', { team_id: 'sales', name: 'three' });
    await admin.call(`POST /admin/keys/${key_id}/revoke`);
    const names = async (line: string) =>
      (await admin.call(line)).body.data.map(({ name, status }: Record<string, string>) => `${name} ${status}`);

    expect(await names('GET /admin/keys')).toEqual(['one revoked', 'two active', 'three active']);
    expect(await names('GET /admin/keys?team_id=research')).toEqual(['one revoked', 'two active']);
    const page = (await admin.call('GET /admin/keys?limit=2')).body;
    expect(await names(`GET /admin/keys?limit=2&cursor=${page.next_cursor}`)).toEqual(['three active']);
  });

  it('takes no cursor of another list', async () => {
    await createKey();
    await createKey();
    const { next_cursor } = (await admin.call('GET /admin/keys?limit=1')).body;
    const { status, body } = await admin.call(`GET /admin/teams?cursor=${next_cursor}`);

    expect({ status, param: body.error.param }).toEqual({ status: 400, param: 'cursor' });
  });

  it('tells a mistyped team from one without keys', async () => {
    expect((await admin.call('GET /admin/keys?team_id=research')).body.data).toEqual([]);
    expect((await admin.call('GET /admin/keys?team_id=reserch')).status).toBe(404);
  });
});

describe('updateKey', () => {
  it.each([
    { change: { name: 'New' }, becomes: { name: 'New' } },
    { change: { name: null }, becomes: { name: null } },
    { change: { status: 'inactive' }, becomes: { status: 'inactive' } },
    { change: { expires_at: '2028-01-01T00:00:00Z' }, becomes: { expires_at: '2028-01-01T00:00:00.000Z' } },
    { change: { expires_at: null }, becomes: { expires_at: null } },
    { change: { limits: { rpm: 5 } }, becomes: { limits: { rpm: 5, tpm: 2, max_concurrency: null } } },
    { change: { allowed_models: null }, becomes: { allowed_models: null } },
    { change: { tags: { env: 'prod' } }, becomes: { tags: { project: 'apollo', env: 'prod' } } },
  ])('changes what $change names and no more', async ({ change, becomes }) => {
    const { api_key: _secret, ...key } = await createKey({
      name: 'Notebook',
      expires_at: '2027-01-01T00:00:00Z',
      limits: { rpm: 1, tpm: 2 },
      allowed_models: ['nova-*'],
      tags: { project: 'apollo' },
    });
    const { status, body } = await admin.call(`PATCH /admin/keys/${key.key_id}`, change);

    expect({ status, body }).toEqual({ status: 200, body: { ...key, ...becomes } });
  });

  it('ends a key by an expiry that is past, and by making it inactive, and takes both back', async () => {
    const { key_id, api_key } = await createKey();
    for (const [end, resume] of [
      [{ expires_at: '2020-01-01T00:00:00Z' }, { expires_at: null }],
      [{ status: 'inactive' }, { status: 'active' }],
    ]) {
      await admin.call(`PATCH /admin/keys/${key_id}`, end);
      expect(await works(api_key)).toBe(false);
      await admin.call(`PATCH /admin/keys/${key_id}`, resume);
      expect(await works(api_key)).toBe(true);
    }
  });
});

describe('revokeKey', () => {
  it('ends the key for good, and again changes nothing', async () => {
    const { key_id, api_key } = await createKey();
    const first = await admin.call(`POST /admin/keys/${key_id}/revoke`);
    const again = await admin.call(`POST /admin/keys/${key_id}/revoke`);

    expect(first).toMatchObject({ status: 200, body: { status: 'revoked' } });
    expect(again).toMatchObject({ status: 200, body: first.body });
    expect(await works(api_key)).toBe(false);
  });

  it.each([
    ['PATCH', '', { status: 'active' }],
    ['POST', '/rotate', { grace_seconds: 0 }],
  ])('is final for %s %s', async (method, path, request) => {
    const { key_id } = await createKey();
    await admin.call(`POST /admin/keys/${key_id}/revoke`);
    const { status, body } = await admin.call(`${method} /admin/keys/${key_id}${path}`, request);

    expect({ status, error: body.error }).toMatchObject({ status: 409, error: { code: 'key_revoked' } });
  });
});

describe('rotateKey', () => {
  it('answers a new secret of the same key, and leaves the old one its grace time', async () => {
    const { key_id, api_key: old } = await createKey({ name: 'Notebook' });
    const { status, body } = await admin.call(`POST /admin/keys/${key_id}/rotate`, { grace_seconds: 60 });

    expect(status).toBe(200);
    expect(body).toMatchObject({ key_id, name: 'Notebook', last_rotated_at: '2026-11-22T12:00:00.000Z' });
    expect(body.hint).toBe(body.api_key.slice(-4));
    expect(isWellFormedApiKey(body.api_key)).toBe(true);
    expect([await works(old), await works(body.api_key)]).toEqual([true, true]);
    admin.clock.advance(60_000);
    expect([await works(old), await works(body.api_key)]).toEqual([false, true]);
  });

  it('refuses the eleventh secret in its grace time', async () => {
    const { key_id } = await createKey();
    const rotate = () => admin.call(`POST /admin/keys/${key_id}/rotate`, { grace_seconds: 60 });
    for (let count = 0; count < 10; count += 1) await rotate();
    const { status, body } = await rotate();

    expect({ status, code: body.error.code }).toEqual({ status: 409, code: 'too_many_secrets' });
  });
});

it.each([
  ['PATCH /admin/keys/key_0', { name: 'New' }],
  ['POST /admin/keys/key_0/revoke', undefined],
  ['POST /admin/keys/key_0/rotate', { grace_seconds: 0 }],
])('knows no key that was not made: %s', async (line, request) => {
  const { status, body } = await admin.call(line, request);

  expect({ status, error: body.error }).toMatchObject({
    status: 404,
    error: { code: 'key_not_found', param: 'key_id' },
  });
});

it('finds a key by its id and never by itself', async () => {
  const { api_key } = await createKey();
  const { status, body } = await admin.call(`POST /admin/keys/${api_key}/revoke`);

  expect(status).toBe(400);
  expect(JSON.stringify([body, admin.log.lines])).not.toContain(api_key);
});
