import type { Address, Items } from '../../../src/stores/items/items.ts';

/** A store under test, and how to come by places in it that nobody else has used. */
export interface Bench {
  readonly items: () => Items;
  readonly newName: () => string;
  readonly newPlace: () => Address;
}

let made = 0;

export function createBench(items: () => Items): Bench {
  const newName = () => {
    made += 1;
    return `${process.pid}-${made}`;
  };
  return { items, newName, newPlace: () => ({ table: 'usage', pk: newName(), sk: 's' }) };
}
