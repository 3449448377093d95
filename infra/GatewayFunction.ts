import { Construct } from 'constructs';
import { TEAM_INDEX } from '../src/stores/tables.ts';
import type { BudgetTopic } from './BudgetTopic.ts';
import type { Bundles } from './bundles.ts';
import { ModelAccess } from './ModelAccess.ts';
import { NodeFunction } from './NodeFunction.ts';
import type { ReplayQueue } from './ReplayQueue.ts';
import type { Settings } from './settings/settings.ts';
import type { Tables } from './Tables.ts';

export interface GatewayFunctionProps {
  readonly settings: Settings;
  readonly bundles: Bundles;
  readonly tables: Tables;
  readonly replays: ReplayQueue;
  readonly budgetTopic: BudgetTopic;
  /** `yyyy-mm-dd` */
  readonly today: string;
}

/** What the gateway keeps of an invocation to settle in. `src/metering/deadline.ts` */
const SETTLE_SECONDS = 15;

/** The function that answers clients: the only one that may call models. */
export class GatewayFunction extends Construct {
  readonly function: NodeFunction;

  constructor(scope: Construct, id: string, props: GatewayFunctionProps) {
    super(scope, id);
    const { settings, bundles, tables, replays, budgetTopic, today } = props;
    const { memoryMb, maxRequestSeconds, reservedConcurrency } = settings.gateway;
    this.function = new NodeFunction(this, 'Function', {
      settings,
      name: 'gateway',
      description: 'Answers clients of the LLM gateway.',
      bundle: bundles.folders.gateway,
      handler: settings.frontDoor === 'http' ? 'bufferedHandler' : 'handler',
      memoryMb,
      timeoutSeconds: maxRequestSeconds + SETTLE_SECONDS,
      reservedConcurrency,
      environment: {
        LLM_GATEWAY_DEFAULT_MODEL: settings.defaultModel,
        LLM_GATEWAY_MAX_REQUEST_SECONDS: String(maxRequestSeconds),
        ...(settings.corsOrigins.length === 0 ? {} : { LLM_GATEWAY_CORS_ORIGINS: settings.corsOrigins.join(',') }),
      },
    });
    tables.connect(this.function, {
      apiKeys: { actions: ['GetItem', 'Query'] },
      rateLimits: { actions: ['UpdateItem'] },
      usage: { actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem'], indexes: [TEAM_INDEX] },
    });
    replays.connectSender(this.function);
    budgetTopic.connect(this.function);
    new ModelAccess(this, 'Models', { settings, today, role: this.function.role });
  }
}
