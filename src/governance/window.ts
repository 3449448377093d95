import { firstInstantOf, localTimeMs, offsetChangeBetween } from './localTime.ts';

/** How long a budget's window is, and on what it is aligned. */
export interface WindowRule {
  readonly unit: 'hour' | 'day' | 'week' | 'month';
  /** IANA name, such as `Europe/Berlin`. */
  readonly timeZone: string;
  /** The day on which a month (1 to 28) or a week (ISO: 1 is Monday, 7 is Sunday) starts. Hours and days ignore it. */
  readonly fiscalStartDay: number;
}

/** A stretch of time, in Unix milliseconds. */
export interface BudgetWindow {
  /**
   * Part of a storage key. Ids of one unit sort by time, and two windows of one rule never share one: `month-2026-11-01`,
   * by the local day on which it starts; `hour-2026-11-22T13:30Z`, by the UTC minute, for a local hour may come twice.
   */
  readonly id: string;
  readonly startMs: number;
  /** When the next window starts; it does not belong to this one. */
  readonly endMs: number;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const DAYS_PER_WEEK = 7;
/** Unix time 0 was a Thursday. */
const ISO_WEEKDAY_OF_DAY_0 = 4;
const LAST_START_DAY = { hour: undefined, day: undefined, week: 7, month: 28 } as const;

/**
 * The window that holds a moment. Windows of one rule follow each other without gap or overlap. Days, weeks and months
 * start at local midnight, or at the first moment of their day where clocks skip midnight. Hours start at the full local
 * hour; one in which clocks change ends early, and the next one begins there.
 * Throws a RangeError for a rule that is none: ask `isWindowRule` first.
 */
export function windowAt(rule: WindowRule, timeMs: number): BudgetWindow {
  if (!isStartDay(rule)) throw new RangeError(`${rule.fiscalStartDay} is not a day to start a ${rule.unit}`);
  return rule.unit === 'hour' ? hourAt(rule.timeZone, timeMs) : calendarWindowAt(rule, timeMs);
}

/** Whether the time zone is known and the start day is one of the unit's. */
export function isWindowRule(rule: WindowRule): boolean {
  return isStartDay(rule) && isTimeZone(rule.timeZone);
}

/** Whether this system knows the IANA time zone. Offsets such as `+05:30` are none. */
export function isTimeZone(text: string): boolean {
  if (!/^[A-Za-z]/.test(text)) return false;
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}

function isStartDay({ unit, fiscalStartDay }: WindowRule): boolean {
  const last = LAST_START_DAY[unit];
  return last === undefined || (Number.isInteger(fiscalStartDay) && fiscalStartDay >= 1 && fiscalStartDay <= last);
}

function hourAt(timeZone: string, timeMs: number): BudgetWindow {
  const fullHourMs = timeMs - modulo(localTimeMs(timeZone, timeMs), HOUR_MS);
  const startMs = offsetChangeBetween(timeZone, fullHourMs, timeMs) ?? fullHourMs;
  const endMs = offsetChangeBetween(timeZone, timeMs, fullHourMs + HOUR_MS) ?? fullHourMs + HOUR_MS;
  return { id: `hour-${new Date(startMs).toISOString().slice(0, 16)}Z`, startMs, endMs };
}

function calendarWindowAt(rule: WindowRule, timeMs: number): BudgetWindow {
  const day = Math.floor(localTimeMs(rule.timeZone, timeMs) / DAY_MS);
  const first = firstDayOf(rule, day);
  const window = windowFrom(rule, first);
  // Clocks set back across midnight repeat the end of a day that is over.
  return timeMs < window.endMs ? window : windowFrom(rule, firstDayAfter(rule, first));
}

/** Days are counted from 1970-01-01, as the calendar on the wall shows them. */
function windowFrom(rule: WindowRule, firstDay: number): BudgetWindow {
  return {
    id: `${rule.unit}-${new Date(firstDay * DAY_MS).toISOString().slice(0, 10)}`,
    startMs: firstInstantOf(rule.timeZone, firstDay * DAY_MS),
    endMs: firstInstantOf(rule.timeZone, firstDayAfter(rule, firstDay) * DAY_MS),
  };
}

function firstDayOf({ unit, fiscalStartDay }: WindowRule, day: number): number {
  if (unit === 'week') return day - modulo(day + ISO_WEEKDAY_OF_DAY_0 - fiscalStartDay, DAYS_PER_WEEK);
  return unit === 'month' ? monthStart(day, fiscalStartDay, 0) : day;
}

function firstDayAfter({ unit, fiscalStartDay }: WindowRule, firstDay: number): number {
  if (unit === 'week') return firstDay + DAYS_PER_WEEK;
  return unit === 'month' ? monthStart(firstDay, fiscalStartDay, 1) : firstDay + 1;
}

/** The first day of the fiscal month that holds a day, or of one so many months later. */
function monthStart(day: number, startDay: number, monthsLater: number): number {
  const date = new Date(day * DAY_MS);
  const months = date.getUTCMonth() + monthsLater - (date.getUTCDate() < startDay ? 1 : 0);
  return Date.UTC(date.getUTCFullYear(), months, startDay) / DAY_MS;
}

function modulo(dividend: number, divisor: number): number {
  return ((dividend % divisor) + divisor) % divisor;
}
