import { describe, expect, it } from 'vitest';
import type { Items } from '../../../../src/stores/items/items.ts';
import { createFaultyItems, type Fault, type ItemsScheduler } from '../../../items/faultyItems.ts';
import { createMemoryItems } from '../../../items/memoryItems.ts';
import { outcomeOf, REFUSED } from '../../../items/outcome.ts';

const AT = { table: 'usage', pk: 'a', sk: 's' } as const;
const TEAM = { table: 'usage', index: 'by-team', partition: 't' } as const;

/** One actor, all of whose calls meet the fault. */
function setUp(fault: Fault, hiddenChanges = 0) {
  const memory = createMemoryItems();
  const told = { steps: [] as string[], crashes: [] as string[] };
  const scheduler: ItemsScheduler = {
    async step(description) {
      told.steps.push(description);
      return fault;
    },
    crashed: (description) => told.crashes.push(description),
    hiddenChanges: () => hiddenChanges,
  };
  return { memory, told, items: createFaultyItems({ items: memory, scheduler, actor: 'instance 1' }) };
}

const add = (items: Items) => items.write({ kind: 'update', at: AT, changes: { add: { n: 1 } } });
const addTogether = (items: Items) => items.transact([{ kind: 'update', at: AT, changes: { add: { n: 1 } } }]);

/** What a promise has come to once everything has run that waits for nothing else. */
function stateOf(call: Promise<unknown>): Promise<unknown> {
  return Promise.race([outcomeOf(call), new Promise((settle) => setImmediate(() => settle('pending')))]);
}

const ROWS: readonly {
  fault: Fault;
  write: unknown;
  added: number;
  transact: unknown;
  addedTogether: number;
  get: unknown;
}[] = [
  { fault: 'none', write: 'answer', added: 1, transact: 'answer', addedTogether: 1, get: 'answer' },
  { fault: 'repeated', write: 'answer', added: 2, transact: 'answer', addedTogether: 1, get: 'answer' },
  { fault: 'crash-before', write: 'pending', added: 0, transact: 'pending', addedTogether: 0, get: 'pending' },
  { fault: 'crash-after', write: 'pending', added: 1, transact: 'pending', addedTogether: 1, get: 'pending' },
  { fault: 'timeout-before-effect', write: REFUSED, added: 0, transact: REFUSED, addedTogether: 0, get: REFUSED },
  { fault: 'timeout-after-effect', write: REFUSED, added: 1, transact: REFUSED, addedTogether: 1, get: REFUSED },
  { fault: 'throttled', write: REFUSED, added: 0, transact: REFUSED, addedTogether: 0, get: REFUSED },
  {
    fault: 'conflict',
    write: { failed: 'conflict' },
    added: 0,
    transact: { failed: 'conflict' },
    addedTogether: 0,
    get: 'answer',
  },
];

const told = (state: unknown) => (typeof state === 'object' && state !== null && 'answer' in state ? 'answer' : state);

describe('createFaultyItems', () => {
  it.each(ROWS)('lets $fault happen to calls', async (row) => {
    const [one, other] = [setUp(row.fault), setUp(row.fault)];
    expect(told(await stateOf(add(one.items)))).toEqual(row.write);
    expect(one.memory.list('usage').map(({ n }) => n)).toEqual(row.added === 0 ? [] : [row.added]);
    expect(told(await stateOf(addTogether(other.items)))).toEqual(row.transact);
    expect(other.memory.list('usage').map(({ n }) => n)).toEqual(row.addedTogether === 0 ? [] : [row.addedTogether]);
    expect(told(await stateOf(one.items.get(AT)))).toEqual(row.get);
    expect(told(await stateOf(one.items.query({ table: 'usage', partition: 'a' })))).toEqual(row.get);
  });

  it('describes every call by actor, kind and place', async () => {
    const { items, told } = setUp('none');
    await add(items);
    await items.transact([
      { kind: 'delete', at: AT },
      { kind: 'put', at: { table: 'rateLimits', pk: 'r' }, attributes: {} },
    ]);
    await items.get(AT);
    await items.query(TEAM);
    expect(told.steps).toEqual([
      'instance 1: write update usage a/s',
      'instance 1: transact delete usage a/s, put rateLimits r',
      'instance 1: get usage a/s',
      'instance 1: query by-team t',
    ]);
  });

  it('tells the scheduler of an actor that has crashed', async () => {
    const { items, told } = setUp('crash-after');
    await stateOf(add(items));
    expect(told.crashes).toEqual(['instance 1: write update usage a/s']);
  });

  it('takes effect only when the scheduler lets it', async () => {
    const memory = createMemoryItems();
    const { promise, resolve } = Promise.withResolvers<Fault>();
    const scheduler = { step: () => promise, crashed: () => undefined, hiddenChanges: () => 0 };
    const written = add(createFaultyItems({ items: memory, scheduler }));
    expect(await stateOf(written)).toBe('pending');
    expect(memory.list('usage')).toEqual([]);
    resolve('none');
    await expect(written).resolves.toMatchObject({ n: 1 });
  });

  it('shows its own write to one that is repeated', async () => {
    const { items } = setUp('repeated');
    const written = items.write({ kind: 'put', at: AT, attributes: { by: 'me' }, condition: { missing: 'pk' } });
    await expect(outcomeOf(written)).resolves.toMatchObject({ failed: 'condition', item: { by: 'me' } });
  });

  it('says nothing of a condition whose answer is lost', async () => {
    const { items } = setUp('timeout-after-effect');
    const written = items.write({ kind: 'delete', at: AT, condition: { exists: 'pk' } });
    await expect(outcomeOf(written)).resolves.toEqual(REFUSED);
  });

  it.each([
    [0, 1],
    [1, 0],
  ])('lets an index lag by %i changes, but not its table', async (hiddenChanges, shown) => {
    const { items } = setUp('none', hiddenChanges);
    await items.write({ kind: 'put', at: AT, attributes: { team_pk: 't', team_sk: '1' } });
    expect((await items.query(TEAM)).items).toHaveLength(shown);
    expect((await items.query({ table: 'usage', partition: 'a' })).items).toHaveLength(1);
  });
});
