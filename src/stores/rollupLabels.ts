import { toDay } from '../governance/day.ts';
import { OTHER_TAG, tagDigest } from '../governance/tags.ts';
import type { LabelClaim, Log, RollupLabels } from '../ports.ts';
import { createBoundedMap } from './boundedMap.ts';
import { ConditionFailed, type Items, type Write } from './items/items.ts';
import { expiresAt, labelsKey } from './tables.ts';

export interface RollupLabelsOptions {
  readonly items: Pick<Items, 'write'>;
  readonly log: Log;
  /** Different sets of tags of one team and day. @default 200 */
  readonly maxSets?: number;
}

/** Nobody starts a request of a day this long after it. */
const RETENTION_DAYS = 2;
const MAX_REMEMBERED = 10_000;

/**
 * Which sets of tags a team's day has, in one item. A set that this instance has met costs nothing; a new one costs a
 * write, side by side with the first ones of its admission.
 */
export function createRollupLabels({ items, log, maxSets = 200 }: RollupLabelsOptions): RollupLabels {
  const known = createBoundedMap<string, readonly string[]>(MAX_REMEMBERED);

  async function claimAnew(claim: LabelClaim, day: string): Promise<readonly string[]> {
    const { teamId, startedAtMs, tags } = claim;
    const name = tagDigest(tags);
    try {
      await items.write(claimWrite({ teamId, day, name, startedAtMs, maxSets }));
      return tags;
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
      return error.item !== undefined && name in error.item ? tags : otherTags(claim);
    }
  }

  /** Reports are all that it is for: an outage must not stop the request, and is not remembered. */
  async function claimOnce(claim: LabelClaim, place: string, day: string): Promise<readonly string[]> {
    try {
      const tags = await claimAnew(claim, day);
      known.set(place, tags);
      return tags;
    } catch (error) {
      log.warn('labels_not_claimed', { team_id: claim.teamId }, error);
      return otherTags(claim);
    }
  }

  return {
    async claim(claim) {
      // Operators' tags are few, and no caller adds to them.
      if (claim.tags.length === claim.operatorTags.length) return claim.tags;
      const day = toDay(claim.startedAtMs);
      const place = `${claim.teamId}#${day}#${tagDigest(claim.tags)}`;
      return known.get(place) ?? claimOnce(claim, place, day);
    },
  };
}

function otherTags({ operatorTags }: LabelClaim): readonly string[] {
  return [...operatorTags, OTHER_TAG];
}

interface Claiming {
  readonly teamId: string;
  readonly day: string;
  readonly name: string;
  readonly startedAtMs: number;
  readonly maxSets: number;
}

function claimWrite({ teamId, day, name, startedAtMs, maxSets }: Claiming): Write {
  const hasRoom = { any: [{ missing: 'sets' }, { attribute: 'sets', is: '<', value: maxSets }] } as const;
  return {
    kind: 'update',
    at: { table: 'usage', ...labelsKey(teamId, day) },
    changes: { set: { [name]: true, ttl: expiresAt(startedAtMs, RETENTION_DAYS) }, add: { sets: 1 } },
    condition: { all: [{ missing: name }, hasRoom] },
  };
}
