/** Where dashboards and alarms find the metrics. Every metric has the dimension `environment`, too. */
export const METRIC_NAMESPACE = 'LLMGateway';

/** What a value can be sorted by. Each has few values, for every one of them is a metric of its own on CloudWatch. */
export type MetricDimension = 'answer' | 'budget' | 'model' | 'outcome' | 'percent' | 'region' | 'rule' | 'team';

interface MetricRow {
  /** One of CloudWatch's own words. */
  readonly unit: 'Count' | 'Milliseconds' | 'Percent' | 'None';
  readonly meaning: string;
  /** Summed over all, and once more by each of these. */
  readonly by: readonly MetricDimension[];
}

const count = (meaning: string, ...by: MetricDimension[]) => ({ unit: 'Count', meaning, by }) as const;

/** Every metric there is. Dashboards and alarms are made from it, and `docs/observability.md` lists it. */
export const METRICS = {
  requests: count('Admitted requests, each when its record is settled.', 'outcome', 'model', 'team'),
  inputTokens: count('Tokens of prompts, cached ones included, as the ledger has them.', 'model', 'team'),
  outputTokens: count('Tokens of answers, as the ledger has them.', 'model', 'team'),
  costUsd: { unit: 'None', meaning: 'US dollars, as the ledger has them.', by: ['model', 'team'] },
  timeToFirstTokenMs: {
    unit: 'Milliseconds',
    meaning: 'From the arrival of a streamed request to the first piece of its answer.',
    by: ['model'],
  },
  refusals: count('Requests that a rule refused: a limit, a budget or a list of models.', 'rule'),
  budgetUsedPercent: {
    unit: 'Percent',
    meaning: 'Spent of a budget in its window, told when it passes another whole per cent.',
    by: ['budget'],
  },
  budgetThresholds: count('Times that a budget was told of for reaching 50, 80 or 100 % of its amount.', 'percent'),
  budgetEventsUnsent: count('Budget events that their topic did not take. They are sent again later.'),
  lateOvershoots: count('Hard budgets that a late settlement has left over their amount.'),
  storeOutages: count('Times that a rule could not ask its store, and what became of the request.', 'rule', 'answer'),
  upstreamErrors: count('Requests that Bedrock failed, or the way to it, after all attempts.', 'outcome', 'model'),
  requestsResolved: count('Requests whose end nobody saw, ended after their deadline: estimated, or taken back.'),
  settlementsQueued: count('Settlements that could not be written in time and wait in the queue.'),
  settlementsReplayed: count('Settlements written from the queue.'),
  replaysMalformed: count('Messages of the queue that are no settlement.'),
  settlementsUnwritten: count('Settlements that neither ledger nor queue took: only the log has them.'),
  maintenanceRuns: count('Runs of maintenance that came to their end.'),
  maintenanceFailures: count('Requests that a run of maintenance could not bring in order.'),
  failedAttempts: count(
    'Calls that Bedrock failed before the first byte, or the way to it.',
    'outcome',
    'model',
    'region',
  ),
  spansUnsent: count('Spans that no collector has taken, and that are lost.'),
  fallbacks: count('Requests that a stand-in has answered, by the model that was asked for.', 'model'),
  throttledAttempts: count('Those of them that were throttled: a quota of the account is used up.', 'model', 'region'),
} as const satisfies Record<string, MetricRow>;

export type MetricName = keyof typeof METRICS;
