import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRecords } from '../../../src/stores/records.ts';
import { createRequestLog } from '../../../src/stores/requestLog.ts';
import { ManualClock } from '../../fakes.ts';
import { createMemoryItems } from '../../items/memoryItems.ts';
import { admittedRequest, NOON_MS, requestId, settlement } from '../metering/admittedRequest.ts';

const DAY_MS = 86_400_000;
const RANGE = { teamId: 'demo', from: '2026-11-01', to: '2026-11-22' };

/** A ledger of requests that began so many milliseconds before noon, numbered from 1. */
async function setUp(ages: readonly number[], teamId = 'demo') {
  const items = createMemoryItems({ maxPageItems: 3 });
  const records = createRecords({ items, clock: new ManualClock(), ids: { fraction: () => 0 }, rollupShards: 1 });
  for (const [index, ageMs] of ages.entries()) {
    const request = admittedRequest({ requestId: requestId(index + 1), teamId, startedAtMs: NOON_MS - ageMs });
    await records.open(request);
    await records.settle(request, settlement());
  }
  const log = createRequestLog({ items });
  /** Ids on each page, to the end. */
  async function pages(limit: number, range = RANGE): Promise<string[][]> {
    const all: string[][] = [];
    let cursor: string | undefined;
    do {
      const page = await log.list({ ...range, limit, cursor });
      all.push(page.records.map(({ request }) => request.requestId));
      cursor = page.cursor;
    } while (cursor !== undefined);
    return all;
  }
  return { records, log, pages };
}

describe('the log of requests', () => {
  it('has every settled request once and the newest first, whatever the size of its pages', async () => {
    const age = fc.integer({ min: 0, max: 20 * DAY_MS });
    await fc.assert(
      fc.asyncProperty(fc.array(age, { maxLength: 30 }), fc.integer({ min: 1, max: 7 }), async (ages, limit) => {
        const { pages } = await setUp(ages);
        const newestFirst = ages
          .map((ageMs, index) => ({ ageMs, id: requestId(index + 1) }))
          .sort((a, b) => a.ageMs - b.ageMs || (a.id < b.id ? 1 : -1))
          .map(({ id }) => id);
        const found = await pages(limit);

        expect(found.flat()).toEqual(newestFirst);
        expect(Math.max(0, ...found.map((page) => page.length))).toBeLessThanOrEqual(limit);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps to its days, both included', async () => {
    const { pages } = await setUp([0, DAY_MS, 2 * DAY_MS, 3 * DAY_MS]);

    expect(await pages(10, { ...RANGE, from: '2026-11-20', to: '2026-11-21' })).toEqual([[requestId(2), requestId(3)]]);
  });

  it('looks at a month for a page, however empty it is', async () => {
    const { log } = await setUp([40 * DAY_MS]);
    const range = { ...RANGE, from: '2026-10-01' };
    const first = await log.list({ ...range, limit: 5 });
    const second = await log.list({ ...range, limit: 5, cursor: first.cursor });

    expect(first).toMatchObject({ records: [], cursor: expect.any(String) });
    expect(second.records).toHaveLength(1);
    expect(second.cursor).toBeUndefined();
  });

  it('does not show what is under way, nor what was refused', async () => {
    const { records, pages } = await setUp([]);
    await records.open(admittedRequest());
    await records.void(admittedRequest({ requestId: requestId(2) }));

    expect(await pages(5)).toEqual([[]]);
  });

  it('is over for a cursor of a day that has left the range meanwhile', async () => {
    const { log } = await setUp([]);
    const cursor = Buffer.from('2026-10-31').toString('base64url');

    expect(await log.list({ ...RANGE, limit: 5, cursor })).toEqual({ records: [] });
  });

  it('shows nothing of another team for its cursor', async () => {
    const own = await setUp([1, 2, 3]);
    const { cursor } = await own.log.list({ ...RANGE, limit: 1 });
    const page = await own.log.list({ ...RANGE, teamId: 'other', limit: 5, cursor });

    expect(page.records).toEqual([]);
  });

  it.each([
    'x',
    Buffer.from('2026-11-31').toString('base64url'),
    Buffer.from('2026-11-23').toString('base64url'),
    Buffer.from('2026-11-22T12:00:00.000Z#T#other').toString('base64url'),
  ])('refuses a cursor that no page of it can have had: %s', async (cursor) => {
    const { log } = await setUp([]);

    await expect(log.list({ ...RANGE, limit: 5, cursor })).rejects.toMatchObject({
      code: 'invalid_value',
      param: 'cursor',
    });
  });
});
