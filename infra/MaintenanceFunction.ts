import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import { OPEN_INDEX } from '../src/stores/tables.ts';
import type { BudgetTopic } from './BudgetTopic.ts';
import type { Bundles } from './bundles.ts';
import { NodeFunction } from './NodeFunction.ts';
import { withOperatorFiles } from './operatorFiles.ts';
import type { ReplayQueue } from './ReplayQueue.ts';
import { namePrefix, type Settings } from './settings/settings.ts';
import type { Tables } from './Tables.ts';

export interface MaintenanceFunctionProps {
  readonly settings: Settings;
  readonly bundles: Bundles;
  readonly tables: Tables;
  readonly replays: ReplayQueue;
  readonly budgetTopic: BudgetTopic;
}

/** Every minute: writes settlements that wait, and ends requests whose gateway is gone. */
export class MaintenanceFunction extends Construct {
  readonly function: NodeFunction;

  constructor(scope: Construct, id: string, props: MaintenanceFunctionProps) {
    super(scope, id);
    const { settings, bundles, tables, replays, budgetTopic } = props;
    const { bundle, variables } = withOperatorFiles(bundles.folders.maintenance, settings);
    this.function = new NodeFunction(this, 'Function', {
      settings,
      name: 'maintenance',
      description: 'Ends what the LLM gateway left open.',
      bundle,
      memoryMb: 512,
      timeoutSeconds: 120,
      environment: {
        LLM_GATEWAY_DEFAULT_MODEL: settings.defaultModel,
        LLM_GATEWAY_MAX_REQUEST_SECONDS: String(settings.gateway.maxRequestSeconds),
        ...variables,
      },
    });
    tables.connect(this.function, {
      rateLimits: { actions: ['UpdateItem'] },
      usage: { actions: ['GetItem', 'Query', 'UpdateItem'], indexes: [OPEN_INDEX] },
    });
    replays.connectReceiver(this.function);
    budgetTopic.connect(this.function);
    new Rule(this, 'EveryMinute', {
      ruleName: `${namePrefix(settings)}-maintenance`,
      description: 'Starts the maintenance of the LLM gateway.',
      schedule: Schedule.rate(Duration.minutes(1)),
      // The next minute tries again.
      targets: [new LambdaFunction(this.function.lambda, { retryAttempts: 0 })],
    });
  }
}
