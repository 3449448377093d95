/** A request's hold on a budget window, packed small: DynamoDB bills the whole item on every write. */
export interface Hold {
  readonly estimate: number;
  readonly deadlineMs: number;
}

const RADIX = 36;

/** At most 24 bytes. */
export function packHold({ estimate, deadlineMs }: Hold): string {
  return `${estimate.toString(RADIX)}.${Math.ceil(deadlineMs / 1_000).toString(RADIX)}`;
}

/** Nothing for what `packHold` did not make. */
export function unpackHold(value: unknown): Hold | undefined {
  const found = typeof value === 'string' ? /^([0-9a-z]+)\.([0-9a-z]+)$/.exec(value) : null;
  if (found === null) return undefined;
  const [, estimate = '', deadlineSeconds = ''] = found;
  return { estimate: Number.parseInt(estimate, RADIX), deadlineMs: Number.parseInt(deadlineSeconds, RADIX) * 1_000 };
}

const REQUEST_ID = /^req_([0-9A-Z]{26})$/;
const HOLD_NAME = /^[0-9A-Z]{26}$/;

/** The attribute that a request's hold has in a window's item: its ULID, so that the request can be found again. */
export function holdName(requestId: string): string {
  const ulid = REQUEST_ID.exec(requestId)?.[1];
  if (ulid === undefined) throw new RangeError(`'${requestId}' is not a request id`);
  return ulid;
}

/** The holds in a window's item, by request id. */
export function holdsIn(item: Readonly<Record<string, unknown>>): ReadonlyMap<string, Hold> {
  const entries = Object.entries(item).flatMap(([name, value]): [string, Hold][] => {
    const hold = HOLD_NAME.test(name) ? unpackHold(value) : undefined;
    return hold === undefined ? [] : [[`req_${name}`, hold]];
  });
  return new Map(entries);
}
