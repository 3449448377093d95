import { describe, expect, it } from 'vitest';
import { estimateUsage } from '../../../src/governance/estimate.ts';
import { textEvents } from '../../fakes.ts';
import { failureOf, setUp, silentModel } from './meterSetup.ts';

const CONFIGURED = 'The request took longer than 900 s (LLM_GATEWAY_MAX_REQUEST_SECONDS).';
const timedOut = (message: string) => ({ code: 'request_timeout', status: 504, retryable: false, message });

const LIMITS = [
  { where: 'on a server', remainingMs: Number.POSITIVE_INFINITY, lateMs: 0, endsAfterMs: 900_000, message: CONFIGURED },
  {
    where: 'after 100 s of waiting for the store',
    remainingMs: Number.POSITIVE_INFINITY,
    lateMs: 100_000,
    endsAfterMs: 800_000,
    message: CONFIGURED,
  },
  {
    where: 'in a function with 20 s left',
    remainingMs: 20_000,
    lateMs: 0,
    endsAfterMs: 5_000,
    message: "The request took longer than 5 s (the function's timeout).",
  },
  {
    where: 'in a function with 20 s left after 3 s',
    remainingMs: 20_000,
    lateMs: 3_000,
    endsAfterMs: 5_000,
    message: "The request took longer than 8 s (the function's timeout).",
  },
  {
    where: 'in a function that is about to end',
    remainingMs: 10_000,
    lateMs: 0,
    endsAfterMs: 0,
    message: "The request took longer than 0 s (the function's timeout).",
  },
];

describe('the deadline', () => {
  it.each(LIMITS)('ends a whole answer $where', async ({ remainingMs, lateMs, endsAfterMs, message }) => {
    const { meter, clock, ledger, ask } = setUp({ model: silentModel() });
    const receivedAtMs = clock.nowMs() - lateMs;
    const failure = failureOf(meter.converse(ask({ remainingMs: () => remainingMs, receivedAtMs })));
    await turn();
    clock.advance(endsAfterMs - 1);
    expect(ledger.entries[0]?.settlement).toBeUndefined();
    clock.advance(1);

    expect(await failure).toMatchObject(timedOut(message));
    expect(ledger.entries[0]?.settlement).toMatchObject({
      usageSource: 'estimated',
      usage: estimateUsage(ask().request, 0),
      outcome: 'request_timeout',
    });
    expect(clock.pendingTimers).toBe(0);
  });

  it('ends a stream, and what was delivered of it is estimated', async () => {
    const { meter, clock, ledger, ask } = setUp({ model: silentModel(textEvents('Hello').slice(0, 2)) });
    const { events } = await meter.converseStream(ask());
    const failure = failureOf(Array.fromAsync(events));
    await turn();
    clock.advance(900_000);

    expect(await failure).toMatchObject(timedOut(CONFIGURED));
    expect(ledger.entries[0]?.settlement).toMatchObject({
      usageSource: 'estimated',
      usage: estimateUsage(ask().request, 5),
      outcome: 'request_timeout',
    });
    expect(clock.pendingTimers).toBe(0);
  });

  it('ends the reading of a stream that its reader has left', async () => {
    const { meter, clock, ledger, ask } = setUp({ model: silentModel(textEvents('Hello').slice(0, 2)) });
    const { events } = await meter.converseStream(ask());
    const iterator = events[Symbol.asyncIterator]();
    await iterator.next();
    const left = iterator.return?.();
    await turn();
    expect(ledger.entries[0]?.settlement).toBeUndefined();
    clock.advance(900_000);
    await left;

    expect(ledger.entries[0]?.settlement).toMatchObject({ usageSource: 'estimated', outcome: 'request_timeout' });
  });

  it('has passed without harm when the answer is there', async () => {
    const { meter, clock, ask } = setUp();
    const { response } = await meter.converse(ask());
    clock.advance(1_000_000);

    expect(response.stopReason).toBe('end_turn');
  });
});

/** Lets everything run that waits for nothing but its turn. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
