import { describe, expect, it } from 'vitest';
import { priceAt } from '../../../src/catalog/catalog.ts';
import { ERRORS, type ErrorCode, gatewayError } from '../../../src/errors.ts';
import { estimateUsage } from '../../../src/governance/estimate.ts';
import { priceUsage } from '../../../src/governance/price.ts';
import { fromConverseUsage } from '../../../src/governance/usage.ts';
import type { Model, RateBuckets, Records } from '../../../src/ports.ts';
import {
  countedBuckets,
  memoryLedger,
  playEvents,
  scriptedModel,
  textEvents,
  textResponse,
  USAGE,
} from '../../fakes.ts';
import { NOVA_MICRO } from './admittedRequest.ts';
import { failureOf, MAX_REQUEST_MS, setUp } from './meterSetup.ts';

const NOTHING = fromConverseUsage({});

/** The two ways to ask, read to the end. */
const WAYS = ['converse', 'converseStream'] as const;
type Way = (typeof WAYS)[number];

async function answer({ meter, ask }: ReturnType<typeof setUp>, way: Way, asked = ask()): Promise<unknown> {
  if (way === 'converse') return meter.converse(asked);
  return Array.fromAsync((await meter.converseStream(asked)).events);
}

describe.each(WAYS)('%s', (way) => {
  it('takes from the limit, opens a record, asks the model and settles, in this order', async () => {
    const { steps, parts } = tracedParts();
    await answer(setUp(parts), way);

    expect(steps).toEqual(['take team#demo at 60, key#key_1 at null', 'open req_1', way, 'settle req_1']);
  });

  it('opens a record that names team, key, model and deadline', async () => {
    const setup = setUp();
    await answer(setup, way, setup.ask({ receivedAtMs: setup.clock.nowMs() - 5_000 }, 'us.amazon.nova-micro-v1:0'));

    const startedAtMs = Date.parse('2026-11-22T11:59:55Z');
    expect(setup.ledger.entries.map(({ request }) => request)).toEqual([
      {
        requestId: 'req_1',
        teamId: 'demo',
        keyId: 'key_1',
        model: 'nova-micro',
        startedAtMs,
        deadlineMs: startedAtMs + MAX_REQUEST_MS + 30_000,
        region: 'us-east-1',
        geography: 'us',
        price: NOVA_MICRO,
        promptTokensEstimate: estimateUsage(setup.ask().request, 0).inputTokens,
        maxOutputTokens: setup.ask().row.max_output_tokens,
        buckets: [
          { subject: 'team#demo', requestsPerMinute: 60, tokensPerMinute: null },
          { subject: 'key#key_1', requestsPerMinute: null, tokensPerMinute: null },
        ],
        charge: { requests: 1, tokens: estimateUsage(setup.ask().request, 0).inputTokens + 1_000 },
        holds: [],
        tags: [],
      },
    ]);
  });

  it.each([
    { name: 'nova-micro', geography: 'region' as const },
    { name: 'us.anthropic.claude-haiku-4-5-20251001-v1:0', geography: 'us' as const },
    { name: 'global.anthropic.claude-haiku-4-5-20251001-v1:0', geography: 'global' as const },
  ])("settles with Bedrock's own numbers, at the price of the target: $name", async ({ name, geography }) => {
    const setup = setUp();
    const asked = setup.ask({}, name);
    await answer(setup, way, asked);

    const usage = fromConverseUsage(USAGE);
    const price = priceAt(asked.row, '2026-11-22');
    if (price === undefined) throw new Error(`${name} has no price.`);
    expect(setup.ledger.entries[0]?.settlement).toEqual({
      usageSource: 'measured',
      usage,
      ...priceUsage({ price, usage, geography }),
      outcome: 'completed',
      endedAtMs: setup.clock.nowMs(),
    });
  });

  it('costs what it costs', async () => {
    const costOf = async (name: string) => {
      const setup = setUp();
      await answer(setup, way, setup.ask({}, name));
      return setup.ledger.entries[0]?.settlement?.costNanoUsd;
    };

    expect(await costOf('nova-micro')).toBe(10 * 35 + 5 * 140);
    expect(await costOf('global.anthropic.claude-haiku-4-5-20251001-v1:0')).toBe(10 * 1_000 + 5 * 5_000);
    expect(await costOf('us.anthropic.claude-haiku-4-5-20251001-v1:0')).toBe(10 * 1_100 + 5 * 5_500);
  });

  it.each(Object.keys(ERRORS) as ErrorCode[])('settles and throws what the model throws: %s', async (code) => {
    const error = gatewayError<'missing_body'>(code as 'missing_body');
    const setup = setUp({ model: scriptedModel({ error }) });
    const failure = await failureOf(answer(setup, way));

    const { request } = setup.ask();
    const isLost = ['upstream_cut', 'request_timeout', 'client_left', 'internal_error'].includes(code);
    expect(failure).toMatchObject({ code, message: error.message, headers: { 'x-ratelimit-limit-requests': '60' } });
    expect(setup.ledger.entries).toHaveLength(1);
    expect(setup.ledger.entries[0]?.settlement).toMatchObject({
      usageSource: isLost ? 'estimated' : 'measured',
      usage: isLost ? estimateUsage(request, 0) : NOTHING,
      outcome: code,
    });
    expect(setup.clock.pendingTimers).toBe(0);
  });

  it('counts an error that it does not know as work that Bedrock may have billed', async () => {
    const setup = setUp({ model: scriptedModel({ error: new TypeError('unexpected') }) });
    await failureOf(answer(setup, way));

    const { settlement } = setup.ledger.entries[0] ?? {};
    expect(settlement).toMatchObject({ usageSource: 'estimated', outcome: 'internal_error' });
    expect(settlement?.costNanoUsd).toBeGreaterThan(0);
  });

  it('never bills an answer without numbers as nothing', async () => {
    const response = { ...textResponse('Hello'), usage: undefined };
    const events = textEvents('Hello').with(-1, { metadata: { usage: undefined, metrics: { latencyMs: 1 } } });
    const setup = setUp({ model: scriptedModel({ response, events: () => playEvents(events) }) });
    await answer(setup, way);

    const { settlement } = setup.ledger.entries[0] ?? {};
    expect(settlement).toMatchObject({ usageSource: 'estimated', outcome: 'completed' });
    expect(settlement?.usage.inputTokens).toBe(estimateUsage(setup.ask().request, 0).inputTokens);
    expect(settlement?.usage.outputTokens).toBeGreaterThan(0);
  });

  it('asks nobody when the record cannot be opened', async () => {
    const model = scriptedModel({});
    const setup = setUp({ model, records: brokenLedger('open') });

    expect(await failureOf(answer(setup, way))).toMatchObject({ code: 'store_unavailable', status: 503 });
    expect(model.calls).toEqual([]);
    expect(setup.clock.pendingTimers).toBe(0);
  });

  it('delivers the answer when the settlement cannot be written, and logs all of it', async () => {
    const setup = setUp({ records: brokenLedger('settle') });

    expect(await answer(setup, way)).toBeDefined();
    expect(setup.log.lines).toEqual([
      { level: 'warn', event: 'settlement_queued', request_id: 'req_1' },
      {
        level: 'error',
        event: 'settlement_unwritten',
        request_id: 'req_1',
        team_id: 'demo',
        key_id: 'key_1',
        model: 'nova-micro',
        outcome: 'completed',
        usage_source: 'measured',
        cost_nano_usd: 1_050,
        ...fromConverseUsage(USAGE),
      },
    ]);
    expect(setup.clock.pendingTimers).toBe(0);
  });

  it('takes nothing, opens nothing and asks nobody for a model that has no price yet', async () => {
    const { steps, parts } = tracedParts();
    const setup = setUp(parts);
    const failure = await failureOf(answer(setup, way, setup.ask({ receivedAtMs: Date.parse('2020-01-01') })));

    expect(failure).toMatchObject({ code: 'unknown_price', status: 503, retryable: false, param: 'model' });
    expect(failure).toMatchObject({ message: expect.stringContaining("'nova-micro' on 2020-01-01") });
    expect(steps).toEqual([]);
  });
});

describe.each(WAYS)('%s over the limit', (way) => {
  it('opens nothing, asks nobody and tells the truth', async () => {
    const model = scriptedModel({});
    const setup = setUp({ model, buckets: countedBuckets(0) });
    const failure = await failureOf(answer(setup, way));

    expect(failure).toMatchObject({
      code: 'rate_limit_exceeded',
      message: "Team 'demo' has reached its limit of 60 requests per minute. Try again in 2 s.",
      headers: {
        'retry-after': '2',
        'retry-after-ms': '1500',
        'x-ratelimit-limit-requests': '60',
        'x-ratelimit-remaining-requests': '0',
        'x-ratelimit-reset-requests': '60s',
      },
    });
    expect(model.calls).toEqual([]);
    expect(setup.ledger.entries).toEqual([]);
    expect(setup.clock.pendingTimers).toBe(0);
  });

  it('refuses nobody when the limits cannot be read: it throws the outage', async () => {
    const buckets: RateBuckets = {
      ...countedBuckets(),
      take: () => Promise.reject(gatewayError('store_unavailable')),
    };
    const setup = setUp({ buckets });

    expect(await failureOf(answer(setup, way))).toMatchObject({ code: 'store_unavailable' });
    expect(setup.ledger.entries).toEqual([]);
  });
});

describe('an admitted request', () => {
  it.each([
    { left: 59, resetMs: 1_000, remaining: '59', reset: '1s' },
    { left: 0, resetMs: 59_001, remaining: '0', reset: '60s' },
    { left: 58, resetMs: 249.5, remaining: '58', reset: '250ms' },
    { left: 60, resetMs: 0, remaining: '60', reset: '0ms' },
  ])('is told its limits: $remaining left, whole in $reset', async ({ left, resetMs, remaining, reset }) => {
    const state = { subject: 'team#demo', dimension: 'requests', limit: 60, remaining: left, resetMs } as const;
    const roomier = { ...state, subject: 'key#key_1', limit: 1_000, remaining: 900 };
    const take = async () => ({ allowed: true, states: [roomier, state] }) as const;
    const { meter, ask } = setUp({ buckets: { ...countedBuckets(), take } });
    const expected = {
      'x-ratelimit-limit-requests': '60',
      'x-ratelimit-remaining-requests': remaining,
      'x-ratelimit-reset-requests': reset,
    };

    expect((await meter.converse(ask())).headers).toEqual(expected);
    expect((await meter.converseStream(ask())).headers).toEqual(expected);
  });

  it('gets the receipt of what was settled', async () => {
    const { meter, ask, ledger } = setUp();
    const { receipt } = await meter.converse(ask());

    expect(ledger.entries[0]?.settlement).toMatchObject(receipt);
  });

  it('is asked of the model with its name, its successor and a signal that has not aborted', async () => {
    const model = scriptedModel({});
    const { meter, ask } = setUp({ model });
    const asked = ask({}, 'claude-3-haiku');
    await meter.converse(asked);

    const [call] = model.calls;
    expect(call?.model).toEqual({ name: 'claude-3-haiku', successor: 'claude-haiku-4.5' });
    expect(call?.request).toBe(asked.request);
    expect(call?.signal.aborted).toBe(false);
  });
});

function brokenLedger(method: keyof Records): Records {
  return { ...memoryLedger(), [method]: () => Promise.reject(gatewayError('store_unavailable')) };
}

/** Ports that write down what is asked of them. */
function tracedParts() {
  const steps: string[] = [];
  const trace = <Result>(step: string, result: Result): Result => {
    steps.push(step);
    return result;
  };
  const model = scriptedModel({});
  const limits = countedBuckets();
  const ledger = memoryLedger();
  const parts: { model: Model; buckets: RateBuckets; records: Records } = {
    model: {
      converse: (call) => trace('converse', model.converse(call)),
      converseStream: (call) => trace('converseStream', model.converseStream(call)),
    },
    buckets: {
      ...limits,
      take: (buckets, charge) => {
        const shown = buckets.map(({ subject, requestsPerMinute }) => `${subject} at ${requestsPerMinute}`);
        return trace(`take ${shown.join(', ')}`, limits.take(buckets, charge));
      },
    },
    records: {
      ...ledger,
      open: (request) => trace(`open ${request.requestId}`, ledger.open(request)),
      settle: (request, settlement) => trace(`settle ${request.requestId}`, ledger.settle(request, settlement)),
    },
  };
  return { steps, parts };
}
