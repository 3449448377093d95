import { readCursor, writeCursor } from '../../src/stores/items/cursor.ts';
import {
  type Address,
  ConditionFailed,
  type Item,
  type Items,
  type Page,
  type Query,
  type Write,
} from '../../src/stores/items/items.ts';
import { compareUtf8, isEmptyRange, isWithin, queryKeyOf } from '../../src/stores/items/queryKey.ts';
import { TABLES, type TableNames } from '../../src/stores/tables.ts';
import { checkAddress, checkWrite, holds, itemAfter, refusal } from './itemRules.ts';

/** Items in memory, by DynamoDB's rules. Every call takes effect at once, before it returns its promise. */
export interface MemoryItems extends Items {
  /** Like `query`, but the index does not show the last so many changes of items yet, 100 at most. */
  queryBehind(query: Query, hiddenChanges: number): Promise<Page>;
  /** The item at once. Belongs to no run: nothing but counting looks. */
  peek(at: Address): Item | undefined;
  /** Every item of a table, for assertions. In no particular order. */
  list(table: keyof TableNames): readonly Item[];
}

export interface MemoryItemsOptions {
  /** The most items of a page, in place of DynamoDB's 1 MB. @default 1000 */
  readonly maxPageItems?: number;
}

interface Stored {
  readonly table: keyof TableNames;
  readonly item: Item;
}

type State = Map<string, Stored>;

/** What a place held before a change. */
interface Change {
  readonly place: string;
  readonly before: Stored | undefined;
}

const MAX_REMEMBERED = 100;
const MAX_WRITES = 100;

export function createMemoryItems({ maxPageItems = 1_000 }: MemoryItemsOptions = {}): MemoryItems {
  const state: State = new Map();
  const changes: Change[] = [];

  function put(at: Address, item: Item | undefined): void {
    const place = placeOf(at);
    const before = state.get(place);
    if (before?.item === item) return;
    changes.push({ place, before });
    if (changes.length > MAX_REMEMBERED) changes.shift();
    replace(state, place, item && { table: at.table, item });
  }

  function commit(writes: readonly Write[]): readonly (Item | undefined)[] {
    writes.forEach(checkWrite);
    const trials = writes.map((write) => tryWrite(write, state.get(placeOf(write.at))?.item));
    const refused = trials.find((trial) => trial.refused !== undefined)?.refused;
    if (refused !== undefined) throw refused;
    trials.forEach(({ passes, before }, index) => {
      if (!passes) throw new ConditionFailed(before, index);
    });
    writes.forEach(({ at }, index) => {
      put(at, trials[index]?.after);
    });
    return trials.map(({ after }) => after);
  }

  return {
    async get(at) {
      checkAddress(at);
      return state.get(placeOf(at))?.item;
    },
    async write(write) {
      const [after] = commit([write]);
      return write.kind === 'check' ? undefined : after;
    },
    async transact(writes) {
      const places = new Set(writes.map(({ at }) => placeOf(at)));
      if (places.size < writes.length) throw refusal('A transaction cannot write one item twice');
      if (writes.length === 0 || writes.length > MAX_WRITES) throw refusal('A transaction has 1 to 100 writes');
      commit(writes);
    },
    query: async (query) => select(state, query, maxPageItems),
    async queryBehind(query, hiddenChanges) {
      if (query.index === undefined || hiddenChanges === 0) return select(state, query, maxPageItems);
      const past = new Map(state);
      for (const { place, before } of changes.slice(-hiddenChanges).reverse()) replace(past, place, before);
      return select(past, query, maxPageItems);
    },
    peek: (at) => state.get(placeOf(at))?.item,
    list: (table) => [...state.values()].filter((stored) => stored.table === table).map(({ item }) => item),
  };
}

interface Trial {
  readonly before: Item | undefined;
  readonly passes: boolean;
  readonly after?: Item | undefined;
  readonly refused?: unknown;
}

function tryWrite(write: Write, before: Item | undefined): Trial {
  if (write.condition !== undefined && !holds(write.condition, before)) return { before, passes: false };
  try {
    return { before, passes: true, after: itemAfter(write, before) };
  } catch (refused) {
    return { before, passes: true, refused };
  }
}

function placeOf({ table, pk, sk }: Address): string {
  return JSON.stringify([table, pk, sk]);
}

function replace(state: State, place: string, stored: Stored | undefined): void {
  if (stored === undefined) state.delete(place);
  else state.set(place, stored);
}

function select(state: State, query: Query, maxPageItems: number): Page {
  const { partition, sort, own } = queryKeyOf(query);
  if (query.partition === '') throw refusal('A key cannot be empty');
  if (sort === undefined && query.sortKey !== undefined) throw refusal('The table has no sort key');
  const { limit = maxPageItems } = query;
  if (!(Number.isInteger(limit) && limit >= 1)) throw refusal('A page has at least one item');
  const after = readCursor(query);
  if (isEmptyRange(query.sortKey)) return { items: [] };

  const order = orderBy([...(sort === undefined ? [] : [sort]), ...own], query.newestFirst === true);
  const found = [...state.values()]
    .filter(({ table, item }) => table === query.table && item[partition] === query.partition)
    .map(({ item }) => item)
    .filter((item) => sort === undefined || (item[sort] !== undefined && isWithin(query.sortKey, String(item[sort]))))
    .filter((item) => after === undefined || order(after, item) < 0)
    .toSorted(order);
  const items = found.slice(0, Math.min(limit, maxPageItems));
  const last = items.at(-1);
  const isLast = last === undefined || (items.length === found.length && items.length !== query.limit);
  const project = projectionOf(query, partition, sort);
  if (isLast) return { items: items.map(project) };
  return { items: items.map(project), cursor: writeCursor(pick(last, [partition, sort, ...own])) };
}

function orderBy(names: readonly string[], newestFirst: boolean): (one: Item, other: Item) => number {
  const sign = newestFirst ? -1 : 1;
  return (one, other) => {
    const orders = names.map((name) => compareUtf8(String(one[name]), String(other[name])));
    return sign * (orders.find((order) => order !== 0) ?? 0);
  };
}

/** An index holds whole items, or only the keys of table and index. */
function projectionOf({ table, index }: Query, partition: string, sort: string | undefined): (item: Item) => Item {
  const { indexes = [] } = TABLES.find((definition) => definition.table === table) ?? {};
  const isWhole = indexes.find(({ name }) => name === index)?.projection !== 'KEYS_ONLY';
  return isWhole ? (item) => item : (item) => pick(item, [partition, sort, 'pk', 'sk']);
}

function pick(item: Item, names: readonly (string | undefined)[]): Item {
  return Object.freeze(Object.fromEntries(Object.entries(item).filter(([name]) => names.includes(name))));
}
