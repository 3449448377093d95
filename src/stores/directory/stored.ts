import { numberIn } from '../item.ts';
import type { Item } from '../items/items.ts';

/** The fields of a stored entry, in the contract's order; one that came later, with what an older item says by lacking it. */
export type Fields<Entry> = { readonly [Name in keyof Entry]: true | { readonly absent: Entry[Name] } };

/** The part of an item that is in the contract's form. Throws a TypeError for an item that lacks a field. */
export function readEntry<Entry>(item: Item, fields: Fields<Entry>): Entry {
  const entries = Object.entries<true | { readonly absent: unknown }>(fields).map(([name, field]) => {
    const value = item[name] === undefined && field !== true ? field.absent : item[name];
    if (value === undefined) throw new TypeError(`${item.pk} has no ${name}`);
    return [name, value] as const;
  });
  // The directory alone writes these items, from values of this very type.
  return Object.fromEntries(entries) as Entry;
}

/** An entry and which of its versions it is. */
export interface Versioned<Entry> {
  readonly entry: Entry;
  readonly revision: number;
}

/** What an item without a revision says was not written by the directory: it counts as missing. */
export function readVersioned<Entry>(item: Item | undefined, fields: Fields<Entry>): Versioned<Entry> | undefined {
  if (item?.revision === undefined) return undefined;
  return { entry: readEntry(item, fields), revision: numberIn(item, 'revision') };
}

/** Holds where there is none yet. */
export const isNew = { missing: 'revision' } as const;

/** Holds where nobody has written since it was read. */
export const isUnchanged = ({ revision }: { readonly revision: number }) =>
  ({ attribute: 'revision', is: '=', value: revision }) as const;
