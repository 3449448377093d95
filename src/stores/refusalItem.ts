import type { RefusalSum } from '../ports.ts';
import { type Item, numberIn } from './item.ts';
import type { Write } from './items/items.ts';
import { ROLLUP_RETENTION_DAYS } from './rollupWrite.ts';
import { expiresAt, rollupPartition } from './tables.ts';

/** Beside the rollups of a day, so that one query reads both. No model begins like this. */
const SORT_KEY = '~refusals';
/** Before the rule in an attribute's name. */
const PREFIX = 'rule ';

/** What has been refused since it was last written down. */
export interface DayOfRefusals {
  readonly teamId: string;
  readonly day: string;
  readonly counts: ReadonlyMap<string, number>;
}

/** Adds counts to the item of a team and day. */
export function refusalWrite({ teamId, day, counts }: DayOfRefusals): Write {
  return {
    kind: 'update',
    at: { table: 'usage', pk: rollupPartition(teamId, day), sk: SORT_KEY },
    changes: {
      set: { ttl: expiresAt(Date.parse(day), ROLLUP_RETENTION_DAYS) },
      add: Object.fromEntries([...counts].map(([rule, count]) => [`${PREFIX}${rule}`, count])),
    },
  };
}

export const isRefusalItem = ({ sk }: Item) => sk === SORT_KEY;

export function refusalsIn(item: Item): readonly RefusalSum[] {
  return Object.keys(item)
    .filter((name) => name.startsWith(PREFIX))
    .map((name) => ({ rule: name.slice(PREFIX.length), refusals: numberIn(item, name) }));
}

/** Sums by rule. */
export function sumRefusals(counts: readonly RefusalSum[]): readonly RefusalSum[] {
  const sums = new Map<string, number>();
  for (const { rule, refusals } of counts) sums.set(rule, (sums.get(rule) ?? 0) + refusals);
  return [...sums].map(([rule, refusals]) => ({ rule, refusals }));
}
