import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const LAUNCHER = join(import.meta.dirname, '../../bin/llm-gateway.cjs');

export interface Ended {
  readonly exitCode: number;
  readonly answered: string;
  readonly told: string;
}

/** Runs `llm-gateway` as a script does, with nothing of this process's environment. */
export async function runCliProcess(line: string, environment: Record<string, string>): Promise<Ended> {
  const child = spawn(process.execPath, [LAUNCHER, ...line.split(' ')], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [answered, told, [exitCode]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { exitCode, answered, told };
}
