import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { createApp } from '../app.ts';
import { type Config, ConfigError, processEnvironment, readConfig } from '../config.ts';
import { closeGracefully, createHttpServer } from '../http/node.ts';
import { greeting } from '../local/greeting.ts';
import { LocalError } from '../local/localError.ts';
import { readDocsScript } from '../local/readDocsScript.ts';
import { type LocalSurroundings, startLocal } from '../local/startLocal.ts';
import { createLog, systemClock, systemIds } from '../system.ts';

/** `npm start`: the whole gateway on one machine. Exit codes: 0 stopped, 1 could not run, 2 wrong setting or option. */

const USAGE = `Usage: npm start [-- --bedrock]

  --bedrock  Answer from AWS Bedrock, with this machine's AWS credentials, instead of the built-in simulator.
  --help     Show this.

Settings are environment variables; the README lists them.
`;

const GRACE_MS = 10_000;

async function main(): Promise<void> {
  const options = readOptions();
  if (options.help) return void process.stdout.write(USAGE);
  const config = readConfig(processEnvironment());
  const log = createLog((line) => process.stderr.write(line), config.logLevel);
  const local = await startLocal(config, { useBedrock: options.bedrock, log });
  const server = await serve(local, log).catch(async (error: unknown) => {
    await local.stop();
    throw error;
  });
  const { port } = server.address() as AddressInfo;
  stopOnSignal(server, local);
  process.stdout.write(greeting(local, port));
}

async function serve(local: LocalSurroundings, log: ReturnType<typeof createLog>): Promise<Server> {
  const service = await createApp(local.config, { clock: systemClock, ids: systemIds, log, readDocsScript });
  const onFault = (error: unknown) => log.error('doorway_failed', {}, error);
  const server = createHttpServer({ service, maxBodyBytes: local.config.maxBodyBytes, onFault });
  await listen(server, local.config);
  return server;
}

async function listen(server: Server, { port, host }: Config): Promise<void> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EADDRINUSE')
      throw new Failure(`Port ${port} is in use. Stop what uses it, or set PORT to another.`, error);
    if (code === 'EACCES') throw new Failure(`This user may not open port ${port}. Set PORT to one above 1023.`, error);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new Failure(`This machine has no address ${host}. Set HOST to one it has.`, error);
    throw error;
  }
}

/** A reason for not running that its reader can act on. */
class Failure extends Error {
  constructor(message: string, cause: unknown) {
    super(message, { cause });
  }
}

function readOptions(): { bedrock: boolean; help: boolean } {
  try {
    const options = {
      bedrock: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    } as const;
    return parseArgs({ options }).values;
  } catch (error) {
    throw new ConfigError(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  }
}

function stopOnSignal(server: Server, local: LocalSurroundings): void {
  let isStopping = false;
  const stop = async () => {
    // A second Ctrl-C does not wait for answers under way.
    if (isStopping) return server.closeAllConnections();
    isStopping = true;
    await closeGracefully(server, GRACE_MS);
    await local.stop();
    // A call to Bedrock that is still under way has had its grace; its deadline may be minutes away.
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
}

try {
  await main();
} catch (error) {
  const isKnown = error instanceof ConfigError || error instanceof Failure || error instanceof LocalError;
  process.stderr.write(`${isKnown ? error.message : error instanceof Error ? error.stack : error}\n`);
  process.exitCode = error instanceof ConfigError ? 2 : 1;
}
