import { NO_SHARE, type Share, sharesOf } from '../governance/attempts.ts';
import { toDay } from '../governance/day.ts';
import { tagKey } from '../governance/tags.ts';
import type { AdmittedRequest, Settlement } from '../ports.ts';
import type { Write } from './items/items.ts';
import { expiresAt, rollupKey } from './tables.ts';
import { tokenAttributes } from './tokenAttributes.ts';

interface Addition {
  readonly request: AdmittedRequest;
  readonly settlement: Settlement;
  /** The presumed one that the settlement replaces: only the difference is added. */
  readonly replaced?: Settlement;
  readonly shard: number;
}

/** So that a month can be compared with the same one a year before. */
export const ROLLUP_RETENTION_DAYS = 400;

/**
 * Adds a request to its day, the UTC day of its start: one write for each model that was asked. Sums are flat attributes, so
 * that the first one makes them.
 */
export function rollupWrites({ request, settlement, replaced, shard }: Addition): readonly Write[] {
  const { teamId, keyId, startedAtMs, tags, rollupTags = tags } = request;
  const day = toDay(startedAtMs);
  const after = sumsByModel(request, settlement);
  const before = replaced === undefined ? new Map<string, Sums>() : sumsByModel(request, replaced);
  return [...new Set([...after.keys(), ...before.keys()])].map((model) => ({
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
      add: difference(after.get(model) ?? NOTHING, before.get(model) ?? NOTHING),
    },
  }));
}

type Sums = ReturnType<typeof sumsOf>;

function sumsByModel(request: AdmittedRequest, settlement: Settlement): ReadonlyMap<string, Sums> {
  const isEstimated = settlement.usageSource === 'estimated';
  return new Map([...sharesOf(request, settlement)].map(([model, share]) => [model, sumsOf(share, isEstimated)]));
}

function sumsOf({ requests, usage, costNanoUsd }: Share, isEstimated: boolean) {
  return {
    requests,
    estimated_requests: isEstimated ? requests : 0,
    ...tokenAttributes(usage),
    cost_nano_usd: costNanoUsd,
  };
}

const NOTHING = sumsOf(NO_SHARE, false);

function difference(after: Sums, before: Sums): Record<string, number> {
  return Object.fromEntries(Object.entries(after).map(([name, value]) => [name, value - before[name as keyof Sums]]));
}
