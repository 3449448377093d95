import { describe, expect, it } from 'vitest';
import { type AdminApi, createDemoKey } from '../../../src/deployment/demoKey.ts';
import { hashApiKey } from '../../../src/governance/apiKey.ts';
import { createApiKeys } from '../../../src/stores/apiKeys.ts';
import { createMemoryAdmin } from '../../memoryAdmin.ts';

/** The operator's API in memory, as its function would answer, and a secret. */
async function open() {
  const admin = await createMemoryAdmin();
  const api: AdminApi = { ask: ({ method, path, body }) => admin.call(`${method} ${path}`, body) };
  const kept: string[] = [];
  const secret = { put: async (text: string) => void kept.push(text) };
  const works = async (text = '') => (await createApiKeys(admin).find(hashApiKey(text)))?.status === 'active';
  const keys = async () => (await admin.call('GET /admin/keys?team_id=demo')).body.data;
  return { admin, api, secret, kept, works, keys };
}

describe('createDemoKey', () => {
  it('puts a working key of the demo team into the secret', async () => {
    const { api, secret, kept, works, keys } = await open();
    const id = await createDemoKey({ admin: api, secret }).create();
    expect(await works(kept[0])).toBe(true);
    expect(await keys()).toMatchObject([{ key_id: id, team_id: 'demo', hint: kept[0]?.slice(-4) }]);
  });

  it('takes a demo team that is there from an earlier deployment', async () => {
    const { admin, api, secret, kept, works } = await open();
    await admin.call('POST /admin/teams', { team_id: 'demo', name: 'Kept' });
    await createDemoKey({ admin: api, secret }).create();
    expect(await works(kept[0])).toBe(true);
    expect((await admin.call('GET /admin/teams/demo')).body.name).toBe('Kept');
  });

  it('leaves the key as it is when the deployment changes', async () => {
    const { api, secret, kept } = await open();
    const demoKey = createDemoKey({ admin: api, secret });
    const id = await demoKey.create();
    expect(await demoKey.update(id)).toBe(id);
    expect(kept).toHaveLength(1);
  });

  it('revokes the key when it is removed, also twice', async () => {
    const { api, secret, kept, works } = await open();
    const demoKey = createDemoKey({ admin: api, secret });
    const id = await demoKey.create();
    await demoKey.remove(id);
    await demoKey.remove(id);
    expect(await works(kept[0])).toBe(false);
  });

  it('leaves no key behind that nobody could read', async () => {
    const { api, keys } = await open();
    const secret = { put: () => Promise.reject(new Error('no such secret')) };
    await expect(createDemoKey({ admin: api, secret }).create()).rejects.toThrow('no such secret');
    expect(await keys()).toMatchObject([{ status: 'revoked' }]);
  });

  it('fails when the operator refuses', async () => {
    const { secret, kept } = await open();
    const api: AdminApi = { ask: async () => ({ status: 503, body: null }) };
    await expect(createDemoKey({ admin: api, secret }).create()).rejects.toThrow(
      'POST /admin/teams was answered with 503',
    );
    expect(kept).toEqual([]);
  });
});
