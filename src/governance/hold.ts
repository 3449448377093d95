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

/** Holds in one item before another is made: about one and a half kilobytes, two capacity units a write. */
const HOLDS_PER_STRIPE = 30;
const MAX_STRIPES = 100;
/** What a stripe must have room for, in holds of the largest size: so at most 5 % of the limit can be stranded. */
const HOLDS_OF_ROOM = 20;

/** Whether a window that is busy should get one item more. */
export function shouldSplit(stripe: { stripes: number; holds: number; limit: number; largestHold: number }): boolean {
  const more = stripe.stripes + 1;
  const hasRoom = stripe.limit / more >= HOLDS_OF_ROOM * stripe.largestHold;
  return stripe.holds > HOLDS_PER_STRIPE && more <= MAX_STRIPES && hasRoom;
}

/** The order in which a request tries stripes: its own first, then every other one. */
export function stripeOrder(requestId: string, stripes: number): readonly number[] {
  const hash = Array.from(requestId).reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 65_521, 7);
  return Array.from({ length: stripes }, (_, index) => ((hash % stripes) + index) % stripes);
}
