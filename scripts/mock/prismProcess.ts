import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

export interface PrismProcess {
  readonly url: string;
  stop(): Promise<void>;
}

const CONTRACT = join(import.meta.dirname, '../../generated/gateway.json');
const PRISM = createRequire(import.meta.url).resolve('@stoplight/prism-cli/dist/index.js');

/** Prism as a stand-in for the gateway. */
export const startPrismMock = () => start(['mock', CONTRACT]);

/** Prism between a client and the gateway. It tells violations of the contract in the `sl-violations` header. */
export const startPrismProxy = (upstream: string) => start(['proxy', CONTRACT, upstream]);

async function start([command = '', ...documents]: readonly string[]): Promise<PrismProcess> {
  const port = await freePort();
  const child = spawn(process.execPath, [PRISM, command, ...documents, '--host', '127.0.0.1', '--port', String(port)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk;
        if (output.includes('is listening')) resolve();
      });
    }
    child.once('exit', (code) => reject(new Error(`Prism ended with ${code}: ${output}`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
