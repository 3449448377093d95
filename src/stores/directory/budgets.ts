import type { Budget } from '../../../generated/types/admin/types.gen.ts';
import type { Directory, NewBudget } from '../../directory.ts';
import { gatewayError } from '../../errors.ts';
import { stringIn } from '../item.ts';
import { Conflict, type Write } from '../items/items.ts';
import { expiresAt } from '../tables.ts';
import { budgetAddress, budgetPointerAddress, listingKey, listingPrefix } from './addresses.ts';
import { BUDGET_FIELDS } from './budgetFields.ts';
import { commit, type Deed, type DirectoryParts, type Step, untilFirst } from './commit.ts';
import { listEntries } from './listing.ts';
import { isNew, isUnchanged, readEntry, readVersioned, type Versioned } from './stored.ts';
import { readBudgets, readPartition } from './teamPartition.ts';

type Budgets = Pick<Directory, 'setBudget' | 'deleteBudget' | 'listBudgets' | 'budgetsOf'>;

export function createBudgets(parts: DirectoryParts): Budgets {
  const { items, clock } = parts;

  async function find(budgetId: string): Promise<Found> {
    const pointer = await items.get(budgetPointerAddress(budgetId));
    if (pointer === undefined) return {};
    if (FORMER in pointer) return { formerSubject: stringIn(pointer, FORMER) };
    const address = budgetAddress({
      team_id: pointer.team_id === null ? null : stringIn(pointer, 'team_id'),
      budget_id: budgetId,
    });
    const found = readVersioned(await items.get(address), BUDGET_FIELDS);
    // Both are written together, so it was deleted in between.
    if (found === undefined) throw new Conflict();
    return { found };
  }

  return {
    setBudget(newBudget, author) {
      const id = newBudget.budget_id;
      return untilFirst({ kind: 'budget', id }, async () => {
        const { found, formerSubject } = await find(id);
        refuseOtherSubject(found === undefined ? formerSubject : subjectOf(found.entry), newBudget);
        const now = new Date(clock.nowMs()).toISOString();
        const budget: Budget = { ...newBudget, created_at: found?.entry.created_at ?? now, updated_at: now };
        const steps = found === undefined ? creation(budget) : [{ write: budgetWrite(budget, found) }];
        await commit(parts, steps, { deed: deedOf('budget.set', found?.entry ?? null, budget), author });
        return budget;
      });
    },

    deleteBudget: (budgetId, author) =>
      untilFirst({ kind: 'budget', id: budgetId }, async () => {
        const { found } = await find(budgetId);
        if (found === undefined)
          throw gatewayError('budget_not_found', { details: { budget: budgetId }, param: 'budget_id' });
        await commit(parts, deletion(found, clock.nowMs()), {
          deed: deedOf('budget.delete', found.entry, null),
          author,
        });
        return found.entry;
      }),

    listBudgets: (page) =>
      listEntries(items, { kind: 'budget', ...page, toEntry: (item) => readEntry(item, BUDGET_FIELDS) }),

    async budgetsOf(teamId) {
      const partitions = await Promise.all([readPartition(items, null), readPartition(items, teamId)]);
      return partitions.flatMap(readBudgets);
    },
  };
}

/** The budget of an id, or whose requests the one counted that was deleted. */
interface Found {
  readonly found?: Versioned<Budget>;
  readonly formerSubject?: string;
}

const FORMER = 'former_subject';

/** Longer than any window of it is kept. */
const FORMER_DAYS = 440;

/** The sums of its windows would mix what both subjects spent. They stay when it is deleted, as what was spent does. */
function refuseOtherSubject(subject: string | undefined, next: NewBudget): void {
  if (subject !== undefined && subject !== subjectOf(next))
    throw gatewayError('budget_subject_fixed', { details: { budget: next.budget_id } });
}

function subjectOf({ scope, team_id, key_id, model, tag }: NewBudget): string {
  return JSON.stringify([scope, team_id, key_id, model, tag?.name, tag?.value]);
}

function creation(budget: Budget): Step[] {
  const pointer = { team_id: budget.team_id };
  return [
    { write: budgetWrite(budget) },
    {
      write: {
        kind: 'put',
        at: budgetPointerAddress(budget.budget_id),
        attributes: pointer,
        condition: { any: [{ missing: 'pk' }, { exists: FORMER }] },
      },
    },
  ];
}

function deletion(found: Versioned<Budget>, nowMs: number): Step[] {
  const former = { [FORMER]: subjectOf(found.entry), ttl: expiresAt(nowMs, FORMER_DAYS) };
  return [
    { write: { kind: 'delete', at: budgetAddress(found.entry), condition: isUnchanged(found) } },
    { write: { kind: 'put', at: budgetPointerAddress(found.entry.budget_id), attributes: former } },
  ];
}

function budgetWrite(budget: Budget, replaced?: Versioned<Budget>): Write {
  const listed = listingKey('budget', `${listingPrefix(budget.team_id)}${budget.budget_id}`);
  return {
    kind: 'put',
    at: budgetAddress(budget),
    attributes: { ...budget, ...listed, revision: (replaced?.revision ?? 0) + 1 },
    condition: replaced === undefined ? isNew : isUnchanged(replaced),
  };
}

function deedOf(action: Deed['action'], before: Budget | null, after: Budget | null): Deed {
  const { budget_id: id = '', team_id = null } = after ?? before ?? {};
  return { action, target: { type: 'budget', id, team_id }, before, after };
}
