import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import type { AdmittedRequest, Settlement } from '../../../src/ports.ts';
import { createDynamoItems } from '../../../src/stores/items/dynamoItems.ts';
import { createRecords } from '../../../src/stores/records.ts';
import { rollupKey } from '../../../src/stores/tables.ts';
import { createUsageRollups } from '../../../src/stores/usageRollups.ts';
import { countCalls, createDeadClient, createTestClient, openTestDynamo } from '../../dynamo.ts';
import { ManualClock } from '../../fakes.ts';
import { admittedRequest } from '../metering/admittedRequest.ts';

const { endpoint, dynamo, tables } = await openTestDynamo();
const items = createDynamoItems({ dynamo, tables });
const rollups = createUsageRollups({ items });
const read = async (teamId: string, days: readonly string[]) => (await rollups.read(teamId, days)).rollups;

const SHARDS = 8;

/** Far from today, because a store deletes what has expired by its own clock. */
const DAY = '2100-11-22';

const SETTLEMENT: Settlement = {
  usageSource: 'measured',
  usage: { inputTokens: 10, outputTokens: 5, cacheReadTokens: 0, cacheWrite5mTokens: 0, cacheWrite1hTokens: 0 },
  costNanoUsd: 100,
  priceVersion: '2026-11-01',
  lines: [],
  outcome: 'completed',
  endedAtMs: 0,
};

let made = 0;

/** Opens and settles a request whose sums go to the shard. */
async function spend({
  day = DAY,
  shard = 0,
  ...changes
}: Partial<AdmittedRequest> & { day?: string; shard?: number }) {
  made += 1;
  const startedAtMs = Date.parse(`${day}T08:00:00Z`);
  const request: AdmittedRequest = {
    ...admittedRequest({ requestId: `req_${made}`, startedAtMs, deadlineMs: startedAtMs + 900_000 }),
    ...changes,
  };
  const ids = { fraction: () => shard / SHARDS };
  const records = createRecords({ items, clock: new ManualClock(), ids, rollupShards: SHARDS });
  await records.open(request);
  await records.settle(request, SETTLEMENT);
}

const ROW = {
  ...{ day: DAY, model: 'nova-micro', keyId: 'key_1', tags: [] },
  ...{ estimatedRequests: 0, cacheReadTokens: 0, cacheWriteTokens: 0, lastEndedAtMs: 0 },
};
const ONE = { requests: 1, inputTokens: 10, outputTokens: 5, costNanoUsd: 100 };

describe('createUsageRollups', () => {
  it('sums over shards', async () => {
    for (const shard of [0, 1, 1, 7]) await spend({ teamId: 'sharded', shard });
    const four = { requests: 4, inputTokens: 40, outputTokens: 20, costNanoUsd: 400 };
    expect(await read('sharded', [DAY])).toEqual([{ ...ROW, ...four }]);
  });

  it('keeps sets of tags apart, and sums under those that the request was given a place with', async () => {
    await spend({ teamId: 'tagged', tags: ['env=prod'] });
    await spend({ teamId: 'tagged', tags: ['env=test'], rollupTags: ['~other'] });
    await spend({ teamId: 'tagged', tags: ['env=dev'], rollupTags: ['~other'] });
    expect(await read('tagged', [DAY])).toMatchObject([
      { tags: ['env=prod'], requests: 1 },
      { tags: ['~other'], requests: 2, costNanoUsd: 200 },
    ]);
  });

  it('keeps models, keys, days and teams apart', async () => {
    await spend({ teamId: 'apart' });
    await spend({ teamId: 'apart', keyId: 'key_2' });
    await spend({ teamId: 'apart', model: 'nova-lite' });
    await spend({ teamId: 'apart', day: '2100-11-21' });
    await spend({ teamId: 'apart-not' });
    expect(await read('apart', ['2100-11-21', DAY])).toEqual([
      { ...ROW, ...ONE, day: '2100-11-21' },
      { ...ROW, ...ONE, model: 'nova-lite' },
      { ...ROW, ...ONE },
      { ...ROW, ...ONE, keyId: 'key_2' },
    ]);
  });

  it('says nothing of days without requests', async () => {
    await spend({ teamId: 'gaps', day: '2100-11-20' });
    expect(await read('gaps', ['2100-11-19', '2100-11-20', '2100-11-21'])).toHaveLength(1);
    expect(await read('gaps', [])).toEqual([]);
  });

  it('reads a day that has more than one page', async () => {
    // A page ends at 1 MB: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Query.Pagination.html
    const padding = 'x'.repeat(100_000);
    const sums = {
      requests: 1,
      estimated_requests: 0,
      last_ended_at_ms: 0,
      tags: [],
      input_tokens: 10,
      output_tokens: 5,
      cost_nano_usd: 100,
    };
    const caches = { cache_read_tokens: 0, cache_write_5m_tokens: 0, cache_write_1h_tokens: 0 };
    const items = Array.from({ length: 15 }, (_, shard) => ({
      ...rollupKey({ teamId: 'large', day: DAY, model: 'nova-micro', keyId: 'key_1', tags: '', shard }),
      ...{ day: DAY, model: 'nova-micro', key_id: 'key_1', padding, ...sums, ...caches },
    }));
    const puts = items.map((Item) => ({ PutRequest: { Item } }));
    await dynamo.send(new BatchWriteCommand({ RequestItems: { [tables.usage]: puts } }));
    const own = createTestClient(endpoint);
    const queries = countCalls(own);
    const large = await createUsageRollups({ items: createDynamoItems({ dynamo: own, tables }) }).read('large', [DAY]);
    expect(large.rollups).toMatchObject([{ requests: 15, costNanoUsd: 1_500 }]);
    expect(queries()).toBe(2);
  });

  it('asks once per day, and for at most ten days at a time', async () => {
    const own = createTestClient(endpoint);
    const queries = countCalls(own);
    let underWay = 0;
    let mostUnderWay = 0;
    own.middlewareStack.add(
      (next) => async (call) => {
        underWay += 1;
        mostUnderWay = Math.max(mostUnderWay, underWay);
        return next(call).finally(() => {
          underWay -= 1;
        });
      },
      { step: 'initialize' },
    );
    const days = Array.from({ length: 90 }, (_, index) => new Date(index * 86_400_000).toISOString().slice(0, 10));
    await createUsageRollups({ items: createDynamoItems({ dynamo: own, tables }) }).read('demo', days);
    expect(queries()).toBe(90);
    expect(mostUnderWay).toBe(10);
  });

  it('throws store_unavailable when nothing answers', async () => {
    const dead = createUsageRollups({ items: createDynamoItems({ dynamo: createDeadClient(), tables }) });
    await expect(dead.read('demo', [DAY])).rejects.toMatchObject({ code: 'store_unavailable', status: 503 });
  });
});
