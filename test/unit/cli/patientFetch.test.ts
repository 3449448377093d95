import { describe, expect, it } from 'vitest';
import { patientFetch } from '../../../src/cli/patientFetch.ts';
import { ManualClock } from '../../fakes.ts';

/** What a person is told while calls take so long, one after the other. */
async function toldDuring(callsMs: readonly number[], isInteractive = true) {
  const clock = new ManualClock();
  const durations = [...callsMs];
  const told: string[] = [];
  const fetch = patientFetch(
    {
      clock,
      terminal: { answer: () => {}, tell: (text) => void told.push(text), isInteractive, columns: 80 },
      async fetch(_input, init) {
        clock.advance(durations.shift() ?? 0);
        init?.signal?.throwIfAborted();
        return new Response();
      },
    },
    { deadlineMs: 30_000 },
  );
  for (const _ of callsMs) await fetch('http://127.0.0.1:8788/admin/teams');
  return { told, pendingTimers: clock.pendingTimers };
}

const NOTICE = 'Waiting for 127.0.0.1:8788 ...\n';

describe('patience', () => {
  it.each([
    ['nothing of what is quick', [999], []],
    ['of what takes a second', [1_000], [NOTICE]],
    ['nothing of a few quick pages', [300, 300, 300], []],
    ['of many quick pages, once', Array.from({ length: 20 }, () => 300), [NOTICE]],
    ['of two slow pages, once', [5_000, 5_000], [NOTICE]],
  ])('tells %s', async (_what, callsMs, told) => {
    expect(await toldDuring(callsMs)).toEqual({ told, pendingTimers: 0 });
  });

  it('tells a script nothing', async () => {
    expect((await toldDuring([5_000], false)).told).toEqual([]);
  });

  it('has an end', async () => {
    await expect(toldDuring([30_000])).rejects.toThrow('no answer within 30 s');
  });
});
