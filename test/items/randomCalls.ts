import fc from 'fast-check';
import type { Address, Attributes, Changes, Condition, Query, Value, Write } from '../../src/stores/items/items.ts';

/** One call of `Items`. A query is one of all its pages. */
export type Call =
  | { readonly call: 'get'; readonly at: Address }
  | { readonly call: 'write'; readonly write: Write }
  | { readonly call: 'transact'; readonly writes: readonly Write[] }
  | { readonly call: 'query'; readonly query: Query };

/** Stands for what tells one run from another, in keys and partitions. */
const RUN = '{run}';

const PARTITIONS = [`${RUN}a`, `${RUN}b`];
const SORT_KEYS = ['a', 'ä', '～', '😀'];
/** The second is a reserved word, the third reads like a path. */
const NAMES = ['n', 'status', 'a.b[0]'];

const place: fc.Arbitrary<Address> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      table: fc.constant('usage' as const),
      pk: fc.constantFrom(...PARTITIONS),
      sk: fc.constantFrom(...SORT_KEYS),
    }),
  },
  fc.record({ table: fc.constant('rateLimits' as const), pk: fc.constantFrom(...PARTITIONS) }),
);

const number = fc.integer({ min: -4, max: 4 });
const text = fc.constantFrom('', 'a', 'ab', '～', '😀');
const value: fc.Arbitrary<Value> = fc.oneof(
  { weight: 5, arbitrary: number },
  { weight: 2, arbitrary: text },
  fc.constantFrom<Value>(true, null, [1, { a: null }], { b: ['c'] }, 0.25),
);

/** Places an item in indexes, at a sort key that no other item has there: DynamoDB promises no order of equal ones. */
const indexKeys = (at: Address): fc.Arbitrary<Attributes> => {
  if (at.table === 'rateLimits') return fc.constant({});
  const sortKey = fc.constantFrom(...SORT_KEYS).map((text) => `${text}#${at.pk}#${at.sk}`);
  const keys = { team_pk: fc.constant(`${RUN}T`), team_sk: sortKey, open_pk: fc.constant(`${RUN}O`), open_sk: sortKey };
  return fc.record(keys, { requiredKeys: [] });
};

const attributesOf = (at: Address): fc.Arbitrary<Attributes> =>
  fc
    .tuple(fc.dictionary(fc.constantFrom(...NAMES), value), fc.oneof(fc.constant({}), indexKeys(at)))
    .map(([own, keys]) => ({ ...own, ...keys }));

/** What happens to one attribute. */
const change = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), value }),
  fc.record({ kind: fc.constant('add' as const), value: number }),
  fc.constant({ kind: 'remove' as const }),
);

const changesOf = (at: Address): fc.Arbitrary<Changes> =>
  fc
    .tuple(
      fc.dictionary(fc.constantFrom(...NAMES), change, { minKeys: 1 }),
      fc.oneof(fc.constant({}), indexKeys(at)),
      fc.subarray(at.table === 'usage' ? ['team_pk', 'open_sk'] : []),
    )
    .map(([changes, keys, lost]) => {
      const of = <Kind extends string>(kind: Kind) => Object.entries(changes).filter(([, one]) => one.kind === kind);
      return {
        set: { ...Object.fromEntries(of('set').map(([name, one]) => [name, 'value' in one ? one.value : 0])), ...keys },
        add: Object.fromEntries(of('add').map(([name, one]) => [name, 'value' in one ? Number(one.value) : 0])),
        remove: [...of('remove').map(([name]) => name), ...lost.filter((name) => !(name in keys))],
      };
    });

const condition: fc.Arbitrary<Condition> = fc.letrec<{ any: Condition }>((tie) => {
  const name = fc.constantFrom(...NAMES, 'pk', 'team_sk');
  const is = fc.constantFrom('=', '<>', '<', '<=', '>', '>=');
  const parts = fc.array(tie('any'), { maxLength: 3 });
  return {
    any: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 3, arbitrary: fc.record({ attribute: name, is, value: fc.oneof(number, text) }) },
      fc.record({ exists: name }),
      fc.record({ missing: name }),
      fc.record({ all: parts }),
      fc.record({ any: parts }),
    ),
  };
}).any;

const randomWrite: fc.Arbitrary<Write> = place.chain((at) =>
  fc.oneof(
    fc.record(
      { kind: fc.constant('put' as const), at: fc.constant(at), attributes: attributesOf(at), condition },
      { requiredKeys: ['kind', 'at', 'attributes'] },
    ),
    fc.record(
      { kind: fc.constant('update' as const), at: fc.constant(at), changes: changesOf(at), condition },
      { requiredKeys: ['kind', 'at', 'changes'] },
    ),
    fc.record(
      { kind: fc.constant('delete' as const), at: fc.constant(at), condition },
      { requiredKeys: ['kind', 'at'] },
    ),
    fc.record({ kind: fc.constant('check' as const), at: fc.constant(at), condition }),
  ),
);

const sortRange: fc.Arbitrary<NonNullable<Query['sortKey']>> = fc.oneof(
  fc.record({ prefix: fc.constantFrom('', ...SORT_KEYS) }),
  fc.record({ from: fc.constantFrom('', ...SORT_KEYS), to: fc.constantFrom('', ...SORT_KEYS) }, { requiredKeys: [] }),
);

const randomQuery: fc.Arbitrary<Query> = fc
  .record({
    where: fc.oneof(
      fc.record({ partition: fc.constantFrom(...PARTITIONS) }),
      fc.constantFrom({ index: 'by-team', partition: `${RUN}T` }, { index: 'by-deadline', partition: `${RUN}O` }),
    ),
    how: fc.record(
      { sortKey: sortRange, newestFirst: fc.boolean(), limit: fc.integer({ min: 1, max: 4 }) },
      { requiredKeys: [] },
    ),
  })
  .map(({ where, how }) => ({ table: 'usage', ...where, ...how }));

const randomTransaction: fc.Arbitrary<readonly Write[]> = fc.uniqueArray(randomWrite, {
  minLength: 1,
  maxLength: 4,
  selector: ({ at }) => JSON.stringify(at),
});

/** A call that writes. */
export const randomWriting: fc.Arbitrary<Call> = fc.oneof(
  { weight: 2, arbitrary: randomWrite.map((write) => ({ call: 'write' as const, write })) },
  { weight: 1, arbitrary: randomTransaction.map((writes) => ({ call: 'transact' as const, writes })) },
);

export const randomCall: fc.Arbitrary<Call> = fc.oneof(
  { weight: 6, arbitrary: randomWriting },
  { weight: 1, arbitrary: place.map((at) => ({ call: 'get' as const, at })) },
  { weight: 3, arbitrary: randomQuery.map((query) => ({ call: 'query' as const, query })) },
);

/** Every place that random calls write to. */
export const PLACES: readonly Address[] = PARTITIONS.flatMap((pk) => [
  { table: 'rateLimits', pk },
  ...SORT_KEYS.map((sk): Address => ({ table: 'usage', pk, sk })),
]);

/** The same for one run only. */
export function inRun<Template>(run: string, template: Template): Template {
  return JSON.parse(JSON.stringify(template).replaceAll(RUN, run));
}
