import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { METRICS, type MetricName } from '../../../src/metricTable.ts';
import type { MetricLabels, MetricValues } from '../../../src/ports.ts';
import { createEmfMetrics } from '../../../src/signals/emfMetrics.ts';
import { createLogMetrics } from '../../../src/signals/logMetrics.ts';
import { ManualClock, recordingLog } from '../../fakes.ts';

function written(values: MetricValues, labels?: MetricLabels): string {
  const lines: string[] = [];
  const clock = new ManualClock();
  createEmfMetrics({ environment: 'test', clock, write: (line) => lines.push(line) }).record(values, labels);
  return lines.join('');
}

/** CloudWatch's own words for the units that it shows. */
const UNITS = ['Count', 'Milliseconds', 'Percent', 'None'];

const anyValues = fc.dictionary(
  fc.constantFrom(...(Object.keys(METRICS) as MetricName[])),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  { minKeys: 1 },
) as fc.Arbitrary<MetricValues>;
const anyLabels = fc.dictionary(
  fc.constantFrom('answer', 'budget', 'model', 'outcome', 'percent', 'rule', 'team', 'request_id', 'refused_by'),
  fc.string({ minLength: 1 }),
) as fc.Arbitrary<MetricLabels>;

describe('a metric in the embedded format', () => {
  it('is one line that says when, where, by what and how much', () => {
    const line = written({ inputTokens: 10, timeToFirstTokenMs: 250 }, { model: 'nova-micro', team: 'demo' });

    expect(JSON.parse(line)).toEqual({
      _aws: {
        Timestamp: Date.parse('2026-11-22T12:00:00Z'),
        CloudWatchMetrics: [
          {
            Namespace: 'LLMGateway',
            Dimensions: [['environment'], ['environment', 'model'], ['environment', 'team']],
            Metrics: [{ Name: 'inputTokens', Unit: 'Count' }],
          },
          {
            Namespace: 'LLMGateway',
            Dimensions: [['environment'], ['environment', 'model']],
            Metrics: [{ Name: 'timeToFirstTokenMs', Unit: 'Milliseconds' }],
          },
        ],
      },
      environment: 'test',
      model: 'nova-micro',
      team: 'demo',
      inputTokens: 10,
      timeToFirstTokenMs: 250,
    });
    expect(line.match(/\n/g)).toHaveLength(1);
    expect(line.endsWith('\n')).toBe(true);
  });

  it('is what the specification asks for, whatever is recorded', () => {
    fc.assert(
      fc.property(anyValues, anyLabels, (values, labels) => {
        const root = JSON.parse(written(values, labels));
        for (const { Dimensions, Metrics } of root._aws.CloudWatchMetrics) {
          for (const dimension of Dimensions.flat()) expect(typeof root[dimension]).toBe('string');
          for (const { Name, Unit } of Metrics) {
            expect(typeof root[Name]).toBe('number');
            expect(UNITS).toContain(Unit);
          }
        }
        expect(root._aws.CloudWatchMetrics).toHaveLength(Object.keys(values).length);
      }),
    );
  });

  it('never makes a dimension of what has many values', () => {
    const root = JSON.parse(written({ requests: 1 }, { request_id: 'req_1', refused_by: 'rpm:team:demo' }));

    expect(root).toMatchObject({ request_id: 'req_1', refused_by: 'rpm:team:demo' });
    expect(root._aws.CloudWatchMetrics[0].Dimensions).toEqual([['environment']]);
  });
});

describe('a metric in the log', () => {
  it('is a line like any other', () => {
    const log = recordingLog();
    const metrics = createLogMetrics(log);
    metrics.record({ requests: 1 }, { team: 'demo' });
    metrics.record({ requests: 2 });

    expect(log.lines).toEqual([
      { level: 'info', event: 'metrics', team: 'demo', requests: 1 },
      { level: 'info', event: 'metrics', requests: 2 },
    ]);
  });
});
