import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { createAdminApp } from '../adminApp.ts';
import { type App, createApp } from '../app.ts';
import { ConfigError, processEnvironment, readConfig } from '../config.ts';
import { closeGracefully, createHttpServer } from '../http/node.ts';
import { createAdminDoor } from '../local/adminDoor.ts';
import { writeAdminToken } from '../local/adminToken.ts';
import { createFileDataKeys } from '../local/fileDataKeys.ts';
import { createFileReplayQueue } from '../local/fileReplayQueue.ts';
import { greeting } from '../local/greeting.ts';
import { LocalError } from '../local/localError.ts';
import { readDocsScript } from '../local/readDocsScript.ts';
import { repeat } from '../local/repeat.ts';
import { type LocalSurroundings, startLocal } from '../local/startLocal.ts';
import { createLogMetrics } from '../signals/logMetrics.ts';
import { createLog, systemClock, systemIds, systemSecrets } from '../system.ts';

/** `npm start`: the whole gateway on one machine. Exit codes: 0 stopped, 1 could not run, 2 wrong setting or option. */

const USAGE = `Usage: npm start [-- --bedrock]

  --bedrock  Answer from AWS Bedrock, with this machine's AWS credentials, instead of the built-in simulator.
  --help     Show this.

Settings are environment variables; the README lists them.
`;

const GRACE_MS = 10_000;

/** How long the last spans may take to be sent. */
const FLUSH_MS = 3_000;

async function main(): Promise<void> {
  const options = readOptions();
  if (options.help) return void process.stdout.write(USAGE);
  const config = readConfig(processEnvironment());
  const log = createLog((line) => process.stderr.write(line), config.logLevel);
  const local = await startLocal(config, { useBedrock: options.bedrock, log });
  const servers = await serve(local, log).catch(async (error: unknown) => {
    await local.stop();
    throw error;
  });
  stopOnSignal(servers, local);
  process.stdout.write(greeting(local, { gateway: portOf(servers.gateway), admin: portOf(servers.admin) }));
}

interface Servers {
  readonly gateway: Server;
  readonly admin: Server;
  readonly flush: App['flush'];
}

type Log = ReturnType<typeof createLog>;

async function serve(local: LocalSurroundings, log: Log): Promise<Servers> {
  const { port, host, adminPort } = local.config;
  const servers = { ...(await createGatewayServer(local, log)), admin: await createAdminServer(local, log) };
  try {
    await listen(servers.gateway, { port, host, setting: 'PORT' });
    // Never another interface, whatever HOST says: the admin token must not cross a network.
    await listen(servers.admin, { port: adminPort, host: '127.0.0.1', setting: 'ADMIN_PORT' });
    return servers;
  } catch (error) {
    for (const server of [servers.gateway, servers.admin]) server.close();
    throw error;
  }
}

async function createGatewayServer({ config }: LocalSurroundings, log: Log): Promise<Omit<Servers, 'admin'>> {
  const replays = createFileReplayQueue({ dataDir: config.dataDir, log });
  const metrics = createLogMetrics(log);
  const surroundings = {
    secrets: systemSecrets,
    dataKeys: createFileDataKeys(config.dataDir),
    clock: systemClock,
    ids: systemIds,
    log,
    metrics,
    replays,
    readDocsScript,
  };
  const { service, maintain, flush } = await createApp(config, surroundings);
  const gateway = createHttpServer({ service, maxBodyBytes: config.maxBodyBytes, onFault: onFault(log) });
  gateway.once('listening', () => {
    gateway.once('close', repeat({ action: () => maintain(), everyMs: config.maintenanceMs, onFault: onFault(log) }));
  });
  return { gateway, flush };
}

async function createAdminServer({ config }: LocalSurroundings, log: Log): Promise<Server> {
  const token = await writeAdminToken(config.dataDir);
  const access = createAdminDoor({ token, port: () => portOf(server) });
  const surroundings = { access, clock: systemClock, ids: systemIds, secrets: systemSecrets, log };
  const service = await createAdminApp(config, surroundings);
  const server = createHttpServer({ service, maxBodyBytes: config.maxBodyBytes, onFault: onFault(log) });
  return server;
}

const onFault = (log: Log) => (error: unknown) => log.error('doorway_failed', {}, error);

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

interface Place {
  readonly port: number;
  readonly host: string;
  /** What sets the port. */
  readonly setting: string;
}

async function listen(server: Server, { port, host, setting }: Place): Promise<void> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EADDRINUSE')
      throw new Failure(`Port ${port} is in use. Stop what uses it, or set ${setting} to another.`, error);
    if (code === 'EACCES')
      throw new Failure(`This user may not open port ${port}. Set ${setting} to one above 1023.`, error);
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

function stopOnSignal({ gateway, admin, flush }: Servers, local: LocalSurroundings): void {
  const servers = [gateway, admin];
  let isStopping = false;
  const stop = async () => {
    // A second Ctrl-C does not wait for answers under way.
    if (isStopping) {
      for (const server of servers) server.closeAllConnections();
      return;
    }
    isStopping = true;
    await Promise.all(servers.map((server) => closeGracefully(server, GRACE_MS)));
    await flush(FLUSH_MS);
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
