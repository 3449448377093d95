import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, describe, expect, it } from 'vitest';
import { askStore, createDynamo } from '../../../src/stores/dynamo.ts';
import { createDeadClient, openTestDynamo } from '../../dynamo.ts';

const store = await openTestDynamo();

const READ = { TableName: store.tables.apiKeys, Key: { pk: 'none', sk: 'none' } };
const UNAVAILABLE = { code: 'store_unavailable', status: 503, headers: { 'retry-after': '1' } };

/** A server that takes connections and never answers. */
async function startSilence(): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => sockets.add(socket)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  afterAll(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('createDynamo', () => {
  it('needs no credentials for an endpoint of its own', async () => {
    const dynamo = createDynamo({ region: 'us-east-1', endpoint: store.endpoint });
    await expect(askStore(dynamo.send(new GetCommand(READ)))).resolves.toMatchObject({
      $metadata: { httpStatusCode: 200 },
    });
    dynamo.destroy();
  });

  it('signs with the credentials it is given', async () => {
    const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'example' };
    const dynamo = createDynamo({ region: 'us-east-1', endpoint: store.endpoint, credentials });
    await expect(dynamo.config.credentials()).resolves.toMatchObject(credentials);
  });

  it('tells within 3 s that nothing listens', async () => {
    const started = performance.now();
    await expect(askStore(createDeadClient().send(new GetCommand(READ)))).rejects.toMatchObject(UNAVAILABLE);
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  it('gives up on a store that takes the request and says nothing', async () => {
    const dynamo = createDynamo({ region: 'us-east-1', endpoint: await startSilence(), requestTimeoutMs: 50 });
    const answer = askStore(dynamo.send(new GetCommand(READ)));
    await expect(answer).rejects.toMatchObject({ ...UNAVAILABLE, cause: { name: 'TimeoutError' } });
    dynamo.destroy();
  });
});

describe('askStore', () => {
  it('turns a refusal by the store into store_unavailable, keeping its cause', async () => {
    const answer = askStore(store.dynamo.send(new GetCommand({ ...READ, TableName: 'no-such-table' })));
    await expect(answer).rejects.toMatchObject({ ...UNAVAILABLE, cause: { name: 'ResourceNotFoundException' } });
  });

  it.each([
    new ConditionalCheckFailedException({ message: 'no', $metadata: {} }),
    new TransactionCanceledException({ message: 'no', $metadata: {} }),
  ])('passes $name on, which is an answer', async (error) => {
    await expect(askStore(Promise.reject(error))).rejects.toBe(error);
  });
});
