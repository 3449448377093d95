/** How reports show what is counted in integers. */

/** Nano-USD as dollars. Exact up to 15 digits, which a number keeps. */
export function toUsd(nanoUsd: number): number {
  return nanoUsd / 1e9;
}

export function toIsoTime(timeMs: number): string {
  return new Date(timeMs).toISOString();
}
