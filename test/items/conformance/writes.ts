import { describe, expect, it } from 'vitest';
import type { Address, Attributes, Changes, Write } from '../../../src/stores/items/items.ts';
import { outcomeOf, REFUSED } from '../outcome.ts';
import type { Bench } from './places.ts';

const EVERY_TYPE: Attributes = {
  text: 'ä～😀',
  empty: '',
  whole: 9_007_199_254_740_991,
  negative: -7,
  fraction: 0.125,
  yes: true,
  nothing: null,
  list: [1, 'two', [3], { four: 4 }],
  map: { deep: { deeper: ['deepest'] }, constructor: 'a name like any other', toString: 'too' },
};

export function describeWrites({ items, newPlace, newName }: Bench): void {
  describe('get and put', () => {
    it('find nothing where nothing was written', async () => {
      await expect(items().get(newPlace())).resolves.toBeUndefined();
    });

    it('keep every type of value', async () => {
      const at = newPlace();
      const written = await items().write({ kind: 'put', at, attributes: EVERY_TYPE });
      expect(written).toEqual({ ...EVERY_TYPE, pk: at.pk, sk: 's' });
      await expect(items().get(at)).resolves.toEqual(written);
    });

    it('keep no attribute that is undefined', async () => {
      const at = newPlace();
      const written = await items().write({ kind: 'put', at, attributes: { a: undefined, b: 1 } });
      expect(written).toStrictEqual({ b: 1, pk: at.pk, sk: 's' });
      await expect(items().get(at)).resolves.toStrictEqual(written);
    });

    it('replace the whole item', async () => {
      const at = newPlace();
      await items().write({ kind: 'put', at, attributes: { a: 1 } });
      await items().write({ kind: 'put', at, attributes: { b: 2 } });
      await expect(items().get(at)).resolves.toEqual({ b: 2, pk: at.pk, sk: 's' });
    });

    it('need no sort key where the table has none', async () => {
      const at = { table: 'rateLimits', pk: newName() } as const;
      await items().write({ kind: 'put', at, attributes: { tat: 1 } });
      await expect(items().get(at)).resolves.toEqual({ pk: at.pk, tat: 1 });
    });
  });

  describe('update', () => {
    const ROWS: readonly { does: string; changes: Changes; after: Attributes }[] = [
      {
        does: 'sets',
        changes: { set: { n: 'new', list: [1, { a: null }] } },
        after: { n: 'new', list: [1, { a: null }] },
      },
      { does: 'sets nothing that is undefined', changes: { set: { n: undefined, b: 1 } }, after: { n: 1, b: 1 } },
      { does: 'adds', changes: { add: { n: 41 } }, after: { n: 42 } },
      { does: 'subtracts', changes: { add: { n: -3 } }, after: { n: -2 } },
      { does: 'adds to what is missing as to 0', changes: { add: { sum: 5 } }, after: { n: 1, sum: 5 } },
      { does: 'removes', changes: { remove: ['n', 'absent'] }, after: {} },
      {
        does: 'sets, adds and removes at once',
        changes: { set: { a: 'b' }, add: { sum: 1 }, remove: ['n'] },
        after: { a: 'b', sum: 1 },
      },
      {
        does: 'changes attributes of any name',
        changes: { set: { status: 1, size: 2, 'a.b[0]': 3, 'r#01-x': 4, ':v0': 5, '#n0': 6, ünï: 7 }, remove: ['n'] },
        after: { status: 1, size: 2, 'a.b[0]': 3, 'r#01-x': 4, ':v0': 5, '#n0': 6, ünï: 7 },
      },
    ];
    it.each(ROWS)('$does', async ({ changes, after }) => {
      const at = newPlace();
      await items().write({ kind: 'put', at, attributes: { n: 1 } });
      const written = await items().write({ kind: 'update', at, changes });
      expect(written).toStrictEqual({ ...after, pk: at.pk, sk: 's' });
      await expect(items().get(at)).resolves.toStrictEqual(written);
    });

    it.each<Changes>([{ set: { a: 1 } }, { add: { a: 1 } }])('makes an item that is missing by %j', async (changes) => {
      const at = newPlace();
      await items().write({ kind: 'update', at, changes });
      await expect(items().get(at)).resolves.toEqual({ a: 1, pk: at.pk, sk: 's' });
    });

    it('makes an item that is missing even by removing', async () => {
      const at = newPlace();
      await items().write({ kind: 'update', at, changes: { remove: ['a'] } });
      await expect(items().get(at)).resolves.toEqual({ pk: at.pk, sk: 's' });
    });
  });

  describe('delete', () => {
    it('removes the item and answers nothing', async () => {
      const at = newPlace();
      await items().write({ kind: 'put', at, attributes: {} });
      await expect(items().write({ kind: 'delete', at })).resolves.toBeUndefined();
      await expect(items().get(at)).resolves.toBeUndefined();
    });

    it('does not mind that there is none', async () => {
      await expect(items().write({ kind: 'delete', at: newPlace() })).resolves.toBeUndefined();
    });
  });

  describe('a mistake of the program', () => {
    const put = (attributes: Attributes) => (at: Address) => ({ kind: 'put', at, attributes }) as const;
    const update = (changes: Changes) => (at: Address) => ({ kind: 'update', at, changes }) as const;
    const MISTAKES: readonly [mistake: string, write: (at: Address) => Write][] = [
      ['a put without a sort key', ({ table, pk }) => put({})({ table, pk })],
      ['an empty key', ({ table, sk }) => put({})({ table, pk: '', ...(sk && { sk }) })],
      ['a number for the key of an index', put({ team_pk: 1 })],
      ['an empty key of an index', put({ team_sk: '' })],
      ['an update of the key of an index to null', update({ set: { open_pk: null } })],
      ['an empty update of the key of an index', update({ set: { open_pk: '' } })],
      ['an update without changes', update({})],
      ['an update of nothing but undefined', update({ set: { a: undefined } })],
      ['an update of the key', update({ set: { pk: 'other' } })],
      ['an attribute set and added to', update({ set: { a: 1 }, add: { a: 1 } })],
      ['an attribute added to and removed', update({ add: { a: 1 }, remove: ['a'] })],
      ['an addition to text', update({ add: { text: 1 } })],
      ['an addition to null', update({ add: { nothing: 1 } })],
      ['what is not a number', put({ n: Number.NaN })],
      ['a whole number that is not safe', put({ list: [2 ** 53] })],
    ];
    it.each(MISTAKES)('is refused as store_unavailable: %s', async (_mistake, write) => {
      const at = newPlace();
      await items().write({ kind: 'put', at, attributes: { text: 'x', nothing: null } });
      const before = await items().get(at);
      await expect(outcomeOf(items().write(write(at)))).resolves.toEqual(REFUSED);
      await expect(items().get(at)).resolves.toEqual(before);
    });
  });
}
