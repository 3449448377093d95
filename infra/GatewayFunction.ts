import { Construct } from 'constructs';
import { TEAM_INDEX } from '../src/stores/tables.ts';
import type { BudgetTopic } from './BudgetTopic.ts';
import type { Bundles } from './bundles.ts';
import { ModelAccess } from './ModelAccess.ts';
import { allowedNames } from './modelArns.ts';
import { NodeFunction } from './NodeFunction.ts';
import { withOperatorFiles } from './operatorFiles.ts';
import type { ReplayQueue } from './ReplayQueue.ts';
import type { Settings, TraceSettings } from './settings/settings.ts';
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
    const { memoryMb, maxRequestSeconds, maxAttempts, reservedConcurrency } = settings.gateway;
    const { bundle, variables } = withOperatorFiles(bundles.folders.gateway, settings);
    this.function = new NodeFunction(this, 'Function', {
      settings,
      name: 'gateway',
      description: 'Answers clients of the LLM gateway.',
      bundle,
      handler: settings.frontDoor === 'http' ? 'bufferedHandler' : 'handler',
      memoryMb,
      timeoutSeconds: maxRequestSeconds + SETTLE_SECONDS,
      reservedConcurrency,
      environment: {
        LLM_GATEWAY_DEFAULT_MODEL: settings.defaultModel,
        LLM_GATEWAY_ALLOWED_MODELS: allowedNames(settings, today).join(','),
        LLM_GATEWAY_MAX_REQUEST_SECONDS: String(maxRequestSeconds),
        ...variables,
        ...chosen(settings),
        ...(settings.fallbacks === undefined ? {} : { LLM_GATEWAY_FALLBACKS: settings.fallbacks }),
        ...(maxAttempts === undefined ? {} : { LLM_GATEWAY_MAX_ATTEMPTS: String(maxAttempts) }),
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
    if (settings.keptReasoning !== undefined) {
      this.function.allow(['kms:GenerateDataKey', 'kms:Decrypt'], [settings.keptReasoning.keyArn]);
    }
    const secretArn = settings.gateway.traces?.headersSecretArn;
    if (secretArn !== undefined) this.function.allow(['secretsmanager:GetSecretValue'], [secretArn]);
    new ModelAccess(this, 'Models', { settings, today, role: this.function.role });
  }
}

/** Variables of what is off unless it is asked for. */
function chosen({ remoteFiles, keptReasoning, gateway }: Settings): Record<string, string> {
  return {
    ...traceVariables(gateway.traces),
    ...(remoteFiles && {
      LLM_GATEWAY_REMOTE_HOSTS: remoteFiles.hosts.join(','),
      LLM_GATEWAY_REMOTE_FILES_PER_MINUTE: String(remoteFiles.perTeamAndMinute),
    }),
    ...(keptReasoning && {
      LLM_GATEWAY_KEEP_REASONING_HOURS: String(keptReasoning.hours),
      LLM_GATEWAY_REASONING_KMS_KEY_ID: keptReasoning.keyArn,
    }),
  };
}

/** OpenTelemetry's own. https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/ */
function traceVariables(traces: TraceSettings | undefined): Record<string, string> {
  if (traces === undefined) return {};
  const { endpoint, sampledShare = 1, headersSecretArn } = traces;
  return {
    OTEL_TRACES_EXPORTER: 'otlp',
    OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
    OTEL_TRACES_SAMPLER: 'parentbased_traceidratio',
    OTEL_TRACES_SAMPLER_ARG: String(sampledShare),
    ...(headersSecretArn && { LLM_GATEWAY_TRACES_HEADERS_SECRET_ARN: headersSecretArn }),
  };
}
