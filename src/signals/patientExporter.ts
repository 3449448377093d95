import { type ExportResult, ExportResultCode } from '@opentelemetry/core';
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace';
import type { Clock, Log, Metrics } from '../ports.ts';

export interface PatientExporterParts {
  readonly exporter: SpanExporter;
  readonly clock: Pick<Clock, 'nowMs'>;
  readonly log: Pick<Log, 'warn'>;
  readonly metrics: Metrics;
}

export interface PatientExporter extends SpanExporter {
  /** Somebody has waited for the collector so long, and in vain. */
  giveUp(afterMs: number): void;
  /** Resolves when everything that is under way is sent or has failed; at once while the collector rests. */
  forceFlush(): Promise<void>;
}

/** How long a collector that failed is left alone, so that it costs one request its wait and not all. */
export const REST_MS = 30_000;

/**
 * Lets a collector that does not take spans rest: until then spans are lost at once. Each is counted, and an outage is one
 * line in the log, however long it lasts.
 */
export function createPatientExporter({ exporter, clock, log, metrics }: PatientExporterParts): PatientExporter {
  let restsUntilMs = 0;
  let isDown = false;
  const isResting = () => clock.nowMs() < restsUntilMs;

  function fail(error: unknown): void {
    restsUntilMs = clock.nowMs() + REST_MS;
    if (!isDown) log.warn('traces_unsent', { rest_seconds: REST_MS / 1_000 }, error);
    isDown = true;
  }

  function finish(spans: readonly ReadableSpan[], { code, error }: ExportResult): void {
    if (code === ExportResultCode.SUCCESS) {
      isDown = false;
      restsUntilMs = 0;
      return;
    }
    metrics.record({ spansUnsent: spans.length });
    fail(error);
  }

  return {
    export(spans, done) {
      if (isResting()) {
        metrics.record({ spansUnsent: spans.length });
        done({ code: ExportResultCode.FAILED });
        return;
      }
      exporter.export(spans, (result) => {
        finish(spans, result);
        done(result);
      });
    },
    giveUp: (afterMs) => fail(new Error(`The collector took longer than ${afterMs} ms.`)),
    async forceFlush() {
      if (!isResting()) await exporter.forceFlush?.();
    },
    shutdown: () => exporter.shutdown(),
  };
}
