import type { ContentBlockDelta, ConverseStreamOutput } from '@aws-sdk/client-bedrock-runtime';
import { describe, expect, it } from 'vitest';
import { GatewayError, gatewayError } from '../../../src/errors.ts';
import { estimateUsage } from '../../../src/governance/estimate.ts';
import { fromConverseUsage } from '../../../src/governance/usage.ts';
import type { Records } from '../../../src/ports.ts';
import { ManualClock, memoryLedger, playEvents, scriptedModel, textEvents, USAGE } from '../../fakes.ts';
import { failureOf, setUp } from './meterSetup.ts';

const WHOLE = textEvents('Hel', 'lo');
const MEASURED = { usageSource: 'measured', usage: fromConverseUsage(USAGE) };
const BROKEN = gatewayError('model_error');

const delta = (delta: ContentBlockDelta): ConverseStreamOutput => ({
  contentBlockDelta: { contentBlockIndex: 0, delta },
});

function streaming(events: readonly ConverseStreamOutput[], error?: unknown) {
  const setup = setUp({ model: scriptedModel({ events: () => playEvents(events, error) }) });
  const settlement = () => setup.ledger.entries[0]?.settlement;
  const estimated = (bytes: number) => ({
    usageSource: 'estimated',
    usage: estimateUsage(setup.ask().request, bytes),
  });
  return { ...setup, settlement, estimated };
}

describe('a stream', () => {
  it('passes every event on as it is, and is settled when it ends', async () => {
    const { meter, ask, settlement, clock } = streaming(WHOLE);
    const stream = await meter.converseStream(ask());
    const events: ConverseStreamOutput[] = [];
    for await (const event of stream.events) {
      expect(settlement()).toBeUndefined();
      events.push(event);
    }

    expect(events).toEqual(WHOLE);
    expect(settlement()).toMatchObject({ ...MEASURED, outcome: 'completed' });
    expect(clock.pendingTimers).toBe(0);
  });

  it('notes every 30 s how much of it has been delivered', async () => {
    const notes: string[] = [];
    const clock = new ManualClock();
    const records: Records = {
      ...memoryLedger(),
      checkpoint: async (requestId, bytes) => void notes.push(`${requestId} ${bytes}`),
    };
    const pieces = ['a', 'bc', 'def', 'ghij', 'klmno'];
    const setup = setUp({ clock, records, model: scriptedModel({ events: () => playEvents(textEvents(...pieces)) }) });
    const { events } = await setup.meter.converseStream(setup.ask());
    for await (const { contentBlockDelta } of events) if (contentBlockDelta !== undefined) clock.advance(16_000);

    expect(notes).toEqual(['req_1 6', 'req_1 15']);
  });

  it('has a receipt only when it is settled', async () => {
    const { meter, ask } = streaming(WHOLE);
    const stream = await meter.converseStream(ask());
    expect(() => stream.receipt()).toThrow('not settled');
    await Array.fromAsync(stream.events);

    expect(stream.receipt()).toEqual({ usage: MEASURED.usage, costNanoUsd: 1_050 });
  });

  it.each([
    { how: 'cut before its first event', events: [], error: undefined, code: 'upstream_cut', bytes: 0 },
    { how: 'cut in the middle', events: WHOLE.slice(0, 2), error: undefined, code: 'upstream_cut', bytes: 3 },
    { how: 'cut before its numbers', events: WHOLE.slice(0, -1), error: undefined, code: 'upstream_cut', bytes: 5 },
    { how: 'broken in the middle', events: WHOLE.slice(0, 3), error: BROKEN, code: 'model_error', bytes: 5 },
    { how: 'broken at once', events: [], error: BROKEN, code: 'model_error', bytes: 0 },
    { how: 'broken in an unknown way', events: [], error: new Error('x'), code: 'internal_error', bytes: 0 },
  ])('is estimated and throws when it is $how', async ({ events, error, code, bytes }) => {
    const { meter, ask, settlement, estimated, clock } = streaming(events, error);
    const reading = async () => Array.fromAsync((await meter.converseStream(ask())).events);
    const failure = await failureOf(reading());

    expect(failure).toMatchObject(error instanceof GatewayError || error === undefined ? { code } : error);
    expect(settlement()).toMatchObject({ ...estimated(bytes), outcome: code });
    expect(clock.pendingTimers).toBe(0);
  });

  it('is measured and throws when it breaks after its numbers', async () => {
    const { meter, ask, settlement } = streaming(WHOLE, BROKEN);
    const stream = await meter.converseStream(ask());

    expect(await failureOf(Array.fromAsync(stream.events))).toBe(BROKEN);
    expect(settlement()).toMatchObject({ ...MEASURED, outcome: 'model_error' });
  });

  it.each([
    { kind: 'text', event: delta({ text: 'né 🦙' }), bytes: 8 },
    { kind: 'arguments of a tool', event: delta({ toolUse: { input: '{"a"' } }), bytes: 4 },
    { kind: 'reasoning', event: delta({ reasoningContent: { text: 'hmm' } }), bytes: 3 },
    { kind: 'a signature', event: delta({ reasoningContent: { signature: 'abcdefgh' } }), bytes: 0 },
    { kind: 'no delta', event: { messageStart: { role: 'assistant' } } as const, bytes: 0 },
  ])('estimates from the bytes delivered: $kind', async ({ event, bytes }) => {
    const { meter, ask, settlement, estimated } = streaming([event]);
    await failureOf(Array.fromAsync((await meter.converseStream(ask())).events));

    expect(settlement()).toMatchObject(estimated(bytes));
  });
});

describe('a reader who leaves early', () => {
  async function readOneEvent({ meter, ask }: ReturnType<typeof streaming>): Promise<void> {
    for await (const _event of (await meter.converseStream(ask())).events) break;
  }

  it('leaves a stream that is read to its numbers and measured', async () => {
    const setup = streaming(WHOLE);
    await readOneEvent(setup);

    expect(setup.settlement()).toMatchObject({ ...MEASURED, outcome: 'completed' });
    expect(setup.clock.pendingTimers).toBe(0);
  });

  it('leaves a stream whose later failure is recorded, and is not thrown at anyone', async () => {
    const setup = streaming(WHOLE.slice(0, 3), BROKEN);
    await readOneEvent(setup);

    expect(setup.settlement()).toMatchObject({ ...setup.estimated(5), outcome: 'model_error' });
  });

  it('fails in a way of his own, and the stream is measured all the same', async () => {
    const setup = streaming(WHOLE);
    const stream = await setup.meter.converseStream(setup.ask());
    const reading = async () => {
      for await (const _event of stream.events) throw new Error('cannot translate');
    };

    await expect(reading()).rejects.toThrow('cannot translate');
    expect(setup.settlement()).toMatchObject(MEASURED);
    expect(stream.receipt()).toMatchObject({ usage: MEASURED.usage });
  });
});
