import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BudgetWindow,
  isTimeZone,
  isWindowRule,
  type WindowRule,
  windowAt,
} from '../../../src/governance/window.ts';

const HOUR_MS = 3_600_000;
const UNITS = ['hour', 'day', 'week', 'month'] as const;
/** Zones with whole, half and quarter hours, with clocks that change at midnight, by half an hour, or skip a day. */
const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Africa/Casablanca',
  'Asia/Gaza',
];

const rules = fc
  .record({
    unit: fc.constantFrom(...UNITS),
    timeZone: fc.constantFrom(...ZONES, ...Intl.supportedValuesOf('timeZone')),
  })
  .chain(({ unit, timeZone }) =>
    fc
      .integer({ min: 1, max: unit === 'week' ? 7 : 28 })
      .map((fiscalStartDay): WindowRule => ({ unit, timeZone, fiscalStartDay })),
  );
const times = fc.oneof(
  fc.integer({ min: Date.parse('2000-01-01T00:00Z'), max: Date.parse('2040-01-01T00:00Z') }),
  // Around changes that are not like Berlin's.
  fc
    .tuple(
      fc.constantFrom(
        '2018-11-04T03:00Z',
        '2018-02-18T02:00Z',
        '2010-11-07T02:31Z',
        '2011-12-30T10:00Z',
        '2026-04-04T15:00Z',
        '2026-10-03T15:30Z',
        '2026-10-25T01:00Z',
      ),
      fc.integer({ min: -3 * HOUR_MS, max: 3 * HOUR_MS }),
    )
    .map(([change, afterMs]) => Date.parse(change) + afterMs),
);

/** The wall clock, by another way than the code under test goes. */
function wallClock(timeZone: string, timeMs: number): string {
  return new Date(timeMs).toLocaleString('sv-SE', { timeZone });
}

function shown({ id, startMs, endMs }: BudgetWindow) {
  return { id, start: new Date(startMs).toISOString(), hours: (endMs - startMs) / HOUR_MS };
}

describe('windowAt, for any rule and moment', () => {
  it('holds the moment', () => {
    fc.assert(
      fc.property(rules, times, (rule, timeMs) => {
        const { startMs, endMs } = windowAt(rule, timeMs);

        expect(startMs).toBeLessThanOrEqual(timeMs);
        expect(timeMs).toBeLessThan(endMs);
      }),
      { numRuns: 1_000 },
    );
  });

  it('follows the window before and is followed by the next, without gap or overlap', () => {
    fc.assert(
      fc.property(rules, times, (rule, timeMs) => {
        const { startMs, endMs } = windowAt(rule, timeMs);

        expect(windowAt(rule, startMs - 1).endMs).toBe(startMs);
        expect(windowAt(rule, endMs).startMs).toBe(endMs);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is the same at every moment it holds', () => {
    fc.assert(
      fc.property(rules, times, fc.double({ min: 0, max: 1, noNaN: true }), (rule, timeMs, part) => {
        const window = windowAt(rule, timeMs);
        const other = window.startMs + Math.floor(part * (window.endMs - 1 - window.startMs));

        expect(windowAt(rule, other)).toEqual(window);
      }),
      { numRuns: 1_000 },
    );
  });

  it('has an id that is its own and sorts by time', () => {
    fc.assert(
      fc.property(rules, times, times, (rule, one, other) => {
        const [first, second] = [windowAt(rule, one), windowAt(rule, other)];

        expect(Math.sign(first.startMs - second.startMs)).toBe(
          first.id < second.id ? -1 : Number(first.id > second.id),
        );
      }),
      { numRuns: 1_000 },
    );
  });

  it('starts as its local day does: nothing of that day was before', () => {
    fc.assert(
      fc.property(rules, times, (rule, timeMs) => {
        fc.pre(rule.unit !== 'hour');
        const { id, startMs } = windowAt(rule, timeMs);
        const firstDay = id.slice(rule.unit.length + 1);
        const [dayAtStart = ''] = wallClock(rule.timeZone, startMs).split(' ');
        const [dayBefore = ''] = wallClock(rule.timeZone, startMs - 1).split(' ');

        expect(dayBefore < firstDay).toBe(true);
        expect(dayAtStart >= firstDay).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('starts an hour at the full local hour, or as the clocks change', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), times, (timeZone, timeMs) => {
        const { startMs, endMs } = windowAt({ unit: 'hour', timeZone, fiscalStartDay: 1 }, timeMs);
        const offset = (ms: number) => Date.parse(`${wallClock(timeZone, ms).replace(' ', 'T')}Z`) - ms;
        const isFull = wallClock(timeZone, startMs).endsWith(':00:00');

        expect(isFull || offset(startMs - 1_000) !== offset(startMs)).toBe(true);
        expect(offset(startMs)).toBe(offset(endMs - 1_000));
        expect(endMs - startMs).toBeLessThanOrEqual(HOUR_MS);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('windowAt', () => {
  it.each<{ what: string; rule: readonly [WindowRule['unit'], string, number?]; at: string; window: object }>([
    {
      what: 'an hour',
      rule: ['hour', 'UTC'],
      at: '2026-11-22T13:59:59.999Z',
      window: { id: 'hour-2026-11-22T13:00Z', start: '2026-11-22T13:00:00.000Z', hours: 1 },
    },
    {
      what: 'an hour where clocks are 5:45 ahead',
      rule: ['hour', 'Asia/Kathmandu'],
      at: '2026-11-22T13:20:00Z',
      window: { id: 'hour-2026-11-22T13:15Z', start: '2026-11-22T13:15:00.000Z', hours: 1 },
    },
    {
      what: 'the first of two hours that both read 2',
      rule: ['hour', 'Europe/Berlin'],
      at: '2026-10-25T00:30:00Z',
      window: { id: 'hour-2026-10-25T00:00Z', start: '2026-10-25T00:00:00.000Z', hours: 1 },
    },
    {
      what: 'the second of them',
      rule: ['hour', 'Europe/Berlin'],
      at: '2026-10-25T01:30:00Z',
      window: { id: 'hour-2026-10-25T01:00Z', start: '2026-10-25T01:00:00.000Z', hours: 1 },
    },
    {
      what: 'the half hour that is left when clocks go half an hour ahead',
      rule: ['hour', 'Australia/Lord_Howe'],
      at: '2026-10-03T15:30:00Z',
      window: { id: 'hour-2026-10-03T15:30Z', start: '2026-10-03T15:30:00.000Z', hours: 0.5 },
    },
    {
      what: 'a day of 23 hours',
      rule: ['day', 'Europe/Berlin'],
      at: '2026-03-29T12:00:00Z',
      window: { id: 'day-2026-03-29', start: '2026-03-28T23:00:00.000Z', hours: 23 },
    },
    {
      what: 'a day of 25 hours',
      rule: ['day', 'Europe/Berlin'],
      at: '2026-10-25T12:00:00Z',
      window: { id: 'day-2026-10-25', start: '2026-10-24T22:00:00.000Z', hours: 25 },
    },
    {
      what: 'a day without midnight',
      rule: ['day', 'America/Sao_Paulo'],
      at: '2018-11-04T12:00:00Z',
      window: { id: 'day-2018-11-04', start: '2018-11-04T03:00:00.000Z', hours: 23 },
    },
    {
      what: 'a day whose last hour comes twice',
      rule: ['day', 'America/Sao_Paulo'],
      at: '2018-02-18T02:30:00Z',
      window: { id: 'day-2018-02-17', start: '2018-02-17T02:00:00.000Z', hours: 25 },
    },
    {
      what: 'a day that began before the clocks went back to the day before',
      rule: ['day', 'America/St_Johns'],
      at: '2010-11-07T02:40:00Z',
      window: { id: 'day-2010-11-07', start: '2010-11-07T02:30:00.000Z', hours: 25 },
    },
    {
      what: 'the day after one that an island left out',
      rule: ['day', 'Pacific/Apia'],
      at: '2011-12-30T10:00:00Z',
      window: { id: 'day-2011-12-31', start: '2011-12-30T10:00:00.000Z', hours: 24 },
    },
    {
      what: 'a week from Monday',
      rule: ['week', 'UTC', 1],
      at: '2026-11-22T12:00:00Z',
      window: { id: 'week-2026-11-16', start: '2026-11-16T00:00:00.000Z', hours: 168 },
    },
    {
      what: 'a week from Sunday',
      rule: ['week', 'UTC', 7],
      at: '2026-11-22T12:00:00Z',
      window: { id: 'week-2026-11-22', start: '2026-11-22T00:00:00.000Z', hours: 168 },
    },
    {
      what: 'a week in which clocks go back',
      rule: ['week', 'Europe/Berlin', 1],
      at: '2026-10-25T12:00:00Z',
      window: { id: 'week-2026-10-19', start: '2026-10-18T22:00:00.000Z', hours: 169 },
    },
    {
      what: 'a calendar month',
      rule: ['month', 'America/New_York', 1],
      at: '2026-12-01T04:59:59Z',
      window: { id: 'month-2026-11-01', start: '2026-11-01T04:00:00.000Z', hours: 721 },
    },
    {
      what: 'a fiscal month that ends next year',
      rule: ['month', 'UTC', 28],
      at: '2027-01-27T23:59:59Z',
      window: { id: 'month-2026-12-28', start: '2026-12-28T00:00:00.000Z', hours: 744 },
    },
    {
      what: 'a fiscal month over a leap day',
      rule: ['month', 'UTC', 28],
      at: '2028-02-29T12:00:00Z',
      window: { id: 'month-2028-02-28', start: '2028-02-28T00:00:00.000Z', hours: 29 * 24 },
    },
  ])('finds $what', ({ rule: [unit, timeZone, fiscalStartDay = 1], at, window }) => {
    expect(shown(windowAt({ unit, timeZone, fiscalStartDay }, Date.parse(at)))).toEqual(window);
  });

  it.each([
    ['week', 0],
    ['week', 8],
    ['month', 0],
    ['month', 29],
    ['month', 1.5],
    ['month', Number.NaN],
  ] as const)('knows no %s that starts on day %d', (unit, fiscalStartDay) => {
    const rule = { unit, timeZone: 'UTC', fiscalStartDay };

    expect(isWindowRule(rule)).toBe(false);
    expect(() => windowAt(rule, 0)).toThrow(RangeError);
  });

  it.each(['hour', 'day'] as const)('reads no start day of a window of one %s', (unit) => {
    const at = Date.parse('2026-11-22T12:00:00Z');
    const windowOf = (fiscalStartDay: number) => windowAt({ unit, timeZone: 'UTC', fiscalStartDay }, at);

    expect(windowOf(99)).toEqual(windowOf(1));
    expect(isWindowRule({ unit, timeZone: 'UTC', fiscalStartDay: 99 })).toBe(true);
  });
});

describe('isTimeZone', () => {
  it.each([...ZONES, 'europe/berlin', 'Etc/GMT+5'])('knows %s', (timeZone) => {
    expect(isTimeZone(timeZone)).toBe(true);
  });

  it.each(['', 'Mars/Olympus', '+05:30', '-03:00', ' UTC', 'Europe/Berlin;'])('does not know "%s"', (timeZone) => {
    expect(isTimeZone(timeZone)).toBe(false);
    expect(isWindowRule({ unit: 'hour', timeZone, fiscalStartDay: 1 })).toBe(false);
  });
});
