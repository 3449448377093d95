import { METRIC_NAMESPACE, METRICS, type MetricDimension, type MetricName } from '../metricTable.ts';
import type { Clock, MetricLabels, Metrics } from '../ports.ts';

export interface EmfMetricsOptions {
  /** A dimension of every metric, so that two gateways of one account stay apart. */
  readonly environment: string;
  readonly clock: Pick<Clock, 'nowMs'>;
  readonly write: (line: string) => void;
}

/**
 * Metrics as log lines in CloudWatch's embedded format: one line for what belongs together, and no call to anybody. Labels
 * that are no dimension of a metric can be searched for in the log.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export function createEmfMetrics({ environment, clock, write }: EmfMetricsOptions): Metrics {
  return {
    record(values, labels = {}) {
      const directives = (Object.keys(values) as MetricName[]).map((name) => directiveOf(name, labels));
      const _aws = { Timestamp: clock.nowMs(), CloudWatchMetrics: directives };
      write(`${JSON.stringify({ _aws, environment, ...labels, ...values })}\n`);
    },
  };
}

function directiveOf(name: MetricName, labels: MetricLabels) {
  const by: readonly MetricDimension[] = METRICS[name].by;
  const known = by.filter((dimension) => labels[dimension] !== undefined);
  return {
    Namespace: METRIC_NAMESPACE,
    Dimensions: [['environment'], ...known.map((dimension) => ['environment', dimension])],
    Metrics: [{ Name: name, Unit: METRICS[name].unit }],
  };
}
