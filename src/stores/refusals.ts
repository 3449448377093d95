import { toDay } from '../governance/day.ts';
import type { Clock, Log, Refusals } from '../ports.ts';
import type { Items } from './items/items.ts';
import { refusalWrite } from './refusalItem.ts';

export interface RefusalsOptions {
  readonly items: Pick<Items, 'write'>;
  readonly clock: Pick<Clock, 'nowMs'>;
  readonly log: Log;
}

/** What comes sooner after a write waits for the next one: a client that storms must not cost a write per refusal. */
const WRITE_EVERY_MS = 1_000;

/** Of teams and days that wait at once. Callers cannot make teams up, so this many is a fault. */
const MAX_WAITING = 1_000;

interface Waiting {
  readonly teamId: string;
  readonly day: string;
  readonly counts: Map<string, number>;
}

/**
 * Refusals in DynamoDB, beside the rollups of their day. They are counted in the instance and written once a second at
 * most, by whichever refusal or maintenance comes next; what an instance has not written when it ends is lost.
 */
export function createRefusals({ items, clock, log }: RefusalsOptions): Refusals {
  let waiting = new Map<string, Waiting>();
  let writtenMs = Number.NEGATIVE_INFINITY;

  function add(teamId: string, rule: string, day: string): void {
    const name = `${teamId}#${day}`;
    const entry = waiting.get(name) ?? { teamId, day, counts: new Map<string, number>() };
    entry.counts.set(rule, (entry.counts.get(rule) ?? 0) + 1);
    if (waiting.size < MAX_WAITING) waiting.set(name, entry);
  }

  async function write(): Promise<void> {
    const taken = [...waiting.values()];
    waiting = new Map();
    const outcomes = await Promise.allSettled(taken.map((entry) => items.write(refusalWrite(entry))));
    const failure = outcomes.find((outcome) => outcome.status === 'rejected');
    // A second try could count twice, and reports are all that would be wrong.
    if (failure !== undefined) log.warn('refusals_not_counted', {}, failure.reason);
  }

  return {
    flush: write,

    async count({ teamId, rule }) {
      const nowMs = clock.nowMs();
      add(teamId, rule, toDay(nowMs));
      if (nowMs < writtenMs + WRITE_EVERY_MS) return;
      writtenMs = nowMs;
      await write();
    },
  };
}
