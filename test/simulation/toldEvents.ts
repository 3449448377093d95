import type { BudgetEvents } from '../../src/ports.ts';
import type { Scheduler } from './scheduler.ts';
import { crash } from './sharedQueue.ts';

/** A topic that all actors tell, sometimes in vain, and sometimes without learning that they have told. */
export function createToldEvents(scheduler: Scheduler) {
  const told = new Set<string>();
  return {
    told,
    of(actor: string): BudgetEvents {
      return {
        async publish({ budgetId, windowId, percent }) {
          const name = eventName(budgetId, windowId, percent);
          const call = `${actor}: tell ${name}`;
          const fault = await scheduler.step(call);
          if (fault !== 'crash-before' && fault !== 'timeout-before-effect' && fault !== 'throttled') told.add(name);
          if (fault === 'crash-before' || fault === 'crash-after') await crash(scheduler, call);
          if (fault.startsWith('timeout') || fault === 'throttled') throw new Error('The topic does not answer.');
        },
      };
    },
  };
}

export function eventName(budgetId: string, windowId: string, percent: number): string {
  return `${budgetId} ${windowId} ${percent} %`;
}
