import type { Clock } from '../ports.ts';

/** Failures in a row after which a target rests. */
export const FAILURES_BEFORE_REST = 5;
/** The first rest. Each one that a probe prolongs is twice as long. */
export const FIRST_REST_MS = 5_000;
export const LONGEST_REST_MS = 60_000;

/** An attempt, as far as it tells of the health of its target. Whatever comes first of its ends counts. */
export interface Trial {
  /** The target has begun to answer, so that nobody needs to wait for the end of a probe. */
  begun(): void;
  /** It answered, or refused in its right mind. */
  passed(): void;
  failed(): void;
  /** It ended for a reason that says nothing of the target. */
  withdrawn(): void;
}

/** Which targets are worth asking. In the memory of one instance: another finds out by itself. */
export interface Health {
  /** Undefined while the target rests, and while another attempt finds out whether it is well again. */
  begin(target: string): Trial | undefined;
  /** How long until it may be asked; 0 for one that may be asked now. */
  restsForMs(target: string): number;
}

interface Condition {
  failures: number;
  rests: number;
  untilMs: number;
  isProbed: boolean;
}

/** How long those wait who come while a probe is under way: nobody knows when it ends. */
const PROBE_WAIT_MS = 1_000;

/** Lets a target rest that has failed again and again, then asks it once before it opens it to all. */
export function createHealth(clock: Pick<Clock, 'nowMs'>): Health {
  const unwell = new Map<string, Condition>();

  function restsForMs(target: string): number {
    const condition = unwell.get(target);
    if (condition === undefined || condition.rests === 0) return 0;
    return Math.max(condition.untilMs - clock.nowMs(), condition.isProbed ? PROBE_WAIT_MS : 0);
  }

  function strike(target: string, isProbe: boolean): void {
    const condition = unwell.get(target) ?? { failures: 0, rests: 0, untilMs: 0, isProbed: false };
    unwell.set(target, condition);
    condition.failures += 1;
    // Those that set out before the rest say nothing new.
    const isResting = condition.rests > 0 && !isProbe;
    if (isResting || (condition.failures < FAILURES_BEFORE_REST && !isProbe)) return;
    condition.rests += 1;
    condition.untilMs = clock.nowMs() + Math.min(LONGEST_REST_MS, FIRST_REST_MS * 2 ** (condition.rests - 1));
    condition.isProbed = false;
  }

  function begin(target: string): Trial | undefined {
    if (restsForMs(target) > 0) return undefined;
    const condition = unwell.get(target);
    let isProbe = condition !== undefined && condition.rests > 0;
    if (condition !== undefined) condition.isProbed = isProbe;
    const once = (end: () => void) => () => {
      if (isOver) return;
      isOver = true;
      end();
    };
    let isOver = false;
    return {
      begun() {
        if (isProbe) unwell.delete(target);
        isProbe = false;
      },
      passed: once(() => unwell.delete(target)),
      failed: once(() => strike(target, isProbe)),
      withdrawn: once(() => {
        if (isProbe && condition !== undefined) condition.isProbed = false;
      }),
    };
  }

  return { begin, restsForMs };
}
