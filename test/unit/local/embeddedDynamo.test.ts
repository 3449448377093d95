import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, it } from 'vitest';
import { type EmbeddedDynamoOptions, startEmbeddedDynamo } from '../../../src/local/embeddedDynamo.ts';
import { LocalError } from '../../../src/local/localError.ts';
import { createTables } from '../../../src/stores/createTables.ts';
import { createDynamo } from '../../../src/stores/dynamo.ts';
import { createDynamoItems } from '../../../src/stores/items/dynamoItems.ts';
import { tableNames } from '../../../src/stores/tables.ts';

const PROGRAM = createRequire(import.meta.url).resolve('@dynoxide/linux-x64/dynoxide');
const MODULE = new URL('../../../src/local/embeddedDynamo.ts', import.meta.url).href;

const folders: string[] = [];
const stops: (() => Promise<void>)[] = [];
const gateways: ChildProcess[] = [];
afterEach(async () => {
  for (const gateway of gateways.splice(0)) gateway.kill('SIGKILL');
  for (const stop of stops.splice(0)) await stop();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'embedded-dynamo-'));
  folders.push(folder);
  return folder;
}

async function start(options?: EmbeddedDynamoOptions) {
  const embedded = await startEmbeddedDynamo(options);
  stops.push(embedded.stop);
  return embedded;
}

/** Whether a DynamoDB answers there. */
async function answers(endpoint: string): Promise<boolean> {
  return fetch(endpoint).then(
    ({ headers }) => headers.has('x-amzn-requestid'),
    () => false,
  );
}

/** A shell script in place of the program; `$0` is its path. */
function makeScript(lines: string): string {
  const script = join(makeFolder(), 'program');
  writeFileSync(script, `#!/bin/sh\n${lines}\n`, { mode: 0o755 });
  return script;
}

async function openItems(endpoint: string) {
  const dynamo = createDynamo({ region: 'us-east-1', endpoint });
  const tables = tableNames();
  await createTables({ dynamo, tables });
  return { items: createDynamoItems({ dynamo, tables }), close: () => dynamo.destroy() };
}

describe('startEmbeddedDynamo', () => {
  it('answers on the loopback interface until it is stopped', async () => {
    const { endpoint, stop } = await start();
    expect(endpoint).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await answers(endpoint)).toBe(true);
    await Promise.all([stop(), stop()]);
    expect(await answers(endpoint)).toBe(false);
  });

  it('finds on the second start what the first one kept', async () => {
    const dataDir = join(makeFolder(), 'made', 'when', 'missing');
    const first = await start({ dataDir });
    const at = { table: 'apiKeys', pk: 'T#kept', sk: 'T' } as const;
    const written = await openItems(first.endpoint);
    await written.items.write({ kind: 'put', at, attributes: { name: 'Kept' } });
    written.close();
    await first.stop();

    const second = await start({ dataDir });
    const { items, close } = await openItems(second.endpoint);
    await expect(items.get(at)).resolves.toMatchObject({ name: 'Kept' });
    close();
  });

  it('runs as often as it is started without a data folder', async () => {
    const [one, other] = await Promise.all([start(), start()]);
    expect(one.endpoint).not.toBe(other.endpoint);
  });

  it('tells where there is no program how to use another DynamoDB', async () => {
    const findProgram = () => createRequire(import.meta.url).resolve('@dynoxide/plan9-mips/dynoxide');
    const started = startEmbeddedDynamo({ findProgram });
    await expect(started).rejects.toThrow(LocalError);
    await expect(started).rejects.toThrow(/no embedded DynamoDB for \S+\. Set AWS_ENDPOINT_URL_DYNAMODB/);
  });

  it.each([
    { fault: 'says why and ends', script: 'echo "no such luck" >&2; exit 3', told: /did not start: no such luck\./ },
    { fault: 'ends without a word', script: 'exit 3', told: /did not start: it ended with code 3\./ },
    { fault: 'is killed', script: 'kill -9 $$', told: /did not start: it ended with SIGKILL\./ },
  ])('tells what happened when the program $fault, and lets go of the data folder', async ({ script, told }) => {
    const dataDir = makeFolder();
    const started = startEmbeddedDynamo({ dataDir, findProgram: () => makeScript(script) });
    await expect(started).rejects.toThrow(LocalError);
    await expect(started).rejects.toThrow(told);
    await expect(start({ dataDir })).resolves.toBeDefined();
  });

  it('tells that the program cannot be run', async () => {
    const started = startEmbeddedDynamo({ findProgram: () => join(makeFolder(), 'absent') });
    await expect(started).rejects.toThrow(LocalError);
  });

  it('takes another port when somebody else was faster', async () => {
    const script = makeScript(
      `[ -e "$0.tried" ] && exec ${PROGRAM} "$@"; touch "$0.tried"; echo "error: port 1 is already in use" >&2; exit 1`,
    );
    const { endpoint } = await start({ findProgram: () => script });
    expect(await answers(endpoint)).toBe(true);
  });

  it('gives up when every port is taken', async () => {
    const script = makeScript('echo try >> "$0.tries"; echo "error: port 1 is already in use" >&2; exit 1');
    const started = startEmbeddedDynamo({ findProgram: () => script });
    await expect(started).rejects.toThrow(/already in use/);
    expect(readFileSync(`${script}.tries`, 'utf8')).toBe('try\n'.repeat(3));
  });

  it('tells of a crash, once, and then lets go of the data folder', async () => {
    const dataDir = makeFolder();
    const script = makeScript(`echo $$ > "$0.pid"; exec ${PROGRAM} "$@"`);
    const reasons: LocalError[] = [];
    const crash = new Promise<void>((settle) => {
      const onExit = (reason: LocalError) => {
        reasons.push(reason);
        settle();
      };
      void start({ dataDir, onExit, findProgram: () => script }).then(() =>
        process.kill(Number(readFileSync(`${script}.pid`, 'utf8')), 'SIGKILL'),
      );
    });
    await crash;
    expect(reasons).toEqual([new LocalError('The embedded DynamoDB ended with SIGKILL.')]);
    await expect(start({ dataDir })).resolves.toBeDefined();
  });

  it('tells of no crash when it is stopped', async () => {
    const reasons: LocalError[] = [];
    const { stop } = await start({ onExit: (reason) => reasons.push(reason) });
    await stop();
    expect(reasons).toEqual([]);
  });
});

describe('a data folder', () => {
  it('is for one server at a time', async () => {
    const dataDir = makeFolder();
    const { stop } = await start({ dataDir });
    const second = startEmbeddedDynamo({ dataDir });
    await expect(second).rejects.toThrow(LocalError);
    await expect(second).rejects.toThrow(`Process ${process.pid} keeps its data in ${dataDir}.`);
    await stop();
    await expect(start({ dataDir })).resolves.toBeDefined();
  });

  it('goes to one of two servers that start at once', async () => {
    const dataDir = makeFolder();
    const started = await Promise.allSettled([start({ dataDir }), start({ dataDir })]);
    expect(started.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it.each([
    ['has ended', '4194305 17'],
    ['had the id of one that runs now', `${process.pid} 17`],
    ['wrote nothing', ''],
  ])('is free again when the process that locked it %s', async (_what, lock) => {
    const dataDir = makeFolder();
    writeFileSync(join(dataDir, 'dynamo.lock'), lock);
    await expect(start({ dataDir })).resolves.toBeDefined();
  });

  it('holds the database and nothing else after the stop', async () => {
    const dataDir = makeFolder();
    const { stop } = await start({ dataDir });
    await stop();
    expect(readdirSync(dataDir).filter((name) => !name.startsWith('dynamo.sqlite'))).toEqual([]);
  });
});

describe('a gateway that ends', () => {
  /** Starts a process that runs an embedded DynamoDB and then this code; resolves to what it printed first. */
  async function startGateway(code: string) {
    const source = `import { startEmbeddedDynamo } from ${JSON.stringify(MODULE)};
      const { endpoint, stop } = await startEmbeddedDynamo();
      ${code}
      console.log(endpoint);`;
    const gateway = spawn(process.execPath, ['--input-type=module', '--eval', source], {
      detached: true,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    gateways.push(gateway);
    const lines = createInterface(gateway.stdout)[Symbol.asyncIterator]();
    const nextLine = async () => String((await lines.next()).value);
    return { pid: Number(gateway.pid), endpoint: await nextLine(), nextLine };
  }

  it('by its own will takes the DynamoDB along', async () => {
    const { endpoint } = await startGateway('setTimeout(() => process.exit(), 1);');
    await expect.poll(() => answers(endpoint)).toBe(false);
  });

  it.skipIf(spawnSync('setpriv', ['--version']).status !== 0)('by kill -9 takes the DynamoDB along', async () => {
    const { pid, endpoint } = await startGateway('');
    expect(await answers(endpoint)).toBe(true);
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => answers(endpoint)).toBe(false);
  });

  it('by Ctrl-C still has it while it stops', async () => {
    const { pid, nextLine } = await startGateway(`process.once('SIGINT', async () => {
      console.log((await fetch(endpoint)).status);
      await stop();
    });`);
    // A terminal signals the whole process group.
    process.kill(-pid, 'SIGINT');
    expect(await nextLine()).toBe('200');
  });
});
