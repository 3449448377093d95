import {
  Dashboard as CloudWatchDashboard,
  GraphWidget,
  type IMetric,
  type IWidget,
  Row,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { METRICS, type MetricName } from '../src/metricTable.ts';
import type { FrontDoor } from './frontDoor.ts';
import { type GatewayMetrics, gatewayMetrics } from './gatewayMetrics.ts';
import type { NodeFunction } from './NodeFunction.ts';
import { namePrefix, type Settings } from './settings/settings.ts';
import type { Tables } from './Tables.ts';

export interface DashboardProps {
  readonly settings: Settings;
  readonly door: FrontDoor;
  readonly gateway: NodeFunction;
  readonly tables: Tables;
}

const HALF = 12;
const THIRD = 8;

/** What is going on: who spends what on which model, what is refused and why, and how the parts below are doing. */
export class Dashboard extends Construct {
  readonly url: string;

  constructor(scope: Construct, id: string, props: DashboardProps) {
    super(scope, id);
    const { settings, door, gateway, tables } = props;
    const dashboardName = namePrefix(settings);
    const { metrics, rest } = noteUses(gatewayMetrics(settings));
    const dashboard = new CloudWatchDashboard(this, 'Dashboard', { dashboardName });
    dashboard.addWidgets(
      title('What it costs, and who spends it'),
      spending(metrics),
      tokens(metrics),
      title('What clients see'),
      frontDoorRow(door),
      answers(metrics),
      attempts(metrics),
      title('What nobody should have to look at'),
      settlements(metrics),
      functionRow(gateway),
      tableRow(tables),
    );
    // After all others, so that no metric of the table is shown nowhere.
    dashboard.addWidgets(graph({ title: 'What else is counted', left: rest(), width: 24 }));
    const { region } = settings;
    this.url = `https://${region}.console.aws.amazon.com/cloudwatch/home?region=${region}#dashboards/dashboard/${dashboardName}`;
  }
}

/** Metrics that know which of them have been asked for, and the sums of the others. */
function noteUses(metrics: GatewayMetrics): {
  readonly metrics: GatewayMetrics;
  readonly rest: () => readonly IMetric[];
} {
  const used = new Set<MetricName>();
  const noting: GatewayMetrics = {
    ...metrics,
    total(name, view) {
      used.add(name);
      return metrics.total(name, view);
    },
    each(name, dimension, view) {
      used.add(name);
      return metrics.each(name, dimension, view);
    },
  };
  const names = Object.keys(METRICS) as MetricName[];
  const rest = () => names.filter((name) => !used.has(name)).map((name) => metrics.total(name, { statistic: 'Sum' }));
  return { metrics: noting, rest };
}

function title(text: string): IWidget {
  return new TextWidget({ markdown: `## ${text}`, width: 24, height: 1 });
}

interface Graph {
  readonly title: string;
  readonly left: readonly IMetric[];
  /** @default a third of the page */
  readonly width?: number;
}

function graph({ title: name, left, width = THIRD }: Graph): GraphWidget {
  return new GraphWidget({ title: name, left: [...left], width, height: 6, leftYAxis: { min: 0 } });
}

function spending(metrics: GatewayMetrics): Row {
  return new Row(
    graph({ title: 'USD by model', left: [metrics.each('costUsd', 'model', { statistic: 'Sum' })] }),
    graph({ title: 'USD by team', left: [metrics.each('costUsd', 'team', { statistic: 'Sum' })] }),
    graph({
      title: 'Budgets, per cent used',
      left: [metrics.each('budgetUsedPercent', 'budget', { statistic: 'Maximum' })],
    }),
  );
}

function tokens(metrics: GatewayMetrics): Row {
  const sum = { statistic: 'Sum' };
  const width = 6;
  return new Row(
    graph({ title: 'Tokens in by model', left: [metrics.each('inputTokens', 'model', sum)], width }),
    graph({ title: 'Tokens out by model', left: [metrics.each('outputTokens', 'model', sum)], width }),
    graph({ title: 'Tokens in by team', left: [metrics.each('inputTokens', 'team', sum)], width }),
    graph({ title: 'Tokens out by team', left: [metrics.each('outputTokens', 'team', sum)], width }),
  );
}

function frontDoorRow({ metrics: door }: FrontDoor): Row {
  return new Row(
    graph({ title: 'Requests', left: [door.requests({ statistic: 'Sum', label: 'requests' })] }),
    graph({
      title: 'Latency until the whole answer',
      left: ['p50', 'p99'].map((statistic) => door.latency({ statistic, label: statistic })),
    }),
    graph({
      title: 'Errors',
      left: [
        door.clientErrors({ statistic: 'Sum', label: '4xx' }),
        door.serverErrors({ statistic: 'Sum', label: '5xx' }),
      ],
    }),
  );
}

function answers(metrics: GatewayMetrics): Row {
  const sum = { statistic: 'Sum' };
  return new Row(
    graph({
      title: 'Time to first token, p50 and p99 by model',
      left: ['p50', 'p99'].map((statistic) => metrics.each('timeToFirstTokenMs', 'model', { statistic })),
    }),
    graph({ title: 'Refused by rule', left: [metrics.each('refusals', 'rule', sum)] }),
    graph({ title: 'Failed by Bedrock', left: [metrics.each('upstreamErrors', 'outcome', sum)] }),
  );
}

function attempts(metrics: GatewayMetrics): Row {
  const sum = { statistic: 'Sum' };
  return new Row(
    graph({ title: 'Answered by a stand-in, by model asked', left: [metrics.each('fallbacks', 'model', sum)] }),
    graph({ title: 'Calls that failed, by outcome', left: [metrics.each('failedAttempts', 'outcome', sum)] }),
    graph({ title: 'Calls that were throttled, by model', left: [metrics.each('throttledAttempts', 'model', sum)] }),
  );
}

function settlements(metrics: GatewayMetrics): Row {
  const totals = (...names: Parameters<GatewayMetrics['total']>[0][]) =>
    names.map((name) => metrics.total(name, { statistic: 'Sum' }));
  return new Row(
    graph({ title: 'Requests whose end nobody saw', left: totals('requestsResolved') }),
    graph({
      title: 'Settlements that came late',
      left: totals('settlementsQueued', 'settlementsReplayed', 'settlementsUnwritten', 'replaysMalformed'),
    }),
    graph({
      title: 'Maintenance and outages',
      left: totals('maintenanceFailures', 'storeOutages', 'budgetEventsUnsent'),
    }),
  );
}

function functionRow({ lambda }: NodeFunction): Row {
  return new Row(
    graph({
      title: 'Gateway function: at once',
      left: [lambda.metric('ConcurrentExecutions', { statistic: 'Maximum' })],
    }),
    graph({ title: 'Gateway function: errors, throttles', left: [lambda.metricErrors(), lambda.metricThrottles()] }),
    graph({
      title: 'Gateway function: duration',
      left: ['p50', 'p99'].map((statistic) => lambda.metricDuration({ statistic, label: statistic })),
    }),
  );
}

function tableRow(tables: Tables): Row {
  const sum = { statistic: 'Sum' };
  return new Row(
    graph({
      title: 'Tables: consumed units',
      left: tables
        .list()
        .flatMap((table) => [table.metricConsumedReadCapacityUnits(sum), table.metricConsumedWriteCapacityUnits(sum)]),
      width: HALF,
    }),
    graph({ title: 'Tables: throttled calls', left: tables.throttles(), width: HALF }),
  );
}
