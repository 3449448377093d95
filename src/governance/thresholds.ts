/** Parts of a budget that somebody wants to be told about, in per cent. */
export const THRESHOLDS_PERCENT = [50, 80, 100] as const;

export type Threshold = (typeof THRESHOLDS_PERCENT)[number];

/** The thresholds that a sum has reached, lowest first. Nothing spent has reached nothing, also of an amount of 0. */
export function reachedThresholds(amount: number, spent: number): readonly Threshold[] {
  // Hundred times a large budget is no safe integer.
  return THRESHOLDS_PERCENT.filter((percent) => spent > 0 && BigInt(spent) * 100n >= BigInt(amount) * BigInt(percent));
}

/** What is missing to the next threshold; infinitely much when all have been reached. */
export function missingToThreshold(amount: number, spent: number): number {
  const ahead = THRESHOLDS_PERCENT.slice(reachedThresholds(amount, spent).length);
  return Math.min(...ahead.map((percent) => (amount / 100) * percent - spent));
}
