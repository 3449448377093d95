import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { buildBundles, bundleFile } from '../../infra/bundles.ts';
import { readConfig } from '../../src/config.ts';
import { startBedrockSimulator } from '../../src/local/bedrockSimulator/index.ts';
import { startEmbeddedDynamo } from '../../src/local/embeddedDynamo.ts';
import { seedDemo } from '../../src/local/seedDemo.ts';
import { createTables } from '../../src/stores/createTables.ts';
import { createDynamo } from '../../src/stores/dynamo.ts';
import { createDynamoItems } from '../../src/stores/items/dynamoItems.ts';
import { tableNames } from '../../src/stores/tables.ts';
import { systemClock, systemIds } from '../../src/system.ts';

/**
 * How long a new instance takes to its first answer, from the start of its process, beside a bare handler with the same SDK
 * clients. Only the ratio means anything: the machine, and what else runs on it, decide the rest.
 */
const RUNS = 20;
const KEY = 'cold-start-key';

const folder = await mkdtemp(join(tmpdir(), 'llm-gateway-cold-'));
const dynamo = await startEmbeddedDynamo();
const simulator = await startBedrockSimulator();
try {
  await seed();
  const gateway = join((await buildBundles(folder)).folders.gateway, 'index.mjs');
  const bare = join(folder, 'bare/index.mjs');
  await bundleFile(join(import.meta.dirname, 'bareHandler.ts'), bare);
  await printSizes({ gateway, bare });
  for (const [what, event] of Object.entries(events())) await measure(what, event, { gateway, bare });
} finally {
  await simulator.close();
  await dynamo.stop();
  await rm(folder, { recursive: true, force: true });
}

/** The tables of a deployment, with one key. */
async function seed(): Promise<void> {
  const client = createDynamo({ region: 'us-east-1', endpoint: dynamo.endpoint });
  const tables = tableNames('llm-gateway-dev');
  await createTables({ dynamo: client, tables });
  const config = readConfig({ LLM_GATEWAY_DEMO_KEY: KEY, LLM_GATEWAY_DEMO_RPM: '100000' });
  const items = createDynamoItems({ dynamo: client, tables });
  await seedDemo({ items, config, clock: systemClock, ids: systemIds });
  client.destroy();
}

function events(): Readonly<Record<string, object>> {
  const body = JSON.stringify({ model: 'nova-micro', messages: [{ role: 'user', content: 'Hello' }] });
  const shared = { resource: '/{proxy+}', requestContext: {}, isBase64Encoded: false };
  const headers = { 'x-api-key': KEY, 'content-type': 'application/json' };
  return {
    'GET /health': { ...shared, httpMethod: 'GET', path: '/health', headers: {}, body: null },
    'POST /v1/chat/completions': { ...shared, httpMethod: 'POST', path: '/v1/chat/completions', headers, body },
  };
}

interface Bundles {
  readonly gateway: string;
  readonly bare: string;
}

async function printSizes(bundles: Bundles): Promise<void> {
  for (const [name, path] of Object.entries(bundles)) {
    const { size } = await stat(path);
    const zipped = gzipSync(await readFile(path)).byteLength;
    print(`${name}: ${kilobytes(size)} minified, ${kilobytes(zipped)} compressed`);
  }
}

/** One after the other and in turns, so that whatever else the machine does falls on both. */
async function measure(what: string, event: object, { gateway, bare }: Bundles): Promise<void> {
  const times = { gateway: [] as number[], bare: [] as number[] };
  for (let run = 0; run < RUNS; run += 1) {
    times.bare.push(await startOnce(bare, event));
    times.gateway.push(await startOnce(gateway, event));
  }
  const [own, floor] = [median(times.gateway), median(times.bare)];
  print(`${what}: gateway ${own.toFixed(0)} ms, bare ${floor.toFixed(0)} ms, ratio ${(own / floor).toFixed(2)}`);
}

async function startOnce(bundle: string, event: object): Promise<number> {
  const begun = performance.now();
  const child = spawn(process.execPath, [join(import.meta.dirname, 'host.mjs'), bundle, JSON.stringify(event)], {
    env: {
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_ENDPOINT_URL_DYNAMODB: dynamo.endpoint,
      AWS_ENDPOINT_URL_BEDROCK_RUNTIME: simulator.url,
      LLM_GATEWAY_LOG_LEVEL: 'silent',
      LLM_GATEWAY_DEMO_KEY: KEY,
      NODE_OPTIONS: process.env.COLD_NODE_OPTIONS ?? '--enable-source-maps',
    },
  });
  const answered = new Promise<number>((resolve) =>
    child.stdout.once('data', () => resolve(performance.now() - begun)),
  );
  const output = await text(child.stdout);
  if (!output.includes('200 ')) throw new Error(`${bundle} answered '${output}' ${await text(child.stderr)}`);
  return answered;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1_024)} kB`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
