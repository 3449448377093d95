import type { UsageRollup, UsageRollups } from '../ports.ts';
import { eachItem } from './items/eachItem.ts';
import type { Items } from './items/items.ts';
import { mapBounded } from './mapBounded.ts';
import { fromRollupItem } from './rollupItem.ts';
import { rollupPartition } from './tables.ts';

export interface UsageRollupsOptions {
  readonly items: Pick<Items, 'query'>;
}

const MAX_QUERIES_AT_ONCE = 10;

/** Rollups from DynamoDB, one query per day; the shards of a model and key are summed. In the order of the days given. */
export function createUsageRollups({ items }: UsageRollupsOptions): UsageRollups {
  async function readDay(teamId: string, day: string): Promise<readonly UsageRollup[]> {
    // Of the table and so consistent: a client that asks for its usage right after a call finds the call in it.
    const rows = await Array.fromAsync(eachItem(items, { table: 'usage', partition: rollupPartition(teamId, day) }));
    return sumShards(rows.map(fromRollupItem));
  }
  return {
    async read(teamId, days) {
      return (await mapBounded(days, MAX_QUERIES_AT_ONCE, (day) => readDay(teamId, day))).flat();
    },
  };
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
