import { reachedThresholds } from '../governance/thresholds.ts';
import type { BudgetHold, TellingClaim } from '../ports.ts';
import { numberIn } from './item.ts';
import type { Item, Write } from './items/items.ts';
import { stripeAddress } from './windowItem.ts';

/**
 * Of each threshold, the window's first stripe says when it was told of (`told_80`) and of which amount (`told_of_80`), or until
 * when somebody is telling of it (`telling_80`) and on behalf of which request (`teller_80`). Who goes down before it is told
 * loses the claim in time. The threshold of an amount that was raised since is another one.
 */
const namesOf = (percent: number) => ({
  told: `told_${percent}`,
  toldOf: `told_of_${percent}`,
  telling: `telling_${percent}`,
  teller: `teller_${percent}`,
});

/** Longer than telling may take, so that two never tell of the same. */
const CLAIM_MS = 60_000;

export interface Teller {
  readonly requestId: string;
  readonly nowMs: number;
}

/** The thresholds that a sum has reached, and that nobody has told of or is telling of on behalf of another request. */
export function untoldThresholds(hold: BudgetHold, settled: number, seen: { first: Item; teller: Teller }) {
  const { first, teller } = seen;
  return reachedThresholds(hold.amount, settled).filter((percent) => {
    const names = namesOf(percent);
    const isClaimed = numberIn(first, names.telling, 0) >= teller.nowMs && first[names.teller] !== teller.requestId;
    return !isTold(hold, percent, first) && !isClaimed;
  });
}

function isTold({ amount }: BudgetHold, percent: number, item: Item): boolean {
  const { told, toldOf } = namesOf(percent);
  return told in item && amount <= numberIn(item, toldOf, amount);
}

/** Passes for one of all who want to tell of a threshold. */
export function claimWrite(hold: BudgetHold, percent: number, { requestId, nowMs }: Teller): Write {
  const { told, toldOf, telling, teller } = namesOf(percent);
  const isUntold = { any: [{ missing: told }, { attribute: toldOf, is: '<', value: hold.amount } as const] };
  const isFree = { any: [{ missing: telling }, { attribute: telling, is: '<', value: nowMs } as const] };
  return {
    kind: 'update',
    at: stripeAddress(hold, 0),
    changes: { set: { [telling]: nowMs + CLAIM_MS, [teller]: requestId } },
    condition: { all: [isUntold, isFree] },
  };
}

interface Claim {
  readonly percent: number;
  readonly requestId: string;
}

/** What a claim that did not pass has met. */
export function lostClaim(hold: BudgetHold, { percent, requestId }: Claim, item: Item | undefined): TellingClaim {
  if (item === undefined || isTold(hold, percent, item)) return 'not_needed';
  return item[namesOf(percent).teller] === requestId ? 'under_way' : 'not_needed';
}

export function toldWrite(hold: BudgetHold, percent: number, nowMs: number): Write {
  const { told, toldOf, telling, teller } = namesOf(percent);
  return {
    kind: 'update',
    at: stripeAddress(hold, 0),
    changes: { set: { [told]: nowMs, [toldOf]: hold.amount }, remove: [telling, teller] },
    condition: { exists: 'pk' },
  };
}
