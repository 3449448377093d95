import type { Items, Write } from '../../src/stores/items/items.ts';
import type { MemoryItems } from '../items/memoryItems.ts';

/**
 * Keeps count of what late settlements have added to what was presumed. By then the room between that and its upper
 * bound has been given to others, so that a window may go over its limit by just so much, and by no more.
 */
export function watchLateIncreases(memory: MemoryItems) {
  let increasedNanoUsd = 0;
  const items: MemoryItems = {
    ...memory,
    async transact(writes) {
      const increase = await increaseOf(memory, writes);
      await memory.transact(writes);
      increasedNanoUsd += increase;
    },
  };
  return { items, increasedNanoUsd: () => increasedNanoUsd };
}

async function increaseOf(items: Pick<Items, 'get'>, [first]: readonly Write[]): Promise<number> {
  if (first?.kind !== 'update' || !first.at.pk.startsWith('R#')) return 0;
  const before = await items.get(first.at);
  if (before?.presumed !== true) return 0;
  return Math.max(0, Number(first.changes.set?.cost_nano_usd) - Number(before.cost_nano_usd));
}
