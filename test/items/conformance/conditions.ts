import { describe, expect, it } from 'vitest';
import { type Address, type Condition, ConditionFailed, type Write } from '../../../src/stores/items/items.ts';
import { outcomeOf } from '../outcome.ts';
import type { Bench } from './places.ts';

const ATTRIBUTES = { n: 5, text: 'b', wide: '～', nothing: null, list: [1] };

const compare = (attribute: string, is: '=' | '<>' | '<' | '<=' | '>' | '>=', value: string | number): Condition => ({
  attribute,
  is,
  value,
});

/** Whether each condition holds of `ATTRIBUTES`, and of no item at all. */
const ROWS: readonly [condition: Condition, ofItem: boolean, ofNone: boolean][] = [
  [{ exists: 'n' }, true, false],
  [{ exists: 'pk' }, true, false],
  [{ exists: 'nothing' }, true, false],
  [{ exists: 'absent' }, false, false],
  [{ missing: 'n' }, false, true],
  [{ missing: 'absent' }, true, true],
  [compare('n', '=', 5), true, false],
  [compare('n', '=', 5.5), false, false],
  [compare('n', '<>', 5), false, true],
  [compare('n', '<>', 6), true, true],
  [compare('n', '<', 5), false, false],
  [compare('n', '<', 10), true, false],
  [compare('n', '<=', 5), true, false],
  [compare('n', '<=', -5), false, false],
  [compare('n', '>', 4), true, false],
  [compare('n', '>', 5), false, false],
  [compare('n', '>=', 5), true, false],
  [compare('n', '>=', 6), false, false],
  [compare('text', '<', 'ba'), true, false],
  [compare('text', '>', 'B'), true, false],
  [compare('text', '>', ''), true, false],
  [compare('wide', '<', '😀'), true, false],
  [compare('wide', '>', '😀'), false, false],
  [compare('text', '=', 5), false, false],
  [compare('text', '<>', 5), true, true],
  [compare('text', '<', 5), false, false],
  [compare('n', '>', 'a'), false, false],
  [compare('n', '<=', 'a'), false, false],
  [compare('nothing', '=', 0), false, false],
  [compare('list', '<>', 1), true, true],
  [compare('list', '>=', 1), false, false],
  [compare('absent', '=', 1), false, false],
  [compare('absent', '<=', 1), false, false],
  [compare('absent', '<>', 1), true, true],
  [{ all: [] }, true, true],
  [{ any: [] }, false, false],
  [{ all: [{ exists: 'n' }, compare('n', '=', 5)] }, true, false],
  [{ all: [{ exists: 'n' }, compare('n', '=', 6)] }, false, false],
  [{ any: [{ missing: 'n' }, compare('n', '<', 6)] }, true, true],
  [{ any: [compare('n', '=', 6), compare('n', '=', 7)] }, false, false],
  [{ all: [{ all: [{ any: [{ all: [{ exists: 'n' }, { exists: 'text' }] }] }] }] }, true, false],
  [{ any: [{ all: [{ missing: 'n' }, { any: [] }] }, { all: [] }] }, true, true],
  [
    { all: [{ any: [{ missing: 'n' }, { exists: 'list' }] }, { any: [{ missing: 'pk' }, { exists: 'pk' }] }] },
    true,
    true,
  ],
];

export function describeConditions({ items, newPlace }: Bench): void {
  describe('a condition', () => {
    it.each(ROWS)('%j holds of the item: %j, of none: %j', async (condition, ofItem, ofNone) => {
      const [at, empty] = [newPlace(), newPlace()];
      const item = await items().write({ kind: 'put', at, attributes: ATTRIBUTES });
      const failed = (found: unknown) => ({ failed: 'condition', item: found, index: 0 });
      const check = (place: Address) => outcomeOf(items().write({ kind: 'check', at: place, condition }));
      expect(await check(at)).toEqual(ofItem ? { answer: undefined } : failed(item));
      expect(await check(empty)).toEqual(ofNone ? { answer: undefined } : failed(undefined));
    });

    const WRITES = [
      { kind: 'put', attributes: { n: 6 } },
      { kind: 'update', changes: { set: { n: 6 } } },
      { kind: 'delete' },
    ] as const;

    it.each(WRITES)('that fails leaves the item as it is and shows it: $kind', async (change) => {
      const at = newPlace();
      const item = await items().write({ kind: 'put', at, attributes: ATTRIBUTES });
      const write: Write = { ...change, at, condition: compare('n', '<', 5) };
      const error = await items()
        .write(write)
        .catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(ConditionFailed);
      expect(error).toMatchObject({ item, index: 0 });
      await expect(items().get(at)).resolves.toEqual(item);
    });

    it.each(WRITES)('that fails where there is no item makes none: $kind', async (change) => {
      const at = newPlace();
      const write: Write = { ...change, at, condition: { exists: 'pk' } };
      await expect(outcomeOf(items().write(write))).resolves.toEqual({
        failed: 'condition',
        item: undefined,
        index: 0,
      });
      await expect(items().get(at)).resolves.toBeUndefined();
    });

    it.each(WRITES)('that holds lets the write happen: $kind', async (change) => {
      const at = newPlace();
      await items().write({ kind: 'put', at, attributes: ATTRIBUTES });
      await items().write({ ...change, at, condition: compare('n', '<=', 5) });
      const after = await items().get(at);
      expect(after?.n).toBe(change.kind === 'delete' ? undefined : 6);
    });

    it('is told before a mistake that depends on the item', async () => {
      const at = newPlace();
      const item = await items().write({ kind: 'put', at, attributes: ATTRIBUTES });
      const write: Write = { kind: 'update', at, changes: { add: { text: 1 } }, condition: { exists: 'absent' } };
      await expect(outcomeOf(items().write(write))).resolves.toEqual({ failed: 'condition', item, index: 0 });
    });
  });
}
