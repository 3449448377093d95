import { describe, expect, it } from 'vitest';
import type { Write } from '../../../src/stores/items/items.ts';
import { outcomeOf, REFUSED } from '../outcome.ts';
import type { Bench } from './places.ts';

export function describeTransactions({ items, newPlace, newName }: Bench): void {
  describe('a transaction', () => {
    it('does all of its writes', async () => {
      const [put, updated, deleted, checked] = [newPlace(), newPlace(), newPlace(), newPlace()];
      for (const at of [updated, deleted, checked]) await items().write({ kind: 'put', at, attributes: { n: 1 } });
      const bucket = { table: 'rateLimits', pk: newName() } as const;
      await items().transact([
        { kind: 'put', at: put, attributes: { a: 1 } },
        { kind: 'update', at: updated, changes: { add: { n: 1 } } },
        { kind: 'delete', at: deleted },
        { kind: 'check', at: checked, condition: { attribute: 'n', is: '=', value: 1 } },
        { kind: 'update', at: bucket, changes: { set: { tat: 1 } } },
      ]);
      const found = await Promise.all([put, updated, deleted, checked, bucket].map((at) => items().get(at)));
      expect(found.map((item) => item?.n ?? item?.a ?? item?.tat)).toEqual([1, 2, undefined, 1, 1]);
    });

    it('does none of its writes when one condition fails, and shows the first that does', async () => {
      const [fine, wrong, missing] = [newPlace(), newPlace(), newPlace()];
      const item = await items().write({ kind: 'put', at: wrong, attributes: { n: 1 } });
      const writes: readonly Write[] = [
        { kind: 'put', at: fine, attributes: {}, condition: { missing: 'pk' } },
        { kind: 'update', at: wrong, changes: { set: { n: 2 } }, condition: { attribute: 'n', is: '>', value: 1 } },
        { kind: 'delete', at: missing, condition: { exists: 'pk' } },
      ];
      expect(await outcomeOf(items().transact(writes))).toEqual({ failed: 'condition', item, index: 1 });
      expect(await Promise.all([fine, wrong].map((at) => items().get(at)))).toEqual([undefined, item]);
    });

    it('shows no item where a condition fails of none', async () => {
      const writes: readonly Write[] = [
        { kind: 'put', at: newPlace(), attributes: {} },
        { kind: 'check', at: newPlace(), condition: { exists: 'pk' } },
      ];
      expect(await outcomeOf(items().transact(writes))).toEqual({ failed: 'condition', item: undefined, index: 1 });
    });

    it('takes 100 writes', async () => {
      const places = Array.from({ length: 100 }, newPlace);
      await items().transact(places.map((at, n) => ({ kind: 'put', at, attributes: { n } })));
      await expect(items().get(places[99] ?? newPlace())).resolves.toMatchObject({ n: 99 });
    });

    const put = (at = newPlace()): Write => ({ kind: 'put', at, attributes: { n: 1 } });
    const twice = newPlace();
    const MISTAKES: readonly [mistake: string, writes: readonly Write[]][] = [
      ['no write', []],
      ['101 writes', Array.from({ length: 101 }, () => put())],
      ['two writes on one item', [put(twice), { kind: 'delete', at: twice }]],
      ['an empty key of an index', [put(), { kind: 'put', at: newPlace(), attributes: { team_pk: '' } }]],
    ];
    it.each(MISTAKES)('is refused as store_unavailable and does nothing: %s', async (_mistake, writes) => {
      expect(await outcomeOf(items().transact(writes))).toEqual(REFUSED);
      if (writes[0] !== undefined) await expect(items().get(writes[0].at)).resolves.toBeUndefined();
    });

    it.each([0, 1])('tells a mistake rather than a failed condition, whichever comes first: %i', async (turn) => {
      const text = newPlace();
      await items().write({ kind: 'put', at: text, attributes: { text: 'x' } });
      const mistake: Write = { kind: 'update', at: text, changes: { add: { text: 1 } } };
      const failing: Write = { kind: 'delete', at: newPlace(), condition: { exists: 'pk' } };
      const writes = turn === 0 ? [mistake, failing] : [failing, mistake];
      expect(await outcomeOf(items().transact(writes))).toEqual(REFUSED);
    });
  });
}
