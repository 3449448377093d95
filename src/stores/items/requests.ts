import type { QueryCommandInput, TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { TableNames } from '../tables.ts';
import { readCursor } from './cursor.ts';
import { conditionExpression, createWords, updateExpression, type Words } from './expression.ts';
import type { Address, Attributes, Condition, Item, Query, Value, Write } from './items.ts';
import { queryKeyOf } from './queryKey.ts';

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

export function keyOf({ pk, sk }: Address): Record<string, string> {
  return sk === undefined ? { pk } : { pk, sk };
}

/** The item that a put leaves. */
export function itemOf(at: Address, attributes: Attributes): Item {
  const stored = Object.entries(attributes).filter((entry): entry is [string, Value] => entry[1] !== undefined);
  return { ...Object.fromEntries(stored), ...keyOf(at) };
}

/** A write as a part of a transaction. The part has the form of the input of a plain write, too. */
export function toTransactItem(tables: TableNames, write: Write): TransactItem {
  const words = createWords();
  const Key = keyOf(write.at);
  const rest = (condition: Condition | undefined) => ({
    ...(condition && { ConditionExpression: conditionExpression(condition, words) }),
    ...words.meanings(),
    TableName: tables[write.at.table],
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
  });
  switch (write.kind) {
    case 'put':
      return { Put: { Item: itemOf(write.at, write.attributes), ...rest(write.condition) } };
    case 'update':
      return { Update: { Key, UpdateExpression: updateExpression(write.changes, words), ...rest(write.condition) } };
    case 'delete':
      return { Delete: { Key, ...rest(write.condition) } };
    case 'check': {
      const ConditionExpression = conditionExpression(write.condition, words);
      return { ConditionCheck: { Key, ConditionExpression, ...rest(undefined) } };
    }
  }
}

export function toQueryInput(tables: TableNames, query: Query): QueryCommandInput {
  const { table, index, newestFirst = false, limit } = query;
  const words = createWords();
  return {
    TableName: tables[table],
    KeyConditionExpression: keyCondition(query, words),
    ...words.meanings(),
    ScanIndexForward: !newestFirst,
    // Indexes offer no consistent reads.
    ...(index === undefined ? { ConsistentRead: true } : { IndexName: index }),
    Limit: limit,
    ExclusiveStartKey: readCursor(query),
  };
}

function keyCondition(query: Query, words: Words): string {
  const { partition, sort = 'sk' } = queryKeyOf(query);
  const range = sortCondition(query.sortKey, sort, words);
  return `${words.name(partition)} = ${words.value(query.partition)}${range === undefined ? '' : ` AND ${range}`}`;
}

/** DynamoDB takes one condition of the sort key, and no empty strings. */
function sortCondition(range: Query['sortKey'], sort: string, words: Words): string | undefined {
  if (range === undefined) return undefined;
  const compare = (operator: string, bound: string) => `${words.name(sort)} ${operator} ${words.value(bound)}`;
  if ('prefix' in range)
    return range.prefix === '' ? undefined : `begins_with(${words.name(sort)}, ${words.value(range.prefix)})`;
  const { from = '', to } = range;
  if (to === undefined) return from === '' ? undefined : compare('>=', from);
  return from === '' ? compare('<=', to) : `${compare('BETWEEN', from)} AND ${words.value(to)}`;
}
