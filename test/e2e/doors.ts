import { randomBytes } from 'node:crypto';
import { createCatalog, isRetired } from '../../src/catalog/catalog.ts';
import { readModels } from '../../src/catalog/readModels.ts';
import { type Config, readConfig } from '../../src/config.ts';
import { API_KEY_SECRET_BYTES, formatApiKey } from '../../src/governance/apiKey.ts';
import { type BedrockSimulator, startBedrockSimulator } from '../../src/local/bedrockSimulator/index.ts';
import { startEmbeddedDynamo } from '../../src/local/embeddedDynamo.ts';
import { seedDemo } from '../../src/local/seedDemo.ts';
import { createTables } from '../../src/stores/createTables.ts';
import { createDynamo } from '../../src/stores/dynamo.ts';
import { createDynamoItems } from '../../src/stores/items/dynamoItems.ts';
import { tableNames } from '../../src/stores/tables.ts';
import { systemClock, systemIds } from '../../src/system.ts';
import { type LambdaFrontDoorKind, startLambdaFrontDoor } from '../lambda/lambdaFrontDoor.ts';
import { installLambdaRuntime } from '../lambda/lambdaRuntime.ts';
import { startGateway, temporaryFolder } from './gatewayProcess.ts';

/** A running gateway behind one of its front doors, and the simulator it asks. */
export interface RunningGateway {
  readonly url: string;
  readonly key: string;
  readonly simulator: BedrockSimulator;
  stop(): Promise<void>;
}

export interface Door {
  readonly name: string;
  /** Whether chunks reach the client before the answer is complete. */
  readonly streams: boolean;
  /** With settings on top of those that every test has. */
  start(settings?: Settings): Promise<RunningGateway>;
}

type Settings = Readonly<Record<string, string>>;

const COMMON_SETTINGS: Settings = {
  // Many tests share one demo team; its limit must not be what they meet.
  LLM_GATEWAY_DEMO_RPM: '100000',
  LLM_GATEWAY_CORS_ORIGINS: 'https://app.example',
  // A scripted failure is to be seen, and not what is done about it.
  LLM_GATEWAY_MAX_ATTEMPTS: '1',
};

/** The server that `npm start` runs. */
export const SERVER: Door = { name: 'the server', streams: true, start: startServer };

/** The same gateway through every door it has. */
export const DOORS: readonly Door[] = [
  SERVER,
  { name: 'a REST API', streams: true, start: (settings) => startLambda('rest-v1', settings) },
  { name: 'an HTTP API', streams: false, start: (settings) => startLambda('http-v2', settings) },
  { name: 'a function URL', streams: true, start: (settings) => startLambda('function-url', settings) },
];

async function startServer(settings: Settings = {}): Promise<RunningGateway> {
  const folder = await temporaryFolder();
  const simulator = await startSimulator();
  const gateway = await startGateway({
    ...COMMON_SETTINGS,
    ...settings,
    LLM_GATEWAY_DATA_DIR: folder.path,
    AWS_ENDPOINT_URL_BEDROCK_RUNTIME: simulator.url,
  });
  return {
    ...gateway,
    simulator,
    async stop() {
      await gateway.stop();
      await simulator.close();
      await folder.remove();
    },
  };
}

/** The Lambda's own entry point, with the environment that a deployment gives it. */
async function startLambda(kind: LambdaFrontDoorKind, settings: Settings = {}): Promise<RunningGateway> {
  const folder = await temporaryFolder();
  const simulator = await startSimulator();
  const dynamo = await startEmbeddedDynamo({ dataDir: folder.path });
  const key = formatApiKey('dev', randomBytes(API_KEY_SECRET_BYTES));
  Object.assign(process.env, {
    ...COMMON_SETTINGS,
    ...settings,
    LLM_GATEWAY_DATA_DIR: folder.path,
    LLM_GATEWAY_DEMO_KEY: key,
    LLM_GATEWAY_LOG_LEVEL: 'silent',
    AWS_ENDPOINT_URL_DYNAMODB: dynamo.endpoint,
    AWS_ENDPOINT_URL_BEDROCK_RUNTIME: simulator.url,
  });
  await seed(readConfig(process.env));
  installLambdaRuntime();
  // A module of its own for every door, as every Lambda instance has one.
  const entry = `${new URL('../../src/entrypoints/gatewayLambda.ts', import.meta.url).href}?${key}`;
  const { handler, bufferedHandler } = await import(/* @vite-ignore */ entry);
  const door = await startLambdaFrontDoor({ kind, handler: kind === 'http-v2' ? bufferedHandler : handler });
  return {
    url: door.url,
    key,
    simulator,
    async stop() {
      await door.close();
      await simulator.close();
      await dynamo.stop();
      await folder.remove();
    },
  };
}

async function seed(config: Config): Promise<void> {
  const dynamo = createDynamo({ region: config.region, endpoint: config.dynamoEndpoint });
  const tables = tableNames(config.tablePrefix);
  await createTables({ dynamo, tables });
  await seedDemo({ items: createDynamoItems({ dynamo, tables }), config, clock: systemClock, ids: systemIds });
  dynamo.destroy();
}

function startSimulator(): Promise<BedrockSimulator> {
  const retired = createCatalog(readModels())
    .list()
    .filter((row) => isRetired(row, '2026-11-22'));
  return startBedrockSimulator({ retiredModelIds: new Set(retired.map((row) => row.bedrock_model_id)) });
}
