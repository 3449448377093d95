import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, MathExpression, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Construct } from 'constructs';
import type { AlarmTopic } from './AlarmTopic.ts';
import type { FrontDoor } from './frontDoor.ts';
import { gatewayMetrics } from './gatewayMetrics.ts';
import type { NodeFunction } from './NodeFunction.ts';
import type { ReplayQueue } from './ReplayQueue.ts';
import { namePrefix, type Settings } from './settings/settings.ts';
import type { Tables } from './Tables.ts';

export interface AlarmsProps {
  readonly settings: Settings;
  readonly topic: AlarmTopic;
  readonly door: FrontDoor;
  readonly gateway: NodeFunction;
  readonly tables: Tables;
  readonly replays: ReplayQueue;
  /** Where requests are archived. */
  readonly archive?: NodeFunction | undefined;
}

/** One thing that needs a person, if it lasts. */
interface Watch {
  /** In the alarm's name, and the heading in `docs/runbook.md` that says what to do. */
  readonly name: string;
  /** What has happened, for the message. */
  readonly meaning: string;
  readonly metric: IMetric;
  readonly threshold: number;
  /** Periods of the metric, all of them bad. @default 1 */
  readonly periods?: number;
  /** It must not fall below the threshold, and no data is below. @default it must not reach it */
  readonly isLeast?: boolean;
}

const RUNBOOK = 'docs/runbook.md';

/** Tells a person what a person has to do something about, and nothing else. */
export class Alarms extends Construct {
  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id);
    const action = new SnsAction(props.topic.topic);
    for (const watch of [...ownWatches(props), ...platformWatches(props)]) {
      const { name, meaning, metric, threshold, periods = 1, isLeast = false } = watch;
      const alarm = new Alarm(this, idOf(name), {
        alarmName: `${namePrefix(props.settings)}-${name}`,
        alarmDescription: `${meaning} What to do: ${RUNBOOK}#${name}`,
        metric,
        threshold,
        evaluationPeriods: periods,
        comparisonOperator: isLeast
          ? ComparisonOperator.LESS_THAN_THRESHOLD
          : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        treatMissingData: isLeast ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
      });
      alarm.addAlarmAction(action);
      alarm.addOkAction(action);
    }
  }
}

/** What only the gateway knows. */
function ownWatches({ settings }: AlarmsProps): readonly Watch[] {
  const metrics = gatewayMetrics(settings);
  const sum = (name: Parameters<typeof metrics.total>[0]) => metrics.total(name, { statistic: 'Sum' });
  return [
    {
      name: 'settlements-unwritten',
      meaning: 'The cost of a request was taken by neither the ledger nor the queue.',
      metric: sum('settlementsUnwritten'),
      threshold: 1,
    },
    {
      name: 'maintenance-stopped',
      meaning: 'Maintenance has not come to its end for a quarter of an hour.',
      metric: sum('maintenanceRuns'),
      threshold: 1,
      periods: 3,
      isLeast: true,
    },
    {
      name: 'maintenance-failures',
      meaning: 'Maintenance keeps meeting requests that it cannot bring in order.',
      metric: sum('maintenanceFailures'),
      threshold: 1,
      periods: 3,
    },
    {
      name: 'requests-lost',
      meaning: 'Many requests ended without anybody seeing it, so that their cost was estimated.',
      metric: sum('requestsResolved'),
      threshold: 10,
      periods: 2,
    },
    {
      name: 'late-overshoots',
      meaning: 'A measurement that came late has left a hard budget over its amount.',
      metric: sum('lateOvershoots'),
      threshold: 1,
    },
    {
      name: 'store-outages',
      meaning: 'DynamoDB does not answer the gateway.',
      metric: sum('storeOutages'),
      threshold: 5,
    },
    {
      name: 'budget-events-unsent',
      meaning: 'The topic of budget events does not take them.',
      metric: sum('budgetEventsUnsent'),
      threshold: 1,
      periods: 3,
    },
    {
      name: 'upstream-errors',
      meaning: 'Bedrock fails more than a fifth of all requests.',
      metric: new MathExpression({
        // A failed request among few says nothing.
        expression: 'IF(failed >= 10, 100 * failed / (failed + all), 0)',
        usingMetrics: { failed: sum('upstreamErrors'), all: sum('requests') },
        label: 'per cent failed',
        period: metrics.period,
      }),
      threshold: 20,
      periods: 2,
    },
  ];
}

/** What AWS knows. */
function platformWatches({ door, gateway, tables, replays, archive }: AlarmsProps): readonly Watch[] {
  const period = Duration.minutes(5);
  const sum = { statistic: 'Sum', period };
  return [
    {
      name: 'dead-letters',
      meaning: 'Settlements could not be written for two hours and wait for a person.',
      metric: replays.deadLetters.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum', period }),
      threshold: 1,
    },
    {
      name: 'function-errors',
      meaning: 'The gateway function crashes or runs out of time or memory.',
      metric: gateway.lambda.metricErrors(sum),
      threshold: 5,
    },
    {
      name: 'function-throttles',
      meaning: 'There are more requests at once than the gateway function may serve.',
      metric: gateway.lambda.metricThrottles(sum),
      threshold: 1,
      periods: 2,
    },
    {
      name: 'server-errors',
      meaning: 'More than one request in twenty is answered with a 5xx.',
      metric: new MathExpression({
        expression: 'IF(all >= 20, 100 * failed / all, 0)',
        usingMetrics: { failed: door.metrics.serverErrors(sum), all: door.metrics.requests(sum) },
        label: 'per cent failed',
        period,
      }),
      threshold: 5,
      periods: 2,
    },
    {
      name: 'table-throttles',
      meaning: 'DynamoDB slows the gateway down.',
      metric: new MathExpression({
        expression: 'SUM(METRICS())',
        usingMetrics: Object.fromEntries(tables.throttles().map((metric, index) => [`table${index}`, metric])),
        label: 'throttled calls',
        period,
      }),
      threshold: 10,
      periods: 2,
    },
    ...(archive === undefined
      ? []
      : [
          {
            name: 'archive-failed',
            meaning: "An hour's requests could not be archived.",
            metric: archive.lambda.metricErrors(sum),
            threshold: 1,
          },
        ]),
  ];
}

/** `SettlementsUnwritten` */
function idOf(name: string): string {
  return name.replace(/(^|-)([a-z])/g, (_match, _hyphen, letter: string) => letter.toUpperCase());
}
