const DAY_MS = 86_400_000;

/** `yyyy-mm-dd`, UTC. */
export function toDay(timeMs: number): string {
  return new Date(timeMs).toISOString().slice(0, 10);
}

/** So many days up to and with the day of `nowMs`, oldest first. */
export function lastDays(nowMs: number, count: number): string[] {
  return Array.from({ length: count }, (_, index) => toDay(nowMs - (count - 1 - index) * DAY_MS));
}
