import { describe, expect, it } from 'vitest';
import type { Caller } from '../../../src/contract.ts';
import { gatewayError } from '../../../src/errors.ts';
import type { BudgetDefinition } from '../../../src/governance/budget.ts';
import { estimateUsage } from '../../../src/governance/estimate.ts';
import { upperBoundNanoUsd, upperBoundUsage } from '../../../src/governance/upperBound.ts';
import { fromConverseUsage, NO_USAGE } from '../../../src/governance/usage.ts';
import { toRates } from '../../../src/metering/attempt.ts';
import { createMeter } from '../../../src/metering/createMeter.ts';
import { maintain } from '../../../src/metering/maintain.ts';
import { planAdmission } from '../../../src/metering/plan.ts';
import { standInsFor } from '../../../src/metering/standIns.ts';
import type { Model, ModelCall, Progress } from '../../../src/ports.ts';
import type { Candidate } from '../../../src/provider/provider.ts';
import { DEMO_KEY, memoryLedger, playEvents, providerOf, textEvents, textResponse, USAGE } from '../../fakes.ts';
import { requestId } from './admittedRequest.ts';
import { askAt, catalog, failureOf, MAX_REQUEST_MS, setUp } from './meterSetup.ts';
import { setUpStored, teamBudget } from './storedMeter.ts';

const WAYS = ['converse', 'converseStream'] as const;
const CUT = gatewayError('upstream_cut');
const THROTTLED = gatewayError('upstream_throttled');

function candidate(name: string, region = 'us-east-1'): Candidate {
  const model = catalog.resolve(name, region);
  if (model === undefined) throw new Error(`There is no ${name}.`);
  const messages = [{ role: 'user' as const, content: [{ text: 'Hello' }] }];
  return { ...model, request: { modelId: model.target.modelId, messages, inferenceConfig: { maxTokens: 100 } } };
}

const OTHER = candidate('nova-lite');
const ELSEWHERE = candidate('nova-micro', 'eu-west-1');

/** Fails in this order, then answers. */
function failing(...errors: Error[]): Model & { readonly calls: ModelCall[] } {
  const calls: ModelCall[] = [];
  const next = (call: ModelCall) => {
    calls.push(call);
    const error = errors[calls.length - 1];
    if (error !== undefined) throw error;
  };
  return {
    calls,
    async converse(call) {
      next(call);
      return textResponse('Hello');
    },
    async converseStream(call) {
      next(call);
      return playEvents(textEvents('Hello'));
    },
  };
}

describe.each(WAYS)('%s that is tried more than once', (way) => {
  async function answer(setup: ReturnType<typeof setUp>, ask: ReturnType<typeof setup.ask>) {
    if (way === 'converse') return setup.meter.converse(ask);
    const stream = await setup.meter.converseStream(ask);
    await Array.fromAsync(stream.events);
    return { ...stream, receipt: stream.receipt() };
  }

  it('is recorded with every attempt, each at its own price, and costs their sum', async () => {
    const settings = { maxAttempts: 4 };
    const setup = setUp({ model: failing(CUT, THROTTLED, THROTTLED), settings });
    const asked = { ...setup.ask(), standIns: () => [ELSEWHERE, OTHER] };
    const { receipt, attempts, candidate } = await answer(setup, asked);

    const prompt = estimateUsage(asked.request, 0);
    const lost = { usageSource: 'estimated', usage: prompt, costNanoUsd: prompt.inputTokens * 35 };
    const free = { usageSource: 'measured', usage: NO_USAGE, costNanoUsd: 0, outcome: 'upstream_throttled' };
    const micro = { model: 'nova-micro', region: 'us-east-1', geography: 'region' };
    const costNanoUsd = lost.costNanoUsd + 10 * 35 + 5 * 140;
    expect(setup.ledger.entries[0]?.settlement).toMatchObject({
      usageSource: 'estimated',
      usage: { inputTokens: 10 + prompt.inputTokens, outputTokens: 5 },
      costNanoUsd,
      outcome: 'completed',
      attempts: [
        { ...micro, ...lost, outcome: 'upstream_cut' },
        { ...micro, ...free, region: 'eu-west-1' },
        { ...micro, ...free, model: 'nova-lite' },
        { ...micro, usageSource: 'measured', usage: fromConverseUsage(USAGE), outcome: 'completed' },
      ],
    });
    expect(receipt).toEqual({ usage: fromConverseUsage(USAGE), costNanoUsd });
    expect({ attempts, candidate }).toEqual({ attempts: 4, candidate: asked });
    expect(setup.clock.pendingTimers).toBe(0);
  });

  it('is billed at the price of the model that answered', async () => {
    const setup = setUp({ model: failing(THROTTLED), settings: { maxAttempts: 2 } });
    const { receipt, candidate } = await answer(setup, { ...setup.ask(), standIns: () => [OTHER] });

    expect(candidate).toBe(OTHER);
    expect(receipt.costNanoUsd).toBe(10 * 60 + 5 * 240);
  });

  it('fails as one error that tells how often it was tried', async () => {
    const setup = setUp({ model: failing(THROTTLED, THROTTLED), settings: { maxAttempts: 2 } });
    const failure = await failureOf(answer(setup, setup.ask()));

    expect(failure).toMatchObject({ code: 'upstream_throttled', headers: { 'x-gateway-attempts': '2' } });
    expect(setup.ledger.entries[0]?.settlement).toMatchObject({
      usageSource: 'measured',
      costNanoUsd: 0,
      outcome: 'upstream_throttled',
      attempts: [{ outcome: 'upstream_throttled' }, { outcome: 'upstream_throttled' }],
    });
  });

  it('is recorded without an attempt when everybody rests', async () => {
    const { clock } = setUp();
    const provider = providerOf(failing(...Array.from({ length: 9 }, () => CUT)), { clock });
    const setup = setUp({ provider });
    for (let time = 0; time < 5; time += 1) await failureOf(answer(setup, setup.ask({ requestId: `req_${time}` })));

    expect(await failureOf(answer(setup, setup.ask({ requestId: 'req_9' })))).toMatchObject({
      code: 'model_resting',
      headers: { 'x-gateway-attempts': '0' },
    });
    expect(setup.ledger.entries.at(-1)?.settlement).toMatchObject({
      outcome: 'model_resting',
      usage: NO_USAGE,
      costNanoUsd: 0,
      priceVersion: expect.stringContaining('nova-micro/'),
      attempts: [],
    });
  });

  it.each([
    { what: 'may have cost something', errors: [CUT], standIns: [], noted: ['nova-micro'] },
    { what: 'is followed by another model', errors: [THROTTLED], standIns: [OTHER], noted: ['nova-lite'] },
    { what: 'cost nothing, and is followed by the same', errors: [THROTTLED, THROTTLED], standIns: [], noted: [] },
    {
      what: 'comes after one that was noted',
      errors: [CUT, THROTTLED],
      standIns: [],
      noted: ['nova-micro', 'nova-micro'],
    },
  ])('notes an attempt before the next one if it $what', async ({ errors, standIns, noted }) => {
    const notes: Progress[] = [];
    const ledger = memoryLedger();
    const records = { ...ledger, moveOn: async (_id: string, progress: Progress) => void notes.push(progress) };
    const setup = setUp({ model: failing(...errors), records, settings: { maxAttempts: 3 } });
    await answer(setup, { ...setup.ask(), standIns: () => standIns });

    expect(notes.map(({ underWay }) => underWay.model)).toEqual(noted);
    expect(notes.map(({ attempts }) => attempts.length)).toEqual(noted.map((_, index) => index + 1));
  });

  it('goes on when that cannot be noted', async () => {
    const broken = { ...memoryLedger(), moveOn: () => Promise.reject(gatewayError('store_unavailable')) };
    const setup = setUp({ model: failing(CUT), records: broken, settings: { maxAttempts: 2 } });
    await answer(setup, setup.ask());

    expect(setup.log.lines).toMatchObject([{ event: 'progress_not_noted', request_id: 'req_1' }]);
  });
});

describe('a request whose gateway went down in its second attempt', () => {
  it('is estimated with its first, at the price of who was asked last', async () => {
    const { parts, clock, asked } = setUpStored();
    const silent: Model = {
      converse: ({ request }) =>
        request.modelId === OTHER.request.modelId ? new Promise(() => {}) : Promise.reject(CUT),
      converseStream: () => Promise.reject(new Error('Nobody streams here.')),
    };
    const meter = createMeter({ ...parts, provider: providerOf(silent, { clock, settings: { maxAttempts: 2 } }) });
    const ask = asked(1, { budgets: [teamBudget(1_000_000)] });
    void meter.converse({ ...ask, standIns: () => [OTHER] });
    await expect.poll(() => parts.records.find(requestId(1))).toMatchObject({ progress: {} });
    clock.advance(1_000_000);
    await maintain(parts);

    const prompt = estimateUsage(ask.request, 0).inputTokens;
    const record = await parts.records.find(requestId(1));
    expect(record?.settlement).toMatchObject({
      usageSource: 'estimated',
      usage: { inputTokens: 2 * prompt, outputTokens: 0 },
      costNanoUsd: prompt * 35 + prompt * 60,
      attempts: [{ model: 'nova-micro' }, { model: 'nova-lite' }],
    });
    expect(await parts.windows.read({ budgetId: 'b1', windowId: 'day-2026-11-22' })).toEqual({
      settled: prompt * 95,
      inFlight: 0,
    });
  });
});

describe('what a budget holds of a request with stand-ins', () => {
  const { clock } = setUp();
  const NOW_MS = clock.nowMs();
  const ALL = { ...teamBudget(1e12), budgetId: 'all' };
  const budget = (changes: Partial<BudgetDefinition>): BudgetDefinition => ({ ...ALL, ...changes });

  function holdsOf(budgets: BudgetDefinition[], standIns: Candidate[], maxAttempts = 3) {
    const asked = { ...askAt(clock)({}, 'nova-micro', { budgets }), ...candidate('nova-micro') };
    const ask = { ...asked, standIns: () => standIns };
    const basis = { maxRequestMs: MAX_REQUEST_MS, maxAttempts, standIns: () => standInsFor(ask) };
    return planAdmission(ask, basis).holds;
  }

  function boundOf(one: Candidate) {
    const { row, request } = one;
    const usage = upperBoundUsage(request, row);
    if ('unbounded' in usage) throw new Error('It has a bound.');
    const { price, geography } = toRates({ candidate: one, name: row.id, startedAtMs: NOW_MS });
    const question = { price, geography, cacheTtl: '5m' as const, ...usage };
    return { total: upperBoundNanoUsd(question), prompt: upperBoundNanoUsd({ ...question, outputTokens: 0 }) };
  }

  const micro = boundOf(candidate('nova-micro'));
  const lite = boundOf(OTHER);

  it.each([
    { what: 'one attempt', standIns: [], maxAttempts: 1, nanoUsd: micro.total },
    {
      what: 'a prompt more for each further attempt',
      standIns: [],
      maxAttempts: 3,
      nanoUsd: micro.total + 2 * micro.prompt,
    },
    { what: 'the dearest of the chain', standIns: [OTHER], maxAttempts: 3, nanoUsd: lite.total + 2 * lite.prompt },
  ])('is $what', ({ standIns, maxAttempts, nanoUsd }) => {
    expect(holdsOf([ALL], standIns, maxAttempts)).toMatchObject([{ budgetId: 'all', estimate: nanoUsd }]);
  });

  it('is the likely cost of the model asked for where nothing can be refused', () => {
    const [alone] = holdsOf([budget({ mode: 'soft' })], [], 1);

    expect(alone?.estimate).toBeGreaterThan(0);
    expect(holdsOf([budget({ mode: 'soft' })], [OTHER])).toMatchObject([{ estimate: alone?.estimate }]);
  });

  it("is for a model's own budget what that model may cost, and only that is spent", () => {
    const holds = holdsOf(
      [budget({ model: 'nova-micro' }), budget({ budgetId: 'lite', model: 'nova-lite', mode: 'soft' })],
      [OTHER],
    );

    expect(holds).toMatchObject([
      { budgetId: 'all', model: 'nova-micro', estimate: micro.total + 2 * micro.prompt },
      { budgetId: 'lite', model: 'nova-lite', isHard: false, estimate: 0 },
    ]);
  });

  it('is nothing of a budget of a model that is not asked', () => {
    expect(holdsOf([budget({ model: 'nova-lite', mode: 'soft' })], [])).toEqual([]);
  });
});

describe('a stand-in', () => {
  function standInsOf(caller: Partial<Caller>, standIns = [ELSEWHERE, OTHER]): readonly string[] {
    const { clock } = setUp();
    const ask = { ...askAt(clock)({}, 'nova-micro', caller), standIns: () => standIns };
    return standInsFor(ask).map(({ row, target }) => `${row.id}@${target.region}`);
  }
  const hard: BudgetDefinition = { ...teamBudget(1e12), model: 'nova-lite' };

  it.each([
    { who: 'anybody', caller: {}, standIns: ['nova-micro@eu-west-1', 'nova-lite@us-east-1'] },
    {
      who: 'a key that may not use its model',
      caller: { allowedModels: { team: null, key: ['nova-micro'] } },
      standIns: ['nova-micro@eu-west-1'],
    },
    { who: 'a team with a hard budget for its model', caller: { budgets: [hard] }, standIns: ['nova-micro@eu-west-1'] },
    {
      who: 'a team with a hard budget for the model asked for',
      caller: { budgets: [{ ...hard, model: 'nova-micro' }] },
      standIns: ['nova-micro@eu-west-1', 'nova-lite@us-east-1'],
    },
    {
      who: 'a team with a soft budget for its model',
      caller: { budgets: [{ ...hard, mode: 'soft' as const }] },
      standIns: ['nova-micro@eu-west-1', 'nova-lite@us-east-1'],
    },
    {
      who: 'a team when another has a hard budget for its model',
      caller: { budgets: [{ ...hard, teamId: 'other' }] },
      standIns: ['nova-micro@eu-west-1', 'nova-lite@us-east-1'],
    },
  ])('may answer $who: $standIns', ({ caller, standIns }) => {
    expect(standInsOf({ ...DEMO_KEY, ...caller })).toEqual(standIns);
  });

  it('without a price may answer nobody', () => {
    const unpriced = { ...OTHER, row: { ...OTHER.row, prices: [] } };

    expect(standInsOf({}, [unpriced, ELSEWHERE])).toEqual(['nova-micro@eu-west-1']);
  });
});
