import { describe, expect, it } from 'vitest';
import { gatewayError } from '../../../src/errors.ts';
import { maintain } from '../../../src/metering/maintain.ts';
import { noReplays } from '../../../src/metering/noReplays.ts';
import type { Records } from '../../../src/ports.ts';
import { memoryLedger, memoryReplays, playEvents, recordingMetrics, scriptedModel, textEvents } from '../../fakes.ts';
import { admittedRequest, requestId, settlement } from './admittedRequest.ts';
import { failureOf, setUp } from './meterSetup.ts';
import { setUpStored } from './storedMeter.ts';

describe('usage in metrics', () => {
  it('counts a request with its tokens and its cost, by model, team and outcome', async () => {
    const { meter, ask, metrics } = setUp();
    await meter.converse(ask());

    expect(metrics.measures).toEqual([
      {
        values: { requests: 1, inputTokens: 10, outputTokens: 5, costUsd: 0.00000105 },
        labels: { model: 'nova-micro', team: 'demo', outcome: 'completed', request_id: 'req_1' },
      },
    ]);
  });

  it('counts a failed request by its error', async () => {
    const { meter, ask, metrics } = setUp({ model: scriptedModel({ error: gatewayError('upstream_throttled') }) });
    await failureOf(meter.converse(ask()));

    expect(metrics.sum('requests', { outcome: 'upstream_throttled' })).toBe(1);
    expect(metrics.sum('costUsd')).toBe(0);
  });

  it('counts cached tokens as part of the prompt', async () => {
    const { parts, metrics } = setUpStored();
    const usage = {
      inputTokens: 1,
      outputTokens: 2,
      cacheReadTokens: 30,
      cacheWrite5mTokens: 400,
      cacheWrite1hTokens: 5,
    };
    await parts.records.open(admittedRequest());
    await parts.replays.put({ request: admittedRequest(), settlement: settlement({ usage }) });
    await maintain(parts);

    expect(metrics.sum('inputTokens')).toBe(436);
    expect(metrics.sum('outputTokens')).toBe(2);
  });

  it('counts a settlement once, however often it is written', async () => {
    const { parts, metrics } = setUpStored();
    const entry = { request: admittedRequest(), settlement: settlement() };
    await parts.records.open(entry.request);
    for (const _ of [1, 2, 3]) await parts.replays.put(entry);
    await maintain(parts);

    expect(metrics.sum('requests')).toBe(1);
    expect(metrics.sum('costUsd')).toBe(60 / 1e9);
  });

  it('counts what a late measurement adds to its estimate, or takes from it', async () => {
    const { parts, metrics, clock } = setUpStored();
    const request = admittedRequest();
    await parts.records.open(request);
    await parts.records.checkpoint(request.requestId, 400);
    clock.advance(1_000_000);
    await maintain(parts);
    expect(metrics.sum('outputTokens')).toBe(100);
    await parts.replays.put({ request, settlement: settlement() });
    await maintain(parts);

    expect(metrics.sum('requests')).toBe(1);
    expect(metrics.sum('inputTokens')).toBe(10);
    expect(metrics.sum('outputTokens')).toBe(5);
    expect(metrics.sum('costUsd')).toBeCloseTo(60 / 1e9, 15);
  });
});

describe('the time to the first token', () => {
  it('lasts from the arrival of the request to the first piece of its answer', async () => {
    const metrics = recordingMetrics();
    const late = (ms: number) => {
      setup.clock.advance(ms);
      return undefined;
    };
    const setup = setUp({
      metrics,
      model: scriptedModel({
        async *events() {
          const [start, ...rest] = textEvents('Hel', 'lo');
          if (start !== undefined) yield start;
          late(700);
          for (const event of rest) {
            yield event;
            late(1_000);
          }
        },
      }),
    });
    const asked = setup.ask({ receivedAtMs: setup.clock.nowMs() - 50 });
    await Array.fromAsync((await setup.meter.converseStream(asked)).events);

    expect(metrics.measures.filter(({ values }) => 'timeToFirstTokenMs' in values)).toEqual([
      { values: { timeToFirstTokenMs: 750 }, labels: { model: 'nova-micro' } },
    ]);
  });

  it('is not told of an answer that has nothing in it', async () => {
    const { meter, ask, metrics } = setUp({ model: scriptedModel({ events: () => playEvents(textEvents()) }) });
    await Array.fromAsync((await meter.converseStream(ask())).events);

    expect(metrics.measures.flatMap(({ values }) => Object.keys(values))).not.toContain('timeToFirstTokenMs');
  });
});

describe('what needs a person', () => {
  it.each([
    { code: 'upstream_throttled', counted: 1 },
    { code: 'model_error', counted: 1 },
    { code: 'model_access_denied', counted: 1 },
    { code: 'upstream_cut', counted: 1 },
    { code: 'request_rejected', counted: 0 },
    { code: 'request_timeout', counted: 0 },
    { code: 'client_left', counted: 0 },
  ] as const)('counts $counted upstream errors for $code', async ({ code, counted }) => {
    const error = gatewayError<'upstream_cut'>(code as 'upstream_cut');
    const { meter, ask, metrics } = setUp({ model: scriptedModel({ error }) });
    await failureOf(meter.converse(ask()));

    expect(metrics.sum('upstreamErrors', { model: 'nova-micro', outcome: code })).toBe(counted);
  });

  it.each([
    { how: 'with a queue', replays: memoryReplays(), queued: 1, unwritten: 0 },
    { how: 'without one', replays: noReplays, queued: 0, unwritten: 1 },
  ])('counts a settlement that cannot be written: $how', async ({ replays, queued, unwritten }) => {
    const settle = () => Promise.reject(gatewayError('store_unavailable'));
    const { meter, ask, metrics } = setUp({ replays, records: { ...memoryLedger(), settle } });
    await meter.converse(ask());

    expect(metrics.sum('settlementsQueued')).toBe(queued);
    expect(metrics.sum('settlementsUnwritten')).toBe(unwritten);
    expect(metrics.sum('requests')).toBe(0);
  });

  it('counts what maintenance has done, and that it has run', async () => {
    const { parts, metrics, clock } = setUpStored();
    await parts.records.open(admittedRequest());
    await parts.records.open(admittedRequest({ requestId: requestId(2) }));
    await parts.records.open(admittedRequest({ requestId: requestId(3) }));
    await parts.replays.put({ request: admittedRequest(), settlement: settlement() });
    clock.advance(1_000_000);
    const settle: Records['settle'] = (request, ending) =>
      request.requestId === requestId(3)
        ? Promise.reject(gatewayError('store_unavailable'))
        : parts.records.settle(request, ending);
    await maintain({ ...parts, records: { ...parts.records, settle } });
    await maintain({ ...parts, records: { ...parts.records, listOverdue: async function* () {} } });

    expect(metrics.sum('maintenanceRuns')).toBe(2);
    expect(metrics.sum('settlementsReplayed')).toBe(1);
    expect(metrics.sum('maintenanceFailures')).toBe(1);
    expect(metrics.sum('requestsResolved')).toBe(1);
    expect(metrics.sum('upstreamErrors')).toBe(0);
  });
});
