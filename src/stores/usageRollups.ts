import type { TeamDays, UsageRollups } from '../ports.ts';
import { eachItem } from './items/eachItem.ts';
import type { Items } from './items/items.ts';
import { mapBounded } from './mapBounded.ts';
import { isRefusalItem, refusalsIn, sumRefusals } from './refusalItem.ts';
import { fromRollupItem, sumShards } from './rollupItem.ts';
import { rollupPartition } from './tables.ts';

export interface UsageRollupsOptions {
  readonly items: Pick<Items, 'query'>;
}

const MAX_QUERIES_AT_ONCE = 10;

/** Sums from DynamoDB, one query per day; shards are put together. Rollups are in the order of the days given. */
export function createUsageRollups({ items }: UsageRollupsOptions): UsageRollups {
  async function readDay(teamId: string, day: string): Promise<TeamDays> {
    // Of the table and so consistent: a client that asks for its usage right after a call finds the call in it.
    const found = await Array.fromAsync(eachItem(items, { table: 'usage', partition: rollupPartition(teamId, day) }));
    const { rollups = [], refusals = [] } = Object.groupBy(found, (item) =>
      isRefusalItem(item) ? 'refusals' : 'rollups',
    );
    return { rollups: sumShards(rollups.map(fromRollupItem)), refusals: refusals.flatMap(refusalsIn) };
  }
  return {
    async read(teamId, days) {
      const found = await mapBounded(days, MAX_QUERIES_AT_ONCE, (day) => readDay(teamId, day));
      return {
        rollups: found.flatMap(({ rollups }) => rollups),
        refusals: sumRefusals(found.flatMap(({ refusals }) => refusals)),
      };
    },
  };
}
