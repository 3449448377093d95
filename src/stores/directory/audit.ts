import type { AuditEvent } from '../../../generated/types/admin/types.gen.ts';
import type { AuditPageRequest, Directory, PageOf } from '../../directory.ts';
import { gatewayError } from '../../errors.ts';
import { toDay } from '../../governance/day.ts';
import { auditPartition } from './addresses.ts';
import type { DirectoryParts } from './commit.ts';
import { type Fields, readEntry } from './stored.ts';

const FIELDS: Fields<AuditEvent> = {
  event_id: true,
  occurred_at: true,
  action: true,
  target: true,
  actor: true,
  request_id: true,
  before: true,
  after: true,
};

/** A page looks at no more, so that a year without writes does not take a year's reads at once. */
const MAX_QUERIES_OF_PAGE = 31;

const DAY_MS = 86_400_000;

/** Where a page begins: a day, and where in it. */
interface Place {
  readonly day: string;
  readonly cursor?: string;
}

export function createAudit(parts: DirectoryParts): Pick<Directory, 'listAuditEvents'> {
  return {
    async listAuditEvents(request) {
      const { from, to } = withinRetention(request, parts);
      const entries: AuditEvent[] = [];
      let place: Place = request.cursor === undefined ? { day: to } : readPlace(request.cursor, to);
      for (let queries = 0; place.day >= from && queries < MAX_QUERIES_OF_PAGE; queries += 1) {
        const page = await readDay(parts, place, request.limit - entries.length);
        entries.push(...page.entries);
        place = page.next;
        if (entries.length === request.limit) break;
      }
      return place.day < from ? { entries } : { entries, cursor: writePlace(place) };
    },
  };
}

/** Days outside hold nothing, and there may be many. */
function withinRetention({ from, to }: AuditPageRequest, { clock, auditRetentionDays }: DirectoryParts) {
  const nowMs = clock.nowMs();
  const [oldest, today] = [toDay(nowMs - (auditRetentionDays + 1) * DAY_MS), toDay(nowMs)];
  return { from: from < oldest ? oldest : from, to: to > today ? today : to };
}

interface DayPage extends PageOf<AuditEvent> {
  readonly next: Place;
}

async function readDay({ items }: DirectoryParts, { day, cursor }: Place, limit: number): Promise<DayPage> {
  const page = await items.query({
    table: 'apiKeys',
    partition: auditPartition(day),
    newestFirst: true,
    limit,
    ...(cursor === undefined ? {} : { cursor }),
  });
  const entries = page.items.map((item) => readEntry(item, FIELDS));
  const next = page.cursor === undefined ? { day: dayBefore(day) } : { day, cursor: page.cursor };
  return { entries, next };
}

function dayBefore(day: string): string {
  return toDay(Date.parse(day) - DAY_MS);
}

function writePlace({ day, cursor }: Place): string {
  return cursor === undefined ? day : `${day}.${cursor}`;
}

function readPlace(text: string, to: string): Place {
  const [, day = '', cursor] = /^(\d{4}-\d\d-\d\d)(?:\.(.+))?$/.exec(text) ?? [];
  if (Number.isNaN(Date.parse(day)) || day > to)
    throw gatewayError('invalid_value', { details: { param: 'cursor', expected: 'a cursor of an earlier page' } });
  return cursor === undefined ? { day } : { day, cursor };
}
