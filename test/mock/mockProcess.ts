import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export const MOCK_MAIN = join(import.meta.dirname, '../../scripts/mock/main.ts');

export interface MockProcess {
  readonly url: string;
  stop(): Promise<void>;
}

/** What `npm run mock` starts, on a free port. */
export async function startMock(): Promise<MockProcess> {
  const child = spawn(process.execPath, [MOCK_MAIN, '--port', '0', '--gap-ms', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (text) => {
      const address = /API +(\S+)\/v1/.exec(text)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`The mock ended with ${code}.`)));
  });
  return {
    url,
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
