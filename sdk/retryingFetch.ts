import { isRetryable, mayResend, readRetryAfterMs, waitMs } from './retry.ts';

export interface RetryParts {
  readonly fetch: (request: Request) => Promise<Response>;
  /** Tries after the first one. */
  readonly maxRetries: number;
  /** A longer wait is not waited for: its refusal is given back instead. */
  readonly maxWaitMs: number;
  readonly nowMs: () => number;
  /** In [0, 1). */
  readonly chance: () => number;
  /** Resolves after that time, or rejects with the signal's reason. */
  readonly sleep: (durationMs: number, signal: AbortSignal) => Promise<void>;
}

/** `fetch` that tries again where that can help, as the gateway asks for. Gives back the last answer, whatever it is. */
export function createRetryingFetch(parts: RetryParts): (request: Request) => Promise<Response> {
  return async (request) => {
    for (let tries = 0; ; tries += 1) {
      const outcome = await attempt(parts, request);
      const wait = tries < parts.maxRetries ? waitFor(parts, { request, outcome, tries }) : null;
      if (wait === null) return answerOf(outcome);
      // Not waited for: a body that somebody else reads too ends only with the other reader.
      outcome.response?.body?.cancel().catch(() => undefined);
      await parts.sleep(wait, request.signal);
    }
  };
}

type Outcome = { readonly response: Response } | { readonly response?: undefined; readonly failure: unknown };

/** The request is copied, because a body can be sent only once. */
async function attempt({ fetch }: RetryParts, request: Request): Promise<Outcome> {
  try {
    return { response: await fetch(request.clone()) };
  } catch (failure) {
    return { failure };
  }
}

interface Attempt {
  readonly request: Request;
  readonly outcome: Outcome;
  readonly tries: number;
}

/** Milliseconds until the next try, or `null` for none. */
function waitFor(parts: RetryParts, { request, outcome, tries }: Attempt): number | null {
  if (request.signal.aborted) return null;
  if (outcome.response === undefined) {
    return mayResend(request.method, outcome.failure) ? waitMs(tries, null, parts.chance()) : null;
  }
  if (outcome.response.ok || !isRetryable(outcome.response)) return null;
  const askedMs = readRetryAfterMs(outcome.response.headers, parts.nowMs());
  if (askedMs !== null && askedMs > parts.maxWaitMs) return null;
  return Math.min(parts.maxWaitMs, waitMs(tries, askedMs, parts.chance()));
}

function answerOf(outcome: Outcome): Response {
  if (outcome.response === undefined) throw outcome.failure;
  return outcome.response;
}
