/**
 * What clocks on the wall show, as a number: the milliseconds from 1970-01-01T00:00 on the wall to that local time, as if
 * the place had UTC.
 */
const FORMATS = new Map<string, Intl.DateTimeFormat>();

const SECOND_MS = 1_000;
/** No clock on earth is as far from UTC. */
const FARTHEST_MS = 24 * 3_600_000;

/** The local time of a moment. Throws a RangeError for an unknown time zone. */
export function localTimeMs(timeZone: string, timeMs: number): number {
  // Offsets are whole seconds, so what is finer is the same everywhere.
  const second = Math.floor(timeMs / SECOND_MS) * SECOND_MS;
  const parts = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(second)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second: seconds = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, seconds) + (timeMs - second);
}

/**
 * The first moment at which the clocks show a local time or a later one. Where clocks skip it, that is the moment of the
 * change; where it comes twice, the earlier one.
 */
export function firstInstantOf(timeZone: string, localMs: number): number {
  const before = localMs - offsetMs(timeZone, localMs - FARTHEST_MS);
  const after = localMs - offsetMs(timeZone, localMs + FARTHEST_MS);
  if (localTimeMs(timeZone, before) === localMs) return before;
  // Where clocks skip the time, the change lies between the two; else it was earlier, and the new offset tells.
  return offsetChangeBetween(timeZone, Math.min(before, after), Math.max(before, after)) ?? after;
}

/** The moment after `fromMs` and up to `toMs` at which the clocks change, if they do. They do so once at most. */
export function offsetChangeBetween(timeZone: string, fromMs: number, toMs: number): number | undefined {
  const offset = offsetMs(timeZone, fromMs);
  let [unchanged, changed] = [fromMs, toMs];
  if (offsetMs(timeZone, changed) === offset) return undefined;
  while (changed - unchanged > 1) {
    const middle = Math.floor((unchanged + changed) / 2);
    if (offsetMs(timeZone, middle) === offset) unchanged = middle;
    else changed = middle;
  }
  return changed;
}

function offsetMs(timeZone: string, timeMs: number): number {
  return localTimeMs(timeZone, timeMs) - timeMs;
}

/** Making a format costs a hundred times what using it does. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = FORMATS.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  FORMATS.set(timeZone, format);
  return format;
}
