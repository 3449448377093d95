import { mkdir } from 'node:fs/promises';
import { type Catalog, isRetired } from '../catalog/catalog.ts';
import type { Config } from '../config.ts';
import { GatewayError } from '../errors.ts';
import { toDay } from '../governance/day.ts';
import type { Log } from '../ports.ts';
import { readCatalog } from '../readCatalog.ts';
import { createTables } from '../stores/createTables.ts';
import { createDynamo } from '../stores/dynamo.ts';
import { createDynamoItems } from '../stores/items/dynamoItems.ts';
import { tableNames } from '../stores/tables.ts';
import { systemClock, systemIds } from '../system.ts';
import { startBedrockSimulator } from './bedrockSimulator/index.ts';
import { startEmbeddedDynamo } from './embeddedDynamo.ts';
import { LocalError } from './localError.ts';
import { seedDemo } from './seedDemo.ts';

/** What stands in for AWS on this machine. */
export interface LocalSurroundings {
  /** The configuration, pointed at whatever was started. */
  readonly config: Config;
  readonly demoKey: string;
  /** Where answers come from, for the greeting. */
  readonly models: string;
  /** Where data is kept, for the greeting. */
  readonly data: string;
  /** Ends everything that was started. */
  stop(): Promise<void>;
}

export interface LocalOptions {
  readonly useBedrock: boolean;
  readonly log: Log;
}

interface Part {
  readonly endpoint: string | undefined;
  readonly description: string;
  stop(): Promise<void>;
}

/** Between the pieces of a simulated stream: slow enough to be seen as one. */
const SIMULATED_GAP_MS = 15;

/**
 * Starts the embedded DynamoDB and the Bedrock simulator, unless the configuration names others, and makes sure that
 * tables, demo team and demo key are there. Throws `LocalError` with what to do about it, and `ConfigError` when a file of
 * the operator is wrong.
 */
export async function startLocal(config: Config, options: LocalOptions): Promise<LocalSurroundings> {
  // A wrong file must end the start before there is anything to stop.
  const catalog = await readCatalog(config);
  await mkdir(config.dataDir, { recursive: true }).catch((cause: unknown) => {
    throw new LocalError(`The data folder ${config.dataDir} cannot be made. Set LLM_GATEWAY_DATA_DIR.`, { cause });
  });
  const dynamo = await startDynamo(config, options.log);
  const bedrock = await startBedrock(config, { ...options, catalog });
  const local: Config = { ...config, dynamoEndpoint: dynamo.endpoint, bedrockEndpoint: bedrock.endpoint };
  const stop = async () => {
    await bedrock.stop();
    await dynamo.stop();
  };
  try {
    // A machine that starts much at once lets a store wait.
    const client = createDynamo({ region: local.region, endpoint: local.dynamoEndpoint, requestTimeoutMs: 5_000 });
    const tables = tableNames(local.tablePrefix);
    await createTables({ dynamo: client, tables });
    const items = createDynamoItems({ dynamo: client, tables });
    const demoKey = await seedDemo({ items, config: local, clock: systemClock, ids: systemIds });
    client.destroy();
    return { config: local, demoKey, models: bedrock.description, data: dynamo.description, stop };
  } catch (error) {
    await stop();
    throw describeFailure(error, dynamo.description);
  }
}

function describeFailure(error: unknown, store: string): unknown {
  if (!(error instanceof GatewayError)) return error;
  return new LocalError(`${store} does not answer. Start it, or unset AWS_ENDPOINT_URL_DYNAMODB.`, { cause: error });
}

async function startDynamo({ dynamoEndpoint, dataDir }: Config, log: Log): Promise<Part> {
  if (dynamoEndpoint !== undefined) return elsewhere(dynamoEndpoint, `DynamoDB at ${dynamoEndpoint}`);
  const onExit = () => log.error('embedded_dynamo_ended', {});
  const dynamo = await startEmbeddedDynamo({ dataDir, onExit });
  return { endpoint: dynamo.endpoint, description: `${dataDir} (embedded DynamoDB)`, stop: () => dynamo.stop() };
}

interface BedrockOptions extends LocalOptions {
  readonly catalog: Catalog;
}

async function startBedrock(
  { bedrockEndpoint, region }: Config,
  { useBedrock, catalog }: BedrockOptions,
): Promise<Part> {
  if (bedrockEndpoint !== undefined) return elsewhere(bedrockEndpoint, `Bedrock at ${bedrockEndpoint}`);
  if (useBedrock) return elsewhere(undefined, `AWS Bedrock in ${region}`);
  const simulator = await startBedrockSimulator({
    gapMs: SIMULATED_GAP_MS,
    retiredModelIds: retiredModelIds(catalog),
  });
  const description = 'built-in Bedrock simulator (npm start -- --bedrock for the real one)';
  return { endpoint: simulator.url, description, stop: () => simulator.close() };
}

function elsewhere(endpoint: string | undefined, description: string): Part {
  return { endpoint, description, stop: async () => undefined };
}

function retiredModelIds(catalog: Catalog): ReadonlySet<string> {
  const today = toDay(systemClock.nowMs());
  const retired = catalog.list().filter((row) => isRetired(row, today));
  return new Set(retired.map((row) => row.bedrock_model_id));
}
