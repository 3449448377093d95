import type { GatewayWarning } from '../../../generated/types/gateway/types.gen.ts';
import type { Effort, ModelRow } from '../../catalog/model.ts';

const ORDER: Readonly<Record<Effort, number>> = { minimal: 0, low: 1, medium: 2, high: 3, xhigh: 4, max: 5 };

/** The effort to send, and a warning when it is not the one that was asked for. */
export interface Found {
  readonly effort: Effort;
  readonly warnings: readonly GatewayWarning[];
}

/** The strongest effort the model knows that is not above the one asked for, else its weakest. */
export function nearest(asked: Effort, { reasoning_efforts: known }: ModelRow): Found {
  const effort = known.findLast((candidate) => ORDER[candidate] <= ORDER[asked]) ?? known[0] ?? asked;
  return { effort, warnings: effort === asked ? [] : [adjusted(asked, effort)] };
}

/** Tells that another effort was sent. */
export function adjusted(asked: Effort, effort: Effort): GatewayWarning {
  const message = `The model does not take reasoning_effort ${asked} in this request; ${effort} was sent.`;
  return { code: 'reasoning_effort_adjusted', message };
}

/** Tells that less was sent than the effort stands for. */
export function cut(asked: Effort, budgetTokens: number): GatewayWarning {
  const message = `reasoning_effort ${asked} was sent as ${budgetTokens} tokens, to leave room for an answer.`;
  return { code: 'reasoning_effort_adjusted', message };
}
