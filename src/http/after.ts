/** Runs something once after a delay. Calling the result before then cancels it. */
export type After = (delayMs: number, run: () => void) => () => void;

/** The machine's own timer. */
export const after: After = (delayMs, run) => {
  const timer = setTimeout(run, delayMs);
  return () => clearTimeout(timer);
};
