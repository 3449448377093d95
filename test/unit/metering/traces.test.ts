import { describe, expect, it } from 'vitest';
import { gatewayError } from '../../../src/errors.ts';
import { playEvents, type RecordedCall, recordingCalls, scriptedModel, textEvents, textResponse } from '../../fakes.ts';
import { pass, turn } from '../provider/providerSetup.ts';
import { failureOf, type SetUpParts, setUp, silentModel } from './meterSetup.ts';

/** A meter whose calls are traced. */
function traced(parts: SetUpParts) {
  const calls: RecordedCall[] = [];
  const setup = setUp(parts);
  return { ...setup, calls, asked: setup.ask({ trace: recordingCalls(calls) }) };
}

const MEASURED = { inputTokens: 10, outputTokens: 5 };
const stream = (after: number, error?: unknown) =>
  scriptedModel({ events: () => playEvents(textEvents('Hel', 'lo').slice(0, after), error) });

describe('the span of a call', () => {
  it('ends with what a whole answer is billed', async () => {
    const { meter, calls, asked, ledger } = traced({ model: scriptedModel({ response: textResponse('Hello') }) });
    await meter.converse(asked);

    const costNanoUsd = ledger.entries[0]?.settlement?.costNanoUsd;
    const usage = expect.objectContaining(MEASURED);
    expect(calls.map(({ ends }) => ends)).toEqual([
      [
        expect.objectContaining({
          usage,
          costNanoUsd,
          usageSource: 'measured',
          outcome: 'completed',
          stopReason: 'end_turn',
        }),
      ],
    ]);
  });

  it('of a stream is open until its last event was read', async () => {
    const { meter, calls, asked } = traced({ model: stream(6) });
    const { events } = await meter.converseStream(asked);
    const reader = events[Symbol.asyncIterator]();
    await reader.next();
    const atFirst = calls.map(({ ends, firstTokens }) => [ends.length, firstTokens]);
    for (let next = await reader.next(); next.done !== true; next = await reader.next());

    expect(atFirst).toEqual([[0, 0]]);
    expect(calls).toMatchObject([
      {
        firstTokens: 1,
        ends: [{ usage: MEASURED, outcome: 'completed', usageSource: 'measured', stopReason: 'end_turn' }],
      },
    ]);
  });

  it.each([
    { what: 'breaks', model: stream(2, gatewayError('model_error')), outcome: 'model_error' },
    { what: 'is cut', model: stream(3), outcome: 'upstream_cut' },
  ])('of a stream that $what ends with an estimate', async ({ model, outcome }) => {
    const { meter, calls, asked } = traced({ model });
    const { events } = await meter.converseStream(asked);
    await failureOf(Array.fromAsync(events));

    expect(calls).toMatchObject([
      { firstTokens: 1, ends: [{ outcome, usageSource: 'estimated', stopReason: undefined }] },
    ]);
  });

  it('of a stream whose reader stops ends when the rest is counted', async () => {
    const { meter, calls, asked } = traced({ model: stream(6) });
    const { events, close } = await meter.converseStream(asked);
    const reader = events[Symbol.asyncIterator]();
    await reader.next();
    await reader.return?.();
    await close();

    expect(calls).toMatchObject([{ ends: [{ usage: MEASURED, outcome: 'completed' }] }]);
  });

  it('of a stream that ends with its client ends when the client leaves', async () => {
    const client = new AbortController();
    const [start] = textEvents('Hello');
    const calls: RecordedCall[] = [];
    const { meter, ask } = setUp({ model: silentModel(start === undefined ? [] : [start]) });
    const context = { clientGone: client.signal, trace: recordingCalls(calls) };
    const { events } = await meter.converseStream(ask(context, 'nova-micro', { streamDisconnect: 'abort' }));
    const reader = events[Symbol.asyncIterator]();
    await reader.next();
    const rest = failureOf(reader.next());
    await turn();
    client.abort();
    await rest;

    expect(calls).toMatchObject([{ ends: [{ outcome: 'client_left', usageSource: 'estimated' }] }]);
  });

  it.each(['converse', 'converseStream'] as const)('of each attempt of %s ends once', async (way) => {
    const error = gatewayError('upstream_unavailable');
    const { meter, calls, asked, clock } = traced({ model: scriptedModel({ error }), settings: { maxAttempts: 3 } });
    const failed = failureOf(meter[way](asked));
    await pass(clock, 60_000);
    await failed;

    const ends = [{ outcome: 'upstream_unavailable', costNanoUsd: 0, usageSource: 'measured' }];
    expect(calls).toMatchObject([
      { attempt: 1, ends },
      { attempt: 2, ends },
      { attempt: 3, ends },
    ]);
  });

  it('ends with the failure of an answer that the caller cannot be given', async () => {
    const { meter, calls, asked } = traced({ model: scriptedModel({}) });
    const check = () => {
      throw gatewayError('model_error');
    };
    await failureOf(meter.converse({ ...asked, check }));

    expect(calls).toMatchObject([{ ends: [{ outcome: 'model_error', usage: MEASURED, usageSource: 'measured' }] }]);
  });

  it('is not begun for a request that is refused', async () => {
    const { meter, calls, asked } = traced({
      buckets: { take: () => Promise.reject(gatewayError('store_unavailable')), adjust: async () => undefined },
    });
    await failureOf(meter.converse(asked));

    expect(calls).toEqual([]);
  });
});
