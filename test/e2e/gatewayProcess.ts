import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface GatewayProcess {
  readonly url: string;
  /** Of the operator's API, without a path. */
  readonly adminUrl: string;
  readonly key: string;
  readonly child: ChildProcess;
  /** Everything it has printed so far. */
  readonly output: () => string;
  /** Everything it has logged so far. */
  readonly errors: () => string;
  /** Sends the signal and resolves to the exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts the real server as `npm start` does and resolves when it has printed its greeting. Rejects when it ends first. */
export async function startGateway(environment: Record<string, string>, options: readonly string[] = []) {
  const started = spawnGateway(environment, options);
  const { child, output, errors } = started;
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', () => {
      if (output().includes('Ctrl-C')) resolve();
    });
    child.once('exit', (code) => reject(new Error(`The gateway ended with ${code}: ${errors()}`)));
  });
  const gateway: GatewayProcess = {
    ...started,
    url: read(output(), /API\s+(\S+)\/v1/),
    adminUrl: read(output(), /Admin\s+(\S+)\/admin/),
    key: read(output(), /Key\s+(\S+)/),
    async stop(signal = 'SIGINT') {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      child.kill(signal);
      const [code] = await once(child, 'exit');
      return code;
    },
  };
  return gateway;
}

/** Starts the server without waiting for anything. */
export function spawnGateway(environment: Record<string, string>, options: readonly string[] = []) {
  const entry = join(import.meta.dirname, '../../src/entrypoints/server.ts');
  const requireNode = join(import.meta.dirname, '../../scripts/requireNode.cjs');
  const child = spawn(process.execPath, ['--require', requireNode, entry, ...options], {
    env: { PATH: process.env.PATH ?? '', PORT: '0', ADMIN_PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  return { child, output: () => output, errors: () => errors };
}

/** A data folder that goes away with `remove`. */
export async function temporaryFolder() {
  const path = await mkdtemp(join(tmpdir(), 'llm-gateway-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

function read(text: string, pattern: RegExp): string {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw new Error(`The greeting has no ${pattern}: ${text}`);
  return found;
}
