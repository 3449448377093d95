/** An item as the document client returns it. */
export type Item = Readonly<Record<string, unknown>>;

/** A string attribute. Throws a TypeError when the item has none: the gateway did not write it. */
export function stringIn(item: Item, name: string): string {
  const value = item[name];
  if (typeof value !== 'string') throw new TypeError(`${item.pk} has no string ${name}`);
  return value;
}

/** A list attribute. Throws a TypeError when the item has none. */
export function listIn(item: Item, name: string): readonly unknown[] {
  const value = item[name];
  if (!Array.isArray(value)) throw new TypeError(`${item.pk} has no list ${name}`);
  return value;
}

/** A number attribute, or the fallback where the item has none. Throws a TypeError when there is neither. */
export function numberIn(item: Item, name: string, fallback?: number): number {
  const value = item[name] ?? fallback;
  if (typeof value !== 'number') throw new TypeError(`${item.pk} has no number ${name}`);
  return value;
}
