import { storeUnavailable } from '../../src/stores/dynamo.ts';
import { type Address, Conflict, type Items, type Write } from '../../src/stores/items/items.ts';
import type { MemoryItems } from './memoryItems.ts';

/** What becomes of one call. */
export type Fault =
  | 'none'
  /** The actor ends before the call has reached the store, or before its answer has come back. */
  | 'crash-before'
  | 'crash-after'
  /** No answer comes, and the caller is told so. */
  | 'timeout-before-effect'
  | 'timeout-after-effect'
  /** The answer to a single write is lost, and the SDK sends it again: it takes effect twice, and only then is answered. */
  | 'repeated'
  /** Another write is in the way. */
  | 'conflict'
  | 'throttled';

/** Who decides the order of calls and what goes wrong. Descriptions name the actor, the call and its items. */
export interface ItemsScheduler {
  /** Every call waits here, and takes effect as soon as it is let go on. */
  step(description: string): Promise<Fault>;
  /** Told of a call that never settles, and so of an actor that will do nothing more. */
  crashed(description: string): void;
  /** How many of the last changes of items an index does not show yet. */
  hiddenChanges(description: string): number;
}

export interface FaultyItemsOptions {
  readonly items: MemoryItems;
  readonly scheduler: ItemsScheduler;
  /** @default actor */
  readonly actor?: string;
}

interface Course {
  readonly effects: 0 | 1 | 2;
  readonly ending: 'answer' | 'crash' | 'conflict' | 'outage';
}

const COURSES: Readonly<Record<Fault, Course>> = {
  none: { effects: 1, ending: 'answer' },
  repeated: { effects: 2, ending: 'answer' },
  'crash-before': { effects: 0, ending: 'crash' },
  'crash-after': { effects: 1, ending: 'crash' },
  'timeout-before-effect': { effects: 0, ending: 'outage' },
  'timeout-after-effect': { effects: 1, ending: 'outage' },
  throttled: { effects: 0, ending: 'outage' },
  conflict: { effects: 0, ending: 'conflict' },
};

/** Faults that do not happen to an operation: it goes on. A transaction that is sent again carries the same token. */
const SPARED: Readonly<Record<keyof Items, readonly Fault[]>> = {
  get: ['conflict', 'repeated'],
  query: ['conflict', 'repeated'],
  write: [],
  transact: ['repeated'],
};

/** Items as one actor sees them in a simulation: out of step with others, and failing in every way that is promised. */
export function createFaultyItems({ items, scheduler, actor = 'actor' }: FaultyItemsOptions): Items {
  /** Lets a call take the course that the scheduler decides on. */
  async function run<Answer>(operation: keyof Items, what: string, effect: (call: string) => Promise<Answer>) {
    const call = `${actor}: ${operation} ${what}`;
    const fault = await scheduler.step(call);
    const { effects, ending } = COURSES[SPARED[operation].includes(fault) ? 'none' : fault];
    if (effects === 2) await effect(call);
    if (ending === 'answer') return effect(call);
    if (effects === 1) await effect(call).catch(() => undefined);
    if (ending === 'crash') return crash(call);
    throw ending === 'conflict' ? new Conflict(new Error(call)) : storeUnavailable(new Error(`${fault} of ${call}`));
  }

  function crash(call: string): Promise<never> {
    scheduler.crashed(call);
    return new Promise(() => undefined);
  }

  return {
    get: (at) => run('get', nameOf(at), () => items.get(at)),
    write: (write) => run('write', describe(write), () => items.write(write)),
    transact: (writes) => run('transact', writes.map(describe).join(', '), () => items.transact(writes)),
    query: (query) =>
      run('query', `${query.index ?? query.table} ${query.partition}`, (call) =>
        items.queryBehind(query, query.index === undefined ? 0 : scheduler.hiddenChanges(call)),
      ),
  };
}

function describe({ kind, at }: Write): string {
  return `${kind} ${nameOf(at)}`;
}

function nameOf({ table, pk, sk }: Address): string {
  return sk === undefined ? `${table} ${pk}` : `${table} ${pk}/${sk}`;
}
