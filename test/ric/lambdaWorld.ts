import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type BedrockSimulator, startBedrockSimulator } from '../../src/local/bedrockSimulator/index.ts';
import { startEmbeddedDynamo } from '../../src/local/embeddedDynamo.ts';
import { createTables } from '../../src/stores/createTables.ts';
import { createDynamo } from '../../src/stores/dynamo.ts';
import { createDynamoItems } from '../../src/stores/items/dynamoItems.ts';
import { createRecords } from '../../src/stores/records.ts';
import { tableNames } from '../../src/stores/tables.ts';
import { systemClock, systemIds } from '../../src/system.ts';
import type { DeployedFunction } from './deployedFunction.ts';
import { type DynamoRecorder, startDynamoRecorder } from './dynamoRecorder.ts';
import { type RuntimeApi, startRuntimeApi } from './runtimeApi.ts';

/** A function that runs under AWS's runtime client. */
export interface RunningFunction {
  readonly api: RuntimeApi;
  /** Everything it has written to its log. */
  readonly log: () => string;
  /** What it did to tables. */
  readonly recorder: DynamoRecorder;
  stop(): Promise<void>;
}

/** What a deployment finds around it: tables, models, and whatever else is given by its address. */
export interface LambdaWorld {
  readonly simulator: BedrockSimulator;
  readonly records: ReturnType<typeof createRecords>;
  /** Starts a function with the variables of its template and the addresses of this world. */
  run(deployed: DeployedFunction, variables?: Readonly<Record<string, string>>): Promise<RunningFunction>;
  close(): Promise<void>;
}

export async function openLambdaWorld(): Promise<LambdaWorld> {
  const dynamo = await startEmbeddedDynamo();
  const simulator = await startBedrockSimulator();
  const client = createDynamo({ region: 'us-east-1', endpoint: dynamo.endpoint, requestTimeoutMs: 20_000 });
  const tables = tableNames('llm-gateway-dev');
  await createTables({ dynamo: client, tables });
  const items = createDynamoItems({ dynamo: client, tables });
  const running: RunningFunction[] = [];
  return {
    simulator,
    records: createRecords({ items, clock: systemClock, ids: systemIds, rollupShards: 8 }),
    async run(deployed, variables = {}) {
      const recorder = await startDynamoRecorder(dynamo.endpoint);
      const started = await start(deployed, recorder, {
        AWS_ENDPOINT_URL_DYNAMODB: recorder.url,
        AWS_ENDPOINT_URL_BEDROCK_RUNTIME: simulator.url,
        ...variables,
      });
      running.push(started);
      return started;
    },
    async close() {
      for (const one of running) await one.stop();
      client.destroy();
      await simulator.close();
      await dynamo.stop();
    },
  };
}

/** What Lambda itself gives every function, and nothing of this machine. https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html */
const PLATFORM_VARIABLES = {
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  AWS_LAMBDA_FUNCTION_NAME: 'llm-gateway-dev-gateway',
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '1024',
  AWS_LAMBDA_LOG_GROUP_NAME: '/aws/lambda/llm-gateway-dev-gateway',
  AWS_LAMBDA_LOG_STREAM_NAME: '2026/11/22/[$LATEST]0',
  TZ: ':UTC',
};

async function start(deployed: DeployedFunction, recorder: DynamoRecorder, variables: Record<string, string>) {
  const api = await startRuntimeApi();
  const child = spawn(process.execPath, [join(process.env.TEST_LAMBDA_RIC ?? '', 'index.mjs')], {
    cwd: deployed.folder,
    env: {
      ...PLATFORM_VARIABLES,
      ...deployed.variables,
      ...variables,
      _HANDLER: deployed.handler,
      LAMBDA_TASK_ROOT: deployed.folder,
      AWS_LAMBDA_RUNTIME_API: api.address,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = collect(child);
  await Promise.race([api.ready, once(child, 'exit').then(() => Promise.reject(new Error(`It ended: ${log()}`)))]);
  return { api, log, recorder, stop: () => stop({ child, api, recorder }) };
}

function collect(child: ChildProcess): () => string {
  let text = '';
  const add = (chunk: Buffer) => {
    text += chunk;
  };
  child.stdout?.on('data', add);
  child.stderr?.on('data', add);
  return () => text;
}

interface Parts {
  readonly child: ChildProcess;
  readonly api: RuntimeApi;
  readonly recorder: DynamoRecorder;
}

async function stop({ child, api, recorder }: Parts): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  api.close();
  recorder.close();
}
