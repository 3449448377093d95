import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../../src/config.ts';
import { hashApiKey, isWellFormedApiKey } from '../../../src/governance/apiKey.ts';
import { seedDemo } from '../../../src/local/seedDemo.ts';
import { createApiKeys } from '../../../src/stores/apiKeys.ts';
import { createDirectory } from '../../../src/stores/directory.ts';
import { temporaryFolder } from '../../e2e/gatewayProcess.ts';
import { countingIds, ManualClock } from '../../fakes.ts';
import { createMemoryItems } from '../../items/memoryItems.ts';
import { AUTHOR } from '../stores/directoryEntries.ts';

describe('seedDemo', () => {
  const clock = new ManualClock();
  const ids = countingIds();
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let items = createMemoryItems();
  beforeEach(async () => {
    folder = await temporaryFolder();
    items = createMemoryItems();
  });
  afterEach(() => folder.remove());

  const seed = (environment: Record<string, string> = {}) =>
    seedDemo({ items, clock, ids, config: readConfig({ LLM_GATEWAY_DATA_DIR: folder.path, ...environment }) });
  const find = (text: string) => createApiKeys({ items }).find(hashApiKey(text));
  const directory = () => createDirectory({ items, clock, ids });
  const works = async (text: string) => {
    const found = await find(text);
    return found?.status === 'active' && (found.expiresAtMs ?? Number.POSITIVE_INFINITY) > clock.nowMs();
  };

  it('makes a key that works, and the same one at the next start', async () => {
    const key = await seed();

    expect(isWellFormedApiKey(key)).toBe(true);
    expect(await find(key)).toMatchObject({ keyId: 'key_demo', teamId: 'demo', teamLimits: { rpm: 60 } });
    const before = items.list('apiKeys');
    expect(await seed()).toBe(key);
    expect(items.list('apiKeys')).toEqual(before);
  });

  it('takes the key and the limit of its settings, and ends the key that was before', async () => {
    const first = await seed();
    await seed({ LLM_GATEWAY_DEMO_KEY: 'key-of-my-own', LLM_GATEWAY_DEMO_RPM: '7' });

    expect(await works('key-of-my-own')).toBe(true);
    expect(await works(first)).toBe(false);
    expect(await find('key-of-my-own')).toMatchObject({ teamLimits: { rpm: 7 } });
    await seed();
    expect([await works('key-of-my-own'), await works(first)]).toEqual([false, true]);
  });

  it('keeps what an operator changed', async () => {
    const key = await seed();
    await directory().updateTeam('demo', (team) => ({ ...team, tags: { env: 'test' }, status: 'inactive' }), AUTHOR);
    await seed();

    expect(await find(key)).toMatchObject({ status: 'inactive', operatorTags: { env: 'test' } });
  });

  it('does not bring back a key that was revoked', async () => {
    const key = await seed();
    await directory().revokeKey('key_demo', AUTHOR);
    await seed();

    expect(await find(key)).toMatchObject({ status: 'inactive' });
  });

  it('says in the audit log that it was the start', async () => {
    const key = await seed();
    const { entries } = await directory().listAuditEvents({ from: '2026-11-22', to: '2026-11-22', limit: 10 });

    const told = entries.map(({ action, actor, request_id }) => [action, actor.principal, request_id]);
    expect(told.toSorted()).toEqual([
      ['key.create', 'local-start', null],
      ['team.create', 'local-start', null],
    ]);
    expect(JSON.stringify(items.list('apiKeys'))).not.toContain(key);
  });
});
