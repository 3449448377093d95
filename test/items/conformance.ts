import { beforeAll, describe } from 'vitest';
import type { Items } from '../../src/stores/items/items.ts';
import { describeConcurrency } from './conformance/concurrency.ts';
import { describeConditions } from './conformance/conditions.ts';
import { createBench } from './conformance/places.ts';
import { describeQueries } from './conformance/queries.ts';
import { describeTransactions } from './conformance/transactions.ts';
import { describeWrites } from './conformance/writes.ts';

/** What every implementation of `Items` must do. Its items are in tables of their own, made once per call. */
export function describeItems(name: string, open: () => Promise<Items>): void {
  describe(`${name} as Items`, () => {
    let items: Items | undefined;
    beforeAll(async () => {
      items = await open();
    });
    const bench = createBench(() => {
      if (items === undefined) throw new Error('The store is not open yet');
      return items;
    });
    describeWrites(bench);
    describeConditions(bench);
    describeTransactions(bench);
    describeQueries(bench);
    describeConcurrency(bench);
  });
}
