import type { TableNames } from '../tables.ts';

/**
 * What an attribute may hold. Lists and maps are stored whole: only top-level attributes can be compared or changed. A
 * whole number must be a safe integer, a sum too.
 */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value };

/** An item without its key. Attributes that are undefined are not stored. */
export type Attributes = Readonly<Record<string, Value | undefined>>;

/** An item as it was read, key included. */
export type Item = Readonly<Record<string, Value>>;

/** One item's place: `sk` in every table but `rateLimits`. */
export interface Address {
  readonly table: keyof TableNames;
  readonly pk: string;
  readonly sk?: string;
}

/**
 * What must hold of one item for a write to happen. Of a missing attribute no comparison holds but `<>`; likewise of one
 * that holds a string where the value is a number. Strings are compared by their UTF-8 bytes. All of nothing always
 * holds, any of nothing never.
 */
export type Condition =
  | { readonly exists: string }
  | { readonly missing: string }
  | { readonly attribute: string; readonly is: '=' | '<>' | '<' | '<=' | '>' | '>='; readonly value: string | number }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

/** Changes of top-level attributes, all at once; at least one. An attribute may stand in one of them only. */
export interface Changes {
  readonly set?: Attributes;
  /** Adds to numbers; one that is missing counts as 0. */
  readonly add?: Readonly<Record<string, number>>;
  readonly remove?: readonly string[];
}

/** One write. `update` makes an item that is missing. */
export type Write = { readonly at: Address; readonly condition?: Condition } & (
  | { readonly kind: 'put'; readonly attributes: Attributes }
  | { readonly kind: 'update'; readonly changes: Changes }
  | { readonly kind: 'delete' }
  | { readonly kind: 'check'; readonly condition: Condition }
);

/**
 * Items under one partition key of a table or an index, in the order of the sort key by its UTF-8 bytes. Those of an index
 * with the same sort key come in no particular order.
 */
export interface Query {
  readonly table: keyof TableNames;
  /** Name of an index; the table itself when omitted. An index may lag behind its table. */
  readonly index?: string;
  readonly partition: string;
  /** Both bounds belong to the range. One that cannot hold anything finds nothing. */
  readonly sortKey?: { readonly from?: string; readonly to?: string } | { readonly prefix: string };
  /** @default oldest first */
  readonly newestFirst?: boolean;
  /** The most items of a page, 1 or more. A page may hold fewer although others follow: it ends at 1 MB. */
  readonly limit?: number;
  /** Of the page before. Anything else throws `GatewayError` `invalid_value`. */
  readonly cursor?: string;
}

export interface Page {
  readonly items: readonly Item[];
  /** Opaque. Absent when nothing follows; after a page of just `limit` items the next one may be empty. */
  readonly cursor?: string;
}

/**
 * What the stores need of DynamoDB, no more. Every single write is atomic and conditional on its own item only.
 *
 * Throws `ConditionFailed` when a condition does not hold, `Conflict` when another write was in the way and the same
 * write may pass a moment later, and `GatewayError` `store_unavailable` for every other failure. After the last two the
 * write may or may not have happened.
 *
 * A single write whose answer was lost is sent again, so that it may happen twice, and so that `ConditionFailed` may show
 * what the write itself left behind. A transaction happens once.
 */
export interface Items {
  /** Strongly consistent. */
  get(at: Address): Promise<Item | undefined>;
  /** The item after an update or put; undefined after a delete or check. */
  write(write: Write): Promise<Item | undefined>;
  /** All of 1 to 100 writes on different items, or none. `ConditionFailed` names the first whose condition failed. */
  transact(writes: readonly Write[]): Promise<void>;
  /** Eventually consistent on an index, strongly on a table. */
  query(query: Query): Promise<Page>;
}

/** A condition did not hold. */
export class ConditionFailed extends Error {
  override readonly name = 'ConditionFailed';
  /** The item as it was found; undefined when there was none. */
  readonly item: Item | undefined;
  /** Which write of a transaction it was; 0 for a single one. */
  readonly index: number;

  constructor(item: Item | undefined, index = 0) {
    super('The condition of a write does not hold.');
    this.item = item;
    this.index = index;
  }
}

/** Another write was in the way. */
export class Conflict extends Error {
  override readonly name = 'Conflict';

  constructor(cause?: unknown) {
    super('Another write was in the way.', { cause });
  }
}
