import { gatewayError } from '../../errors.ts';
import type { Item, Query } from './items.ts';
import { isWithin, queryKeyOf } from './queryKey.ts';

/** Names the last item of a page by its key. */
export function writeCursor(key: Item): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/**
 * The key that a query goes on after, or undefined when it has no cursor. Throws `GatewayError` `invalid_value` for a
 * cursor that no page of the same query can have had: cursors travel through clients.
 */
export function readCursor(query: Query): Readonly<Record<string, string>> | undefined {
  if (query.cursor === undefined) return undefined;
  const key = decodeKey(query.cursor);
  if (key === undefined || !isKeyOf(query, key))
    throw gatewayError('invalid_value', { details: { param: 'cursor', expected: 'a cursor of an earlier page' } });
  return key;
}

function decodeKey(cursor: string): Readonly<Record<string, string>> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return isKey(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isKey(value: unknown): value is Readonly<Record<string, string>> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((part) => typeof part === 'string' && part !== '')
  );
}

function isKeyOf(query: Query, key: Readonly<Record<string, string>>): boolean {
  const { partition, sort, own } = queryKeyOf(query);
  const names = [partition, ...(sort === undefined ? [] : [sort]), ...own];
  return (
    Object.keys(key).length === names.length &&
    names.every((name) => Object.hasOwn(key, name)) &&
    key[partition] === query.partition &&
    (sort === undefined || isWithin(query.sortKey, key[sort] ?? ''))
  );
}
