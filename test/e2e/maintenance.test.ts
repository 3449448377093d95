import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { handler as maintenanceHandler } from '../../src/entrypoints/maintenanceLambda.ts';
import { NO_USAGE } from '../../src/governance/usage.ts';
import { startEmbeddedDynamo } from '../../src/local/embeddedDynamo.ts';
import type { AdmittedRequest, Settlement } from '../../src/ports.ts';
import { createTables } from '../../src/stores/createTables.ts';
import { createDynamo } from '../../src/stores/dynamo.ts';
import { createDynamoItems } from '../../src/stores/items/dynamoItems.ts';
import { createRecords } from '../../src/stores/records.ts';
import { tableNames } from '../../src/stores/tables.ts';
import { systemClock, systemIds } from '../../src/system.ts';
import { startSqsServer } from '../aws/sqsServer.ts';
import { admittedRequest, requestId, settlement } from '../unit/metering/admittedRequest.ts';

/** The Lambda's own entry point, with the environment that a deployment gives it. */
describe('maintenanceLambda', () => {
  let dynamo: Awaited<ReturnType<typeof startEmbeddedDynamo>>;
  beforeAll(async () => {
    dynamo = await startEmbeddedDynamo();
  });
  afterAll(() => dynamo.stop());

  async function setUp() {
    const server = await startSqsServer({ nowMs: () => Date.now() });
    const prefix = `maintenance-${systemIds.ulid()}`;
    const client = createDynamo({ region: 'us-east-1', endpoint: dynamo.endpoint, requestTimeoutMs: 20_000 });
    onTestFinished(() => client.destroy());
    const tables = tableNames(prefix);
    await createTables({ dynamo: client, tables });
    const items = createDynamoItems({ dynamo: client, tables });
    Object.assign(process.env, {
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_ENDPOINT_URL_DYNAMODB: dynamo.endpoint,
      LLM_GATEWAY_TABLE_PREFIX: prefix,
      LLM_GATEWAY_REPLAY_QUEUE_URL: server.queueUrl,
    });
    const entry = `${new URL('../../src/entrypoints/maintenanceLambda.ts', import.meta.url).href}?${prefix}`;
    const { handler }: { handler: typeof maintenanceHandler } = await import(/* @vite-ignore */ entry);
    const records = createRecords({ items, clock: systemClock, ids: systemIds, rollupShards: 1 });
    return { server, records, handler };
  }

  const lost: AdmittedRequest = admittedRequest({ deadlineMs: 1, requestId: requestId(2) });
  const measured: Settlement = settlement({ usage: { ...NO_USAGE, inputTokens: 7 } });

  it('writes what waits in the queue, ends what is lost, and tells both in metrics', async () => {
    const { server, records, handler } = await setUp();
    for (const request of [admittedRequest({ deadlineMs: 1 }), lost]) await records.open(request);
    server.put(JSON.stringify({ request: admittedRequest({ deadlineMs: 1 }), settlement: measured }));
    const written: string[] = [];
    const write = vi.spyOn(process.stdout, 'write').mockImplementation((line) => written.push(String(line)) > 0);
    const report = await handler(undefined, { getRemainingTimeInMillis: () => 60_000 });
    write.mockRestore();

    expect(report).toEqual({ replayed: 1, resolved: 1, failed: 0 });
    expect(await records.find(requestId(1))).toMatchObject({ settlement: { usageSource: 'measured' } });
    expect(await records.find(requestId(2))).toMatchObject({ settlement: { usageSource: 'estimated' } });
    expect(server.bodies()).toEqual([]);
    const metrics = written.map((line) => JSON.parse(line)).filter((line) => '_aws' in line);
    expect(metrics).toContainEqual(expect.objectContaining({ inputTokens: 7, environment: 'dev' }));
    expect(metrics).toContainEqual(expect.objectContaining({ maintenanceRuns: 1, settlementsReplayed: 1 }));
  });

  it('leaves all of it to the next run when it has no time', async () => {
    const { server, records, handler } = await setUp();
    process.env.LLM_GATEWAY_LOG_LEVEL = 'silent';
    onTestFinished(() => void delete process.env.LLM_GATEWAY_LOG_LEVEL);
    await records.open(lost);
    server.put(JSON.stringify({ request: lost, settlement: measured }));

    expect(await handler(undefined, { getRemainingTimeInMillis: () => 5_000 })).toMatchObject({ resolved: 0 });
    expect(server.bodies()).toHaveLength(1);
    expect(await records.find(lost.requestId)).toMatchObject({ settlement: undefined });
  });
});
