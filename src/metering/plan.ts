import { forbiddenBy, namesOf } from '../governance/allowedModels.ts';
import type { BudgetDefinition } from '../governance/budget.ts';
import { calibratedEstimate } from '../governance/estimate.ts';
import { priceUsage } from '../governance/price.ts';
import { mergeTags } from '../governance/tags.ts';
import {
  type AttemptBound,
  longestCacheTtl,
  type Unbounded,
  upperBoundNanoUsd,
  upperBoundOfAttempts,
  upperBoundUsage,
} from '../governance/upperBound.ts';
import { NO_USAGE } from '../governance/usage.ts';
import { windowAt } from '../governance/window.ts';
import type { AdmittedRequest, BudgetHold, RateBucket } from '../ports.ts';
import type { Candidate } from '../provider/provider.ts';
import { toRates } from './attempt.ts';
import type { Ask } from './createMeter.ts';
import { modelRefusal, oversizeRefusal, unboundedRefusal } from './refusals.ts';
import { budgetsOf } from './standIns.ts';

/** Time after the longest request in which it must have been settled; then it counts as lost. */
const DEADLINE_MARGIN_MS = 30_000;

/** A limit on requests in flight has one window that never ends. */
const FOREVER_MS = Date.UTC(2200, 0);

/** What an admission needs to know beyond the question itself. */
export interface PlanBasis {
  readonly maxRequestMs: number;
  /** How often a model is asked at most, the stand-ins included. */
  readonly maxAttempts: number;
  /** Who may answer in the place of the one that was asked for. */
  readonly standIns: () => readonly Candidate[];
}

/**
 * What the request must pass and what it would hold, worked out before anything is asked of a store. Throws what can be
 * known from the request alone: a model that is not allowed, a prompt without a bound, a request larger than a budget.
 */
export function planAdmission(ask: Ask, basis: PlanBasis): AdmittedRequest {
  const { caller, context, modelName, row, request } = ask;
  const startedAtMs = context.receivedAtMs;
  const rates = toRates({ candidate: ask, name: modelName, startedAtMs });
  const forbidder = forbiddenBy(namesOf(ask), caller.allowedModels);
  if (forbidder !== undefined) throw modelRefusal(modelName, forbidder);
  const { promptTokens, outputTokens } = calibratedEstimate(request, row);
  return {
    ...rates,
    promptTokensEstimate: promptTokens,
    requestId: context.requestId,
    teamId: caller.teamId,
    keyId: caller.keyId,
    startedAtMs,
    deadlineMs: startedAtMs + basis.maxRequestMs + DEADLINE_MARGIN_MS,
    buckets: bucketsOf(ask),
    // The true number of tokens follows at settlement.
    charge: { requests: 1, tokens: promptTokens + outputTokens },
    holds: [...concurrencyHolds(ask), ...budgetHolds(ask, basis)],
    tags: mergeTags(caller.operatorTags, ask.callerTags),
  };
}

function bucketsOf({ caller }: Ask): readonly RateBucket[] {
  const { teamLimits, keyLimits } = caller;
  return [
    { subject: `team#${caller.teamId}`, requestsPerMinute: teamLimits.rpm, tokensPerMinute: teamLimits.tpm },
    { subject: `key#${caller.keyId}`, requestsPerMinute: keyLimits.rpm, tokensPerMinute: keyLimits.tpm },
  ];
}

function concurrencyHolds({ caller }: Ask): BudgetHold[] {
  const hold = (scope: 'team' | 'key', id: string, amount: number | null): BudgetHold[] =>
    amount === null
      ? []
      : [
          {
            budgetId: `concurrency:${scope}:${id}`,
            scope,
            windowId: 'now',
            amount,
            isHard: true,
            estimate: 1,
            spends: 'nothing',
            endMs: FOREVER_MS,
          },
        ];
  return [
    ...hold('team', caller.teamId, caller.teamLimits.maxConcurrency),
    ...hold('key', caller.keyId, caller.keyLimits.maxConcurrency),
  ];
}

/** Of every budget that the models concern which may answer. */
function budgetHolds(ask: Ask, basis: PlanBasis): BudgetHold[] {
  const { budgets } = ask.caller;
  if (budgets.length === 0) return [];
  const candidates: readonly Candidate[] = [ask, ...basis.standIns()];
  const boundOf = once((candidate: Candidate) => boundAttempt(candidate, ask.context.receivedAtMs));
  return budgets.flatMap((budget) => {
    const concerned = candidates.filter(({ row }) => budgetsOf(ask, row.id).includes(budget));
    if (concerned.length === 0) return [];
    const window = windowAt(budget.window, ask.context.receivedAtMs);
    const isHard = budget.mode === 'hard';
    const attempts = { candidates: concerned, maxAttempts: basis.maxAttempts, boundOf };
    return {
      budgetId: budget.budgetId,
      scope: budget.scope,
      windowId: window.id,
      amount: budget.amountNanoUsd,
      isHard,
      estimate: isHard ? upperBound(budget, attempts) : expected(ask, concerned),
      spends: 'cost',
      ...(budget.model === null ? {} : { model: budget.model }),
      endMs: window.endMs,
    };
  });
}

interface AttemptsAhead {
  readonly candidates: readonly Candidate[];
  readonly maxAttempts: number;
  readonly boundOf: (candidate: Candidate) => AttemptBound | Unbounded;
}

/** What a hard budget holds: nothing that Bedrock may bill can be more, for an answer and all attempts before it. */
function upperBound(budget: BudgetDefinition, { candidates, maxAttempts, boundOf }: AttemptsAhead): number {
  const bounds = candidates.map((candidate) => {
    const bound = boundOf(candidate);
    if (!('unbounded' in bound)) return bound;
    throw unboundedRefusal(budget.budgetId, bound.unbounded);
  });
  const bound = upperBoundOfAttempts(bounds, maxAttempts);
  if (bound > budget.amountNanoUsd) throw oversizeRefusal(budget.budgetId, bound, budget.amountNanoUsd);
  return bound;
}

function boundAttempt(candidate: Candidate, startedAtMs: number): AttemptBound | Unbounded {
  const { row, request } = candidate;
  const usage = upperBoundUsage(request, row);
  if ('unbounded' in usage) return usage;
  const { price, geography, serviceTier } = toRates({ candidate, name: row.id, startedAtMs });
  const question = { price, geography, serviceTier, cacheTtl: longestCacheTtl(request) };
  return {
    promptNanoUsd: upperBoundNanoUsd({ ...question, ...usage, outputTokens: 0 }),
    totalNanoUsd: upperBoundNanoUsd({ ...question, ...usage }),
  };
}

/** What a soft budget holds: the likely cost of the model that was asked for, which is the likely one to answer. */
function expected(ask: Ask, concerned: readonly Candidate[]): number {
  if (!concerned.includes(ask)) return 0;
  const { promptTokens, outputTokens } = calibratedEstimate(ask.request, ask.row);
  const usage = { ...NO_USAGE, inputTokens: promptTokens, outputTokens };
  const startedAtMs = ask.context.receivedAtMs;
  const { price, geography, serviceTier } = toRates({ candidate: ask, name: ask.modelName, startedAtMs });
  return priceUsage({ price, usage, geography, serviceTier }).costNanoUsd;
}

/** Measuring reads the whole prompt: once is enough, however many budgets ask. */
function once<Bound>(measure: (candidate: Candidate) => Bound): (candidate: Candidate) => Bound {
  const measured = new Map<Candidate, Bound>();
  return (candidate) => {
    const bound = measured.get(candidate) ?? measure(candidate);
    measured.set(candidate, bound);
    return bound;
  };
}
