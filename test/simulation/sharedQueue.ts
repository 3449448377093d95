import type { ReplayEntry, ReplayQueue } from '../../src/ports.ts';
import type { Chance } from './chance.ts';
import type { Scheduler } from './scheduler.ts';

/** A queue that all actors share, delivering at least once. */
export function createSharedQueue(scheduler: Scheduler, chance: Chance) {
  const entries: ReplayEntry[] = [];
  return {
    entries,
    of(actor: string): ReplayQueue {
      return {
        async put(entry) {
          const call = `${actor}: queue ${entry.request.requestId}`;
          const fault = await scheduler.step(call);
          if (fault === 'throttled') throw new Error('The queue is not there.');
          if (fault !== 'crash-before') entries.push(entry);
          if (fault === 'crash-before' || fault === 'crash-after') await crash(scheduler, call);
        },
        async drain(handle) {
          let handled = 0;
          for (const entry of [...entries]) {
            const isDone = await handle(entry).then(
              () => true,
              () => false,
            );
            const index = entries.indexOf(entry);
            if (!isDone || index < 0 || chance.percent(10)) continue;
            entries.splice(index, 1);
            handled += 1;
          }
          return handled;
        },
      };
    },
  };
}

export function crash(scheduler: Scheduler, call: string): Promise<never> {
  scheduler.crashed(call);
  return new Promise(() => undefined);
}
