import { describe, expect, it, onTestFinished } from 'vitest';
import { readConfig } from '../../../src/config.ts';
import type { Arrival } from '../../../src/ports.ts';
import { createConfiguredTraces } from '../../../src/signals/createConfiguredTraces.ts';
import { systemClock, systemSecrets } from '../../../src/system.ts';
import { ManualClock, recordingLog, recordingMetrics } from '../../fakes.ts';
import { startCollector } from '../../otlp/collector.ts';
import { pass } from '../provider/providerSetup.ts';

const ARRIVAL: Arrival = {
  ...{ requestId: 'req_1', receivedAtMs: 0, method: 'GET', route: '/health', scheme: 'http' as const },
  ...{ traceparent: undefined },
};

/** Traces as an environment asks for them, to a collector of this test. */
async function setUp(environment: Record<string, string> = {}, clock = systemClock) {
  const collector = await startCollector();
  onTestFinished(() => collector.close());
  const config = readConfig({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, ...environment });
  const [log, metrics] = [recordingLog(), recordingMetrics()];
  const traces = await createConfiguredTraces({
    ...config,
    clock,
    secrets: systemSecrets,
    log,
    metrics,
    version: '1.2.3',
  });
  if (traces === undefined) throw new Error('Nobody traces.');
  return { collector, traces, log, metrics };
}

describe('traces by OTLP', () => {
  it('arrive where the collector takes them, with who they are from', async () => {
    const { collector, traces, log } = await setUp({
      OTEL_EXPORTER_OTLP_HEADERS: 'api-key=abc%20def',
      OTEL_RESOURCE_ATTRIBUTES: 'team=ml,service.name=not-this',
      OTEL_SERVICE_NAME: 'my-gateway',
      LLM_GATEWAY_ENVIRONMENT: 'prod',
    });
    traces.begin(ARRIVAL).end({ status: 200 });
    await traces.flush(5_000);

    expect(collector.received).toMatchObject([{ path: '/v1/traces', headers: { 'api-key': 'abc def' } }]);
    expect(collector.spans).toMatchObject([{ name: 'GET /health', kind: 'SERVER', parentSpanId: undefined }]);
    expect(collector.spans[0]?.resource).toMatchObject({
      'service.name': 'my-gateway',
      'service.version': '1.2.3',
      'deployment.environment.name': 'prod',
      'telemetry.sdk.language': 'nodejs',
      team: 'ml',
    });
    expect(log.lines).toEqual([]);
  });

  it.each([
    ['always_off', '1', 0],
    ['always_on', '0', 1],
    ['traceidratio', '0', 0],
    ['traceidratio', '1', 1],
    ['parentbased_traceidratio', '0', 0],
    ['parentbased_always_off', '1', 0],
    ['parentbased_always_on', '0', 1],
  ])('are sampled as %s with %s says', async (sampler, share, sent) => {
    const { collector, traces } = await setUp({ OTEL_TRACES_SAMPLER: sampler, OTEL_TRACES_SAMPLER_ARG: share });
    traces.begin(ARRIVAL).end({ status: 200 });
    await traces.flush(5_000);

    expect(collector.spans).toHaveLength(sent);
  });

  it('have nothing to wait for when nothing has ended', async () => {
    const { collector, traces } = await setUp();
    traces.begin(ARRIVAL);
    await traces.flush(5_000);

    expect(collector.received).toEqual([]);
  });

  it('that a collector refuses are counted, and nobody is bothered', async () => {
    const { collector, traces, log, metrics } = await setUp();
    collector.answerWith((outgoing) => outgoing.writeHead(401).end('a secret of the collector'));
    traces.begin(ARRIVAL).end({ status: 200 });
    await traces.flush(5_000);

    expect(log.lines).toMatchObject([{ level: 'warn', event: 'traces_unsent' }]);
    expect(metrics.sum('spansUnsent')).toBe(1);
    expect(JSON.stringify(log.lines)).not.toContain('secret');
  });

  it('make nobody wait longer for a silent collector than was said, and then not at all', async () => {
    const clock = new ManualClock();
    const { collector, traces, log } = await setUp({}, clock);
    collector.answerWith(() => undefined);
    traces.begin(ARRIVAL).end({ status: 200 });
    let hasEnded = false;
    const flushed = traces.flush(1_000).then(() => {
      hasEnded = true;
    });
    await collector.arrivalOf(1);
    await pass(clock, 999);
    const atTheLastMoment = hasEnded;
    clock.advance(1);
    await flushed;
    traces.begin(ARRIVAL).end({ status: 200 });
    const next = await Promise.race([traces.flush(1_000).then(() => 'at once'), pass(clock, 100).then(() => 'late')]);

    expect([atTheLastMoment, next]).toEqual([false, 'at once']);
    expect(collector.received).toHaveLength(1);
    expect(log.lines).toMatchObject([{ event: 'traces_unsent' }]);
    expect(clock.pendingTimers).toBe(0);
  });
});

describe('no traces', () => {
  it('are made where nobody asks for them', async () => {
    const config = readConfig({});
    const rest = {
      clock: systemClock,
      secrets: systemSecrets,
      log: recordingLog(),
      metrics: recordingMetrics(),
      version: '1',
    };

    expect(await createConfiguredTraces({ ...config, ...rest })).toBeUndefined();
  });
});
