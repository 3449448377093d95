import type { Item, Items, Query } from './items.ts';

/** Every item of a query, page after page. A page is asked for when the one before has been used up. */
export async function* eachItem(items: Pick<Items, 'query'>, query: Omit<Query, 'cursor'>): AsyncGenerator<Item> {
  let page = await items.query(query);
  yield* page.items;
  while (page.cursor !== undefined) {
    page = await items.query({ ...query, cursor: page.cursor });
    yield* page.items;
  }
}
