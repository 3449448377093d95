import { describe, expect, it } from 'vitest';
import { countedBuckets, memoryLedger } from '../../fakes.ts';
import { failureOf, setUp } from './meterSetup.ts';

/** A meter whose limits answer when they are told to. */
function setUpSlow(passes?: number) {
  const answers: (() => void)[] = [];
  const buckets = countedBuckets(passes);
  const ledger = memoryLedger();
  const setup = setUp({
    records: ledger,
    buckets: {
      ...buckets,
      async take(...asked) {
        await new Promise<void>((resolve) => answers.push(resolve));
        return buckets.take(...asked);
      },
    },
  });
  const askFor = (number: number, clientGone = new AbortController().signal) =>
    setup.meter.converse(setup.ask({ requestId: `req_${number}`, clientGone }));
  return { answers, ledger, askFor };
}

const turns = async () => {
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

describe('1,000 requests at the same moment', () => {
  it('are admitted 32 at a time, in their order, and all of them', async () => {
    const { answers, ledger, askFor } = setUpSlow();
    const all = Promise.all(Array.from({ length: 1_000 }, (_, number) => askFor(number)));
    let answered = 0;
    while (answered < 1_000) {
      await turns();
      expect(answers.length - answered).toBe(Math.min(32, 1_000 - answered));
      for (const answer of answers.slice(answered)) answer();
      answered = answers.length;
    }
    await all;

    expect(ledger.entries.map(({ request }) => request.requestId)).toEqual(
      Array.from({ length: 1_000 }, (_, number) => `req_${number}`),
    );
  });

  it('make room when one is refused', async () => {
    const { answers, askFor } = setUpSlow(0);
    const failures = Array.from({ length: 33 }, (_, number) => failureOf(askFor(number)));
    await turns();
    expect(answers).toHaveLength(32);
    answers[0]?.();
    expect(await failures[0]).toMatchObject({ code: 'rate_limit_exceeded' });
    await turns();

    expect(answers).toHaveLength(33);
    for (const answer of answers) answer();
    await Promise.all(failures);
  });
});

describe('a client that leaves while its request waits for its turn', () => {
  it('is not asked for, and nothing of it goes on record', async () => {
    const { answers, ledger, askFor } = setUpSlow();
    const client = new AbortController();
    const others = Array.from({ length: 32 }, (_, number) => askFor(number));
    const waiting = askFor(32, client.signal);
    await turns();
    client.abort();

    expect(await failureOf(waiting)).toMatchObject({ code: 'client_left' });
    for (const answer of answers) answer();
    await Promise.all(others);
    expect(answers).toHaveLength(32);
    expect(ledger.entries).toHaveLength(32);
  });
});
