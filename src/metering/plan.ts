import type { PriceRow } from '../catalog/model.ts';
import { forbiddenBy } from '../governance/allowedModels.ts';
import { type BudgetDefinition, budgetsFor } from '../governance/budget.ts';
import { estimateUsage } from '../governance/estimate.ts';
import { priceUsage, priceWithin } from '../governance/price.ts';
import { mergeTags } from '../governance/tags.ts';
import { boundPrompt, longestCacheTtl, type PromptBound, upperBoundNanoUsd } from '../governance/upperBound.ts';
import { windowAt } from '../governance/window.ts';
import type { AdmittedRequest, BudgetHold, RateBucket } from '../ports.ts';
import type { Ask } from './createMeter.ts';
import { modelRefusal, oversizeRefusal, unboundedRefusal } from './refusals.ts';

/** Time after the longest request in which it must have been settled; then it counts as lost. */
const DEADLINE_MARGIN_MS = 30_000;

/** Tokens of answer that the token limit expects; the true number follows at settlement. */
const EXPECTED_OUTPUT_TOKENS = 1_000;

/** A limit on requests in flight has one window that never ends. */
const FOREVER_MS = Date.UTC(2200, 0);

/** What an admission needs to know beyond the question itself. */
export interface PlanBasis {
  readonly price: PriceRow;
  readonly maxRequestMs: number;
}

/**
 * What the request must pass and what it would hold, worked out before anything is asked of a store. Throws what can be
 * known from the request alone: a model that is not allowed, a prompt without a bound, a request larger than a budget.
 */
export function planAdmission(ask: Ask, basis: PlanBasis): AdmittedRequest {
  const { caller, context, row, target, request } = ask;
  const names = target.profile === undefined ? [row.id] : [row.id, target.profile];
  const forbidder = forbiddenBy(names, caller.allowedModels);
  if (forbidder !== undefined) throw modelRefusal(ask.modelName, forbidder);
  const maxOutputTokens = request.inferenceConfig?.maxTokens ?? row.max_output_tokens;
  const prompt = estimateUsage(request, 0).inputTokens;
  const expectedTokens = prompt + Math.min(maxOutputTokens, EXPECTED_OUTPUT_TOKENS);
  return {
    requestId: context.requestId,
    teamId: caller.teamId,
    keyId: caller.keyId,
    model: row.id,
    geography: target.geography,
    price: priceWithin(basis.price, target.geography),
    serviceTier: request.serviceTier?.type,
    startedAtMs: context.receivedAtMs,
    deadlineMs: context.receivedAtMs + basis.maxRequestMs + DEADLINE_MARGIN_MS,
    promptTokensEstimate: prompt,
    buckets: bucketsOf(ask),
    charge: { requests: 1, tokens: expectedTokens },
    holds: [...concurrencyHolds(ask), ...budgetHolds(ask, basis, maxOutputTokens)],
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

function budgetHolds(ask: Ask, { price }: PlanBasis, maxOutputTokens: number): BudgetHold[] {
  const { caller, context, row, request } = ask;
  const { teamId, keyId, operatorTags } = caller;
  const budgets = budgetsFor(caller.budgets, { teamId, keyId, model: row.id, operatorTags });
  let bound: PromptBound | undefined;
  // Measuring reads the whole prompt: once is enough, however many budgets ask.
  const promptBound = () => {
    bound ??= boundPrompt(request, row);
    return bound;
  };
  return budgets.map((budget) => {
    const window = windowAt(budget.window, context.receivedAtMs);
    const amounts = { price, maxOutputTokens, promptBound };
    const estimate = budget.mode === 'hard' ? upperBound(ask, budget, amounts) : expected(ask, amounts);
    return {
      budgetId: budget.budgetId,
      scope: budget.scope,
      windowId: window.id,
      amount: budget.amountNanoUsd,
      isHard: budget.mode === 'hard',
      estimate,
      spends: 'cost',
      endMs: window.endMs,
    };
  });
}

interface Amounts {
  readonly price: PriceRow;
  readonly maxOutputTokens: number;
  readonly promptBound: () => PromptBound;
}

/** What a hard budget holds: nothing that Bedrock may bill can be more. */
function upperBound(
  { request, target }: Ask,
  budget: BudgetDefinition,
  { price, maxOutputTokens, promptBound }: Amounts,
): number {
  const prompt = promptBound();
  if ('unbounded' in prompt) {
    throw unboundedRefusal(budget.budgetId, prompt.unbounded);
  }
  const amounts = { promptTokens: prompt.tokens, outputTokens: maxOutputTokens };
  const serviceTier = request.serviceTier?.type;
  const cacheTtl = longestCacheTtl(request);
  const bound = upperBoundNanoUsd({ price, geography: target.geography, serviceTier, cacheTtl, ...amounts });
  if (bound > budget.amountNanoUsd) throw oversizeRefusal(budget.budgetId, bound, budget.amountNanoUsd);
  return bound;
}

function expected({ request, target }: Ask, { price, maxOutputTokens }: Amounts): number {
  const prompt = estimateUsage(request, 0);
  const usage = { ...prompt, outputTokens: Math.min(maxOutputTokens, EXPECTED_OUTPUT_TOKENS) };
  return priceUsage({ price, usage, geography: target.geography, serviceTier: request.serviceTier?.type }).costNanoUsd;
}
