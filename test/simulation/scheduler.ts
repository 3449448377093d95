import type { Fault, ItemsScheduler } from '../items/faultyItems.ts';
import type { Chance } from './chance.ts';

const FAULTS: readonly Fault[] = [
  'crash-before',
  'crash-after',
  'timeout-before-effect',
  'timeout-after-effect',
  'repeated',
  'conflict',
  'throttled',
];

/** Everything that anybody waits for, let go one by one in an order of chance. */
export interface Scheduler extends ItemsScheduler {
  /** Lets one waiting call go on, and waits until all is quiet again. False when nobody waits. */
  turn(): Promise<boolean>;
  /** From now on nothing fails and indexes are up to date. */
  calm(): void;
  /** What has happened so far, in order. */
  readonly trace: readonly string[];
}

interface Waiting {
  readonly actor: string;
  readonly description: string;
  readonly resume: (fault: Fault) => void;
}

export function createScheduler(chance: Chance, faultPercent: number): Scheduler {
  const trace: string[] = [];
  const ended = new Set<string>();
  let waiting: Waiting[] = [];
  let isCalm = false;

  return {
    trace,
    calm() {
      isCalm = true;
    },
    step(description) {
      return new Promise((resume) => {
        const actor = actorOf(description);
        if (!ended.has(actor)) waiting.push({ actor, description, resume });
      });
    },
    crashed(description) {
      const actor = actorOf(description);
      ended.add(actor);
      waiting = waiting.filter((one) => one.actor !== actor);
    },
    hiddenChanges: () => (isCalm || chance.percent(50) ? 0 : chance.between(1, 8)),
    async turn() {
      await quiet();
      if (waiting.length === 0) return false;
      const [next] = waiting.splice(chance.between(0, waiting.length - 1), 1);
      const fault = !isCalm && chance.percent(faultPercent) ? chance.pick(FAULTS) : 'none';
      trace.push(fault === 'none' ? `${next?.description}` : `${next?.description}  <- ${fault}`);
      next?.resume(fault);
      await quiet();
      return true;
    },
  };
}

function actorOf(description: string): string {
  return description.slice(0, description.indexOf(':'));
}

/** Lets everything run that waits for nothing but its turn. */
function quiet(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
