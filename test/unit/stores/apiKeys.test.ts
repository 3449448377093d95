import { describe, expect, it } from 'vitest';
import type { ApiKey, Team } from '../../../generated/types/admin/types.gen.ts';
import type { NewBudget } from '../../../src/directory.ts';
import { createApiKeys } from '../../../src/stores/apiKeys.ts';
import { createDirectory } from '../../../src/stores/directory.ts';
import { createDynamoItems } from '../../../src/stores/items/dynamoItems.ts';
import { tableNames } from '../../../src/stores/tables.ts';
import { createDeadClient } from '../../dynamo.ts';
import { countingIds, ManualClock } from '../../fakes.ts';
import { createMemoryItems } from '../../items/memoryItems.ts';
import { AUTHOR, newBudget, newKey, newTeam } from './directoryEntries.ts';

const SHA256 = 'a'.repeat(64);
const DIGEST = { sha256: SHA256, hint: 'hint' };

function setUp() {
  const items = createMemoryItems();
  const clock = new ManualClock();
  return {
    items,
    clock,
    directory: createDirectory({ items, clock, ids: countingIds() }),
    apiKeys: createApiKeys({ items }),
  };
}

interface Written {
  readonly team?: Partial<Team>;
  readonly key?: Partial<ApiKey>;
  readonly budgets?: readonly Partial<NewBudget>[];
}

/** What is found by a key of the team `research` as it was written. */
async function findWritten({ team = {}, key = {}, budgets = [] }: Written) {
  const { directory, apiKeys } = setUp();
  await directory.createTeam(newTeam({ team_id: 'research', name: 'Research', ...team }), AUTHOR);
  const { status = 'active', ...rest } = key;
  await directory.createKey(newKey({ key_id: 'key_7', team_id: 'research', ...rest }), DIGEST, AUTHOR);
  if (status === 'revoked') await directory.revokeKey('key_7', AUTHOR);
  else await directory.updateKey('key_7', (current) => ({ ...current, status }), AUTHOR);
  for (const budget of budgets) await directory.setBudget(newBudget(budget), AUTHOR);
  return apiKeys.find(SHA256);
}

describe('createApiKeys', () => {
  it('finds a key with its team', async () => {
    const limits = { rpm: 7, tpm: 8, max_concurrency: 9 };
    const team = { limits, allowed_models: ['nova-*'], tags: { project: 'apollo', env: 'prod' } };
    const key = {
      limits: { rpm: 1, tpm: null, max_concurrency: 2 },
      allowed_models: ['*-micro'],
      tags: { env: 'test' },
      expires_at: '2027-01-15T08:00:00.000Z',
    };

    await expect(findWritten({ team: { ...team, stream_disconnect: 'abort' }, key })).resolves.toEqual({
      keyId: 'key_7',
      teamId: 'research',
      teamName: 'Research',
      status: 'active',
      expiresAtMs: 1_800_000_000_000,
      teamLimits: { rpm: 7, tpm: 8, maxConcurrency: 9 },
      keyLimits: { rpm: 1, tpm: null, maxConcurrency: 2 },
      allowedModels: { team: ['nova-*'], key: ['*-micro'] },
      operatorTags: { project: 'apollo', env: 'test' },
      budgets: [],
      guardrail: null,
      streamDisconnect: 'abort',
    });
  });

  const ours = { identifier: 'ours', version: '1', trace: 'disabled', stream_processing_mode: null } as const;
  const mine = { identifier: 'mine', version: 'DRAFT', trace: 'enabled', stream_processing_mode: 'sync' } as const;
  const asConverseSays = {
    ours: { guardrailIdentifier: 'ours', guardrailVersion: '1', trace: 'disabled' },
    mine: { guardrailIdentifier: 'mine', guardrailVersion: 'DRAFT', trace: 'enabled', streamProcessingMode: 'sync' },
  };
  it.each([
    { team: ours, key: null, found: asConverseSays.ours },
    { team: null, key: mine, found: asConverseSays.mine },
    { team: ours, key: mine, found: asConverseSays.mine },
    { team: null, key: null, found: null },
  ])('finds the guardrail of the key, else of the team: $found', async ({ team, key, found }) => {
    const written = await findWritten({ team: { guardrail: team }, key: { guardrail: key } });

    expect(written?.guardrail).toEqual(found);
  });

  it('finds a team and key that were written before there were guardrails', async () => {
    const { items, directory, apiKeys } = setUp();
    await directory.createTeam(newTeam(), AUTHOR);
    await directory.createKey(newKey(), DIGEST, AUTHOR);
    const older = items.list('apiKeys').filter((item) => item.guardrail !== undefined);
    for (const { pk, sk } of older) {
      const at = { table: 'apiKeys', pk: String(pk), sk: String(sk) } as const;
      await items.write({ kind: 'update', at, changes: { remove: ['guardrail'] } });
    }

    expect(await directory.findTeam('research')).toMatchObject({ guardrail: null });
    expect(await apiKeys.find(SHA256)).toMatchObject({ keyId: 'key_1', guardrail: null });
  });

  it('finds the budgets that may count its requests, and no other', async () => {
    const budgets: Partial<NewBudget>[] = [
      { budget_id: 'mine', scope: 'key', team_id: 'research', key_id: 'key_7' },
      { budget_id: 'another-key', scope: 'key', team_id: 'research', key_id: 'key_8' },
      { budget_id: 'ours', scope: 'team', team_id: 'research', tag: { name: 'env', value: 'prod' } },
      { budget_id: 'another-team', scope: 'team', team_id: 'sales' },
      { budget_id: 'all', scope: 'gateway', team_id: null, model: 'nova-micro', mode: 'soft' },
    ];
    const found = await findWritten({ budgets });

    expect(found?.budgets.map(({ budgetId }) => budgetId)).toEqual(['mine', 'ours', 'all']);
    expect(found?.budgets.at(-1)).toEqual({
      budgetId: 'all',
      scope: 'gateway',
      teamId: null,
      keyId: null,
      model: 'nova-micro',
      tag: null,
      amountNanoUsd: 1_500_000_000,
      window: { unit: 'month', timeZone: 'Europe/Berlin', fiscalStartDay: 3 },
      mode: 'soft',
    });
  });

  it.each([
    { what: 'key and team are active', written: {}, status: 'active' },
    { what: 'the key is inactive', written: { key: { status: 'inactive' } }, status: 'inactive' },
    { what: 'the key is revoked', written: { key: { status: 'revoked' } }, status: 'inactive' },
    { what: 'the team is inactive', written: { team: { status: 'inactive' } }, status: 'inactive' },
  ] as const)('finds an $status key where $what', async ({ written, status }) => {
    await expect(findWritten(written)).resolves.toMatchObject({ status });
  });

  it('finds a key whose team is missing as inactive', async () => {
    const { items, directory, apiKeys } = setUp();
    await directory.createTeam(newTeam({ team_id: 'gone' }), AUTHOR);
    await directory.createKey(newKey({ team_id: 'gone' }), DIGEST, AUTHOR);
    await items.write({ kind: 'delete', at: { table: 'apiKeys', pk: 'T#gone', sk: 'T' } });

    await expect(apiKeys.find(SHA256)).resolves.toMatchObject({ status: 'inactive', teamName: 'gone', teamId: 'gone' });
  });

  it('finds nothing by another digest', async () => {
    const { apiKeys } = setUp();

    await expect(apiKeys.find('b'.repeat(64))).resolves.toBeUndefined();
  });

  it('asks the store three times, also where budgets are', async () => {
    const { items, directory } = setUp();
    await directory.createTeam(newTeam({ team_id: 'research' }), AUTHOR);
    await directory.createKey(newKey({ team_id: 'research' }), DIGEST, AUTHOR);
    await directory.setBudget(newBudget({ scope: 'team', team_id: 'research' }), AUTHOR);
    let reads = 0;
    const counted = createApiKeys({
      items: {
        get: (at) => {
          reads += 1;
          return items.get(at);
        },
        query: (query) => {
          reads += 1;
          return items.query(query);
        },
      },
    });
    await counted.find(SHA256);

    expect(reads).toBe(3);
  });

  it('finds every budget where they fill more than one page', async () => {
    const items = createMemoryItems({ maxPageItems: 2 });
    const directory = createDirectory({ items, clock: new ManualClock(), ids: countingIds() });
    await directory.createTeam(newTeam({ team_id: 'research' }), AUTHOR);
    await directory.createKey(newKey({ team_id: 'research' }), DIGEST, AUTHOR);
    const ids = ['b1', 'b2', 'b3', 'b4', 'b5'];
    for (const budget_id of ids) await directory.setBudget(newBudget({ budget_id, team_id: 'research' }), AUTHOR);
    const found = await createApiKeys({ items }).find(SHA256);

    expect(found).toMatchObject({ status: 'active' });
    expect(found?.budgets.map(({ budgetId }) => budgetId)).toEqual(ids);
  });

  it('throws store_unavailable when nothing answers', async () => {
    const dead = createDynamoItems({ dynamo: createDeadClient(), tables: tableNames() });

    await expect(createApiKeys({ items: dead }).find(SHA256)).rejects.toMatchObject({ code: 'store_unavailable' });
  });
});
