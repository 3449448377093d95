import type { ConsumedCapacity } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll } from 'vitest';
import { startEmbeddedDynamo } from '../src/local/embeddedDynamo.ts';
import { createTables } from '../src/stores/createTables.ts';
import { createDynamo } from '../src/stores/dynamo.ts';
import { type TableNames, tableNames } from '../src/stores/tables.ts';

export interface TestDynamo {
  readonly endpoint: string;
  readonly dynamo: DynamoDBDocumentClient;
  readonly tables: TableNames;
}

const REGION = 'us-east-1';

const clients: DynamoDBDocumentClient[] = [];
afterAll(() => {
  for (const client of clients) client.destroy();
});

/**
 * A DynamoDB for one test file, in memory, with empty tables; it ends with the file. TEST_DYNAMODB_ENDPOINT points the
 * tests at another one, such as Amazon's DynamoDB Local.
 */
export async function openTestDynamo(): Promise<TestDynamo> {
  const endpoint = process.env.TEST_DYNAMODB_ENDPOINT ?? (await startUntilEnd());
  const dynamo = createTestClient(endpoint);
  const tables = tableNames(`test-${process.pid}-${process.hrtime.bigint()}`);
  await createTables({ dynamo, tables });
  return { endpoint, dynamo, tables };
}

/** A client that is patient, for machines that run many tests at once. */
export function createTestClient(endpoint: string): DynamoDBDocumentClient {
  return kept(createDynamo({ region: REGION, endpoint, requestTimeoutMs: 20_000 }));
}

/** A client of a store that does not answer: nothing listens on port 9 (discard). */
export function createDeadClient(): DynamoDBDocumentClient {
  return kept(createDynamo({ region: REGION, endpoint: 'http://127.0.0.1:9' }));
}

/** Ended with the test file. */
function kept(client: DynamoDBDocumentClient): DynamoDBDocumentClient {
  clients.push(client);
  return client;
}

async function startUntilEnd(): Promise<string> {
  const { endpoint, stop } = await startEmbeddedDynamo();
  afterAll(stop);
  return endpoint;
}

/** Whether the tests run against another store than the embedded one, such as Amazon's DynamoDB Local. */
export const isElsewhere = process.env.TEST_DYNAMODB_ENDPOINT !== undefined;

/** Counts the commands that the client sends from now on, retries not included. */
export function countCalls(dynamo: DynamoDBDocumentClient): () => number {
  let calls = 0;
  dynamo.middlewareStack.add(
    (next) => (call) => {
      calls += 1;
      return next(call);
    },
    { step: 'initialize' },
  );
  return () => calls;
}

/** Makes the client's next commands fail with these errors, in order, as if the store had answered so. */
export function failNextCalls(dynamo: DynamoDBDocumentClient, errors: readonly Error[]): void {
  const waiting = [...errors];
  dynamo.middlewareStack.add(
    (next) => (call) => {
      const error = waiting.shift();
      return error === undefined ? next(call) : Promise.reject(error);
    },
    { step: 'initialize' },
  );
}

/** What a store says that one call has cost, in capacity units. */
export interface Consumed {
  readonly ofTable: number;
  readonly ofIndexes: number;
}

/** Asks the store for the cost of the client's next calls. The returned function tells that of the last one that passed. */
export function watchConsumption(dynamo: DynamoDBDocumentClient): () => Consumed {
  let last: Consumed = { ofTable: 0, ofIndexes: 0 };
  dynamo.middlewareStack.add(
    (next) => async (call) => {
      const answer = await next({ ...call, input: { ...call.input, ReturnConsumedCapacity: 'INDEXES' } });
      const { ConsumedCapacity: told = [] } = answer.output as {
        readonly ConsumedCapacity?: ConsumedCapacity | readonly ConsumedCapacity[];
      };
      last = sumOf(Array.isArray(told) ? told : [told]);
      return answer;
    },
    { step: 'initialize' },
  );
  return () => last;
}

function sumOf(told: readonly ConsumedCapacity[]): Consumed {
  const units = ({ CapacityUnits = 0 }: { readonly CapacityUnits?: number | undefined } = {}) => CapacityUnits;
  const indexes = told.flatMap(({ GlobalSecondaryIndexes = {} }) => Object.values(GlobalSecondaryIndexes));
  return {
    ofTable: told.reduce((sum, { Table }) => sum + units(Table), 0),
    ofIndexes: indexes.reduce((sum, index) => sum + units(index), 0),
  };
}
