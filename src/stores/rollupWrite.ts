import { toDay } from '../governance/day.ts';
import { tagKey } from '../governance/tags.ts';
import type { AdmittedRequest, Settlement } from '../ports.ts';
import type { Write } from './items/items.ts';
import { expiresAt, rollupKey } from './tables.ts';
import { tokenAttributes } from './tokenAttributes.ts';

interface Addition {
  readonly request: AdmittedRequest;
  readonly settlement: Settlement;
  /** The estimate that the settlement replaces: only the difference is added. */
  readonly replaced?: Settlement;
  readonly shard: number;
}

/** So that a month can be compared with the same one a year before. */
export const ROLLUP_RETENTION_DAYS = 400;

/** Adds a request to its day, the UTC day of its start. Sums are flat attributes, so that the first one makes them. */
export function rollupWrite({ request, settlement, replaced, shard }: Addition): Write {
  const { teamId, keyId, model, startedAtMs, tags, rollupTags = tags } = request;
  const day = toDay(startedAtMs);
  return {
    kind: 'update',
    at: { table: 'usage', ...rollupKey({ teamId, day, model, keyId, tags: tagKey(rollupTags), shard }) },
    changes: {
      set: {
        team_id: teamId,
        key_id: keyId,
        model,
        day,
        tags: [...rollupTags],
        last_ended_at_ms: settlement.endedAtMs,
        ttl: expiresAt(startedAtMs, ROLLUP_RETENTION_DAYS),
      },
      add: difference(sumsOf(settlement), replaced === undefined ? {} : sumsOf(replaced)),
    },
  };
}

function sumsOf(settlement: Settlement): Record<string, number> {
  return {
    requests: 1,
    estimated_requests: settlement.usageSource === 'estimated' ? 1 : 0,
    ...tokenAttributes(settlement.usage),
    cost_nano_usd: settlement.costNanoUsd,
  };
}

function difference(after: Record<string, number>, before: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(after).map(([name, value]) => [name, value - (before[name] ?? 0)]));
}
