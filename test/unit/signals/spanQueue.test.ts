import { ExportResultCode } from '@opentelemetry/core';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { AlwaysOnSampler, type SpanExporter } from '@opentelemetry/sdk-trace';
import { describe, expect, it } from 'vitest';
import type { Arrival } from '../../../src/ports.ts';
import { createSpanQueue, MAX_WAITING } from '../../../src/signals/spanQueue.ts';
import { createSpanTraces } from '../../../src/signals/spanTraces.ts';
import { systemSecrets } from '../../../src/system.ts';
import { ManualClock, recordingMetrics } from '../../fakes.ts';

const ARRIVAL: Arrival = {
  ...{ requestId: 'req_1', receivedAtMs: 0, method: 'GET', route: '/health', traceparent: undefined },
  scheme: 'http',
};

/** Spans that go through a queue, to a collector that answers when it is told to. */
function setUp() {
  const metrics = recordingMetrics();
  const batches: { readonly size: number; readonly take: () => void }[] = [];
  const exporter: SpanExporter = {
    export: (spans, done) =>
      void batches.push({ size: spans.length, take: () => done({ code: ExportResultCode.SUCCESS }) }),
    shutdown: async () => undefined,
  };
  const processor = createSpanQueue({ exporter, metrics, batchMs: 10_000 });
  const parts = { processor, sampler: new AlwaysOnSampler(), resource: resourceFromAttributes({}) };
  const traces = createSpanTraces({ ...parts, clock: new ManualClock(), secrets: systemSecrets });
  const tell = (count: number) => {
    for (let told = 0; told < count; told += 1) traces.begin(ARRIVAL).end({ status: 200 });
  };
  return { batches, processor, tell, unsent: () => metrics.sum('spansUnsent') };
}

describe('spans for a slow collector', () => {
  it('wait, and are lost and counted when there is no room any more', async () => {
    const { batches, processor, tell, unsent } = setUp();
    tell(MAX_WAITING + 512);
    const before = unsent();
    tell(3);
    const flushed = processor.forceFlush();
    for (const { take } of batches) take();
    await flushed;

    expect([before, unsent()]).toEqual([0, 3]);
    expect(batches.reduce((sum, { size }) => sum + size, 0)).toBe(MAX_WAITING + 512);
  });

  it('have room again when others have gone', async () => {
    const { batches, processor, tell, unsent } = setUp();
    for (let round = 0; round < 3; round += 1) {
      tell(MAX_WAITING);
      const flushed = processor.forceFlush();
      for (const { take } of batches.splice(0)) take();
      await flushed;
    }

    expect(unsent()).toBe(0);
  });
});
