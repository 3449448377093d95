import { createCatalog } from '../../src/catalog/catalog.ts';
import { readModels } from '../../src/catalog/readModels.ts';
import type { Caller } from '../../src/contract.ts';
import { gatewayError } from '../../src/errors.ts';
import type { BudgetDefinition } from '../../src/governance/budget.ts';
import { STRIPES, type StripeShape } from '../../src/governance/stripe.ts';
import { NO_USAGE, type TokenUsage } from '../../src/governance/usage.ts';
import { type Ask, createMeter } from '../../src/metering/createMeter.ts';
import { estimateLost } from '../../src/metering/estimateLost.ts';
import type { OutageAnswer } from '../../src/metering/outage.ts';
import { planAdmission } from '../../src/metering/plan.ts';
import type { Model, ModelCall } from '../../src/ports.ts';
import type { Candidate } from '../../src/provider/provider.ts';
import { createBudgetWindows } from '../../src/stores/budgetWindows.ts';
import { createRateBuckets } from '../../src/stores/rateBuckets.ts';
import { createRecords } from '../../src/stores/records.ts';
import { createRefusals } from '../../src/stores/refusals.ts';
import { createRollupLabels } from '../../src/stores/rollupLabels.ts';
import {
  DEMO_KEY,
  ManualClock,
  providerOf,
  recordingLog,
  recordingMetrics,
  textResponse,
  untracedCalls,
} from '../fakes.ts';
import { createFaultyItems, type Fault } from '../items/faultyItems.ts';
import { createMemoryItems } from '../items/memoryItems.ts';
import { createChance } from './chance.ts';
import { watchLateIncreases } from './lateIncreases.ts';
import { createRateAccounts } from './rates.ts';
import { createScheduler } from './scheduler.ts';
import { crash, createSharedQueue } from './sharedQueue.ts';
import { createToldEvents } from './toldEvents.ts';

export const MAX_REQUEST_MS = 60_000;
const MAX_OUTPUT_TOKENS = 100;

/** How far a request came, as its client and Bedrock know it. */
export interface Course {
  readonly requestId: string;
  /** `asked`: not let in yet. `refused`: told so. `admitted`: Bedrock was asked. `answered`: and it was told so. */
  stage: 'asked' | 'refused' | 'admitted' | 'answered';
  /** Whether its admission outlasted its own deadline, so that others took it for lost. */
  isOverdue: boolean;
  /** Every attempt that has ended, as Bedrock knows it. */
  readonly attempts: BilledAttempt[];
}

export interface BilledAttempt {
  readonly model: string;
  /** What Bedrock bills; undefined when nobody can know. */
  readonly usage: TokenUsage | undefined;
}

/** How a call fails. Only one that was cut may have been billed. */
const FAILURES: Partial<Readonly<Record<Fault, 'upstream_cut' | 'upstream_throttled' | 'upstream_unavailable'>>> = {
  'timeout-before-effect': 'upstream_cut',
  'timeout-after-effect': 'upstream_cut',
  throttled: 'upstream_throttled',
  conflict: 'upstream_unavailable',
};

const catalog = createCatalog(readModels());

const SMALL_STRIPES: StripeShape = { splitAbove: 1, splitAgainEvery: 1, fullAt: 3, maxDepth: 3, holdsOfRoom: 1 };

/** One store, one clock, one order of events, and actors that know nothing of each other. */
export function createWorld(seed: number, faultPercent: number) {
  const chance = createChance(seed);
  const scheduler = createScheduler(chance, faultPercent);
  // Requests meet the end of an hour.
  const clock = new ManualClock('2026-11-22T12:59:30Z');
  const memory = createMemoryItems({ maxPageItems: 3 });
  const late = watchLateIncreases(memory);
  const log = recordingLog();
  const metrics = recordingMetrics();
  const events = createToldEvents(scheduler);
  const queue = createSharedQueue(scheduler, chance);
  const rates = createRateAccounts(clock);
  const maxAttempts = chance.between(1, 3);
  const modelFaultPercent = chance.pick([0, 20, 60]);
  const caller = createCaller({
    maxAttempts,
    requestsAtOnce: chance.between(1, 4),
    maxConcurrency: chance.percent(30) ? chance.between(1, 3) : null,
    teamRpm: chance.percent(30) ? chance.between(2, 6) : 60,
    keyRpm: chance.percent(30) ? chance.between(1, 6) : null,
  });
  // In a tenth of the runs hard budgets are changed all the time, and no two instances agree on what they are.
  const amountShares = seed % 10 === 7 ? [0.5, 1, 1.5] : [1];
  const outageAnswer = (): OutageAnswer => (chance.percent(50) ? 'allow' : 'refuse');
  const outage = { rateLimit: outageAnswer(), softBudget: outageAnswer() };
  // In most runs windows have several stripes although few requests are in flight.
  const stripes = chance.percent(70) ? { ...SMALL_STRIPES, holdsOfRoom: chance.between(0, 1) } : STRIPES;
  const courses: Course[] = [];

  function partsOf(actor: string) {
    const items = createFaultyItems({ items: late.items, scheduler, actor });
    const basis = { items, clock, ids: chance };
    return {
      records: createRecords({ ...basis, rollupShards: 2 }),
      windows: createBudgetWindows({ ...basis, stripes }),
      buckets: rates.watch(createRateBuckets(basis)),
      labels: createRollupLabels({ items, log, maxSets: 2 }),
      refusals: createRefusals({ items, clock, log }),
      replays: queue.of(actor),
      estimate: estimateLost(clock),
      clock,
      budgetEvents: events.of(actor),
      log,
      metrics,
      outage,
      maxRequestMs: MAX_REQUEST_MS,
    };
  }

  function failureOf(fault: Fault) {
    return chance.percent(modelFaultPercent) ? chance.pick(Object.values(FAILURES)) : FAILURES[fault];
  }

  /** Now and then an answer comes when everybody takes the request for lost, and maintenance may have ended it. */
  async function takeTime(call: string): Promise<void> {
    if (!chance.percent(5)) return;
    clock.advance(2 * MAX_REQUEST_MS);
    for (let turns = chance.between(10, 80); turns > 0; turns -= 1) await scheduler.step(`${call} is slow`);
  }

  /** Models that answer, refuse, break off or go down with whoever asks them. */
  function modelOf(actor: string, course: Course): Model {
    async function converse({ request }: ModelCall) {
      course.stage = 'admitted';
      const model = catalog.find(request.modelId ?? '')?.id ?? '';
      const call = `${actor}: model ${model} ${course.requestId}`;
      const fault = await scheduler.step(call);
      if (fault === 'crash-before' || fault === 'crash-after') return crash(scheduler, call);
      await takeTime(call);
      const failure = failureOf(fault);
      if (failure === undefined) return answer(course, model);
      course.attempts.push({ model, usage: failure === 'upstream_cut' ? undefined : NO_USAGE });
      throw gatewayError(failure);
    }
    return { converse, converseStream: () => Promise.reject(new Error('Nobody streams here.')) };
  }

  function answer(course: Course, model: string) {
    const [inputTokens, outputTokens] = [chance.between(1, 400), chance.between(0, 100)];
    course.attempts.push({ model, usage: { ...NO_USAGE, inputTokens, outputTokens } });
    const usage = { inputTokens, outputTokens, totalTokens: inputTokens + outputTokens };
    return { ...textResponse('Hello'), usage };
  }

  async function askOnce(actor: string, parts: ReturnType<typeof partsOf>): Promise<void> {
    const requestId = `req_${String(courses.length + 1).padStart(26, '0')}`;
    const course: Course = { requestId, stage: 'asked', isOverdue: false, attempts: [] };
    courses.push(course);
    const askedAtMs = clock.nowMs();
    const settings = { maxAttempts };
    const provider = providerOf(modelOf(actor, course), { clock, ids: chance, log, settings });
    const meter = createMeter({ ...parts, provider });
    await meter.converse(createAsk(callerNow(), requestId, askedAtMs)).then(
      () => undefined,
      () => undefined,
    );
    course.isOverdue = course.stage === 'asked' && clock.nowMs() - askedAtMs >= MAX_REQUEST_MS;
    course.stage = course.stage === 'asked' ? 'refused' : 'answered';
  }

  function callerNow(): Caller {
    if (amountShares.length === 1) return caller;
    const share = chance.pick(amountShares);
    const change = (budget: BudgetDefinition) =>
      budget.mode === 'hard' ? { ...budget, amountNanoUsd: Math.floor(share * budget.amountNanoUsd) } : budget;
    return { ...caller, budgets: caller.budgets.map(change) };
  }

  /** An instance with memory of its own, asked one request after the other, or all at once. */
  async function runInstance(actor: string, requests: number): Promise<void> {
    const parts = partsOf(actor);
    const all = Array.from({ length: requests }, (_, index) => index);
    if (chance.percent(50)) await Promise.all(all.map(() => askOnce(actor, parts)));
    else for (const _ of all) await askOnce(actor, parts);
  }

  return {
    chance,
    faultPercent,
    scheduler,
    clock,
    memory,
    late,
    log,
    metrics,
    events,
    queue,
    rates,
    caller,
    amountShares,
    courses,
    partsOf,
    runInstance,
  };
}

export type World = ReturnType<typeof createWorld>;

/** For nova-micro, in whose place nova-lite may answer. */
function createAsk(caller: Caller, requestId: string, receivedAtMs: number): Ask {
  return {
    ...candidate('nova-micro'),
    standIns: () => STAND_INS,
    modelName: 'nova-micro',
    callerTags: { run: requestId.slice(-1) },
    caller,
    context: {
      requestId,
      receivedAtMs,
      headers: {},
      remainingMs: () => Number.POSITIVE_INFINITY,
      clientGone: new AbortController().signal,
      trace: untracedCalls,
    },
  };
}

function candidate(name: string): Candidate {
  const model = catalog.resolve(name, 'us-east-1');
  if (model === undefined) throw new Error('There is no model.');
  return {
    ...model,
    request: {
      modelId: model.target.modelId,
      messages: [{ role: 'user', content: [{ text: 'Hello' }] }],
      inferenceConfig: { maxTokens: MAX_OUTPUT_TOKENS },
    },
  };
}

const STAND_INS = [candidate('nova-lite')];

interface CallerSize {
  readonly requestsAtOnce: number;
  readonly maxAttempts: number;
  readonly maxConcurrency: number | null;
  readonly teamRpm: number;
  readonly keyRpm: number | null;
}

/**
 * A team whose hard budgets have room for so many requests at once, and a soft one that has not. One of each counts one model
 * only.
 */
function createCaller({ requestsAtOnce, maxAttempts, maxConcurrency, teamRpm, keyRpm }: CallerSize): Caller {
  const amountNanoUsd = Math.floor((requestsAtOnce + 0.5) * upperBoundNanoUsd(maxAttempts));
  const budget = (changes: Partial<BudgetDefinition>): BudgetDefinition => ({
    ...{ budgetId: 'hard-team', scope: 'team', teamId: 'demo', keyId: null, model: null, tag: null },
    ...{ amountNanoUsd, window: { unit: 'hour', timeZone: 'UTC', fiscalStartDay: 1 }, mode: 'hard' },
    ...changes,
  });
  return {
    ...DEMO_KEY,
    teamLimits: { rpm: teamRpm, tpm: 100_000, maxConcurrency },
    keyLimits: { rpm: keyRpm, tpm: keyRpm === null ? null : 50_000, maxConcurrency: null },
    budgets: [
      budget({}),
      budget({ budgetId: 'hard-key', scope: 'key', teamId: null, keyId: 'key_1', model: 'nova-micro' }),
      budget({ budgetId: 'soft-lite', scope: 'gateway', teamId: null, model: 'nova-lite', mode: 'soft' }),
      budget({ budgetId: 'soft', scope: 'gateway', teamId: null, amountNanoUsd: 1_000, mode: 'soft' }),
    ],
  };
}

function upperBoundNanoUsd(maxAttempts: number): number {
  const unlimited: BudgetDefinition = {
    ...{ budgetId: 'all', scope: 'gateway', teamId: null, keyId: null, model: null, tag: null, mode: 'hard' },
    ...{ amountNanoUsd: 1e15, window: { unit: 'day', timeZone: 'UTC', fiscalStartDay: 1 } },
  };
  const ask = createAsk({ ...DEMO_KEY, budgets: [unlimited] }, 'req_0', Date.parse('2026-11-22'));
  const [hold] = planAdmission(ask, { maxRequestMs: MAX_REQUEST_MS, maxAttempts, standIns: () => STAND_INS }).holds;
  return hold?.estimate ?? 0;
}
