import { ExportResultCode } from '@opentelemetry/core';
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace';
import { describe, expect, it } from 'vitest';
import { createPatientExporter, REST_MS } from '../../../src/signals/patientExporter.ts';
import { ManualClock, recordingLog, recordingMetrics } from '../../fakes.ts';

/** A collector that takes spans as long as it is up. */
function setUp() {
  const [clock, log, metrics] = [new ManualClock(), recordingLog(), recordingMetrics()];
  const collector = { isUp: true, asked: 0 };
  const exporter: SpanExporter = {
    export(_spans, done) {
      collector.asked += 1;
      const failed = { code: ExportResultCode.FAILED, error: new Error('ECONNREFUSED') };
      done(collector.isUp ? { code: ExportResultCode.SUCCESS } : failed);
    },
    shutdown: async () => undefined,
  };
  const patient = createPatientExporter({ exporter, clock, log, metrics });
  const send = (count: number) => {
    const codes: ExportResultCode[] = [];
    patient.export(new Array<ReadableSpan>(count), ({ code }) => codes.push(code));
    return codes;
  };
  const lines = () => log.lines.map(({ level, event, rest_seconds }) => ({ level, event, rest_seconds }));
  return { clock, collector, patient, send, lines, unsent: () => metrics.sum('spansUnsent') };
}

const TOLD = { level: 'warn', event: 'traces_unsent', rest_seconds: REST_MS / 1_000 };

describe('spans that a collector does not take', () => {
  it('are counted, and told of once, however long that goes on', () => {
    const { clock, collector, send, lines, unsent } = setUp();
    collector.isUp = false;
    for (let outage = 0; outage < 5; outage += 1) {
      send(2);
      clock.advance(REST_MS);
    }

    expect([collector.asked, unsent()]).toEqual([5, 10]);
    expect(lines()).toEqual([TOLD]);
  });

  it('are lost at once while it rests, and it is not asked', () => {
    const { clock, collector, send, unsent } = setUp();
    collector.isUp = false;
    send(1);
    clock.advance(REST_MS - 1);

    expect(send(3)).toEqual([ExportResultCode.FAILED]);
    expect([collector.asked, unsent()]).toEqual([1, 4]);
  });

  it('are told of anew after it was well', () => {
    const { clock, collector, send, lines } = setUp();
    for (const isUp of [false, true, false]) {
      collector.isUp = isUp;
      send(1);
      clock.advance(REST_MS);
    }

    expect(lines()).toEqual([TOLD, TOLD]);
  });

  it('are those of a rest, too, when somebody has waited in vain', () => {
    const { collector, patient, send, lines, unsent } = setUp();
    patient.giveUp(1_000);

    expect(send(1)).toEqual([ExportResultCode.FAILED]);
    expect([collector.asked, unsent(), lines()]).toEqual([0, 1, [TOLD]]);
  });
});
