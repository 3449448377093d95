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

/** A budget has reached a part of its amount. */
export interface BudgetEvent {
  readonly budgetId: string;
  readonly scope: 'gateway' | 'team' | 'key';
  /** Null where the scope is the gateway. */
  readonly teamId: string | null;
  /** Null unless the scope is a key. */
  readonly keyId: string | null;
  readonly mode: 'hard' | 'soft';
  readonly windowId: string;
  /** Of the amount, such as 80. */
  readonly percent: number;
  readonly amountNanoUsd: number;
  /** In the whole window, when the event was raised. */
  readonly spentNanoUsd: number;
  /** When the next window begins. */
  readonly reopensAtMs: number;
}

/** Who wants to know of budgets. Told at least once of each threshold of each window. Throws within about a second. */
export interface BudgetEvents {
  publish(event: BudgetEvent): Promise<void>;
}
