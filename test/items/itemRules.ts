import { storeUnavailable } from '../../src/stores/dynamo.ts';
import type { Address, Changes, Condition, Item, Value, Write } from '../../src/stores/items/items.ts';
import { compareUtf8 } from '../../src/stores/items/queryKey.ts';
import { itemOf } from '../../src/stores/items/requests.ts';
import { TABLES } from '../../src/stores/tables.ts';

/** What DynamoDB takes for a mistake of the program, as those who use `Items` hear of it. */
export function refusal(reason: string): Error {
  return storeUnavailable(new Error(reason));
}

/** Whether a condition holds of an item, or of there being none. */
export function holds(condition: Condition, item: Item | undefined): boolean {
  if ('exists' in condition) return valueIn(item, condition.exists) !== undefined;
  if ('missing' in condition) return valueIn(item, condition.missing) === undefined;
  if ('all' in condition) return condition.all.every((part) => holds(part, item));
  if ('any' in condition) return condition.any.some((part) => holds(part, item));
  const found = valueIn(item, condition.attribute);
  if (condition.is === '<>') return found !== condition.value;
  const order = compare(found, condition.value);
  return order !== undefined && COMPARISONS[condition.is](order);
}

const COMPARISONS = {
  '=': (order: number) => order === 0,
  '<': (order: number) => order < 0,
  '<=': (order: number) => order <= 0,
  '>': (order: number) => order > 0,
  '>=': (order: number) => order >= 0,
} as const;

/** Undefined where there is no order between two values. */
function compare(one: Value | undefined, other: string | number): number | undefined {
  if (typeof one === 'string' && typeof other === 'string') return compareUtf8(one, other);
  return typeof one === 'number' && typeof other === 'number' ? one - other : undefined;
}

function valueIn(item: Item | undefined, name: string): Value | undefined {
  return item !== undefined && Object.hasOwn(item, name) ? item[name] : undefined;
}

/** The item after a write whose condition holds. Throws when a number is to be added to something else. */
export function itemAfter(write: Write, before: Item | undefined): Item | undefined {
  switch (write.kind) {
    case 'put':
      return freeze(itemOf(write.at, write.attributes));
    case 'update':
      return freeze(itemOf(write.at, changed(before ?? {}, write.changes)));
    case 'delete':
      return undefined;
    case 'check':
      return before;
  }
}

function changed(before: Item, { set = {}, add = {}, remove = [] }: Changes): Item {
  const sums = Object.entries(add).map(([name, summand]) => [name, sum(valueIn(before, name), summand)] as const);
  const after = Object.entries({ ...before, ...definedOf(set), ...Object.fromEntries(sums) });
  return Object.fromEntries(after.filter(([name]) => !remove.includes(name)));
}

function sum(value: Value | undefined, summand: number): number {
  if (value === undefined) return summand;
  if (typeof value !== 'number') throw refusal('An operand has an incorrect data type');
  checkValue(value + summand);
  return value + summand;
}

/** A frozen copy, as it would come back over the wire. */
function freeze(item: Item): Item {
  return JSON.parse(JSON.stringify(item), (_name, value) => Object.freeze(value));
}

function definedOf(attributes: Readonly<Record<string, Value | undefined>>): Readonly<Record<string, Value>> {
  const defined = Object.entries(attributes).filter((entry): entry is [string, Value] => entry[1] !== undefined);
  return Object.fromEntries(defined);
}

/** Throws for what DynamoDB refuses of a write whatever it finds. */
export function checkWrite(write: Write): void {
  checkAddress(write.at);
  if (write.kind === 'put') checkAttributes(write.at, definedOf(write.attributes));
  if (write.kind === 'update') checkChanges(write.at, write.changes);
}

/** Throws for the address of no item. */
export function checkAddress({ table, pk, sk }: Address): void {
  const hasSortKey = TABLES.some((definition) => definition.table === table && definition.sortKey !== undefined);
  if (pk === '' || sk === '') throw refusal('A key cannot be empty');
  if (hasSortKey !== (sk !== undefined)) throw refusal('The key does not match the schema');
}

function checkChanges(at: Address, { set = {}, add = {}, remove = [] }: Changes): void {
  const names = [...Object.keys(definedOf(set)), ...Object.keys(add), ...remove];
  if (names.length === 0) throw refusal('The expression is empty');
  if (new Set(names).size < names.length) throw refusal('Two document paths overlap');
  if (names.some((name) => name === 'pk' || (name === 'sk' && at.sk !== undefined)))
    throw refusal('The key cannot be updated');
  checkAttributes(at, { ...definedOf(set), ...add });
}

function checkAttributes({ table }: Address, attributes: Readonly<Record<string, Value>>): void {
  const { indexes = [] } = TABLES.find((definition) => definition.table === table) ?? {};
  for (const name of indexes.flatMap(({ partitionKey, sortKey }) => [partitionKey, sortKey])) {
    const value = valueIn(attributes, name);
    if (value !== undefined && (typeof value !== 'string' || value === ''))
      throw refusal(`The key of an index cannot be ${value}`);
  }
  Object.values(attributes).forEach(checkValue);
}

function checkValue(value: Value): void {
  if (typeof value === 'number' && !(Number.isSafeInteger(value) || (value % 1 !== 0 && Number.isFinite(value))))
    throw refusal(`${value} is not a number to store`);
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(checkValue);
}
