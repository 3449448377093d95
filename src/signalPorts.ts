import type { MetricDimension, MetricName } from './metricTable.ts';

export type MetricValues = { readonly [Name in MetricName]?: number };

/** What values are about: their dimensions, and what only the log can be searched for. Never secrets, prompts or answers. */
export interface MetricLabels extends Readonly<Partial<Record<MetricDimension, string>>> {
  readonly request_id?: string;
  /** The rule that refused, with whom it governs, such as `rpm:team:demo`. */
  readonly refused_by?: string;
}

/** Counts and sizes for dashboards and alarms. */
export interface Metrics {
  /** Writes down values that belong together. Never throws, and never waits for anybody. */
  record(values: MetricValues, labels?: MetricLabels): void;
}
