import type { Clock, Ids } from '../ports.ts';
import { storeUnavailable } from './dynamo.ts';
import { Conflict } from './items/items.ts';

/** About 1 s in all with the waits between them: what takes longer is better written by somebody else. */
const MAX_ATTEMPTS = 8;
const FIRST_WAIT_MS = 10;
const LONGEST_WAIT_MS = 400;

/** What waiting takes. */
export interface Patience {
  readonly clock: Pick<Clock, 'after'>;
  readonly ids: Pick<Ids, 'fraction'>;
}

/** Repeats a write that met another one. Throws `store_unavailable` when they keep meeting. */
export async function retryConflicts<Result>(patience: Patience, write: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await write();
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      if (attempt === MAX_ATTEMPTS) throw storeUnavailable(error);
      await waitBefore(attempt, patience);
    }
  }
}

/** Full jitter: https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/ */
function waitBefore(attempt: number, { clock, ids }: Patience): Promise<void> {
  const longestMs = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempt - 1));
  return new Promise((resolve) => {
    clock.after(Math.ceil(ids.fraction() * longestMs), resolve);
  });
}
