import type { Surroundings } from './surroundings.ts';

const NOTICE_MS = 1_000;

/** Like `fetch`, but a person learns after a second what is waited for, and after `deadlineMs` without headers it rejects. */
export function patientFetch(
  { fetch, clock, terminal }: Pick<Surroundings, 'fetch' | 'clock' | 'terminal'>,
  deadlineMs: number,
): typeof fetch {
  return async (input, init) => {
    const { host } = new URL(input instanceof Request ? input.url : input);
    const deadline = new AbortController();
    const timers = [
      clock.after(deadlineMs, () => deadline.abort(new Error(`no answer within ${deadlineMs / 1_000} s`))),
      clock.after(NOTICE_MS, () => {
        if (terminal.isInteractive) terminal.tell(`Waiting for ${host} ...\n`);
      }),
    ];
    try {
      return await fetch(input, { ...init, signal: deadline.signal });
    } finally {
      for (const cancel of timers) cancel();
    }
  };
}
