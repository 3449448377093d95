import type { UsageRollup } from '../ports.ts';
import { type Item, numberIn, stringIn } from './item.ts';
import { fromTokenAttributes } from './tokenAttributes.ts';

/** Sums of one day as they are stored. */
export function fromRollupItem(item: Item): UsageRollup {
  const usage = fromTokenAttributes(item);
  const cachedTokens = usage.cacheReadTokens + usage.cacheWrite5mTokens + usage.cacheWrite1hTokens;
  return {
    day: stringIn(item, 'day'),
    model: stringIn(item, 'model'),
    keyId: stringIn(item, 'key_id'),
    requests: numberIn(item, 'requests'),
    inputTokens: usage.inputTokens + cachedTokens,
    outputTokens: usage.outputTokens,
    costNanoUsd: numberIn(item, 'cost_nano_usd'),
  };
}
