import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { GetCommand, QueryCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import type { OpenRequest, Settlement } from '../../../src/ports.ts';
import { createLedger } from '../../../src/stores/ledger.ts';
import { requestKey, requestOpenIndexKey, requestTeamIndexKey } from '../../../src/stores/tables.ts';
import { createUsageRollups } from '../../../src/stores/usageRollups.ts';
import { countCalls, createDeadClient, createTestClient, failNextCalls, openTestDynamo } from '../../dynamo.ts';
import { ManualClock } from '../../fakes.ts';

const { endpoint, dynamo, tables } = await openTestDynamo();
const { read } = createUsageRollups({ dynamo, tables });

/** Far from today, because a store deletes what has expired by its own clock. */
const DAY = '2100-11-22';
const STARTED_MS = Date.parse(`${DAY}T12:00:00Z`);
const DAY_SECONDS = 86_400;

const SETTLEMENT: Settlement = {
  usageSource: 'measured',
  usage: { inputTokens: 10, outputTokens: 5, cacheReadTokens: 3, cacheWrite5mTokens: 2, cacheWrite1hTokens: 1 },
  costNanoUsd: 1_234,
  priceVersion: '2026-11-01',
  outcome: 'completed',
  endedAtMs: STARTED_MS + 800,
};

/** What a day says after one such settlement. */
const ONE_REQUEST = { requests: 1, inputTokens: 16, outputTokens: 5, costNanoUsd: 1_234 };

let made = 0;
function newRequest(changes: Partial<OpenRequest> = {}): OpenRequest {
  made += 1;
  return {
    requestId: `req_${made}`,
    teamId: `team-${made}`,
    keyId: 'key_1',
    model: 'nova-micro',
    startedAtMs: STARTED_MS,
    deadlineMs: STARTED_MS + 900_000,
    ...changes,
  };
}

/** An instance of the gateway whose waits are over at once; `waitsMs` lists them. */
function createInstance({ fraction = 0.5, rollupShard = 0 } = {}) {
  const own = createTestClient(endpoint);
  const waitsMs: number[] = [];
  const after = (delayMs: number, action: () => void) => {
    waitsMs.push(delayMs);
    queueMicrotask(action);
    return () => undefined;
  };
  const ids = { fraction: () => fraction };
  const ledger = createLedger({ dynamo: own, tables, clock: { after }, ids, rollupShard });
  return { ...ledger, dynamo: own, calls: countCalls(own), waitsMs };
}

const { open, settle } = createInstance();

async function readRecord({ requestId }: OpenRequest) {
  const { Item: item } = await dynamo.send(new GetCommand({ TableName: tables.usage, Key: requestKey(requestId) }));
  return item;
}

async function listIndex(index: string, name: string, partition: string) {
  const query = new QueryCommand({
    TableName: tables.usage,
    IndexName: index,
    KeyConditionExpression: `${name} = :partition`,
    ExpressionAttributeValues: { ':partition': partition },
  });
  return ((await dynamo.send(query)).Items ?? []).map(({ pk }) => pk);
}

const listOpen = (request: OpenRequest) => listIndex('by-deadline', 'open_pk', requestOpenIndexKey(request).open_pk);
const listOfTeam = (request: OpenRequest) => listIndex('by-team', 'team_pk', requestTeamIndexKey(request).team_pk);

function cancelled(...codes: readonly string[]): TransactionCanceledException {
  return new TransactionCanceledException({
    message: 'cancelled',
    $metadata: {},
    CancellationReasons: codes.map((Code) => ({ Code })),
  });
}

describe('open', () => {
  it('writes a record that is open, stays, and is found by its deadline', async () => {
    const request = newRequest();
    await open(request);
    expect(await readRecord(request)).toMatchObject({
      status: 'open',
      team_id: request.teamId,
      key_id: 'key_1',
      model: 'nova-micro',
      started_at_ms: STARTED_MS,
      deadline_ms: STARTED_MS + 900_000,
    });
    expect(await readRecord(request)).not.toHaveProperty('ttl');
    expect(await listOpen(request)).toContain(`R#${request.requestId}`);
    expect(await read(request.teamId, [DAY])).toEqual([]);
  });

  it('may be repeated', async () => {
    const request = newRequest();
    await Promise.all([open(request), open(request)]);
    await expect(open(request)).resolves.toBeUndefined();
  });

  it('opens nothing again that is settled', async () => {
    const request = newRequest();
    await open(request);
    await settle(request, SETTLEMENT);
    await open(request);
    expect(await readRecord(request)).toMatchObject({ status: 'settled' });
  });

  it('refuses the id of another request', async () => {
    const request = newRequest();
    await open(request);
    await expect(open({ ...request, keyId: 'key_2' })).rejects.toThrow(/the id of two requests/);
  });
});

describe('settle', () => {
  it('turns the open record into a settled one', async () => {
    const request = newRequest();
    await open(request);
    await settle(request, SETTLEMENT);
    expect(await readRecord(request)).toEqual({
      ...requestKey(request.requestId),
      ...requestTeamIndexKey(request),
      status: 'settled',
      request_id: request.requestId,
      team_id: request.teamId,
      key_id: 'key_1',
      model: 'nova-micro',
      started_at_ms: STARTED_MS,
      deadline_ms: STARTED_MS + 900_000,
      ended_at_ms: STARTED_MS + 800,
      usage_source: 'measured',
      input_tokens: 10,
      output_tokens: 5,
      cache_read_tokens: 3,
      cache_write_5m_tokens: 2,
      cache_write_1h_tokens: 1,
      cost_nano_usd: 1_234,
      price_version: '2026-11-01',
      outcome: 'completed',
      ttl: STARTED_MS / 1_000 + 90 * DAY_SECONDS,
    });
  });

  it('moves the record from the index of open requests to that of its team', async () => {
    const request = newRequest();
    await open(request);
    expect(await listOfTeam(request)).toEqual([]);
    await settle(request, SETTLEMENT);
    expect(await listOpen(request)).not.toContain(`R#${request.requestId}`);
    expect(await listOfTeam(request)).toEqual([`R#${request.requestId}`]);
  });

  it('adds the request to its day, cached tokens included', async () => {
    const request = newRequest();
    await open(request);
    await settle(request, SETTLEMENT);
    expect(await read(request.teamId, [DAY])).toEqual([
      { day: DAY, model: 'nova-micro', keyId: 'key_1', ...ONE_REQUEST },
    ]);
  });

  it('counts a request in the UTC day in which it started', async () => {
    const request = newRequest({ startedAtMs: Date.parse(`${DAY}T23:59:59.999Z`) });
    await open(request);
    await settle(request, { ...SETTLEMENT, endedAtMs: request.startedAtMs + 60_000 });
    expect(await read(request.teamId, [DAY, '2100-11-23'])).toMatchObject([{ day: DAY }]);
  });

  it('counts requests once that are settled twice', async () => {
    const request = newRequest();
    await open(request);
    await settle(request, SETTLEMENT);
    await settle(request, { ...SETTLEMENT, costNanoUsd: 9_999, outcome: 'upstream_cut' });
    expect(await read(request.teamId, [DAY])).toMatchObject([ONE_REQUEST]);
    expect(await readRecord(request)).toMatchObject({ outcome: 'completed', cost_nano_usd: 1_234 });
  });

  it('counts requests once that several instances settle at once', async () => {
    const request = newRequest();
    await open(request);
    const instances = Array.from({ length: 10 }, (_, rollupShard) => createInstance({ rollupShard }));
    await Promise.all(instances.map((instance) => instance.settle(request, SETTLEMENT)));
    expect(await read(request.teamId, [DAY])).toMatchObject([ONE_REQUEST]);
  });

  it('loses none of many requests that are settled at once', async () => {
    const requests = Array.from({ length: 50 }, () => newRequest({ teamId: 'busy' }));
    await Promise.all(requests.map(open));
    await Promise.all(requests.map((request) => settle(request, SETTLEMENT)));
    expect(await read('busy', [DAY])).toMatchObject([{ requests: 50, inputTokens: 800, costNanoUsd: 61_700 }]);
  });

  it('keeps apart how many of a day are estimated', async () => {
    const [measured, estimated] = [newRequest({ teamId: 'mixed' }), newRequest({ teamId: 'mixed' })];
    await Promise.all([open(measured), open(estimated)]);
    await settle(measured, SETTLEMENT);
    await settle(estimated, { ...SETTLEMENT, usageSource: 'estimated' });
    const { Items: items = [] } = await dynamo.send(new ScanCommand({ TableName: tables.usage }));
    expect(items.find(({ pk }) => pk === `U#mixed#${DAY}`)).toMatchObject({ requests: 2, estimated_requests: 1 });
  });

  it('refuses what was not opened, and then counts nothing', async () => {
    const request = newRequest();
    await expect(settle(request, SETTLEMENT)).rejects.toThrow(/had not been opened/);
    expect(await read(request.teamId, [DAY])).toEqual([]);
    expect(await readRecord(request)).toBeUndefined();
  });

  it.each([
    ['TransactionConflict', 'None'],
    ['None', 'TransactionConflict'],
    ['None', 'ThrottlingError'],
    ['ProvisionedThroughputExceeded', 'None'],
  ])('tries again when the transaction is cancelled by %s, %s', async (...codes) => {
    const request = newRequest();
    const instance = createInstance();
    await instance.open(request);
    failNextCalls(instance.dynamo, [cancelled(...codes), cancelled(...codes)]);
    await instance.settle(request, SETTLEMENT);
    expect(await read(request.teamId, [DAY])).toMatchObject([ONE_REQUEST]);
  });

  it.each([
    { fraction: 0, waitsMs: [0, 0, 0, 0, 0, 0, 0] },
    { fraction: 0.5, waitsMs: [5, 10, 20, 40, 80, 160, 200] },
    { fraction: 0.999_999, waitsMs: [10, 20, 40, 80, 160, 320, 400] },
  ])('waits $waitsMs between attempts at a jitter of $fraction, then throws store_unavailable', async (row) => {
    const request = newRequest();
    const instance = createInstance({ fraction: row.fraction });
    await instance.open(request);
    failNextCalls(instance.dynamo, new Array(8).fill(cancelled('None', 'TransactionConflict')));
    await expect(instance.settle(request, SETTLEMENT)).rejects.toMatchObject({ code: 'store_unavailable' });
    expect(instance.waitsMs).toEqual(row.waitsMs);
    expect(instance.calls()).toBe(9);
    expect(await readRecord(request)).toMatchObject({ status: 'open' });
  });

  it('throws store_unavailable at once when trying again cannot help', async () => {
    const request = newRequest();
    const instance = createInstance();
    await instance.open(request);
    failNextCalls(instance.dynamo, [cancelled('None', 'ValidationError')]);
    await expect(instance.settle(request, SETTLEMENT)).rejects.toMatchObject({ code: 'store_unavailable' });
    expect(instance.calls()).toBe(2);
  });

  it('succeeds when it is repeated after an answer that was lost', async () => {
    const request = newRequest();
    await open(request);
    const unlucky = createInstance();
    unlucky.dynamo.middlewareStack.add(
      (next) => async (call) => {
        await next(call);
        throw new Error('socket hang up');
      },
      { step: 'initialize' },
    );
    await expect(unlucky.settle(request, SETTLEMENT)).rejects.toMatchObject({ code: 'store_unavailable' });
    await settle(request, SETTLEMENT);
    expect(await read(request.teamId, [DAY])).toMatchObject([ONE_REQUEST]);
  });
});

describe('a ledger whose store does not answer', () => {
  const ids = { fraction: () => 0 };
  const dead = createLedger({ dynamo: createDeadClient(), tables, clock: new ManualClock(), ids, rollupShard: 0 });

  it.each([
    ['open', () => dead.open(newRequest())],
    ['settle', () => dead.settle(newRequest(), SETTLEMENT)],
  ])('throws store_unavailable from %s', async (_method, call) => {
    await expect(call()).rejects.toMatchObject({ code: 'store_unavailable', status: 503 });
  });
});
