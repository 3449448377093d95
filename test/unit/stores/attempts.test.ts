import { describe, expect, it } from 'vitest';
import type { AdmittedRequest, Attempt, Settlement } from '../../../src/ports.ts';
import { createBudgetWindows } from '../../../src/stores/budgetWindows.ts';
import { createRecords } from '../../../src/stores/records.ts';
import { createUsageRollups } from '../../../src/stores/usageRollups.ts';
import { ManualClock } from '../../fakes.ts';
import { createMemoryItems } from '../../items/memoryItems.ts';
import {
  admittedRequest,
  attempt,
  budgetHold,
  NOVA_MICRO,
  settlement,
  settlementOf,
} from '../metering/admittedRequest.ts';

const LOST = attempt({ usageSource: 'estimated', costNanoUsd: 20, outcome: 'upstream_cut' });
const ELSEWHERE = attempt({ model: 'nova-lite', region: 'eu-west-1', geography: 'eu', costNanoUsd: 105 });
const LOST_ELSEWHERE = { ...ELSEWHERE, usageSource: 'estimated', costNanoUsd: 30 } as const;

/** What maintenance writes for a request whose end it has not seen. */
const presumed = (...attempts: Attempt[]) => ({ ...settlementOf(...attempts), isPresumed: true });

function setUp() {
  const basis = { items: createMemoryItems({}), clock: new ManualClock(), ids: { fraction: () => 0.5 } };
  const records = createRecords({ ...basis, rollupShards: 4 });
  const rollups = createUsageRollups(basis);
  /** Requests, tokens in and cost of each model. */
  const sums = async () =>
    Object.fromEntries(
      (await rollups.read('demo', ['2026-11-22'])).rollups.map(({ model, requests, inputTokens, costNanoUsd }) => [
        model,
        [requests, inputTokens, costNanoUsd],
      ]),
    );
  return { records, sums, windows: createBudgetWindows(basis) };
}

async function settled(request: AdmittedRequest, ...settlements: Settlement[]) {
  const setup = setUp();
  await setup.records.open(request);
  for (const hold of request.holds) await setup.windows.hold(hold, request);
  for (const one of settlements) await setup.records.settle(request, one);
  return { ...setup, record: await setup.records.find(request.requestId) };
}

describe('a request that was tried more than once', () => {
  it('comes back with every attempt', async () => {
    const whole = settlementOf(LOST, ELSEWHERE);
    const { record } = await settled(admittedRequest(), whole);

    expect(record?.settlement).toEqual(whole);
  });

  it('counts once, with the model that answered, and each model has what it used and cost', async () => {
    const { sums } = await settled(admittedRequest(), settlementOf(LOST, LOST, ELSEWHERE));

    expect(await sums()).toEqual({ 'nova-micro': [0, 20, 40], 'nova-lite': [1, 10, 105] });
  });

  it('that nobody was asked for counts with the model that it asked for', async () => {
    const { sums, record } = await settled(admittedRequest(), settlementOf());

    expect(await sums()).toEqual({ 'nova-micro': [1, 0, 0] });
    expect(record?.settlement).toMatchObject({ attempts: [], costNanoUsd: 0, usageSource: 'measured' });
  });
});

describe("a request's own settlement after a presumed one", () => {
  it.each([
    { what: 'another attempt measured', first: presumed(LOST, LOST_ELSEWHERE), own: settlementOf(LOST, ELSEWHERE) },
    { what: 'an attempt less', first: presumed(LOST, LOST_ELSEWHERE), own: settlement({ ...LOST }) },
    { what: 'all measured', first: presumed(LOST, LOST_ELSEWHERE), own: settlementOf(attempt(), ELSEWHERE) },
    { what: 'an attempt more, measured', first: presumed(LOST), own: settlementOf(LOST, LOST, ELSEWHERE) },
    { what: 'an attempt more, estimated', first: presumed(LOST), own: settlementOf(LOST, LOST_ELSEWHERE) },
    { what: 'as many estimated', first: presumed(LOST), own: settlement({ ...LOST, costNanoUsd: 21 }) },
  ])('takes its place in the record and its roll-ups, once of many at once: $what', async ({ first, own }) => {
    const request = admittedRequest();
    const expected = await settled(request, own);
    const { records, sums } = await settled(request, first);
    const answers = await Promise.all(Array.from({ length: 20 }, () => records.settle(request, own)));

    expect(answers.filter(({ kind }) => kind === 'late')).toHaveLength(1);
    expect((await records.find(request.requestId))?.settlement).toEqual(expected.record?.settlement);
    expect({ 'nova-lite': [0, 0, 0], ...(await expected.sums()) }).toEqual({
      'nova-lite': [0, 0, 0],
      ...(await sums()),
    });
  });

  it.each([
    { what: 'another attempt measured', first: presumed(LOST, LOST_ELSEWHERE), own: settlementOf(LOST, ELSEWHERE) },
    { what: 'an attempt less', first: presumed(LOST, LOST_ELSEWHERE), own: settlement({ ...LOST }) },
    { what: 'an attempt more, estimated', first: presumed(LOST), own: settlementOf(LOST, LOST_ELSEWHERE) },
  ])('takes its place in every budget, each with the share that it counts: $what', async ({ first, own }) => {
    const request = admittedRequest({ holds: [budgetHold(), budgetHold({ budgetId: 'b2', model: 'nova-lite' })] });
    const { records, windows } = await settled(request, first);
    const answers = await Promise.all(Array.from({ length: 20 }, () => records.settle(request, own)));

    expect(answers.filter(({ kind }) => kind === 'late')).toHaveLength(1);
    const ofLite = (own.attempts ?? []).filter(({ model }) => model === 'nova-lite');
    expect(await windows.read(budgetHold())).toEqual({ settled: own.costNanoUsd, inFlight: 0 });
    expect(await windows.read(budgetHold({ budgetId: 'b2' }))).toEqual({
      settled: ofLite.reduce((sum, { costNanoUsd }) => sum + costNanoUsd, 0),
      inFlight: 0,
    });
  });

  it.each([
    { what: 'another of its own', second: settlementOf(LOST, { ...ELSEWHERE, costNanoUsd: 1 }) },
    { what: 'one that knows more by numbers', second: settlementOf(attempt(), ELSEWHERE) },
    { what: 'one more that was presumed', second: presumed(LOST, LOST_ELSEWHERE) },
  ])('stays, whatever comes after it: $what', async ({ second }) => {
    const own = settlementOf(LOST, ELSEWHERE);
    const { record } = await settled(admittedRequest(), presumed(LOST), own, presumed(LOST), second);

    expect(record?.settlement).toEqual(own);
  });

  it.each([
    { what: 'measured', last: ELSEWHERE },
    { what: 'estimated', last: LOST_ELSEWHERE },
  ])('counts whatever became of the admission: $what', async ({ last }) => {
    const { records, sums } = setUp();
    await records.void(admittedRequest());
    expect(await records.settle(admittedRequest(), presumed(LOST, last))).toEqual({ kind: 'void' });

    expect(await records.settle(admittedRequest(), settlementOf(LOST, last))).toEqual({ kind: 'settled' });
    expect(await sums()).toMatchObject({ 'nova-lite': [1, expect.any(Number), last.costNanoUsd] });
  });
});

describe('the progress of a request', () => {
  const { model, region, geography } = ELSEWHERE;
  const underWay = {
    model,
    region,
    geography,
    price: NOVA_MICRO,
    promptTokensEstimate: 7,
    serviceTier: 'flex',
  } as const;
  const progress = { attempts: [LOST], underWay };

  it('is noted as long as it is open', async () => {
    const { records } = setUp();
    const { requestId } = admittedRequest();
    await records.moveOn(requestId, progress);
    expect(await records.find(requestId)).toBeUndefined();
    await records.open(admittedRequest());
    await records.moveOn(requestId, progress);
    expect(await records.find(requestId)).toMatchObject({ progress });
    await records.settle(admittedRequest(), settlement());
    await records.moveOn(requestId, { ...progress, attempts: [] });

    expect(await records.find(requestId)).toMatchObject({ progress });
  });
});
