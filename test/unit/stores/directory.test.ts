import { beforeEach, describe, expect, it } from 'vitest';
import type { AuditEvent, Team } from '../../../generated/types/admin/types.gen.ts';
import type { Directory } from '../../../src/directory.ts';
import type { ApiKeys } from '../../../src/ports.ts';
import { createApiKeys } from '../../../src/stores/apiKeys.ts';
import { createTables } from '../../../src/stores/createTables.ts';
import { createDirectory } from '../../../src/stores/directory.ts';
import { createDynamoItems } from '../../../src/stores/items/dynamoItems.ts';
import { Conflict, type Items } from '../../../src/stores/items/items.ts';
import { expiresAt, tableNames } from '../../../src/stores/tables.ts';
import { openTestDynamo } from '../../dynamo.ts';
import { countingIds, ManualClock } from '../../fakes.ts';
import { createMemoryItems, type MemoryItems } from '../../items/memoryItems.ts';
import { AUTHOR, newBudget, newKey, newTeam } from './directoryEntries.ts';

const TODAY = { from: '2026-11-22', to: '2026-11-22', limit: 100 };
const NOW = '2026-11-22T12:00:00.000Z';
const HOUR_MS = 3_600_000;

const digest = (name: string) => ({ sha256: name.padEnd(64, '0'), hint: name.slice(-4).padStart(4, '.') });

const { dynamo } = await openTestDynamo();
let opened = 0;

/** Empty tables of their own for every test. */
async function openDynamo(): Promise<Items> {
  opened += 1;
  const tables = tableNames(`directory-${process.pid}-${opened}`);
  await createTables({ dynamo, tables });
  return createDynamoItems({ dynamo, tables });
}

const STORES: readonly { name: string; open: () => Promise<Items> }[] = [
  { name: 'in memory', open: async () => createMemoryItems() },
  { name: 'in DynamoDB', open: openDynamo },
];

describe.each(STORES)('a directory $name', ({ open }) => {
  let clock: ManualClock;
  let directory: Directory;
  let apiKeys: ApiKeys;

  beforeEach(async () => {
    const items = await open();
    clock = new ManualClock();
    directory = createDirectory({ items, clock, ids: countingIds() });
    apiKeys = createApiKeys({ items });
  });

  const auditEvents = async () => (await directory.listAuditEvents(TODAY)).entries;
  const statusOf = async (name: string) => {
    const found = await apiKeys.find(digest(name).sha256);
    if (found === undefined) return 'unknown';
    return found.expiresAtMs !== null && found.expiresAtMs <= clock.nowMs() ? 'expired' : found.status;
  };

  it('gives back what it was given', async () => {
    const team = newTeam({ allowed_models: ['nova-*'], tags: { project: 'apollo' } });
    const key = newKey({ expires_at: '2027-01-01T00:00:00.000Z', tags: { env: 'prod' } });
    const budget = newBudget({ tag: { name: 'project', value: 'apollo' } });
    await directory.createTeam(team, AUTHOR);
    await directory.createKey(key, digest('first'), AUTHOR);
    await directory.setBudget(budget, AUTHOR);

    const written = { status: 'active', hint: 'irst', created_at: NOW, last_rotated_at: null };
    expect(await directory.findTeam('research')).toEqual({ ...team, created_at: NOW });
    expect(await directory.findKey('key_1')).toEqual({ ...key, ...written });
    expect((await directory.listBudgets({ limit: 10 })).entries).toEqual([
      { ...budget, created_at: NOW, updated_at: NOW },
    ]);
  });

  it('lists by team and id, page by page', async () => {
    for (const team_id of ['b', 'a', 'a-b', 'c']) {
      await directory.createTeam(newTeam({ team_id }), AUTHOR);
      await directory.createKey(newKey({ key_id: `key_${team_id}`, team_id }), digest(team_id), AUTHOR);
      await directory.setBudget(newBudget({ budget_id: `b-${team_id}`, team_id }), AUTHOR);
    }
    await directory.setBudget(newBudget({ budget_id: 'all', scope: 'gateway', team_id: null }), AUTHOR);

    const listed = await readAll((cursor) => directory.listTeams({ limit: 3, cursor }));
    expect(listed.map(({ team_id }) => team_id)).toEqual(['a', 'a-b', 'b', 'c'].toSorted());
    const keys = await readAll((cursor) => directory.listKeys({ limit: 1, cursor }));
    expect(keys.map(({ team_id }) => team_id).toSorted()).toEqual(['a', 'a-b', 'b', 'c']);
    const budgets = await readAll((cursor) => directory.listBudgets({ limit: 2, cursor }));
    expect(budgets.map(({ budget_id }) => budget_id)[0]).toBe('all');
    expect(budgets).toHaveLength(5);
    const ofTeam = { keys: await directory.listKeys({ teamId: 'a', limit: 10 }) };
    expect(ofTeam.keys.entries.map(({ key_id }) => key_id)).toEqual(['key_a']);
    const budgetsOfTeam = await directory.listBudgets({ teamId: 'a', limit: 10 });
    expect(budgetsOfTeam.entries.map(({ budget_id }) => budget_id)).toEqual(['b-a']);
  });

  it('keeps every change of writers at the same time, and an event of each', async () => {
    await directory.createTeam(newTeam(), AUTHOR);
    const names = ['one', 'two', 'three', 'four'];
    await Promise.all(
      names.map((name) =>
        directory.updateTeam('research', (team) => ({ ...team, tags: { ...team.tags, [name]: 'set' } }), AUTHOR),
      ),
    );

    expect(Object.keys((await directory.findTeam('research'))?.tags ?? {}).toSorted()).toEqual(names.toSorted());
    const events = await auditEvents();
    const updates = events.filter(({ action }) => action === 'team.update');
    expect(updates.map(({ before, after }) => [tagCount(before), tagCount(after)]).toSorted()).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
    ]);
  });

  it('lets one of many make a team', async () => {
    const attempts = [1, 2, 3].map((count) => directory.createTeam(newTeam({ name: `${count}` }), AUTHOR));
    const outcomes = await Promise.allSettled(attempts);

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason.code] : []));
    expect(refused).toEqual(['already_exists', 'already_exists']);
    expect(await auditEvents()).toHaveLength(1);
  });

  describe('rotating a key', () => {
    beforeEach(async () => {
      await directory.createTeam(newTeam(), AUTHOR);
      await directory.createKey(newKey(), digest('first'), AUTHOR);
    });
    const rotate = (name: string, graceMs: number) =>
      directory.rotateKey({ keyId: 'key_1', digest: digest(name), graceMs }, AUTHOR);

    it('leaves the old secret its grace time and not a moment more', async () => {
      clock.advance(1_000);
      const rotated = await rotate('second', HOUR_MS);

      expect(rotated).toMatchObject({ hint: 'cond', last_rotated_at: '2026-11-22T12:00:01.000Z', created_at: NOW });
      clock.advance(HOUR_MS - 1);
      expect([await statusOf('first'), await statusOf('second')]).toEqual(['active', 'active']);
      clock.advance(1);
      expect([await statusOf('first'), await statusOf('second')]).toEqual(['expired', 'active']);
    });

    it('ends the old secret at once without grace', async () => {
      await rotate('second', 0);

      expect([await statusOf('first'), await statusOf('second')]).toEqual(['expired', 'active']);
    });

    it('gives every secret its own grace time', async () => {
      await rotate('second', 2 * HOUR_MS);
      await rotate('third', HOUR_MS);
      clock.advance(HOUR_MS);

      const statuses = await Promise.all(['first', 'second', 'third'].map(statusOf));
      expect(statuses).toEqual(['active', 'expired', 'active']);
    });

    it('is the same key by any of its secrets, and a change reaches all', async () => {
      await rotate('second', HOUR_MS);
      await directory.updateKey('key_1', (key) => ({ ...key, tags: { env: 'prod' } }), AUTHOR);

      for (const name of ['first', 'second']) {
        const found = await apiKeys.find(digest(name).sha256);
        expect(found).toMatchObject({ keyId: 'key_1', operatorTags: { env: 'prod' } });
      }
    });

    it('never lets a secret outlive its key', async () => {
      await directory.updateKey('key_1', (key) => ({ ...key, expires_at: '2026-11-22T12:30:00.000Z' }), AUTHOR);
      await rotate('second', HOUR_MS);
      clock.advance(HOUR_MS / 2);

      expect([await statusOf('first'), await statusOf('second')]).toEqual(['expired', 'expired']);
    });

    it('lets a secret come back', async () => {
      await rotate('second', HOUR_MS);
      await rotate('first', 0);

      expect([await statusOf('first'), await statusOf('second')]).toEqual(['active', 'expired']);
    });

    it('refuses more than ten secrets in their grace time, and goes on when one has ended', async () => {
      for (let count = 0; count < 10; count += 1) await rotate(`s${count}`, HOUR_MS);

      await expect(rotate('last', HOUR_MS)).rejects.toMatchObject({ code: 'too_many_secrets', status: 409 });
      clock.advance(HOUR_MS);
      await expect(rotate('last', HOUR_MS)).resolves.toMatchObject({ hint: 'last' });
    });

    it('is over once the key is revoked, with every secret', async () => {
      await rotate('second', HOUR_MS);
      await directory.revokeKey('key_1', AUTHOR);

      expect([await statusOf('first'), await statusOf('second')]).toEqual(['inactive', 'inactive']);
      await expect(rotate('third', 0)).rejects.toMatchObject({ code: 'key_revoked' });
      const update = directory.updateKey('key_1', (key) => ({ ...key, status: 'active' }), AUTHOR);
      await expect(update).rejects.toMatchObject({ code: 'key_revoked' });
    });

    it('takes no secret of another key', async () => {
      await directory.createKey(newKey({ key_id: 'key_2' }), digest('other'), AUTHOR);

      await expect(rotate('other', 0)).rejects.toMatchObject({ code: 'conflict' });
      expect(await apiKeys.find(digest('other').sha256)).toMatchObject({ keyId: 'key_2' });
      expect(await statusOf('first')).toBe('active');
    });
  });

  it('revokes once: again changes nothing and leaves no event', async () => {
    await directory.createTeam(newTeam(), AUTHOR);
    await directory.createKey(newKey(), digest('first'), AUTHOR);
    const once = await directory.revokeKey('key_1', AUTHOR);
    const again = await directory.revokeKey('key_1', AUTHOR);

    expect(again).toEqual(once);
    expect((await auditEvents()).filter(({ action }) => action === 'key.revoke')).toHaveLength(1);
  });

  it('replaces a budget, and keeps when it was made', async () => {
    await directory.setBudget(newBudget(), AUTHOR);
    clock.advance(1_000);
    const replaced = await directory.setBudget(newBudget({ amount_usd: 2, mode: 'soft' }), AUTHOR);

    expect(replaced).toMatchObject({ amount_usd: 2, created_at: NOW, updated_at: '2026-11-22T12:00:01.000Z' });
    expect((await directory.listBudgets({ limit: 10 })).entries).toEqual([replaced]);
  });

  it.each([
    { what: 'scope', change: { scope: 'gateway', team_id: null } },
    { what: 'team', change: { team_id: 'sales' } },
    { what: 'model', change: { model: 'nova-micro' } },
    { what: 'tag', change: { tag: { name: 'env', value: 'prod' } } },
  ] as const)('refuses to count the requests of another $what under one budget', async ({ change }) => {
    await directory.setBudget(newBudget(), AUTHOR);

    await expect(directory.setBudget(newBudget(change), AUTHOR)).rejects.toMatchObject({
      code: 'budget_subject_fixed',
      status: 409,
    });
    expect(await auditEvents()).toHaveLength(1);
  });

  it('forgets a budget', async () => {
    await directory.setBudget(newBudget(), AUTHOR);
    const deleted = await directory.deleteBudget('monthly', AUTHOR);

    expect(deleted).toMatchObject(newBudget());
    expect((await directory.listBudgets({ limit: 10 })).entries).toEqual([]);
    await expect(directory.deleteBudget('monthly', AUTHOR)).rejects.toMatchObject({ code: 'budget_not_found' });
  });

  it('takes the id of a deleted budget for the requests that it counted, and no others', async () => {
    await directory.setBudget(newBudget(), AUTHOR);
    await directory.deleteBudget('monthly', AUTHOR);

    await expect(directory.setBudget(newBudget({ team_id: 'sales' }), AUTHOR)).rejects.toMatchObject({
      code: 'budget_subject_fixed',
    });
    const again = await directory.setBudget(newBudget({ amount_usd: 2 }), AUTHOR);
    expect((await directory.listBudgets({ limit: 10 })).entries).toEqual([again]);
    expect(await directory.setBudget(newBudget({ amount_usd: 3 }), AUTHOR)).toMatchObject({ amount_usd: 3 });
  });

  it.each([
    {
      what: 'team',
      write: (to: Directory) => to.updateTeam('nobody', (team) => team, AUTHOR),
      code: 'team_not_found',
    },
    { what: 'key', write: (to: Directory) => to.updateKey('key_0', (key) => key, AUTHOR), code: 'key_not_found' },
    { what: 'key to revoke', write: (to: Directory) => to.revokeKey('key_0', AUTHOR), code: 'key_not_found' },
    {
      what: 'team for a key',
      write: (to: Directory) => to.createKey(newKey({ team_id: 'nobody' }), digest('a'), AUTHOR),
      code: 'team_not_found',
    },
  ])('knows no $what that was not made', async ({ write, code }) => {
    await expect(write(directory)).rejects.toMatchObject({ code, status: 404 });
    expect(await auditEvents()).toEqual([]);
  });

  it('takes no key twice, neither by id nor by secret', async () => {
    await directory.createTeam(newTeam(), AUTHOR);
    await directory.createKey(newKey(), digest('first'), AUTHOR);
    const outcomes = await Promise.allSettled([
      directory.createKey(newKey(), digest('second'), AUTHOR),
      directory.createKey(newKey({ key_id: 'key_2' }), digest('first'), AUTHOR),
    ]);

    const refusal = { status: 'rejected', reason: { code: 'already_exists' } };
    expect(outcomes).toMatchObject([refusal, refusal]);
    expect(await statusOf('second')).toBe('unknown');
    expect(await directory.findKey('key_2')).toBeUndefined();
  });
});

describe('a directory', () => {
  const ids = countingIds();
  let clock: ManualClock;
  let items: MemoryItems;
  let directory: Directory;

  beforeEach(() => {
    clock = new ManualClock();
    items = createMemoryItems();
    directory = createDirectory({ items, clock, ids });
  });

  it('keeps no event longer than its retention', async () => {
    await createDirectory({ items, clock, ids, auditRetentionDays: 7 }).createTeam(newTeam(), AUTHOR);
    const [event] = items.list('apiKeys').filter(({ pk }) => pk === 'A#2026-11-22');

    expect(event?.ttl).toBe(expiresAt(clock.nowMs(), 7));
  });

  it('writes neither digest nor hint of a digest into an event', async () => {
    await directory.createTeam(newTeam(), AUTHOR);
    await directory.createKey(newKey(), digest('canary'), AUTHOR);
    await directory.rotateKey({ keyId: 'key_1', digest: digest('raven'), graceMs: 1 }, AUTHOR);
    await directory.revokeKey('key_1', AUTHOR);
    const events = items.list('apiKeys').filter(({ pk }) => String(pk).startsWith('A#'));

    expect(events).toHaveLength(4);
    expect(JSON.stringify(events)).not.toMatch(/canary|raven|sha256|earlier/);
  });

  it('pages through days, newest first, and over days without events', async () => {
    for (let count = 0; count < 5; count += 1) {
      await directory.createTeam(newTeam({ team_id: `t${count}` }), AUTHOR);
      clock.advance(20 * 24 * HOUR_MS);
    }
    const request = { from: '2026-01-01', to: '2030-01-01' };
    const pages = await readPages((cursor) => directory.listAuditEvents({ ...request, limit: 2, cursor }));

    expect(pages.flat().map(({ target }) => target.id)).toEqual(['t4', 't3', 't2', 't1', 't0']);
    expect(Math.max(...pages.map(({ length }) => length))).toBe(2);
  });

  it('pages through the events of one day', async () => {
    for (let count = 0; count < 5; count += 1) {
      await directory.createTeam(newTeam({ team_id: `t${count}` }), AUTHOR);
      clock.advance(1);
    }
    const pages = await readPages((cursor) => directory.listAuditEvents({ ...TODAY, limit: 2, cursor }));

    expect(pages.flat().map(({ target }) => target.id)).toEqual(['t4', 't3', 't2', 't1', 't0']);
  });

  it('shows no event of a day that was not asked for', async () => {
    await directory.createTeam(newTeam(), AUTHOR);

    for (const day of ['2026-11-21', '2026-11-23']) {
      expect((await directory.listAuditEvents({ from: day, to: day, limit: 10 })).entries).toEqual([]);
    }
  });

  it.each(['x', '2026-11-23', '2026-99-99', '2026-11-22.x', '2026-11-22.e30'])(
    'refuses the cursor %s, which it never gave',
    async (cursor) => {
      await expect(directory.listAuditEvents({ ...TODAY, cursor })).rejects.toMatchObject({ code: 'invalid_value' });
    },
  );

  it('says so when others keep writing the same thing, and has written nothing', async () => {
    let attempts = 0;
    const busy: Items = {
      ...items,
      transact: async () => {
        attempts += 1;
        throw new Conflict();
      },
    };
    const write = createDirectory({ items: busy, clock, ids }).createTeam(newTeam(), AUTHOR);

    await expect(write).rejects.toMatchObject({ code: 'conflict', status: 409, retryable: true });
    expect(attempts).toBe(5);
    expect(items.list('apiKeys')).toEqual([]);
  });

  it('takes over what was there before it, such as an older demo team', async () => {
    const old = { team_id: 'research', name: 'Old', status: 'active', rate_limit_rpm: 60 };
    await items.write({ kind: 'put', at: { table: 'apiKeys', pk: 'T#research', sk: 'T' }, attributes: old });

    expect(await directory.findTeam('research')).toBeUndefined();
    await expect(directory.createTeam(newTeam(), AUTHOR)).resolves.toMatchObject({ name: 'Research' });
  });
});

function tagCount(team: AuditEvent['before']): number {
  return Object.keys((team as Team | null)?.tags ?? {}).length;
}

async function readPages<Entry>(
  read: (cursor: string | undefined) => Promise<{ readonly entries: readonly Entry[]; readonly cursor?: string }>,
): Promise<(readonly Entry[])[]> {
  const pages = [];
  let cursor: string | undefined;
  do {
    const page = await read(cursor);
    pages.push(page.entries);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return pages;
}

async function readAll<Entry>(read: Parameters<typeof readPages<Entry>>[0]): Promise<Entry[]> {
  return (await readPages(read)).flat();
}
