import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { askStore } from './dynamo.ts';
import { TABLES, type TableDefinition, type TableNames } from './tables.ts';

export interface CreateTablesOptions {
  readonly dynamo: DynamoDBClient;
  readonly tables: TableNames;
}

const LONGEST_WAIT_SECONDS = 30;

/**
 * Creates the tables that are missing and waits until all can be used; for a local DynamoDB, since on AWS the tables are
 * infrastructure. May be repeated. Throws `store_unavailable`.
 */
export async function createTables({ dynamo, tables }: CreateTablesOptions): Promise<void> {
  await Promise.all(TABLES.map((definition) => createTable(dynamo, tables[definition.table], definition)));
}

async function createTable(dynamo: DynamoDBClient, name: string, definition: TableDefinition): Promise<void> {
  const create = dynamo.send(new CreateTableCommand(creationOf(name, definition)));
  await askStore(create.catch(acceptExisting));
  await askStore(waitUntilTableExists({ client: dynamo, maxWaitTime: LONGEST_WAIT_SECONDS }, { TableName: name }));
  await askStore(expireItems(dynamo, name, definition.ttlAttribute));
}

function acceptExisting(error: unknown): void {
  if (!(error instanceof ResourceInUseException)) throw error;
}

/** DynamoDB refuses to switch on what is on already. */
async function expireItems(dynamo: DynamoDBClient, name: string, attribute: string): Promise<void> {
  const { TimeToLiveDescription: current } = await dynamo.send(new DescribeTimeToLiveCommand({ TableName: name }));
  if (current?.TimeToLiveStatus === 'ENABLED' || current?.TimeToLiveStatus === 'ENABLING') return;
  const TimeToLiveSpecification = { AttributeName: attribute, Enabled: true };
  await dynamo.send(new UpdateTimeToLiveCommand({ TableName: name, TimeToLiveSpecification }));
}

function creationOf(name: string, definition: TableDefinition): CreateTableCommandInput {
  const { partitionKey, sortKey, indexes } = definition;
  const keyNames = [partitionKey, sortKey, ...indexes.flatMap((index) => [index.partitionKey, index.sortKey])];
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: keyNames
      .filter((keyName) => keyName !== undefined)
      .map((keyName) => ({ AttributeName: keyName, AttributeType: 'S' })),
    KeySchema: keySchema(partitionKey, sortKey),
    ...(indexes.length === 0 ? {} : { GlobalSecondaryIndexes: indexes.map(indexCreation) }),
  };
}

function indexCreation({ name, partitionKey, sortKey, projection }: TableDefinition['indexes'][number]) {
  return {
    IndexName: name,
    KeySchema: keySchema(partitionKey, sortKey),
    Projection: { ProjectionType: projection },
  };
}

function keySchema(partitionKey: string, sortKey: string | undefined) {
  return [
    { AttributeName: partitionKey, KeyType: 'HASH' as const },
    ...(sortKey === undefined ? [] : [{ AttributeName: sortKey, KeyType: 'RANGE' as const }]),
  ];
}
