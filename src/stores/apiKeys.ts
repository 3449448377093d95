import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { hashApiKey } from '../governance/apiKey.ts';
import type { ApiKeyRecord, ApiKeys, Clock } from '../ports.ts';
import { askStore } from './dynamo.ts';
import { type Item, numberIn, stringIn } from './item.ts';
import { apiKeyKey, apiKeyTeamIndexKey, type TableNames, teamKey } from './tables.ts';

export interface ApiKeysOptions {
  readonly dynamo: DynamoDBDocumentClient;
  readonly tables: Pick<TableNames, 'apiKeys'>;
  /** For teams that state none. @default 60 */
  readonly defaultRateLimitRpm?: number;
}

/** Keys in DynamoDB: two reads, the key and then its team. A key whose team is missing or inactive is inactive. */
export function createApiKeys({ dynamo, tables, defaultRateLimitRpm = 60 }: ApiKeysOptions): ApiKeys {
  // Consistent, so that a cache in front is the whole delay of a revocation.
  const read = async (key: Item) => {
    const command = new GetCommand({ TableName: tables.apiKeys, Key: key, ConsistentRead: true });
    const { Item: item } = await askStore(dynamo.send(command));
    return item;
  };
  return {
    async find(sha256) {
      const key = await read(apiKeyKey(sha256));
      if (key === undefined) return undefined;
      const team = await read(teamKey(stringIn(key, 'team_id')));
      return toRecord(key, team, defaultRateLimitRpm);
    },
  };
}

function toRecord(key: Item, team: Item | undefined, defaultRateLimitRpm: number): ApiKeyRecord {
  const teamId = stringIn(key, 'team_id');
  return {
    keyId: stringIn(key, 'key_id'),
    teamId,
    teamName: team === undefined ? teamId : stringIn(team, 'name'),
    status: key.status === 'active' && team?.status === 'active' ? 'active' : 'inactive',
    expiresAtMs: key.expires_at_ms === undefined ? null : numberIn(key, 'expires_at_ms'),
    rateLimitRpm: team === undefined ? defaultRateLimitRpm : numberIn(team, 'rate_limit_rpm', defaultRateLimitRpm),
  };
}

export interface NewTeam {
  readonly teamId: string;
  readonly name: string;
  /** @default active */
  readonly status?: 'active' | 'inactive';
  /** @default what `createApiKeys` was told */
  readonly rateLimitRpm?: number;
}

export interface NewApiKey {
  /** The whole key. Only its hash and its last four characters, which are checksum, are stored. */
  readonly text: string;
  readonly keyId: string;
  readonly teamId: string;
  readonly name?: string;
  /** @default active */
  readonly status?: 'active' | 'inactive';
  /** @default never */
  readonly expiresAtMs?: number;
}

/** Writes teams and keys, each over what was there. Both throw `store_unavailable`, and a RangeError for a bad id. */
export interface ApiKeyWriter {
  putTeam(team: NewTeam): Promise<void>;
  putKey(key: NewApiKey): Promise<void>;
}

export interface ApiKeyWriterOptions {
  readonly dynamo: DynamoDBDocumentClient;
  readonly tables: Pick<TableNames, 'apiKeys'>;
  readonly clock: Pick<Clock, 'nowMs'>;
}

export function createApiKeyWriter({ dynamo, tables, clock }: ApiKeyWriterOptions): ApiKeyWriter {
  const put = async (item: Item) => {
    const written = { ...item, created_at_ms: clock.nowMs() };
    await askStore(dynamo.send(new PutCommand({ TableName: tables.apiKeys, Item: written })));
  };
  return {
    putTeam: ({ teamId, name, status = 'active', rateLimitRpm }) =>
      put({ ...teamKey(checkedId(teamId)), team_id: teamId, name, status, rate_limit_rpm: rateLimitRpm }),
    putKey: ({ text, keyId, teamId, name, status = 'active', expiresAtMs }) =>
      put({
        ...apiKeyKey(hashApiKey(text)),
        ...apiKeyTeamIndexKey(checkedId(teamId), checkedId(keyId)),
        key_id: keyId,
        team_id: teamId,
        name,
        status,
        hint: text.slice(-4),
        expires_at_ms: expiresAtMs,
      }),
  };
}

/** Ids are parts of other keys, where `#` separates them. */
function checkedId(id: string): string {
  if (!/^[\w.-]{1,64}$/.test(id))
    throw new RangeError(`'${id}' is not an id: 1 to 64 letters, digits, '.', '_' or '-'`);
  return id;
}
