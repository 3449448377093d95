import { gatewayError } from '../errors.ts';
import { toDay } from '../governance/day.ts';
import type { RequestLog, RequestPageQuery } from '../ports.ts';
import { stringIn } from './item.ts';
import { eachItem } from './items/eachItem.ts';
import type { Item, Items, Query } from './items/items.ts';
import { compareUtf8 } from './items/queryKey.ts';
import { fromRecordItem } from './recordItem.ts';
import { TEAM_INDEX, teamDayPartitions } from './tables.ts';

/** A page looks at no more days, so that a quarter without requests does not take a quarter's reads at once. */
const MAX_DAYS_OF_PAGE = 31;
const DAY_MS = 86_400_000;

/** Where a page begins: at the end of a day, or in it, below the last record of the page before. */
interface Place {
  readonly day: string;
  readonly below?: string;
}

interface DayPage {
  readonly found: readonly Item[];
  readonly next: Place;
}

/** Settled requests from the index by team, in which a day has several partitions that are read side by side. */
export function createRequestLog({ items }: { readonly items: Pick<Items, 'query'> }): RequestLog {
  /** The newest of a day from a place on, and where the next ones are. */
  async function readDay(teamId: string, place: Place, limit: number): Promise<DayPage> {
    const { day, below } = place;
    const range = below === undefined ? {} : { sortKey: { to: below } };
    const newest = await Promise.all(
      teamDayPartitions(teamId, day).map((partition) => {
        const query = { table: 'usage', index: TEAM_INDEX, partition, newestFirst: true, ...range } as const;
        // One more tells whether others follow, and the range holds its own end, which has been told before.
        return firstItems(items, query, limit + 2);
      }),
    );
    const following = newest
      .flat()
      .filter((item) => item.team_sk !== below)
      .toSorted((a, b) => compareUtf8(sortKeyOf(b), sortKeyOf(a)));
    const found = following.slice(0, limit);
    const last = found.at(-1);
    const isOver = last === undefined || following.length <= limit;
    return { found, next: isOver ? { day: dayBefore(day) } : { day, below: sortKeyOf(last) } };
  }

  return {
    async list(query) {
      const found: Item[] = [];
      let place = readPlace(query);
      for (let days = 0; place.day >= query.from && days < MAX_DAYS_OF_PAGE; days += 1) {
        const page = await readDay(query.teamId, place, query.limit - found.length);
        found.push(...page.found);
        place = page.next;
        if (found.length === query.limit) break;
      }
      const records = found.map(fromRecordItem);
      return place.day < query.from ? { records } : { records, cursor: writePlace(place) };
    },
  };
}

async function firstItems(items: Pick<Items, 'query'>, query: Query, count: number): Promise<readonly Item[]> {
  const found: Item[] = [];
  for await (const item of eachItem(items, { ...query, limit: count })) {
    found.push(item);
    if (found.length === count) break;
  }
  return found;
}

function sortKeyOf(item: Item): string {
  return stringIn(item, 'team_sk');
}

function dayBefore(day: string): string {
  return toDay(Date.parse(day) - DAY_MS);
}

/** A place names no team, so that a cursor finds nothing but in the team of who sends it. */
function writePlace({ day, below = '' }: Place): string {
  return Buffer.from(below === '' ? day : below).toString('base64url');
}

const PLACE = /^(\d{4}-\d\d-\d\d)(T[0-9:.]{1,20}Z#req_[0-9A-Z]{1,32})?$/;

/** A place before `from` is one that midnight has left behind: a range that ends today has moved on, and the pages are over. */
function readPlace({ cursor, to }: RequestPageQuery): Place {
  if (cursor === undefined) return { day: to };
  const text = Buffer.from(cursor, 'base64url').toString();
  const [, day = '', rest] = PLACE.exec(text) ?? [];
  if (Number.isNaN(Date.parse(day)) || day > to)
    throw gatewayError('invalid_value', { details: { param: 'cursor', expected: 'a cursor of an earlier page' } });
  return rest === undefined ? { day } : { day, below: text };
}
