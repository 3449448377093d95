import type { OpenRequest, Settlement, UsageRollup } from '../ports.ts';
import { type Item, numberIn, stringIn } from './item.ts';
import { expiresAt, rollupKey, utcDay } from './tables.ts';
import { fromTokenAttributes, tokenAttributes } from './tokenAttributes.ts';
import { updateExpression } from './updateExpression.ts';

interface Addition {
  readonly request: OpenRequest;
  readonly settlement: Settlement;
  readonly shard: number;
  readonly retentionDays: number;
}

/** Adds a request to its day, the UTC day of its start. Sums are flat attributes, so that the first one makes them. */
export function rollupUpdate({ request, settlement, shard, retentionDays }: Addition) {
  const { teamId, keyId, model, startedAtMs } = request;
  const day = utcDay(startedAtMs);
  return {
    ...updateExpression({
      set: { team_id: teamId, key_id: keyId, model, day, ttl: expiresAt(startedAtMs, retentionDays) },
      add: {
        requests: 1,
        estimated_requests: settlement.usageSource === 'estimated' ? 1 : 0,
        ...tokenAttributes(settlement.usage),
        cost_nano_usd: settlement.costNanoUsd,
      },
    }),
    Key: rollupKey({ teamId, day, model, keyId, shard }),
  };
}

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
