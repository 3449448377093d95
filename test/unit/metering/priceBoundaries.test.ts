import { describe, expect, it } from 'vitest';
import { isServed } from '../../../src/catalog/catalog.ts';
import { withDearestPrice } from '../../../src/catalog/dearestPrice.ts';
import type { CatalogRow, ModelRow } from '../../../src/catalog/model.ts';
import { withPrices } from '../../../src/catalog/pricesFile.ts';
import { readModels } from '../../../src/catalog/readModels.ts';
import { NO_LIMITS } from '../../../src/governance/policy.ts';
import { createMeter } from '../../../src/metering/createMeter.ts';
import { maintain } from '../../../src/metering/maintain.ts';
import type { Model } from '../../../src/ports.ts';
import { providerOf, scriptedModel, textResponse } from '../../fakes.ts';
import { requestId } from './admittedRequest.ts';
import { failureOf, MAX_REQUEST_MS, silentModel } from './meterSetup.ts';
import { setUpStored, teamBudget } from './storedMeter.ts';

const MIDNIGHT_MS = Date.parse('2026-11-23T00:00:00Z');
/** Ten tokens in and five out, as the scripted model says: at 35 and 140 nano-USD a token, then at 70 and 280. */
const OLD = { costNanoUsd: 10 * 35 + 5 * 140, priceVersion: 'nova-micro/2024-12-03' };
const NEW = {
  costNanoUsd: 10 * 70 + 5 * 280,
  priceVersion: expect.stringMatching(/^override:nova-micro\/2026-11-23#/),
};
const DOUBLED = {
  model: 'nova-micro',
  effective_from: '2026-11-23',
  usd_per_million_tokens: { input: 0.07, output: 0.28, cache_read: 0.0175, cache_write_5m: 0.07 },
};

/** nova-micro at the prices of a file. */
function novaAt(entries: readonly object[]): ModelRow {
  const answer = withPrices(readModels(), { name: 'prices.json', text: JSON.stringify(entries) });
  if (answer.kind === 'refused') throw new Error(answer.problems.join('\n'));
  return novaIn(answer.rows);
}

function novaIn(rows: readonly CatalogRow[]): ModelRow {
  const row = rows.filter(isServed).find(({ id }) => id === 'nova-micro');
  if (row === undefined) throw new Error('There is no nova-micro');
  return row;
}

function setUpAt(entries: readonly object[], receivedAtMs: number, model: Model = scriptedModel({})) {
  const setup = setUpStored();
  setup.clock.advance(receivedAtMs - setup.clock.nowMs());
  const meter = createMeter({ ...setup.parts, provider: providerOf(model, { clock: setup.clock }) });
  const plain = setup.asked(1, { budgets: [teamBudget(1_000_000)] });
  const find = async () => (await setup.parts.records.find(requestId(1)))?.settlement;
  return { ...setup, meter, question: { ...plain, row: novaAt(entries) }, find };
}

describe('the price of a request', () => {
  it.each([
    { at: '2026-11-22T23:59:59.999Z', price: OLD },
    { at: '2026-11-23T00:00:00.000Z', price: NEW },
  ])('changes at midnight in UTC, to the millisecond: $at', async ({ at, price }) => {
    const { meter, question, find } = setUpAt([DOUBLED], Date.parse(at));
    await meter.converse(question);

    expect(await find()).toMatchObject({ usageSource: 'measured', ...price });
  });

  it.each([
    { day: '2026-11-24', effectiveUntil: '2026-11-24', price: NEW },
    { day: '2026-11-25', effectiveUntil: '2026-11-24', price: OLD },
  ])('is on $day the one that ends on $effectiveUntil: $price.costNanoUsd', async ({ day, effectiveUntil, price }) => {
    const entries = [{ ...DOUBLED, effective_until: effectiveUntil }];
    const { meter, question, find } = setUpAt(entries, Date.parse(`${day}T23:59:59Z`));
    await meter.converse(question);

    expect(await find()).toMatchObject(price);
  });

  it('is that of its beginning, however long it takes', async () => {
    const model: Model = {
      ...scriptedModel({}),
      async converse() {
        clock.advance(120_000);
        return textResponse('Hello');
      },
    };
    const { meter, question, clock, find } = setUpAt([DOUBLED], MIDNIGHT_MS - 60_000, model);
    await meter.converse(question);

    expect(clock.nowMs()).toBe(MIDNIGHT_MS + 60_000);
    expect(await find()).toMatchObject({ ...OLD, endedAtMs: MIDNIGHT_MS + 60_000 });
  });
});

describe('a request that is lost', () => {
  /** The prompt of two tokens that was estimated at admission, and no answer. */
  const lostAt = (inputNanoUsd: number) => ({ usageSource: 'estimated', costNanoUsd: 2 * inputNanoUsd });

  it.each([
    { when: 'before a price changed', entries: [DOUBLED], startMs: MIDNIGHT_MS - 1, price: { ...OLD, ...lostAt(35) } },
    { when: 'after a price changed', entries: [DOUBLED], startMs: MIDNIGHT_MS, price: { ...NEW, ...lostAt(70) } },
  ])('$when costs what it cost then, whoever resolves it', async ({ entries, startMs, price }) => {
    const { meter, question, clock, parts, find } = setUpAt(entries, startMs, silentModel());
    void failureOf(meter.converse(question));
    await settled();
    clock.advance(MAX_REQUEST_MS - 1);
    // The gateway is gone here; its timer never fires. Another one comes, and may have another prices file, or none.
    const [hold] = (await parts.records.find(requestId(1)))?.request.holds ?? [];
    const late = { ...parts, clock: { nowMs: () => clock.nowMs() + 60_000 } };

    expect(await maintain(late)).toEqual({ replayed: 0, resolved: 1, failed: 0 });
    expect(await find()).toMatchObject(price);
    expect(hold && (await parts.windows.read(hold))).toEqual({ settled: price.costNanoUsd, inFlight: 0 });
  });
});

describe('a request for a model without a price', () => {
  it('is refused before anything is taken, held or opened', async () => {
    const { meter, parts, asked, items } = setUpStored();
    const plain = asked(1, { budgets: [teamBudget(1_000_000)], teamLimits: { ...NO_LIMITS, rpm: 1 } });
    const question = { ...plain, row: { ...plain.row, prices: [] } };

    expect(await failureOf(meter.converse(question))).toMatchObject({
      code: 'unknown_price',
      status: 503,
      retryable: false,
      message: expect.stringContaining('LLM_GATEWAY_PRICES_FILE'),
    });
    expect(await parts.records.find(requestId(1))).toBeUndefined();
    expect(items.list('usage')).toEqual([]);
    expect(items.list('rateLimits')).toEqual([]);
  });

  it('is held and billed at the dearest rates there are, if the operator says so', async () => {
    const { meter, asked, parts } = setUpStored();
    const plain = asked(1, { budgets: [teamBudget(1_000_000_000)] });
    const rows = readModels().map((row) => (row.id === 'nova-micro' ? { ...row, prices: [] } : row));
    await meter.converse({ ...plain, row: novaIn(withDearestPrice(rows)) });
    const record = await parts.records.find(requestId(1));

    expect(record?.settlement).toMatchObject({
      costNanoUsd: 10 * 15_000 + 5 * 75_000,
      priceVersion: 'dearest:input=15,output=75',
    });
    expect(record?.request.holds[0]?.estimate).toBeGreaterThan(100 * 75_000);
  });
});

/** Lets what is under way come to where it waits. */
async function settled(): Promise<void> {
  for (let turns = 0; turns < 5; turns += 1) await new Promise((resolve) => setImmediate(resolve));
}
