import type { ChatCompletionRequest, GatewayWarning } from '../../../generated/types/gateway/types.gen.ts';
import type { Effort, ModelRow } from '../../catalog/model.ts';
import { type GatewayError, gatewayError } from '../../errors.ts';
import { adjusted, cut, nearest } from './efforts.ts';
import type { Place } from './fieldRules.ts';
import type { JsonObject } from './json.ts';
import { type OutputLimit, sentLimits } from './outputLimits.ts';
import { type ReasoningWish, readReasoningWish } from './reasoningWish.ts';

/** How the model will think, and what that means for the rest of the request. */
export interface Reasoning {
  /** For `additionalModelRequestFields`. */
  readonly fields: JsonObject;
  /** Claude refuses forced tools while it thinks. */
  readonly forbidsForcedTools: boolean;
  readonly forbidsSampling: boolean;
  readonly forbidsMaxTokens: boolean;
  /** Part of the output limit; 0 where the model minds its own budget. */
  readonly budgetTokens: number;
  readonly ignoredParams: readonly string[];
  readonly warnings: readonly GatewayWarning[];
}

interface Situation {
  readonly wish: ReasoningWish;
  readonly row: ModelRow;
  /** The caller's own limit of the output. */
  readonly limit: OutputLimit | undefined;
}

/** An effort may come to nothing: what it asks for does not fit the request. */
type Plan = Partial<Omit<Reasoning, 'fields'>> & Pick<Reasoning, 'fields'>;

/** Tokens to think with, for models that are told a number. The least that Claude takes is 1,024. */
const BUDGETS: Readonly<Record<Effort, number>> = {
  minimal: 1_024,
  low: 2_048,
  medium: 8_192,
  high: 16_384,
  xhigh: 24_576,
  max: 32_768,
};
const MIN_BUDGET = 1_024;

/** What else the caller asks for. It goes before thinking, where the two exclude each other. */
interface Company {
  readonly isToolForced: boolean;
  readonly isThoughtless: boolean;
}

/**
 * Maps `reasoning_effort` and `thinking` to what the model's family understands. Throws `invalid_value` for a budget
 * that leaves no room for an answer.
 */
export function toReasoning(body: ChatCompletionRequest, place: Place, company: Company): Reasoning {
  const wish = readReasoningWish(body, place);
  const [limit] = sentLimits(body);
  const plan = planReasoning({ wish, row: place.row, limit }, company);
  return {
    forbidsForcedTools: false,
    forbidsSampling: false,
    forbidsMaxTokens: false,
    budgetTokens: 0,
    warnings: [],
    ...plan,
    ignoredParams: [...wish.ignoredParams, ...(plan.ignoredParams ?? [])],
  };
}

function planReasoning(situation: Situation, { isToolForced, isThoughtless }: Company): Plan {
  const { wish, row } = situation;
  if (wish.mode === 'unsaid') return { fields: {} };
  if (wish.mode === 'off') return planOff(situation);
  switch (row.reasoning) {
    case 'none':
    case 'always_on':
      return { fields: {}, ignoredParams: wish.askedBy };
    case 'anthropic_adaptive':
      return isToolForced && row.reasoning_can_be_disabled ? nothingOf(wish) : adaptive(situation);
    case 'anthropic_budget':
      // Only adaptive thinking may begin in the middle of a turn.
      return isToolForced || isThoughtless ? nothingOf(wish) : budget(situation);
    case 'openai_effort':
      return flatEffort(situation);
    case 'openai_nested_effort':
      return nestedEffort(situation);
    case 'nova_effort':
      return novaEffort(situation);
    default:
      return unreachableReasoning(row.reasoning);
  }
}

function nothingOf({ askedBy }: ReasoningWish): Plan {
  return { fields: {}, ignoredParams: askedBy };
}

/** Thinking is off by default where a budget or Nova's effort switches it on. */
function planOff({ wish, row }: Situation): Plan {
  if (row.reasoning === 'none') return { fields: {} };
  if (!row.reasoning_can_be_disabled) return nothingOf(wish);
  if (row.reasoning === 'anthropic_adaptive') return { fields: { thinking: { type: 'disabled' } } };
  if (row.reasoning === 'openai_nested_effort') return { fields: { reasoning: { effort: 'none' } } };
  return { fields: {} };
}

/** https://docs.aws.amazon.com/bedrock/latest/userguide/claude-messages-adaptive-thinking.html */
function adaptive({ wish, row }: Situation): Plan {
  const found = wish.effort === undefined ? undefined : nearest(wish.effort, row);
  const { display } = wish;
  return {
    fields: {
      thinking: { type: 'adaptive', ...(display && { display }) },
      ...(found && { output_config: { effort: found.effort } }),
    },
    forbidsForcedTools: row.reasoning_can_be_disabled,
    forbidsSampling: true,
    ignoredParams: unsaidBudget(wish),
    ...(found && { warnings: found.warnings }),
  };
}

/** https://docs.aws.amazon.com/bedrock/latest/userguide/claude-messages-extended-thinking.html */
function budget({ wish, row, limit }: Situation): Plan {
  const most = limit?.maxTokens ?? row.max_output_tokens;
  if (wish.budgetTokens !== undefined && wish.budgetTokens >= most) throw tooLarge(most);
  const wanted = BUDGETS[wish.effort ?? 'medium'];
  const budgetTokens = wish.budgetTokens ?? Math.min(wanted, Math.floor(most / 2));
  if (budgetTokens < MIN_BUDGET) return nothingOf(wish);
  const isTold = wish.budgetTokens !== undefined;
  const unheard = isTold && wish.effort !== undefined ? ['reasoning_effort'] : [];
  return {
    fields: { thinking: { type: 'enabled', budget_tokens: budgetTokens } },
    forbidsForcedTools: true,
    forbidsSampling: true,
    budgetTokens,
    ignoredParams: [...unheard, ...unsaidDisplay(wish)],
    warnings: isTold || wish.effort === undefined || budgetTokens >= wanted ? [] : [cut(wish.effort, budgetTokens)],
  };
}

/** gpt-oss always thinks: there is nothing to switch on. */
function flatEffort({ wish, row }: Situation): Plan {
  const ignoredParams = [...unsaidBudget(wish), ...unsaidDisplay(wish)];
  if (wish.effort === undefined) return { fields: {}, ignoredParams };
  const { effort, warnings } = nearest(wish.effort, row);
  return { fields: { reasoning_effort: effort }, ignoredParams, warnings };
}

/** https://github.com/vercel/ai/blob/main/packages/amazon-bedrock/CHANGELOG.md: GPT-5.x refuses the flat field. */
function nestedEffort({ wish, row }: Situation): Plan {
  const { effort, warnings } = nearest(wish.effort ?? 'medium', row);
  const ignoredParams = [...unsaidBudget(wish), ...unsaidDisplay(wish)];
  return { fields: { reasoning: { effort } }, ignoredParams, warnings };
}

/**
 * At high effort Nova takes neither a limit nor sampling parameters. A limit that the caller set is a promise about the
 * bill, so the effort gives way. https://docs.aws.amazon.com/nova/latest/nova2-userguide/extended-thinking.html
 */
function novaEffort({ wish, row, limit }: Situation): Plan {
  const asked = wish.effort ?? 'medium';
  const found = nearest(asked, row);
  const isLimited = found.effort === 'high' && limit !== undefined;
  const effort = isLimited ? 'medium' : found.effort;
  return {
    fields: { reasoningConfig: { type: 'enabled', maxReasoningEffort: effort } },
    forbidsMaxTokens: effort === 'high',
    forbidsSampling: effort === 'high',
    ignoredParams: [...unsaidBudget(wish), ...unsaidDisplay(wish)],
    warnings: isLimited ? [adjusted(asked, effort)] : found.warnings,
  };
}

function unsaidBudget({ budgetTokens }: ReasoningWish): string[] {
  return budgetTokens === undefined ? [] : ['thinking.budget_tokens'];
}

function unsaidDisplay({ display }: ReasoningWish): string[] {
  return display === undefined ? [] : ['thinking.display'];
}

function tooLarge(most: number): GatewayError {
  const expected = `less than ${most}, the most the whole answer may have`;
  return gatewayError('invalid_value', { details: { param: 'thinking.budget_tokens', expected } });
}

function unreachableReasoning(kind: never): never {
  throw new Error(`Unknown kind of reasoning ${String(kind)}`);
}
