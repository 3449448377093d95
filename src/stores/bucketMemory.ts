import type { Clock } from '../ports.ts';
import { createBoundedMap } from './boundedMap.ts';
import type { Item } from './items/items.ts';

/**
 * What this instance has last seen of each bucket. A `tat` only grows, except where something is given back. So it tells
 * which branch a write will probably take, and for a while that what it refuses would be refused by the store too.
 */
export interface BucketMemory {
  /** As it was seen last, however long ago. */
  last(subject: string): Item | undefined;
  /** As it was seen so shortly ago that a refusal can be relied on. */
  recent(subject: string): Item | undefined;
  /** To be called before a bucket is asked for; the returned function takes note of the answer. */
  watch(subject: string): (seen: Item | undefined) => void;
  /** Something was given back: no refusal can be relied on that was asked for before. */
  distrust(subject: string): void;
}

/**
 * Long enough that a caller who keeps knocking costs next to nothing. Not longer, because what other instances give back
 * meanwhile is not seen: it is taken this much later. Time alone makes nothing pass too late, for that is counted in.
 */
const RECENT_MS = 1_000;
const MAX_REMEMBERED = 10_000;

interface Sight {
  readonly item: Item | undefined;
  readonly asked: number;
  readonly askedAtMs: number;
}

export function createBucketMemory(clock: Pick<Clock, 'nowMs'>): BucketMemory {
  const sights = createBoundedMap<string, Sight>(MAX_REMEMBERED);
  const givenBack = createBoundedMap<string, number>(MAX_REMEMBERED);
  let moment = 0;

  function isRecent(subject: string, { asked, askedAtMs }: Sight): boolean {
    return asked > (givenBack.get(subject) ?? 0) && clock.nowMs() < askedAtMs + RECENT_MS;
  }

  return {
    last: (subject) => sights.get(subject)?.item,
    recent(subject) {
      const sight = sights.get(subject);
      return sight !== undefined && isRecent(subject, sight) ? sight.item : undefined;
    },
    watch(subject) {
      moment += 1;
      const sight = { asked: moment, askedAtMs: clock.nowMs() };
      return (item) => sights.set(subject, { ...sight, item });
    },
    distrust(subject) {
      moment += 1;
      givenBack.set(subject, moment);
    },
  };
}
