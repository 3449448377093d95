import { describe, expect, it } from 'vitest';
import { Conflict, type Write } from '../../../src/stores/items/items.ts';
import { outcomeOf } from '../outcome.ts';
import type { Bench } from './places.ts';

export function describeConcurrency({ items, newPlace }: Bench): void {
  describe('at the same time', () => {
    it('exactly 50 of 200 conditional updates of one item pass where 50 can', async () => {
      const at = newPlace();
      const reserve = (n: number): Write => ({
        kind: 'update',
        at,
        changes: { add: { committed: 10 }, set: { [`hold-${n}`]: 10 } },
        condition: { any: [{ missing: 'committed' }, { attribute: 'committed', is: '<=', value: 490 }] },
      });
      const outcomes = await Promise.all(Array.from({ length: 200 }, (_, n) => outcomeOf(items().write(reserve(n)))));
      expect(outcomes.filter((outcome) => 'answer' in outcome)).toHaveLength(50);
      expect(outcomes.filter((outcome) => 'failed' in outcome && outcome.failed === 'condition')).toHaveLength(150);
      const { pk, sk, committed, ...holds } = (await items().get(at)) ?? {};
      expect(committed).toBe(500);
      expect(Object.keys(holds)).toHaveLength(50);
    });

    it('one of 50 first writers of an item wins, and the others see its item', async () => {
      const at = newPlace();
      const outcomes = await Promise.all(
        Array.from({ length: 50 }, (_, n) =>
          outcomeOf(items().write({ kind: 'put', at, attributes: { n }, condition: { missing: 'pk' } })),
        ),
      );
      const item = await items().get(at);
      expect(outcomes.filter((outcome) => 'answer' in outcome)).toEqual([{ answer: item }]);
      expect(outcomes.filter((outcome) => 'item' in outcome && outcome.item?.n === item?.n)).toHaveLength(49);
    });

    it('every one of 200 additions counts', async () => {
      const at = newPlace();
      const sums = await Promise.all(
        Array.from({ length: 200 }, () => items().write({ kind: 'update', at, changes: { add: { n: 1 } } })),
      );
      expect(sums.map((sum) => Number(sum?.n)).toSorted((one, other) => one - other)).toEqual(
        Array.from({ length: 200 }, (_, index) => index + 1),
      );
    });

    it('transactions on the same two items keep them equal, conflicts tried again', async () => {
      const [one, other] = [newPlace(), newPlace()];
      const move = async (): Promise<void> => {
        const add = { changes: { add: { n: 1 } }, kind: 'update' } as const;
        try {
          await items().transact([
            { ...add, at: one },
            { ...add, at: other },
          ]);
        } catch (error) {
          if (!(error instanceof Conflict)) throw error;
          await move();
        }
      };
      await Promise.all(Array.from({ length: 50 }, move));
      expect(await Promise.all([one, other].map((at) => items().get(at)))).toMatchObject([{ n: 50 }, { n: 50 }]);
    });
  });
}
