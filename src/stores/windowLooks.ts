import { missingToThreshold } from '../governance/thresholds.ts';
import type { BudgetHold } from '../ports.ts';
import { createBoundedMap } from './boundedMap.ts';

/**
 * When to add up a window of several stripes, to see whether a threshold is reached. Each look costs a read of every stripe.
 * So an instance looks again when it has itself spent an eighth of what was missing to the next threshold, or one per cent of
 * the amount, whichever is less; but never before it has spent a fifth of one per cent.
 */
export interface WindowLooks {
  /** Takes note of what was spent, and says whether a look is due. */
  isDue(hold: BudgetHold, spent: number): boolean;
  /** Takes note of what a look has found, and returns what the one before had. */
  saw(hold: BudgetHold, settled: number): number | undefined;
}

const PART_OF_MISSING = 1 / 8;
const MOST = 1 / 100;
const LEAST = 1 / 500;
const MAX_REMEMBERED = 10_000;

interface Look {
  readonly settled: number;
  spentSince: number;
}

export function createWindowLooks(): WindowLooks {
  const looks = createBoundedMap<string, Look>(MAX_REMEMBERED);
  return {
    isDue(hold, spent) {
      const last = looks.get(nameOf(hold));
      if (last === undefined) return true;
      last.spentSince += spent;
      const missing = missingToThreshold(hold.amount, last.settled) * PART_OF_MISSING;
      return last.spentSince >= Math.max(hold.amount * LEAST, Math.min(hold.amount * MOST, missing));
    },
    saw(hold, settled) {
      const before = looks.get(nameOf(hold))?.settled;
      looks.set(nameOf(hold), { settled, spentSince: 0 });
      return before;
    },
  };
}

const nameOf = ({ budgetId, windowId }: BudgetHold) => `${budgetId}#${windowId}`;
