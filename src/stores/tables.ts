import { toDay } from '../governance/day.ts';

/** The names of the gateway's tables in one environment. */
export interface TableNames {
  readonly apiKeys: string;
  readonly rateLimits: string;
  readonly usage: string;
}

export interface IndexDefinition {
  readonly name: string;
  readonly partitionKey: string;
  readonly sortKey: string;
  readonly projection: 'ALL' | 'KEYS_ONLY';
}

/** All that is needed to create a table. Every key attribute is a string. */
export interface TableDefinition {
  readonly table: keyof TableNames;
  readonly suffix: string;
  readonly partitionKey: 'pk';
  readonly sortKey?: 'sk';
  /** Holds Unix seconds; items without it stay. */
  readonly ttlAttribute: 'ttl';
  readonly indexes: readonly IndexDefinition[];
}

/** Of `api-keys` and `usage`: what belongs to a team. */
export const TEAM_INDEX = 'by-team';
/** Of `usage`: the requests that are not settled, by deadline. Settled ones leave it. */
export const OPEN_INDEX = 'by-deadline';

const TEAM_INDEX_DEFINITION: IndexDefinition = {
  name: TEAM_INDEX,
  partitionKey: 'team_pk',
  sortKey: 'team_sk',
  projection: 'ALL',
};

/** The tables, told once: local creation, infrastructure and tests read this. */
export const TABLES: readonly TableDefinition[] = [
  {
    table: 'apiKeys',
    suffix: 'api-keys',
    partitionKey: 'pk',
    sortKey: 'sk',
    ttlAttribute: 'ttl',
    indexes: [TEAM_INDEX_DEFINITION],
  },
  { table: 'rateLimits', suffix: 'rate-limits', partitionKey: 'pk', ttlAttribute: 'ttl', indexes: [] },
  {
    table: 'usage',
    suffix: 'usage',
    partitionKey: 'pk',
    sortKey: 'sk',
    ttlAttribute: 'ttl',
    indexes: [
      TEAM_INDEX_DEFINITION,
      { name: OPEN_INDEX, partitionKey: 'open_pk', sortKey: 'open_sk', projection: 'KEYS_ONLY' },
    ],
  },
];

/** The tables' names: prefix, hyphen, suffix. */
export function tableNames(prefix = 'llm-gateway-dev'): TableNames {
  return { apiKeys: `${prefix}-api-keys`, rateLimits: `${prefix}-rate-limits`, usage: `${prefix}-usage` };
}

// One partition takes 1,000 writes a second, and an index slows its table when it cannot follow. So a busy team's day and
// the open requests are spread: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-indexes-gsi-sharding.html
const TEAM_DAY_SHARDS = 8;
const OPEN_SHARDS = 16;

/** The key of an API key by the hex SHA-256 of its text. */
export const apiKeyKey = (sha256: string) => ({ pk: `K#${sha256}`, sk: 'K' });

export const teamKey = (teamId: string) => ({ pk: `T#${teamId}`, sk: 'T' });

export const rateLimitKey = (subject: string) => ({ pk: `R#${subject}` });

export const requestKey = (requestId: string) => ({ pk: `R#${requestId}`, sk: 'R' });

/** Lists the settled requests of a team and day in the order of their start. */
export const requestTeamIndexKey = (request: { requestId: string; teamId: string; startedAtMs: number }) => ({
  team_pk: `T#${request.teamId}#${toDay(request.startedAtMs)}#${shardOf(request.requestId, TEAM_DAY_SHARDS)}`,
  team_sk: `${isoTime(request.startedAtMs)}#${request.requestId}`,
});

/** Lists the open requests by deadline. */
export const requestOpenIndexKey = (request: { requestId: string; deadlineMs: number }) => ({
  open_pk: `O#${shardOf(request.requestId, OPEN_SHARDS)}`,
  open_sk: `${isoTime(request.deadlineMs)}#${request.requestId}`,
});

/** Every partition of the index of open requests. */
export const OPEN_PARTITIONS: readonly string[] = Array.from({ length: OPEN_SHARDS }, (_, shard) => `O#${shard}`);

/** Sorts after every open request whose deadline is at or before the moment. */
export const openIndexBound = (timeMs: number) => `${isoTime(timeMs)}#~`;

/** One stripe of a budget's window. */
export const budgetWindowKey = (window: { budgetId: string; windowId: string; stripe: number }) => ({
  pk: `B#${window.budgetId}#${window.windowId}#${window.stripe}`,
  sk: 'B',
});

/** Holds all rollups of a team and day. */
export const rollupPartition = (teamId: string, day: string) => `U#${teamId}#${day}`;

export const rollupKey = (rollup: {
  teamId: string;
  day: string;
  model: string;
  keyId: string;
  tags: string;
  shard: number;
}) => ({
  pk: rollupPartition(rollup.teamId, rollup.day),
  sk: `${rollup.model}#${rollup.keyId}#${rollup.tags}#${rollup.shard}`,
});

/** Which sets of tags a team's day has. */
export const labelsKey = (teamId: string, day: string) => ({ pk: `L#${teamId}#${day}`, sk: 'L' });

/** What a model thought before a team's tool call. */
export const keptReasoningKey = (teamId: string, toolCallId: string) => ({ pk: `H#${teamId}#${toolCallId}`, sk: 'H' });

/** Every partition of the index of a team's settled requests of a day. */
export const teamDayPartitions = (teamId: string, day: string): readonly string[] =>
  Array.from({ length: TEAM_DAY_SHARDS }, (_, shard) => `T#${teamId}#${day}#${shard}`);

/** Unix seconds for a `ttl`. */
export const expiresAt = (timeMs: number, retentionDays: number) =>
  Math.ceil(timeMs / 1_000) + retentionDays * SECONDS_PER_DAY;

const SECONDS_PER_DAY = 86_400;

const isoTime = (timeMs: number) => new Date(timeMs).toISOString();

/** Spreads ids evenly that differ in many characters, as ULIDs do; the same id stays in the same shard. */
const shardOf = (id: string, shards: number) =>
  Array.from(id).reduce((sum, character) => sum + character.charCodeAt(0), 0) % shards;
