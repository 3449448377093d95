import { describe, expect, it } from 'vitest';
import { gatewayError } from '../../../src/errors.ts';
import { createMeter } from '../../../src/metering/createMeter.ts';
import { maintain } from '../../../src/metering/maintain.ts';
import type { Model } from '../../../src/ports.ts';
import { playEvents, providerOf, scriptedModel, textEvents } from '../../fakes.ts';
import { requestId } from './admittedRequest.ts';
import { failureOf, silentModel } from './meterSetup.ts';
import { setUpStored, teamBudget } from './storedMeter.ts';

const MAX_TOKENS = 1_000;
/** As many tokens as were asked for, of 16 bytes each, as of long words. */
const LONG_WORDS = textEvents('internationalize'.repeat(MAX_TOKENS)).slice(0, 2);
const BUDGET = { ...teamBudget(1e12), budgetId: 'hard' };
const DAY = { budgetId: 'hard', windowId: 'day-2026-11-22' };

/** A stream under a hard budget that delivers its whole answer, and loses its end. */
async function setUpLong(model: Model) {
  const setup = setUpStored();
  const meter = createMeter({ ...setup.parts, provider: providerOf(model, { clock: setup.clock }) });
  const plain = setup.asked(1, { budgets: [BUDGET] });
  const request = { ...plain.request, inferenceConfig: { maxTokens: MAX_TOKENS } };
  const { events } = await meter.converseStream({ ...plain, request });
  const { inFlight: held } = await setup.parts.windows.read(DAY);
  const ended = async () => ({
    held,
    ...(await setup.parts.windows.read(DAY)),
    usage: (await setup.parts.records.find(requestId(1)))?.settlement?.usage,
  });
  return { ...setup, events, ended };
}

describe('an answer whose end is lost', () => {
  it('has no more tokens than it could have, and costs no more than its hard budget holds', async () => {
    const broken = scriptedModel({ events: () => playEvents(LONG_WORDS, gatewayError('upstream_cut')) });
    const { events, ended } = await setUpLong(broken);
    await failureOf(Array.fromAsync(events));

    const { settled, held, usage } = await ended();
    expect(usage?.outputTokens).toBe(MAX_TOKENS);
    expect(settled).toBeLessThanOrEqual(held);
  });

  it('has no more either when maintenance has to presume it', async () => {
    const { events, ended, parts, clock } = await setUpLong(silentModel(LONG_WORDS));
    const reader = events[Symbol.asyncIterator]();
    for (const _ of LONG_WORDS) await reader.next();
    await parts.records.checkpoint(requestId(1), 16 * MAX_TOKENS);
    clock.advance(899_000);
    const later = { ...clock, nowMs: () => clock.nowMs() + 100_000 };
    await maintain({ ...parts, clock: later });

    const { settled, held, usage } = await ended();
    expect(usage?.outputTokens).toBe(MAX_TOKENS);
    expect(settled).toBeLessThanOrEqual(held);
  });
});
