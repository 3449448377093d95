import type { BudgetEvents } from '../ports.ts';

/** Where nobody has subscribed: metric and log line are all there is. */
export const noBudgetEvents: BudgetEvents = { publish: async () => undefined };
