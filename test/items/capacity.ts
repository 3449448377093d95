import type { Item, Value } from '../../src/stores/items/items.ts';
import { TABLES, type TableNames } from '../../src/stores/tables.ts';

/**
 * Amazon's rules of what is billed, for counting in memory. `test/unit/stores/items/capacity.test.ts` holds them against
 * what a store says of itself.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html
 */

const WRITE_UNIT_BYTES = 1_024;
const READ_UNIT_BYTES = 4_096;

/** What one write found, and what it left. The same item twice when its condition did not hold. */
export interface ItemChange {
  readonly table: keyof TableNames;
  readonly before: Item | undefined;
  readonly after: Item | undefined;
}

/** Write units of one item, its entries in indexes included. A condition that does not hold is billed by what it found. */
export function writeUnits(change: ItemChange): number {
  return unitsOf(change.before, change.after) + indexUnits(change);
}

/** Write units of an item's entries in indexes. */
export function indexUnits({ table, before, after }: ItemChange): number {
  const { indexes = [] } = TABLES.find((definition) => definition.table === table) ?? {};
  const ofIndexes = indexes.map(({ partitionKey, sortKey, projection }) => {
    const project = (item: Item | undefined) => projected(item, { keys: [partitionKey, sortKey], projection });
    return entryUnits(project(before), project(after), [partitionKey, sortKey]);
  });
  return ofIndexes.reduce((sum, units) => sum + units, 0);
}

/** Everything in a transaction is written twice, to prepare and to commit. */
export function transactionUnits(changes: readonly ItemChange[]): number {
  return changes.reduce((sum, change) => sum + 2 * writeUnits(change), 0);
}

/** Read units of a consistent read of so many items together. */
export function readUnits(items: readonly (Item | undefined)[]): number {
  const bytes = items.reduce((sum, item) => sum + itemBytes(item), 0);
  return Math.max(1, Math.ceil(bytes / READ_UNIT_BYTES));
}

/** The larger of both counts. */
function unitsOf(before: Item | undefined, after: Item | undefined): number {
  return Math.max(1, Math.ceil(Math.max(itemBytes(before), itemBytes(after)) / WRITE_UNIT_BYTES));
}

/** An entry that stays as it was costs nothing; one whose key changes is deleted and put. */
function entryUnits(before: Item | undefined, after: Item | undefined, keys: readonly string[]): number {
  if (before === undefined && after === undefined) return 0;
  if (JSON.stringify(sorted(before)) === JSON.stringify(sorted(after))) return 0;
  const isMoved = before !== undefined && after !== undefined && keys.some((key) => before[key] !== after[key]);
  return isMoved ? unitsOf(before, undefined) + unitsOf(undefined, after) : unitsOf(before, after);
}

interface Projection {
  readonly keys: readonly string[];
  readonly projection: 'ALL' | 'KEYS_ONLY';
}

/** An item's entry in an index; there is none of an item that lacks one of the index's keys. */
function projected(item: Item | undefined, { keys, projection }: Projection): Item | undefined {
  if (item === undefined || keys.some((key) => item[key] === undefined)) return undefined;
  if (projection === 'ALL') return item;
  return Object.fromEntries(Object.entries(item).filter(([name]) => [...keys, 'pk', 'sk'].includes(name)));
}

function sorted(item: Item | undefined): readonly (readonly [string, Value])[] {
  return Object.entries(item ?? {}).toSorted(([one], [other]) => (one < other ? -1 : 1));
}

/** Names and values of all attributes. https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html */
export function itemBytes(item: Item | undefined): number {
  return Object.entries(item ?? {}).reduce(
    (sum, [name, value]) => sum + Buffer.byteLength(name) + valueBytes(value),
    0,
  );
}

function valueBytes(value: Value): number {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value === 'number') return numberBytes(value);
  if (typeof value !== 'object' || value === null) return 1;
  const parts: readonly [string, Value][] = Array.isArray(value)
    ? value.map((part: Value): [string, Value] => ['', part])
    : Object.entries(value);
  return parts.reduce((sum, [name, part]) => sum + 1 + Buffer.byteLength(name) + valueBytes(part), 3);
}

/** A byte for two significant digits, one more, and one for a minus. */
function numberBytes(value: number): number {
  const digits = String(Math.abs(value))
    .replace('.', '')
    .replace(/^0+|0+$/g, '');
  return Math.ceil(digits.length / 2) + 1 + (value < 0 ? 1 : 0);
}
