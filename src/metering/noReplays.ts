import type { ReplayQueue } from '../ports.ts';

/** Where no queue is set up: what cannot be written is logged in full, and stays open until it is resolved. */
export const noReplays: ReplayQueue = {
  put: () => Promise.reject(new Error('There is no queue for settlements.')),
  drain: async () => 0,
};
