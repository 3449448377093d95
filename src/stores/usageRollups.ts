import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { UsageRollup, UsageRollups } from '../ports.ts';
import { askStore } from './dynamo.ts';
import type { Item } from './item.ts';
import { mapBounded } from './mapBounded.ts';
import { fromRollupItem } from './rollupItem.ts';
import { rollupPartition, type TableNames } from './tables.ts';

export interface UsageRollupsOptions {
  readonly dynamo: DynamoDBDocumentClient;
  readonly tables: Pick<TableNames, 'usage'>;
}

const MAX_QUERIES_AT_ONCE = 10;

/** Rollups from DynamoDB, one query per day; the shards of a model and key are summed. In the order of the days given. */
export function createUsageRollups({ dynamo, tables }: UsageRollupsOptions): UsageRollups {
  async function readDay(teamId: string, day: string): Promise<readonly UsageRollup[]> {
    const rows: UsageRollup[] = [];
    let lastKey: Item | undefined;
    do {
      const page = await askStore(dynamo.send(dayQuery(tables.usage, rollupPartition(teamId, day), lastKey)));
      rows.push(...(page.Items ?? []).map(fromRollupItem));
      lastKey = page.LastEvaluatedKey;
    } while (lastKey !== undefined);
    return sumShards(rows);
  }
  return {
    async read(teamId, days) {
      return (await mapBounded(days, MAX_QUERIES_AT_ONCE, (day) => readDay(teamId, day))).flat();
    },
  };
}

function dayQuery(table: string, partition: string, after: Item | undefined): QueryCommand {
  return new QueryCommand({
    TableName: table,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': partition },
    ExclusiveStartKey: after,
    // A client that asks for its usage right after a call finds the call in it.
    ConsistentRead: true,
  });
}

function sumShards(rows: readonly UsageRollup[]): readonly UsageRollup[] {
  const sums = new Map<string, UsageRollup>();
  for (const row of rows) {
    const name = `${row.model}#${row.keyId}`;
    const sum = sums.get(name);
    sums.set(name, sum === undefined ? row : addRollups(sum, row));
  }
  return [...sums.values()];
}

function addRollups(sum: UsageRollup, row: UsageRollup): UsageRollup {
  return {
    ...sum,
    requests: sum.requests + row.requests,
    inputTokens: sum.inputTokens + row.inputTokens,
    outputTokens: sum.outputTokens + row.outputTokens,
    costNanoUsd: sum.costNanoUsd + row.costNanoUsd,
  };
}
