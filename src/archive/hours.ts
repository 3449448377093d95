/** One hour, UTC: `2026-11-22T13`. */
export type Hour = string;

const HOUR_MS = 3_600_000;

/** The last hour that is over. */
export function hourBefore(nowMs: number): Hour {
  return new Date(nowMs - HOUR_MS).toISOString().slice(0, 13);
}

/** Whether a text is an hour that there is. */
export function isHour(text: string): text is Hour {
  const time = /^\d{4}-\d\d-\d\dT\d\d$/.test(text) ? Date.parse(`${text}:00:00Z`) : Number.NaN;
  // Hour 24 and the 30th of February are read as a moment after them.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Where an hour's requests are kept: `logs/2026/11/22/13/requests.jsonl.gz`. */
export function archiveKey(hour: Hour): string {
  return `logs/${hour.replace(/[-T]/g, '/')}/requests.jsonl.gz`;
}
