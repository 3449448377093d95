import { TABLES } from '../tables.ts';
import type { Query } from './items.ts';

/** The attributes that place an item in the answer to a query. All hold strings. */
export interface QueryKey {
  readonly partition: string;
  readonly sort: string | undefined;
  /** The table's own key in a query of an index, by which items with the same sort key are told apart. */
  readonly own: readonly string[];
}

/** Throws a RangeError for an index that the table does not have: a mistake in the program. */
export function queryKeyOf({ table, index }: Pick<Query, 'table' | 'index'>): QueryKey {
  const definition = TABLES.find((candidate) => candidate.table === table);
  if (definition === undefined) throw new RangeError(`There is no table ${table}`);
  const { partitionKey: partition, sortKey: sort, indexes } = definition;
  if (index === undefined) return { partition, sort, own: [] };
  const found = indexes.find(({ name }) => name === index);
  if (found === undefined) throw new RangeError(`The table ${table} has no index ${index}`);
  return {
    partition: found.partitionKey,
    sort: found.sortKey,
    own: sort === undefined ? [partition] : [partition, sort],
  };
}

/** Whether a sort key is one of those asked for. */
export function isWithin(range: Query['sortKey'], sortKey: string): boolean {
  if (range === undefined) return true;
  if ('prefix' in range) return sortKey.startsWith(range.prefix);
  const { from, to } = range;
  return (from === undefined || compareUtf8(from, sortKey) <= 0) && (to === undefined || compareUtf8(sortKey, to) <= 0);
}

/** Whether no sort key can be in it. DynamoDB takes such a range for a mistake. */
export function isEmptyRange(range: Query['sortKey']): boolean {
  if (range === undefined || 'prefix' in range || range.to === undefined) return false;
  return range.to === '' || compareUtf8(range.from ?? '', range.to) > 0;
}

/** DynamoDB's order of strings, which is not JavaScript's: that puts U+1F600 before U+FF5E. */
export function compareUtf8(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}
