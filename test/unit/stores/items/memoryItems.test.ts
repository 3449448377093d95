import { describe, expect, it } from 'vitest';
import type { Address, Item, Write } from '../../../../src/stores/items/items.ts';
import { describeItems } from '../../../items/conformance.ts';
import { createMemoryItems } from '../../../items/memoryItems.ts';

describeItems('the model store', async () => createMemoryItems());

const place = (sk: string): Address => ({ table: 'usage', pk: 'a', sk });
const put = (sk: string, n = 1): Write => ({
  kind: 'put',
  at: place(sk),
  attributes: { team_pk: 't', team_sk: sk, n },
});
const TEAM = { table: 'usage', index: 'by-team', partition: 't' } as const;

describe('createMemoryItems', () => {
  it('cannot be changed through what it was given', async () => {
    const items = createMemoryItems();
    const list = [1];
    await items.write({ kind: 'put', at: place('s'), attributes: { list } });
    list.push(2);
    await expect(items.get(place('s'))).resolves.toMatchObject({ list: [1] });
  });

  it('cannot be changed through what it gave', async () => {
    const items = createMemoryItems();
    const written = await items.write({ kind: 'put', at: place('s'), attributes: { map: { list: [1] } } });
    const page = await items.query({ table: 'usage', partition: 'a' });
    for (const item of [written, await items.get(place('s')), ...page.items]) {
      const { map } = (item ?? {}) as { map?: { list: number[] } };
      expect(() => map?.list.push(2)).toThrow(TypeError);
      expect(() => Object.assign(item ?? {}, { n: 1 })).toThrow(TypeError);
    }
  });

  it('takes effect before a call returns its promise', async () => {
    const items = createMemoryItems();
    const written = items.write(put('s'));
    expect(items.list('usage')).toHaveLength(1);
    await written;
  });

  it('lists the items of one table', async () => {
    const items = createMemoryItems();
    await items.transact([put('1'), put('2'), { kind: 'put', at: { table: 'rateLimits', pk: 'r' }, attributes: {} }]);
    expect(items.list('usage').map(({ sk }) => sk)).toEqual(['1', '2']);
    expect(items.list('rateLimits')).toEqual([{ pk: 'r' }]);
  });

  it('cuts pages where it is told to', async () => {
    const items = createMemoryItems({ maxPageItems: 2 });
    await items.transact([put('1'), put('2'), put('3')]);
    const first = await items.query({ table: 'usage', partition: 'a', limit: 3 });
    expect(first.items).toHaveLength(2);
    const second = await items.query({
      table: 'usage',
      partition: 'a',
      limit: 3,
      ...(first.cursor && { cursor: first.cursor }),
    });
    expect(second).toMatchObject({ items: [{ sk: '3' }] });
    expect(second.cursor).toBeUndefined();
  });

  describe('an index that lags behind', () => {
    const CHANGES: readonly Write[] = [
      put('1'),
      put('2'),
      { kind: 'update', at: place('1'), changes: { set: { n: 2 } } },
      { kind: 'check', at: place('1'), condition: { exists: 'pk' } },
      { kind: 'delete', at: place('2') },
      { kind: 'delete', at: place('absent') },
    ];
    const seen = (found: readonly Item[]) => found.map(({ sk, n }) => `${sk}:${n}`).join(' ');

    it.each([
      [0, '1:2'],
      [1, '1:2 2:1'],
      [2, '1:1 2:1'],
      [3, '1:1'],
      [4, ''],
      [9, ''],
    ])('by %i changes shows what was there before them', async (hidden, expected) => {
      const items = createMemoryItems();
      for (const write of CHANGES) await items.write(write);
      expect(seen((await items.queryBehind(TEAM, hidden)).items)).toBe(expected);
      expect(seen((await items.query(TEAM)).items)).toBe('1:2');
    });

    it('does not hold back the table itself', async () => {
      const items = createMemoryItems();
      await items.write(put('1'));
      await expect(items.queryBehind({ table: 'usage', partition: 'a' }, 1)).resolves.toMatchObject({
        items: [{ sk: '1' }],
      });
    });
  });
});
