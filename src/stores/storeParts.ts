import { GatewayError } from '../errors.ts';
import type { StorePart, StoreParts } from '../ports.ts';
import type { Items } from './items/items.ts';
import { TABLES, type TableDefinition, type TableNames } from './tables.ts';

export interface StorePartsOptions {
  readonly items: Pick<Items, 'get' | 'query'>;
  readonly tables: TableNames;
}

/** A place where nothing ever is. */
const NOWHERE = 'health';

/** Looks by reading what is never there: it takes the permissions that every request takes, and a read unit at most. */
export function createStoreParts({ items, tables }: StorePartsOptions): StoreParts {
  async function checkTable({ table, sortKey, indexes }: TableDefinition): Promise<readonly StorePart[]> {
    const name = tables[table];
    const at = { table, pk: NOWHERE, ...(sortKey === undefined ? {} : { sk: NOWHERE }) };
    const status = await statusAfter(items.get(at));
    if (status !== 'ok') return [{ name, status }];
    const checkIndex = async (index: string): Promise<StorePart> => ({
      name: `${name}/index/${index}`,
      status: await statusAfter(items.query({ table, index, partition: NOWHERE, limit: 1 })),
    });
    return [{ name, status }, ...(await Promise.all(indexes.map((index) => checkIndex(index.name))))];
  }

  return { check: async () => (await Promise.all(TABLES.map(checkTable))).flat() };
}

/** DynamoDB's exceptions by name. It tells of a missing index as a mistake in the request. */
const STATUSES: Readonly<Record<string, StorePart['status']>> = {
  ResourceNotFoundException: 'missing',
  ValidationException: 'missing',
  AccessDeniedException: 'refused',
  CredentialsProviderError: 'refused',
  ExpiredTokenException: 'refused',
  IncompleteSignatureException: 'refused',
  InvalidSignatureException: 'refused',
  MissingAuthenticationTokenException: 'refused',
  UnrecognizedClientException: 'refused',
};

async function statusAfter(read: Promise<unknown>): Promise<StorePart['status']> {
  try {
    await read;
    return 'ok';
  } catch (error) {
    if (!(error instanceof GatewayError) || error.code !== 'store_unavailable') throw error;
    return (error.cause instanceof Error && STATUSES[error.cause.name]) || 'unreachable';
  }
}
