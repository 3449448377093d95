import type { Address, Items } from '../../src/stores/items/items.ts';
import { type ItemChange, readUnits, transactionUnits, writeUnits } from './capacity.ts';
import type { MemoryItems } from './memoryItems.ts';

/** One call to the store, and what Amazon would bill for it. */
export interface CountedCall {
  readonly operation: 'get' | 'write' | 'transact';
  readonly places: readonly Address[];
  readonly readUnits: number;
  readonly writeUnits: number;
}

export interface Count<Result> {
  readonly result: Result;
  /** What was in flight together, round trip by round trip. */
  readonly trips: readonly (readonly CountedCall[])[];
  /** What went on beside it when it was over. */
  readonly afterwards: readonly CountedCall[];
}

export interface CountedItems extends Items {
  /**
   * Does something and counts its calls, of which a query is none. A call waits until nothing else has anything left to do;
   * then all that wait take effect, in the order in which they came, and are answered together. That is a round trip.
   */
  count<Result>(action: () => Promise<Result>): Promise<Count<Result>>;
}

/** A store in memory that counts round trips and capacity units. Calls outside of `count` go through at once. */
export function createCountedItems(memory: MemoryItems, onIdle: () => void = neverIdle): CountedItems {
  const waiting: (() => CountedCall)[] = [];
  let isCounting = false;

  /** Writes take effect before they return, so that nothing comes between the two looks at an item. */
  function join<Answer>(call: Call, effect: () => Promise<Answer>): Promise<Answer> {
    if (!isCounting) return effect();
    return new Promise((settle) => {
      waiting.push(() => {
        const before = call.places.map(memory.peek);
        settle(effect());
        return bill(
          call,
          call.places.map((at, index) => ({ table: at.table, before: before[index], after: memory.peek(at) })),
        );
      });
    });
  }

  return {
    get: (at) => join({ operation: 'get', places: [at] }, () => memory.get(at)),
    write: (write) => join({ operation: 'write', places: [write.at] }, () => memory.write(write)),
    transact: (writes) =>
      join({ operation: 'transact', places: writes.map(({ at }) => at) }, () => memory.transact(writes)),
    query: memory.query,
    async count(action) {
      isCounting = true;
      const running = watch(action());
      const trips: CountedCall[][] = [];
      const afterwards: CountedCall[] = [];
      for (await quiet(); !running.isOver() || waiting.length > 0; await quiet()) {
        const calls = running.isOver() ? afterwards : nextTrip(trips);
        if (waiting.length === 0) onIdle();
        calls.push(...waiting.splice(0).map((take) => take()));
      }
      isCounting = false;
      return { result: await running.promise, trips: trips.filter((calls) => calls.length > 0), afterwards };
    },
  };
}

type Call = Pick<CountedCall, 'operation' | 'places'>;

function bill(call: Call, changes: readonly ItemChange[]): CountedCall {
  const [free, [first]] = [{ readUnits: 0, writeUnits: 0 }, changes];
  switch (call.operation) {
    case 'get':
      return { ...call, ...free, readUnits: readUnits([first?.before]) };
    case 'write':
      return { ...call, ...free, writeUnits: first === undefined ? 0 : writeUnits(first) };
    case 'transact':
      return { ...call, ...free, writeUnits: transactionUnits(changes) };
  }
}

function watch<Result>(promise: Promise<Result>) {
  let isOver = false;
  const end = () => {
    isOver = true;
  };
  promise.then(end, end);
  return { promise, isOver: () => isOver };
}

function nextTrip(trips: CountedCall[][]): CountedCall[] {
  const calls: CountedCall[] = [];
  trips.push(calls);
  return calls;
}

function neverIdle(): void {
  throw new Error('What is counted waits for something that is no call to the store.');
}

/** Lets everything run that waits for nothing but its turn. */
function quiet(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
