import { DescribeTableCommand, DescribeTimeToLiveCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { toDay } from '../../../src/governance/day.ts';
import { createTables } from '../../../src/stores/createTables.ts';
import {
  expiresAt,
  requestOpenIndexKey,
  requestTeamIndexKey,
  rollupKey,
  TABLES,
  tableNames,
} from '../../../src/stores/tables.ts';
import { systemIds } from '../../../src/system.ts';
import { createDeadClient, openTestDynamo } from '../../dynamo.ts';

const { dynamo, tables } = await openTestDynamo();

const NOON_MS = Date.parse('2026-11-22T12:00:00Z');

describe('tableNames', () => {
  it('puts the prefix before the name', () => {
    expect(tableNames('llm-gateway-prod')).toEqual({
      apiKeys: 'llm-gateway-prod-api-keys',
      rateLimits: 'llm-gateway-prod-rate-limits',
      usage: 'llm-gateway-prod-usage',
    });
  });

  it.each(TABLES)('agrees with the suffix of $table', ({ table, suffix }) => {
    expect(tableNames('any')[table]).toBe(`any-${suffix}`);
  });
});

describe('createTables', () => {
  it.each(TABLES)('creates $table as it is defined', async ({ table, partitionKey, sortKey, indexes }) => {
    const { Table: created } = await dynamo.send(new DescribeTableCommand({ TableName: tables[table] }));
    expect(created?.TableStatus).toBe('ACTIVE');
    expect(keyNames(created?.KeySchema)).toEqual([partitionKey, sortKey].filter((name) => name !== undefined));
    const createdIndexes = created?.GlobalSecondaryIndexes ?? [];
    expect(
      Object.fromEntries(
        createdIndexes.map((index) => [
          index.IndexName,
          [...keyNames(index.KeySchema), index.Projection?.ProjectionType],
        ]),
      ),
    ).toEqual(
      Object.fromEntries(indexes.map((index) => [index.name, [index.partitionKey, index.sortKey, index.projection]])),
    );
  });

  it.each(TABLES)('lets items of $table expire', async ({ table, ttlAttribute }) => {
    const { TimeToLiveDescription } = await dynamo.send(new DescribeTimeToLiveCommand({ TableName: tables[table] }));
    expect(TimeToLiveDescription).toMatchObject({ TimeToLiveStatus: 'ENABLED', AttributeName: ttlAttribute });
  });

  it('may be repeated, also side by side', async () => {
    await expect(
      Promise.all([createTables({ dynamo, tables }), createTables({ dynamo, tables })]),
    ).resolves.toBeDefined();
  });

  it('throws store_unavailable when nothing answers', async () => {
    await expect(createTables({ dynamo: createDeadClient(), tables })).rejects.toMatchObject({
      code: 'store_unavailable',
    });
  });
});

describe('keys', () => {
  const request = { requestId: 'req_01JD9', teamId: 'demo', startedAtMs: NOON_MS, deadlineMs: NOON_MS + 900_000 };

  it('list settled requests of a team and day by start', () => {
    expect(requestTeamIndexKey(request)).toEqual({
      team_pk: expect.stringMatching(/^T#demo#2026-11-22#[0-7]$/),
      team_sk: '2026-11-22T12:00:00.000Z#req_01JD9',
    });
  });

  it('list open requests by deadline', () => {
    expect(requestOpenIndexKey(request)).toEqual({
      open_pk: expect.stringMatching(/^O#(\d|1[0-5])$/),
      open_sk: '2026-11-22T12:15:00.000Z#req_01JD9',
    });
  });

  it('spread requests over all shards about evenly', () => {
    const counts = new Map<string, number>();
    for (let index = 0; index < 16_000; index += 1) {
      const { open_pk } = requestOpenIndexKey({ ...request, requestId: `req_${systemIds.ulid()}` });
      counts.set(open_pk, (counts.get(open_pk) ?? 0) + 1);
    }
    expect(counts.size).toBe(16);
    // 1,000 are expected in each; 200 are more than six standard deviations.
    for (const count of counts.values()) expect(Math.abs(count - 1_000)).toBeLessThan(200);
  });

  it('keep rollups of days, models, keys, tags and shards apart', () => {
    const rollup = {
      teamId: 'demo',
      day: '2026-11-22',
      model: 'nova-micro',
      keyId: 'key_1',
      tags: 'a=b,c=d',
      shard: 3,
    };
    expect(rollupKey(rollup)).toEqual({ pk: 'U#demo#2026-11-22', sk: 'nova-micro#key_1#a=b,c=d#3' });
  });

  it.each([
    ['2026-11-22T23:59:59.999Z', '2026-11-22'],
    ['2026-11-23T00:00:00.000Z', '2026-11-23'],
  ])('put %s in the UTC day %s', (time, day) => {
    expect(toDay(Date.parse(time))).toBe(day);
  });

  it('expire a whole number of days later, in seconds', () => {
    expect(expiresAt(NOON_MS + 1, 90)).toBe(NOON_MS / 1_000 + 1 + 90 * 86_400);
  });
});

function keyNames(schema: readonly { AttributeName?: string | undefined }[] | undefined): (string | undefined)[] {
  return (schema ?? []).map(({ AttributeName }) => AttributeName);
}
