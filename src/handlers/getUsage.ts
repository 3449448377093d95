import type { Handler } from '../contract.ts';
import { usageAnswer } from '../reporting/usageAnswer.ts';
import type { HandlerParts } from './index.ts';

/** What the caller's team has used. The whole gateway's budgets are left out: they tell of other teams. */
export function getUsage({ reporting }: Pick<HandlerParts, 'reporting'>): Handler<'getUsage'> {
  return ({ query, caller, context }) => {
    const budgets = caller.budgets.filter(({ scope }) => scope !== 'gateway');
    return usageAnswer(reporting, { ...caller, budgets }, { query, accept: context.headers.accept });
  };
}
