import { addSums } from '../governance/usageSums.ts';
import type { UsageRollup } from '../ports.ts';
import { type Item, listIn, numberIn, stringIn } from './item.ts';
import { fromTokenAttributes } from './tokenAttributes.ts';

/** Sums of one day as they are stored. */
export function fromRollupItem(item: Item): UsageRollup {
  const usage = fromTokenAttributes(item);
  const cacheWriteTokens = usage.cacheWrite5mTokens + usage.cacheWrite1hTokens;
  return {
    day: stringIn(item, 'day'),
    model: stringIn(item, 'model'),
    keyId: stringIn(item, 'key_id'),
    tags: listIn(item, 'tags').map(String),
    requests: numberIn(item, 'requests'),
    estimatedRequests: numberIn(item, 'estimated_requests'),
    inputTokens: usage.inputTokens + usage.cacheReadTokens + cacheWriteTokens,
    outputTokens: usage.outputTokens,
    cacheReadTokens: usage.cacheReadTokens,
    cacheWriteTokens,
    costNanoUsd: numberIn(item, 'cost_nano_usd'),
    lastEndedAtMs: numberIn(item, 'last_ended_at_ms'),
  };
}

/** The shards of a day put together: rows of the same day, model, key and tags. */
export function sumShards(rows: readonly UsageRollup[]): readonly UsageRollup[] {
  const sums = new Map<string, UsageRollup>();
  for (const row of rows) {
    const name = [row.day, row.model, row.keyId, ...row.tags].join('\n');
    const sum = sums.get(name);
    sums.set(name, sum === undefined ? row : { ...sum, ...addSums(sum, row) });
  }
  return [...sums.values()];
}
