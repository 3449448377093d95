import { beforeAll, describe, expect, it } from 'vitest';
import type { Address, Item, Items, Query } from '../../../src/stores/items/items.ts';
import { outcomeOf, REFUSED } from '../outcome.ts';
import type { Bench } from './places.ts';

/** In the order of their UTF-8 bytes. */
const SORT_KEYS = ['Z', 'a', 'ab', 'b', 'ä', '～', '😀'];

/** All pages of a query but an empty last one, which a store may or may not foresee. */
export async function readPages(items: Items, query: Query): Promise<readonly (readonly Item[])[]> {
  const page = await items.query(query);
  const others = page.cursor === undefined ? [] : await readPages(items, { ...query, cursor: page.cursor });
  return page.items.length === 0 ? others : [page.items, ...others];
}

export function describeQueries(bench: Bench): void {
  describeTableQueries(bench);
  describeIndexQueries(bench);
  describeCursors(bench);
}

function describeTableQueries({ items, newName }: Bench): void {
  describe('a query of a table', () => {
    const pk = newName();
    const query = { table: 'usage', partition: pk } as const;
    beforeAll(async () => {
      for (const sk of SORT_KEYS.toReversed())
        await items().write({ kind: 'put', at: { table: 'usage', pk, sk }, attributes: {} });
      await items().write({ kind: 'put', at: { table: 'usage', pk: `${pk}0`, sk: 'a' }, attributes: {} });
    });
    const sortKeys = async (more: Partial<Query>) =>
      (await items().query({ ...query, ...more })).items.map(({ sk }) => sk);

    const RANGES: readonly [range: Query['sortKey'], found: readonly string[]][] = [
      [undefined, SORT_KEYS],
      [{}, SORT_KEYS],
      [{ prefix: '' }, SORT_KEYS],
      [{ prefix: 'a' }, ['a', 'ab']],
      [{ prefix: 'c' }, []],
      [{ from: '' }, SORT_KEYS],
      [{ from: 'ab' }, ['ab', 'b', 'ä', '～', '😀']],
      [{ to: 'ab' }, ['Z', 'a', 'ab']],
      [{ from: '', to: 'a' }, ['Z', 'a']],
      [{ from: 'aa', to: 'b' }, ['ab', 'b']],
      [{ from: 'a', to: 'a' }, ['a']],
      [{ from: 'c', to: 'd' }, []],
      [{ from: 'b', to: 'a' }, []],
      [{ from: '😀', to: '～' }, []],
      [{ to: '' }, []],
    ];
    it.each(RANGES)('finds by sort key %j', async (sortKey, found) => {
      expect(await sortKeys(sortKey === undefined ? {} : { sortKey })).toEqual(found);
      expect(await sortKeys({ ...(sortKey && { sortKey }), newestFirst: true })).toEqual(found.toReversed());
    });

    it('finds nothing in another partition', async () => {
      expect(await items().query({ ...query, partition: newName() })).toEqual({ items: [] });
    });

    it.each([1, 2, 3, 6, 7, 8])('comes in pages of %i', async (limit) => {
      const pages = await readPages(items(), { ...query, limit });
      expect(pages.flat().map(({ sk }) => sk)).toEqual(SORT_KEYS);
      expect(pages.every((page) => page.length <= limit)).toBe(true);
      expect(pages.slice(0, -1).every((page) => page.length === limit)).toBe(true);
    });

    it('goes back in pages', async () => {
      const pages = await readPages(items(), {
        ...query,
        limit: 2,
        newestFirst: true,
        sortKey: { from: 'a', to: 'ä' },
      });
      expect(pages.flat().map(({ sk }) => sk)).toEqual(['ä', 'b', 'ab', 'a']);
    });

    it('goes on after an item that is gone by then', async () => {
      const partition = newName();
      const place = (sk: string): Address => ({ table: 'usage', pk: partition, sk });
      for (const sk of ['a', 'b', 'c']) await items().write({ kind: 'put', at: place(sk), attributes: {} });
      const first = await items().query({ table: 'usage', partition, limit: 2 });
      await items().write({ kind: 'delete', at: place('b') });
      const next = await items().query({
        table: 'usage',
        partition,
        limit: 2,
        ...(first.cursor && { cursor: first.cursor }),
      });
      expect(next.items.map(({ sk }) => sk)).toEqual(['c']);
    });

    it('finds all of many large items', async () => {
      const partition = newName();
      for (let n = 10; n < 25; n += 1)
        await items().write({
          kind: 'put',
          at: { table: 'usage', pk: partition, sk: `${n}` },
          attributes: { x: 'x'.repeat(100_000) },
        });
      const pages = await readPages(items(), { table: 'usage', partition });
      expect(pages.flat().map(({ sk }) => Number(sk))).toEqual(Array.from({ length: 15 }, (_, n) => n + 10));
    });

    it('finds the item of a table without sort keys', async () => {
      const bucket = { table: 'rateLimits', pk: newName() } as const;
      await items().write({ kind: 'put', at: bucket, attributes: { tat: 1 } });
      const found = await items().query({ table: 'rateLimits', partition: bucket.pk });
      expect(found).toEqual({ items: [{ pk: bucket.pk, tat: 1 }] });
    });

    it.each([0, -1, 0.5])('refuses a page of %d as store_unavailable', async (limit) => {
      expect(await outcomeOf(items().query({ ...query, limit }))).toEqual(REFUSED);
    });

    it('knows no index that the table does not have', async () => {
      await expect(items().query({ ...query, index: 'by-nothing' })).rejects.toThrow(RangeError);
    });
  });
}

function describeIndexQueries({ items, newName, newPlace }: Bench): void {
  describe('a query of an index', () => {
    it('finds whole items, in the order of its own sort key', async () => {
      const [team, late, early] = [newName(), newPlace(), newPlace()];
      await items().write({ kind: 'put', at: late, attributes: { team_pk: team, team_sk: '2', n: 1 } });
      await items().write({ kind: 'put', at: early, attributes: { team_pk: team, team_sk: '1', n: 2 } });
      const { items: found } = await items().query({ table: 'usage', index: 'by-team', partition: team });
      expect(found).toEqual([
        { pk: early.pk, sk: 's', team_pk: team, team_sk: '1', n: 2 },
        { pk: late.pk, sk: 's', team_pk: team, team_sk: '2', n: 1 },
      ]);
    });

    it('finds only keys in an index of keys', async () => {
      const [partition, at] = [newName(), newPlace()];
      await items().write({ kind: 'put', at, attributes: { open_pk: partition, open_sk: '1', n: 1, team_pk: 'x' } });
      const { items: found } = await items().query({ table: 'usage', index: 'by-deadline', partition });
      expect(found).toEqual([{ pk: at.pk, sk: 's', open_pk: partition, open_sk: '1' }]);
    });

    it('finds no item without both of its keys, nor one that has lost them', async () => {
      const [team, half, leaving] = [newName(), newPlace(), newPlace()];
      await items().write({ kind: 'put', at: half, attributes: { team_pk: team } });
      await items().write({ kind: 'put', at: leaving, attributes: { team_pk: team, team_sk: '1' } });
      await items().write({ kind: 'update', at: leaving, changes: { remove: ['team_sk'] } });
      expect(await items().query({ table: 'usage', index: 'by-team', partition: team })).toEqual({ items: [] });
    });

    it('comes in pages, also where items share a sort key', async () => {
      const [team, places] = [newName(), Array.from({ length: 7 }, newPlace)];
      for (const at of places) await items().write({ kind: 'put', at, attributes: { team_pk: team, team_sk: 'same' } });
      const pages = await readPages(items(), { table: 'usage', index: 'by-team', partition: team, limit: 2 });
      expect(
        pages
          .flat()
          .map(({ pk }) => pk)
          .toSorted(),
      ).toEqual(places.map(({ pk }) => pk).toSorted());
    });
  });
}

function describeCursors({ items, newName }: Bench): void {
  describe('a cursor', () => {
    const encode = (key: unknown) => Buffer.from(JSON.stringify(key)).toString('base64url');
    const CURSORS: readonly [what: string, cursor: (partition: string) => string][] = [
      ['nothing', () => ''],
      ['no base64url', () => '%%%'],
      ['no JSON', () => Buffer.from('{"pk"').toString('base64url')],
      ['no object', () => encode('text')],
      ['null', () => encode(null)],
      ['a list', (pk) => encode([pk, 'a'])],
      ['half a key', (pk) => encode({ pk })],
      ['more than a key', (pk) => encode({ pk, sk: 'a', n: 'b' })],
      ['another attribute', (pk) => encode({ pk, constructor: 'a' })],
      ['a number', (pk) => encode({ pk, sk: 1 })],
      ['an empty key', (pk) => encode({ pk, sk: '' })],
      ['the key of another partition', () => encode({ pk: 'other', sk: 'a' })],
      ['a key out of range', (pk) => encode({ pk, sk: 'c' })],
    ];
    it.each(CURSORS)('is refused as invalid_value when it holds %s', async (_what, cursor) => {
      const partition = newName();
      const query: Query = { table: 'usage', partition, sortKey: { to: 'b' }, cursor: cursor(partition) };
      const error = await items()
        .query(query)
        .catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code: 'invalid_value', param: 'cursor', status: 400 });
    });
  });
}
