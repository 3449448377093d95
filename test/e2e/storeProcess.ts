import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';

/** A DynamoDB that can be killed and started again, on the same port and with the same data. */
export interface StoreProcess {
  readonly endpoint: string;
  start(): Promise<void>;
  /** As a crash would end it. Does nothing when it does not run. */
  kill(): Promise<void>;
}

export async function createStoreProcess(dataDir: string): Promise<StoreProcess> {
  const port = await findFreePort();
  const program = createRequire(import.meta.url).resolve('@dynoxide/linux-x64/dynoxide');
  const parameters = [
    'serve',
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
    '--db-path',
    join(dataDir, 'store.sqlite'),
  ];
  let child: ChildProcess | undefined;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    async start() {
      child = spawn(program, parameters, { stdio: ['ignore', 'ignore', 'pipe'] });
      await untilListening(child);
    },
    async kill() {
      if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Goes on reading afterwards: a store whose words nobody takes ends. */
function untilListening(child: ChildProcess): Promise<void> {
  let said = '';
  return new Promise((resolve, reject) => {
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('listening on')) resolve();
    });
    child.once('exit', () => reject(new Error(`The store did not start: ${said}`)));
  });
}
