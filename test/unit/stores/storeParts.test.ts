import { DeleteTableCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { createDynamoItems } from '../../../src/stores/items/dynamoItems.ts';
import { createStoreParts } from '../../../src/stores/storeParts.ts';
import type { TableNames } from '../../../src/stores/tables.ts';
import { createDeadClient, createTestClient, failNextCalls, openTestDynamo } from '../../dynamo.ts';

const { dynamo, endpoint, tables } = await openTestDynamo();

type Client = typeof dynamo;

async function statuses(client: Client = dynamo, names: TableNames = tables): Promise<Record<string, string>> {
  const parts = await createStoreParts({ items: createDynamoItems({ dynamo: client, tables: names }), tables }).check();
  return Object.fromEntries(parts.map(({ name, status }) => [name.replace(/^test-\d+-\d+-/, ''), status]));
}

const refusal = (name: string) => Object.assign(new Error('not you'), { name });

describe('the parts of a store', () => {
  it('are all found, tables and indexes', async () => {
    expect(await statuses()).toEqual({
      'api-keys': 'ok',
      'api-keys/index/by-team': 'ok',
      'rate-limits': 'ok',
      usage: 'ok',
      'usage/index/by-team': 'ok',
      'usage/index/by-deadline': 'ok',
    });
  });

  it('are missing by their own name, an index of a table that is there too', async () => {
    const without = { ...tables, apiKeys: tables.usage, rateLimits: 'nowhere', usage: tables.apiKeys };

    expect(await statuses(dynamo, without)).toMatchObject({
      'rate-limits': 'missing',
      usage: 'ok',
      'usage/index/by-deadline': 'missing',
    });
  });

  it.each(['AccessDeniedException', 'CredentialsProviderError', 'ExpiredTokenException'])(
    'are refused by %s',
    async (name) => {
      const client = createTestClient(endpoint);
      failNextCalls(client, [refusal(name), refusal(name), refusal(name)]);

      expect(await statuses(client)).toEqual({ 'api-keys': 'refused', 'rate-limits': 'refused', usage: 'refused' });
    },
  );

  it('cannot be reached where nothing listens', async () => {
    expect(Object.values(await statuses(createDeadClient()))).toEqual(['unreachable', 'unreachable', 'unreachable']);
  });

  it('hide no mistake in the program', async () => {
    const fail = async () => {
      throw new TypeError('a mistake');
    };

    await expect(createStoreParts({ items: { get: fail, query: fail }, tables }).check()).rejects.toThrow(TypeError);
  });

  it('are missed when a table is deleted', async () => {
    await dynamo.send(new DeleteTableCommand({ TableName: tables.rateLimits }));

    expect(await statuses()).toMatchObject({ 'rate-limits': 'missing', 'api-keys': 'ok' });
  });
});
