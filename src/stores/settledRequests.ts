import type { SettledRequests } from '../archive/archiveHour.ts';
import { toDay } from '../governance/day.ts';
import { stringIn } from './item.ts';
import { eachItem } from './items/eachItem.ts';
import type { Items } from './items/items.ts';
import { fromRecordItem } from './recordItem.ts';
import { TEAM_INDEX, teamDayPartitions } from './tables.ts';

/** Settled requests from the index by team, shard after shard. */
export function createSettledRequests({ items }: { readonly items: Pick<Items, 'query'> }): SettledRequests {
  return {
    async *teamIds() {
      for await (const item of eachItem(items, { table: 'apiKeys', index: TEAM_INDEX, partition: 'T' }))
        yield stringIn(item, 'team_id');
    },
    async *startedIn(teamId, hour) {
      const sortKey = { prefix: `${hour}:` };
      for (const partition of teamDayPartitions(teamId, toDay(Date.parse(`${hour}:00:00Z`)))) {
        const found = eachItem(items, { table: 'usage', index: TEAM_INDEX, partition, sortKey });
        for await (const item of found) yield fromRecordItem(item);
      }
    },
  };
}
