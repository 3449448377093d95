const DAY_MS = 86_400_000;

/** `yyyy-mm-dd`, UTC. */
export function toDay(timeMs: number): string {
  return new Date(timeMs).toISOString().slice(0, 10);
}

/** Days asked for, or what is wrong with the range. */
export type DayRange = { readonly days: readonly string[] } | { readonly expected: string };

/** What may be left out of a range, and how long it may be. */
export interface RangeRule {
  readonly nowMs: number;
  /** How many days a range has that names no first one. */
  readonly defaultDays: number;
  readonly maxDays: number;
}

/** The days from the first to the last, both included, oldest first. `expected` says what the first one must be. */
export function dayRange(range: { from?: string | undefined; to?: string | undefined }, rule: RangeRule): DayRange {
  const lastMs = Date.parse(range.to ?? toDay(rule.nowMs));
  const count = range.from === undefined ? rule.defaultDays : (lastMs - Date.parse(range.from)) / DAY_MS + 1;
  if (count < 1) return { expected: `no later than ${toDay(lastMs)}` };
  if (count > rule.maxDays) return { expected: `within ${rule.maxDays} days of ${toDay(lastMs)}` };
  return { days: lastDays(lastMs, count) };
}

/** So many days up to and with the day of `nowMs`, oldest first. */
export function lastDays(nowMs: number, count: number): string[] {
  return Array.from({ length: count }, (_, index) => toDay(nowMs - (count - 1 - index) * DAY_MS));
}
