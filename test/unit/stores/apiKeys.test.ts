import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { formatApiKey, hashApiKey } from '../../../src/governance/apiKey.ts';
import { createApiKeys, createApiKeyWriter, type NewApiKey, type NewTeam } from '../../../src/stores/apiKeys.ts';
import { createDeadClient, openTestDynamo } from '../../dynamo.ts';
import { ManualClock } from '../../fakes.ts';

const { dynamo, tables } = await openTestDynamo();
const apiKeys = createApiKeys({ dynamo, tables });
const writer = createApiKeyWriter({ dynamo, tables, clock: new ManualClock() });

const UNAVAILABLE = { code: 'store_unavailable', status: 503 };

let made = 0;

/** Writes a key of a team of its own, and resolves to what is found by the key. */
async function findWritten({ team = {}, key = {} }: { team?: Partial<NewTeam> | null; key?: Partial<NewApiKey> }) {
  made += 1;
  const text = formatApiKey('test', new Uint8Array(20).fill(made));
  const teamId = `team-${made}`;
  if (team !== null) await writer.putTeam({ teamId, name: 'Team', ...team });
  await writer.putKey({ text, keyId: `key-${made}`, teamId, ...key });
  return apiKeys.find(hashApiKey(text));
}

describe('createApiKeys', () => {
  it('finds a key with its team', async () => {
    const team = { teamId: 'research', name: 'Research', rateLimitRpm: 7 };
    const key = { keyId: 'key_7', teamId: 'research', expiresAtMs: 1_800_000_000_000 };
    await expect(findWritten({ team, key })).resolves.toEqual({
      keyId: 'key_7',
      teamId: 'research',
      teamName: 'Research',
      status: 'active',
      expiresAtMs: 1_800_000_000_000,
      rateLimitRpm: 7,
    });
  });

  it('gives a team that states no limit 60 requests per minute, and a key without expiry none', async () => {
    await expect(findWritten({})).resolves.toMatchObject({ rateLimitRpm: 60, expiresAtMs: null });
  });

  it('gives a team that states no limit the one it is told', async () => {
    const text = formatApiKey('test', new Uint8Array(20).fill(200));
    await writer.putTeam({ teamId: 'modest', name: 'Modest' });
    await writer.putKey({ text, keyId: 'key_modest', teamId: 'modest' });
    const strict = createApiKeys({ dynamo, tables, defaultRateLimitRpm: 5 });
    await expect(strict.find(hashApiKey(text))).resolves.toMatchObject({ rateLimitRpm: 5 });
  });

  it.each([
    { what: 'key and team are active', written: {}, status: 'active' },
    { what: 'the key is inactive', written: { key: { status: 'inactive' as const } }, status: 'inactive' },
    { what: 'the team is inactive', written: { team: { status: 'inactive' as const } }, status: 'inactive' },
    { what: 'the team is missing', written: { team: null }, status: 'inactive' },
  ])('finds an $status key where $what', async ({ written, status }) => {
    await expect(findWritten(written)).resolves.toMatchObject({ status });
  });

  it('finds nothing by another digest', async () => {
    await expect(apiKeys.find(hashApiKey('llmgw_unknown'))).resolves.toBeUndefined();
  });

  it('throws store_unavailable when nothing answers', async () => {
    const dead = createApiKeys({ dynamo: createDeadClient(), tables });
    await expect(dead.find(hashApiKey('any'))).rejects.toMatchObject(UNAVAILABLE);
  });
});

describe('createApiKeyWriter', () => {
  it('stores the hash and the last four characters, never the key', async () => {
    const text = formatApiKey('test', new Uint8Array(20).fill(201));
    await writer.putKey({ text, keyId: 'key_hidden', teamId: 'demo', name: 'Laptop' });
    const { Items: items = [] } = await dynamo.send(new ScanCommand({ TableName: tables.apiKeys }));
    expect(JSON.stringify(items)).not.toContain(text.slice(0, -4));
    expect(items).toContainEqual(
      expect.objectContaining({ pk: `K#${hashApiKey(text)}`, hint: text.slice(-4), name: 'Laptop' }),
    );
  });

  it('lists a key under its team', async () => {
    await findWritten({ key: { teamId: 'listed', keyId: 'key_listed' } });
    const { Items: items = [] } = await dynamo.send(
      new ScanCommand({ TableName: tables.apiKeys, IndexName: 'by-team' }),
    );
    expect(items).toContainEqual(expect.objectContaining({ team_pk: 'T#listed', team_sk: 'K#key_listed' }));
  });

  it('writes over what was there', async () => {
    const key = { teamId: 'twice', keyId: 'key_twice' };
    await findWritten({ team: { teamId: 'twice', rateLimitRpm: 1 }, key });
    await expect(findWritten({ team: { teamId: 'twice', rateLimitRpm: 2 }, key })).resolves.toMatchObject({
      rateLimitRpm: 2,
    });
  });

  it.each(['', 'a#b', 'a b', 'x'.repeat(65)])("refuses the id '%s'", async (id) => {
    const text = formatApiKey('test', new Uint8Array(20));
    await expect(async () => writer.putTeam({ teamId: id, name: 'Team' })).rejects.toThrow(RangeError);
    await expect(async () => writer.putKey({ text, keyId: id, teamId: 'team' })).rejects.toThrow(RangeError);
    await expect(async () => writer.putKey({ text, keyId: 'key', teamId: id })).rejects.toThrow(RangeError);
  });
});
