import { describe, expect, it } from 'vitest';
import { eachItem } from '../../../../src/stores/items/eachItem.ts';
import type { Items } from '../../../../src/stores/items/items.ts';
import { createMemoryItems } from '../../../items/memoryItems.ts';

const QUERY = { table: 'usage', partition: 'a' } as const;

/** So many items in pages of two, and how many pages were asked for. */
async function setUp(count: number) {
  const memory = createMemoryItems({ maxPageItems: 2 });
  for (let n = 0; n < count; n += 1)
    await memory.write({ kind: 'put', at: { table: 'usage', pk: 'a', sk: String(n) }, attributes: { n } });
  let pages = 0;
  const items: Pick<Items, 'query'> = {
    query(query) {
      pages += 1;
      return memory.query(query);
    },
  };
  return { items, pages: () => pages };
}

describe('eachItem', () => {
  it.each([0, 1, 2, 3, 4, 5])('yields all of %i items', async (count) => {
    const { items } = await setUp(count);
    const found = await Array.fromAsync(eachItem(items, QUERY));
    expect(found.map(({ n }) => n)).toEqual(Array.from({ length: count }, (_, n) => n));
  });

  it('asks for no page that nobody reads', async () => {
    const { items, pages } = await setUp(5);
    for await (const { n } of eachItem(items, QUERY)) if (n === 2) break;
    expect(pages()).toBe(2);
  });
});
