import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Runs the bundles that would be uploaded under AWS's own runtime client, the program that Lambda starts. It is compiled when
 * it is installed, so it is no dependency: npm fetches it into a cache folder when it is first needed. Where it cannot be
 * compiled the tests are skipped.
 */
const PACKAGE = 'aws-lambda-ric@4.0.2';

const root = join(import.meta.dirname, '../..');
const cache = join(root, 'node_modules/.cache', PACKAGE);
const client = join(cache, 'node_modules/aws-lambda-ric');

const obstacle = findObstacle();
if (obstacle === undefined) {
  if (!existsSync(join(client, 'rapid-client.node'))) install();
  process.exitCode = runTests();
} else {
  process.stdout.write(`Skipped: ${obstacle}\n`);
}

/** Why the runtime client cannot be compiled here, if it cannot. */
function findObstacle(): string | undefined {
  if (process.platform !== 'linux') return `AWS's runtime client runs on Linux, and this is ${process.platform}.`;
  const missing = ['cmake', 'make', 'g++', 'python3'].find((tool) => spawnSync(tool, ['--version']).status !== 0);
  return missing && `AWS's runtime client is compiled on first use, which takes ${missing}.`;
}

function install(): void {
  process.stdout.write(`Compiling ${PACKAGE}, which takes about a minute.\n`);
  const parameters = ['install', '--prefix', cache, '--no-save', '--no-audit', '--no-fund', PACKAGE];
  const { status } = spawnSync('npm', parameters, { stdio: 'inherit' });
  if (status !== 0 || !existsSync(join(client, 'rapid-client.node')))
    throw new Error(`npm could not compile ${PACKAGE}.`);
}

function runTests(): number {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const { status } = spawnSync(process.execPath, [vitest, 'run', 'test/ric', ...process.argv.slice(2)], {
    cwd: root,
    env: { ...process.env, TEST_LAMBDA_RIC: client },
    stdio: 'inherit',
  });
  return status ?? 1;
}
