import type { Surroundings } from './surroundings.ts';

const NOTICE_MS = 1_000;

interface Patience {
  /** Without headers for so long, it rejects. */
  readonly deadlineMs: number;
  /** Whom a person is told that is waited for. @default the address's host */
  readonly whom?: string;
}

/**
 * Like `fetch`, but ends the waiting. A person learns whom is waited for as soon as all calls together have taken a second, so
 * that a list of many pages is no silence either.
 */
export function patientFetch(
  { fetch, clock, terminal }: Pick<Surroundings, 'fetch' | 'clock' | 'terminal'>,
  { deadlineMs, whom }: Patience,
): typeof fetch {
  let waitedMs = 0;
  let isTold = false;
  return async (input, init) => {
    const { host } = new URL(input instanceof Request ? input.url : input);
    const startedMs = clock.nowMs();
    const deadline = new AbortController();
    const timers = [
      clock.after(deadlineMs, () => deadline.abort(new Error(`no answer within ${deadlineMs / 1_000} s`))),
      clock.after(Math.max(0, NOTICE_MS - waitedMs), () => {
        if (terminal.isInteractive && !isTold) terminal.tell(`Waiting for ${whom ?? host} ...\n`);
        isTold = true;
      }),
    ];
    try {
      return await fetch(input, { ...init, signal: deadline.signal });
    } finally {
      for (const cancel of timers) cancel();
      waitedMs += clock.nowMs() - startedMs;
    }
  };
}
