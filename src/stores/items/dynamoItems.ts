import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { TableNames } from '../tables.ts';
import { writeCursor } from './cursor.ts';
import { toItemsFailure } from './failure.ts';
import type { Item, Items, Write } from './items.ts';
import { isEmptyRange } from './queryKey.ts';
import { keyOf, toQueryInput, toTransactItem } from './requests.ts';

export interface DynamoItemsOptions {
  readonly dynamo: DynamoDBDocumentClient;
  readonly tables: TableNames;
}

/**
 * Items in DynamoDB. The SDK sends a request again whose answer was lost. It gives every transaction a token, the same
 * one in every attempt, so that one is done once; a plain write may be done twice.
 */
export function createDynamoItems({ dynamo, tables }: DynamoItemsOptions): Items {
  async function transact(writes: readonly Write[]): Promise<void> {
    const TransactItems = writes.map((write) => toTransactItem(tables, write));
    await ask(dynamo.send(new TransactWriteCommand({ TransactItems })));
  }

  async function write(write: Write): Promise<Item | undefined> {
    const { Put, Update, Delete } = toTransactItem(tables, write);
    if (Put !== undefined) {
      await ask(dynamo.send(new PutCommand(Put)));
      return Put.Item;
    }
    if (Update !== undefined)
      return (await ask(dynamo.send(new UpdateCommand({ ...Update, ReturnValues: 'ALL_NEW' })))).Attributes;
    // DynamoDB checks without writing only in a transaction.
    await (Delete === undefined ? transact([write]) : ask(dynamo.send(new DeleteCommand(Delete))));
    return undefined;
  }

  return {
    write,
    transact,
    async get(at) {
      const read = new GetCommand({ TableName: tables[at.table], Key: keyOf(at), ConsistentRead: true });
      return (await ask(dynamo.send(read))).Item;
    },
    async query(query) {
      const input = toQueryInput(tables, query);
      if (isEmptyRange(query.sortKey)) return { items: [] };
      const { Items: items = [], LastEvaluatedKey: last } = await ask(dynamo.send(new QueryCommand(input)));
      return last === undefined ? { items } : { items, cursor: writeCursor(last) };
    },
  };
}

async function ask<Output>(answer: Promise<Output>): Promise<Output> {
  try {
    return await answer;
  } catch (error) {
    throw toItemsFailure(error);
  }
}
