import { BatchSpanProcessor, type SpanExporter, type SpanProcessor } from '@opentelemetry/sdk-trace';
import type { Metrics } from '../ports.ts';

export interface SpanQueueParts {
  readonly exporter: SpanExporter;
  readonly metrics: Metrics;
  /** After which a batch is given up, should the exporter not have done so. */
  readonly batchMs: number;
}

/** Spans that wait for a collector which is slow: a megabyte or so. */
export const MAX_WAITING = 2_048;

/** Hands spans over in batches, 5 s after the first of them at the latest. Those that it has no room for are counted. */
export function createSpanQueue({ exporter, metrics, batchMs }: SpanQueueParts): SpanProcessor {
  let waiting = 0;
  let lost = 0;
  const counting: SpanExporter = {
    export(spans, done) {
      waiting -= spans.length;
      if (lost > 0) metrics.record({ spansUnsent: lost });
      lost = 0;
      exporter.export(spans, done);
    },
    shutdown: () => exporter.shutdown(),
  };
  const batches = new BatchSpanProcessor({
    exporter: counting,
    exportTimeoutMillis: batchMs,
    maxQueueSize: MAX_WAITING,
  });
  return {
    onStart() {},
    onEnd(span) {
      if (waiting < MAX_WAITING) {
        waiting += 1;
        batches.onEnd(span);
      } else lost += 1;
    },
    async forceFlush() {
      // What was not taken is told of by the exporter.
      await batches.forceFlush().catch(() => undefined);
      // The batches do not wait for one that they have begun by themselves.
      await exporter.forceFlush?.();
    },
    shutdown: () => batches.shutdown(),
  };
}
