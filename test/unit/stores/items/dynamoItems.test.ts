import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  ConditionalCheckFailedException,
  InternalServerError,
  TransactionCanceledException,
  TransactionConflictException,
  TransactionInProgressException,
} from '@aws-sdk/client-dynamodb';
import { afterAll, describe, expect, it } from 'vitest';
import { createDynamoItems } from '../../../../src/stores/items/dynamoItems.ts';
import type { Items } from '../../../../src/stores/items/items.ts';
import { tableNames } from '../../../../src/stores/tables.ts';
import { createDeadClient, createTestClient, failNextCalls, openTestDynamo } from '../../../dynamo.ts';
import { describeItems } from '../../../items/conformance.ts';
import { describeLikeModel } from '../../../items/likeModel.ts';
import { outcomeOf, REFUSED } from '../../../items/outcome.ts';

const open = async () => createDynamoItems(await openTestDynamo());

describeItems('DynamoDB', open);
describeLikeModel('DynamoDB', open);

const AT = { table: 'usage', pk: 'a', sk: 's' } as const;
const CALLS: Readonly<Record<string, (items: Items) => Promise<unknown>>> = {
  get: (items) => items.get(AT),
  put: (items) => items.write({ kind: 'put', at: AT, attributes: {} }),
  update: (items) => items.write({ kind: 'update', at: AT, changes: { add: { n: 1 } } }),
  delete: (items) => items.write({ kind: 'delete', at: AT }),
  check: (items) => items.write({ kind: 'check', at: AT, condition: { exists: 'pk' } }),
  transact: (items) => items.transact([{ kind: 'delete', at: AT }]),
  query: (items) => items.query({ table: 'usage', partition: 'a' }),
};
const ABOUT = { message: 'told by DynamoDB', $metadata: {} };

/** Items whose next call DynamoDB answers with this error. */
function createFailing(error: Error): Items {
  const dynamo = createDeadClient();
  failNextCalls(dynamo, [error]);
  return createDynamoItems({ dynamo, tables: tableNames() });
}

function cancelled(...codes: readonly string[]): Error {
  const CancellationReasons = codes.map((Code, n) => ({
    Code,
    Item: { n: { N: String(n) }, list: { L: [{ NULL: true }] } },
  }));
  return new TransactionCanceledException({ ...ABOUT, CancellationReasons });
}

const found = (n: number) => ({ failed: 'condition', index: n, item: { n, list: [null] } });
const CONFLICT = { failed: 'conflict' };

describe('createDynamoItems', () => {
  it.each([
    { codes: ['None', 'ConditionalCheckFailed'], told: found(1) },
    { codes: ['ConditionalCheckFailed', 'ConditionalCheckFailed'], told: found(0) },
    { codes: ['TransactionConflict', 'None', 'ConditionalCheckFailed'], told: found(2) },
    { codes: ['TransactionConflict', 'None'], told: CONFLICT },
    { codes: ['None', 'ThrottlingError'], told: CONFLICT },
    { codes: ['ProvisionedThroughputExceeded'], told: CONFLICT },
    { codes: ['RequestLimitExceeded'], told: CONFLICT },
    { codes: ['ValidationError', 'ConditionalCheckFailed'], told: REFUSED },
    { codes: ['TransactionConflict', 'ItemCollectionSizeLimitExceeded'], told: REFUSED },
    { codes: ['SomethingNew'], told: REFUSED },
    { codes: [], told: REFUSED },
  ])('tells a transaction cancelled by $codes as $told.failed', async ({ codes, told }) => {
    const items = createFailing(cancelled(...codes));
    expect(await outcomeOf(items.transact([{ kind: 'delete', at: AT }]))).toEqual(told);
  });

  const ERRORS = [
    {
      error: new ConditionalCheckFailedException({ ...ABOUT, Item: { n: { N: '0' }, list: { L: [{ NULL: true }] } } }),
      told: found(0),
    },
    { error: new ConditionalCheckFailedException(ABOUT), told: { failed: 'condition', index: 0, item: undefined } },
    { error: new TransactionConflictException(ABOUT), told: CONFLICT },
    { error: new TransactionInProgressException(ABOUT), told: CONFLICT },
    { error: new InternalServerError(ABOUT), told: REFUSED },
    { error: new Error('socket hang up'), told: REFUSED },
  ];
  it.each(ERRORS)('tells $error.name as $told.failed', async ({ error, told }) => {
    expect(await outcomeOf(createFailing(error).write({ kind: 'delete', at: AT }))).toEqual(told);
  });

  it.each(ERRORS.filter(({ told }) => !('item' in told)))('keeps $error.name as the cause', async ({ error }) => {
    await expect(createFailing(error).transact([{ kind: 'delete', at: AT }])).rejects.toMatchObject({ cause: error });
  });

  it.each(Object.entries(CALLS))('throws store_unavailable from %s when nothing answers', async (_name, call) => {
    const dead = createDynamoItems({ dynamo: createDeadClient(), tables: tableNames() });
    await expect(call(dead)).rejects.toMatchObject({ code: 'store_unavailable', headers: { 'retry-after': '1' } });
  });

  it('gives a transaction one token for all of its attempts, and every transaction another', async () => {
    const wire = await startUnluckyStore();
    const items = createDynamoItems({ dynamo: createTestClient(wire.endpoint), tables: tableNames() });
    await items.transact([{ kind: 'delete', at: AT }]);
    await items.transact([{ kind: 'delete', at: AT }]);
    const [first, second] = [wire.tokens.slice(0, 2), wire.tokens.slice(2)];
    expect(wire.tokens).toHaveLength(4);
    expect([new Set(first).size, new Set(second).size, new Set(wire.tokens).size]).toEqual([1, 1, 2]);
  });
});

/** A store that fails every other request, and keeps the tokens of all. */
async function startUnluckyStore() {
  const tokens: unknown[] = [];
  const server = createServer(async (request, reply) => {
    const body: { ClientRequestToken?: string } = JSON.parse((await request.toArray()).join(''));
    tokens.push(body.ClientRequestToken);
    reply.writeHead(tokens.length % 2 === 1 ? 500 : 200, { 'content-type': 'application/x-amz-json-1.0' }).end('{}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  afterAll(() => server.close());
  return { tokens, endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
