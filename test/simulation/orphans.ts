import { holdsIn } from '../../src/governance/hold.ts';
import type { BudgetHold } from '../../src/ports.ts';
import type { World } from './world.ts';

export interface Orphan {
  readonly hold: BudgetHold;
  readonly requestId: string;
}

/**
 * Holds of admissions that went down before their record was written, or that were still at it when others had taken them
 * back. Maintenance cannot find them: the admission that they stand in the way of releases them.
 */
export function orphansOf({ memory }: World): readonly Orphan[] {
  const items = memory.list('usage');
  const recorded = new Set(items.filter(({ status }) => status !== 'void').map(({ pk }) => pk));
  return items.flatMap((item) => {
    const [, budgetId = '', windowId = ''] = /^B#(.+)#(.+)#\d+$/.exec(String(item.pk)) ?? [];
    if (budgetId === '') return [];
    return [...holdsIn(item)]
      .filter(([requestId]) => !recorded.has(`R#${requestId}`))
      .map(([requestId, { estimate }]) => ({ requestId, hold: orphanedHold({ budgetId, windowId, estimate }) }));
  });
}

function orphanedHold(known: Pick<BudgetHold, 'budgetId' | 'windowId' | 'estimate'>): BudgetHold {
  const isConcurrency = known.budgetId.startsWith('concurrency');
  return {
    ...known,
    scope: 'team',
    amount: Number.MAX_SAFE_INTEGER,
    isHard: true,
    spends: isConcurrency ? 'nothing' : 'cost',
    endMs: Date.UTC(2100, 0),
  };
}
