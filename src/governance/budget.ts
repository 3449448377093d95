import type { Budget } from '../../generated/types/admin/types.gen.ts';
import type { WindowRule } from './window.ts';

/** An amount that may be spent in each window by the requests that it applies to. */
export interface BudgetDefinition {
  readonly budgetId: string;
  readonly scope: 'gateway' | 'team' | 'key';
  /** Read where the scope is a team. */
  readonly teamId: string | null;
  /** Read where the scope is a key. */
  readonly keyId: string | null;
  /** Catalogue id; null is every model. */
  readonly model: string | null;
  /** A tag set by the operator on key or team; null is every request. Callers' tags never count. */
  readonly tag: { readonly name: string; readonly value: string } | null;
  /** A whole number of 0 or more. */
  readonly amountNanoUsd: number;
  readonly window: WindowRule;
  /** `hard` refuses what could go over; `soft` only tells of it. */
  readonly mode: 'hard' | 'soft';
}

/** A budget of the operator's contract as a rule. */
export function toBudgetDefinition({
  budget_id,
  team_id,
  key_id,
  window,
  amount_nano_usd,
  ...rest
}: Budget): BudgetDefinition {
  return {
    budgetId: budget_id,
    scope: rest.scope,
    teamId: team_id,
    keyId: key_id,
    model: rest.model,
    tag: rest.tag,
    amountNanoUsd: amount_nano_usd,
    window: { unit: window.unit, timeZone: window.time_zone, fiscalStartDay: window.fiscal_start_day },
    mode: rest.mode,
  };
}

/** What a budget looks at. */
export interface BudgetSubject {
  readonly teamId: string;
  readonly keyId: string;
  /** Catalogue id. */
  readonly model: string;
  readonly operatorTags: Readonly<Record<string, string>>;
}

/** The budgets that a request counts against, in the order given. It must pass all of them. */
export function budgetsFor(definitions: readonly BudgetDefinition[], subject: BudgetSubject): BudgetDefinition[] {
  return definitions.filter(
    (budget) => isInScope(budget, subject) && isOfModel(budget, subject) && isTagged(budget, subject),
  );
}

function isInScope({ scope, teamId, keyId }: BudgetDefinition, subject: BudgetSubject): boolean {
  switch (scope) {
    case 'gateway':
      return true;
    case 'team':
      return teamId === subject.teamId;
    case 'key':
      return keyId === subject.keyId;
  }
}

function isOfModel({ model }: BudgetDefinition, subject: BudgetSubject): boolean {
  return model === null || model === subject.model;
}

function isTagged({ tag }: BudgetDefinition, { operatorTags }: BudgetSubject): boolean {
  return tag === null || (Object.hasOwn(operatorTags, tag.name) && operatorTags[tag.name] === tag.value);
}

/**
 * Why a hard budget refuses:
 * - `larger_than_limit`: the request alone could cost more than the whole amount. It never passes as it is.
 * - `exhausted`: what is spent leaves too little. A retry helps when the window reopens, not before.
 * - `busy`: only requests in flight stand in the way. Most of them will cost less than they hold: a retry soon may pass.
 */
export type BudgetRefusal = 'larger_than_limit' | 'exhausted' | 'busy';

export interface RefusedEstimate {
  readonly limitNanoUsd: number;
  /** Of the whole window, over all stripes. */
  readonly settledNanoUsd: number;
  readonly estimateNanoUsd: number;
}

/** Says truly whether a retry can help, of a request that a hard budget has refused. */
export function classifyRefusal({ limitNanoUsd, settledNanoUsd, estimateNanoUsd }: RefusedEstimate): BudgetRefusal {
  if (estimateNanoUsd > limitNanoUsd) return 'larger_than_limit';
  return settledNanoUsd + estimateNanoUsd > limitNanoUsd ? 'exhausted' : 'busy';
}
