import { Duration } from 'aws-cdk-lib';
import { type IMetric, MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { METRIC_NAMESPACE, type METRICS, type MetricName } from '../src/metricTable.ts';
import type { Settings } from './settings/settings.ts';

export interface MetricView {
  /** Such as `Sum` or `p99`. */
  readonly statistic: string;
  /** @default its own name */
  readonly label?: string;
}

/** By what a metric of the gateway can be sorted: one of the names in its row of the table. */
type DimensionOf<Name extends MetricName> = (typeof METRICS)[Name]['by'][number];

/** The gateway's own metrics, as its functions write them to their logs. */
export interface GatewayMetrics {
  readonly period: Duration;
  /** Of the whole environment. */
  total(name: MetricName, view: MetricView): Metric;
  /** One line for each model, team or whatever else there is. */
  each<Name extends MetricName>(name: Name, dimension: DimensionOf<Name>, view: MetricView): IMetric;
}

const PERIOD = Duration.minutes(5);

/** The metrics of one environment, in periods of five minutes. */
export function gatewayMetrics({ environment }: Settings): GatewayMetrics {
  return {
    period: PERIOD,
    total: (metricName, { statistic, label = metricName }) =>
      new Metric({
        namespace: METRIC_NAMESPACE,
        metricName,
        dimensionsMap: { environment },
        statistic,
        label,
        period: PERIOD,
      }),
    each(name, dimension, { statistic }) {
      const schema = `{${METRIC_NAMESPACE},environment,${String(dimension)}}`;
      const search = `${schema} MetricName="${name}" environment="${environment}"`;
      const expression = `SEARCH('${search}', '${statistic}', ${PERIOD.toSeconds()})`;
      return new MathExpression({ expression, label: `\${PROP('Dim.${String(dimension)}')}`, period: PERIOD });
    },
  };
}
