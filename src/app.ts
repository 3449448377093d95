import contract from '../generated/gateway.json' with { type: 'json' };
import { validators } from '../generated/validators/gateway.requests.gen.js';
import { createBedrockModel } from './bedrock/createBedrockModel.ts';
import { type Config, ConfigError } from './config.ts';
import type { HttpService } from './exchange.ts';
import { apiKeySecurity } from './gateway/apiKeySecurity.ts';
import { createAuthenticate } from './gateway/authenticate.ts';
import { createGateway } from './gateway/createGateway.ts';
import { hashApiKey, isWellFormedApiKey } from './governance/apiKey.ts';
import { createHandlers } from './handlers/index.ts';
import { createMeter } from './metering/createMeter.ts';
import { estimateLost } from './metering/estimateLost.ts';
import { type MaintenanceReport, maintain } from './metering/maintain.ts';
import { noBudgetEvents } from './metering/noBudgetEvents.ts';
import { noReplays } from './metering/noReplays.ts';
import { countRefusal } from './metering/refusals.ts';
import type { BudgetEvents, Clock, DataKeys, Ids, Log, Metrics, ReplayQueue, Secrets } from './ports.ts';
import { createProvider } from './provider/createProvider.ts';
import { readAllowance, readCatalog, readStandIns } from './readCatalog.ts';
import { createConfiguredRemoteFiles } from './remote/createConfiguredRemoteFiles.ts';
import { createReporting } from './reporting/createReporting.ts';
import { createConfiguredTraces } from './signals/createConfiguredTraces.ts';
import { createSnsBudgetEvents } from './signals/snsBudgetEvents.ts';
import { createCachedDataKeys } from './stores/cachedDataKeys.ts';
import { createStores } from './stores/createStores.ts';
import { createKmsDataKeys } from './stores/kmsDataKeys.ts';
import { createSqsReplayQueue } from './stores/sqsReplayQueue.ts';

/** What differs between a Lambda, a server and a test. */
export interface Surroundings {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly secrets: Secrets;
  /** What to encrypt with, if no KMS key is configured. @default nothing: a setting that needs it ends the start */
  readonly dataKeys?: DataKeys;
  /** Where settlements wait that could not be written, if no queue is configured. @default nowhere: they are logged in full */
  readonly replays?: ReplayQueue;
  /** The documentation page's script, wherever this installation keeps it. */
  readonly readDocsScript: () => Promise<string>;
}

export type { MaintenanceReport };

export interface App {
  readonly service: HttpService;
  /** Writes what could not be written and ends what nobody else will end, while there is time. Meant to be called now and then. */
  readonly maintain: (remainingMs?: () => number) => Promise<MaintenanceReport>;
  /** Sends what traces are still to be told, or as much as can be in so many milliseconds. Never rejects. */
  readonly flush: (withinMs: number) => Promise<void>;
}

/** Puts the service together: configuration -> clients -> stores -> meter -> handlers -> gateway. Reads the operator's files. */
export async function createApp(config: Config, surroundings: Surroundings): Promise<App> {
  const { clock, ids, log, metrics } = surroundings;
  const catalog = await readCatalog(config);
  const allow = readAllowance(config, catalog);
  const stores = createStores(config, { clock, ids, log, keeping: keepingOf(config, surroundings) });
  const fallbacks = readStandIns(config, catalog);
  const model = createBedrockModel({ region: config.region, endpoint: config.bedrockEndpoint });
  const provider = createProvider({ ...surroundings, model, settings: config });
  const ways = { replays: replaysOf(config, surroundings), budgetEvents: budgetEventsOf(config) };
  const metering = { ...stores, ...ways, clock, log, metrics, estimate: estimateLost(clock) };
  const outage = { rateLimit: config.rateLimitOutage, softBudget: config.softBudgetOutage };
  const meter = createMeter({ ...metering, provider, outage, maxRequestMs: config.maxRequestMs });
  const reporting = createReporting({ ...stores, clock });
  const { keptReasoning } = stores;
  const traces = await createConfiguredTraces({ ...surroundings, ...config, version: contract.info.version });
  const remoteFiles = createConfiguredRemoteFiles(config, {
    buckets: stores.buckets,
    clock,
    countRefusal: (reader, refusal) =>
      countRefusal({ ...stores, metrics }, { caller: reader, context: reader }, refusal),
  });
  const service = await createGateway({
    contract,
    validators,
    handlers: createHandlers({
      ...surroundings,
      catalog,
      allow,
      fallbacks,
      meter,
      reporting,
      remoteFiles,
      keptReasoning,
      contract,
      settings: config,
    }),
    identify: (caller) => (caller === undefined ? {} : { team_id: caller.teamId, key_id: caller.keyId }),
    security: apiKeySecurity(createAuthenticate({ apiKeys: stores.apiKeys, digest: digestOf(config), clock, metrics })),
    settings: { maxBodyBytes: config.maxBodyBytes, cors: { origins: config.corsOrigins } },
    clock,
    ids,
    log,
    traces,
  });
  return {
    service,
    maintain: (remainingMs) => maintain(metering, remainingMs),
    flush: async (withinMs) => traces?.flush(withinMs),
  };
}

function replaysOf(
  { replayQueueUrl: queueUrl, region }: Config,
  { replays = noReplays, log, metrics }: Surroundings,
): ReplayQueue {
  return queueUrl === undefined ? replays : createSqsReplayQueue({ queueUrl, region, log, metrics });
}

function budgetEventsOf({ budgetTopicArn: topicArn, snsEndpoint: endpoint, environment }: Config): BudgetEvents {
  return topicArn === undefined ? noBudgetEvents : createSnsBudgetEvents({ topicArn, endpoint, environment });
}

function keepingOf(config: Config, { dataKeys, secrets, clock }: Surroundings) {
  const { keepReasoningMs, reasoningKmsKeyId: keyId, region, environment } = config;
  if (keepReasoningMs === 0) return undefined;
  const source = keyId === undefined ? dataKeys : createKmsDataKeys({ keyId, region, environment });
  if (source === undefined) {
    throw new ConfigError('LLM_GATEWAY_KEEP_REASONING_HOURS needs LLM_GATEWAY_REASONING_KMS_KEY_ID here.');
  }
  return { secrets, dataKeys: createCachedDataKeys({ dataKeys: source, clock }) };
}

/** A demo key that the operator chose need not have the form of a made one. */
function digestOf({ demoKey }: Config): (apiKey: string) => string | undefined {
  return (apiKey) => (isWellFormedApiKey(apiKey) || apiKey === demoKey ? hashApiKey(apiKey) : undefined);
}
