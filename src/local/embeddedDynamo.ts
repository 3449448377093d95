import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type AddressInfo, createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { LocalError } from './localError.ts';

export interface EmbeddedDynamoOptions {
  /** Where tables and items are kept. Made if need be. @default in memory, gone when it stops */
  readonly dataDir?: string;
  /** Told when it ends without `stop`. */
  readonly onExit?: (reason: LocalError) => void;
  /** Gives the path of the program, or throws. @default that of the installed package */
  readonly findProgram?: () => string;
}

export interface EmbeddedDynamo {
  readonly endpoint: string;
  /** Ends it and lets go of the data folder. May be repeated. */
  stop(): Promise<void>;
}

const DATABASE_FILE = 'dynamo.sqlite';
const LOCK_FILE = 'dynamo.lock';
const START_TIMEOUT_MS = 10_000;
const STOP_TIMEOUT_MS = 5_000;
const MAX_PORTS_TRIED = 3;
const LAST_WORDS = 2_000;
const ELSEWHERE =
  'Set AWS_ENDPOINT_URL_DYNAMODB to a DynamoDB Local, such as http://127.0.0.1:8000, to use that instead.';

/**
 * Runs Dynoxide, a DynamoDB in one small program, on a free loopback port. https://github.com/nubo-db/dynoxide
 * Throws `LocalError` when there is none for this platform, when it does not start, and when the data folder is in use.
 */
export async function startEmbeddedDynamo(options: EmbeddedDynamoOptions = {}): Promise<EmbeddedDynamo> {
  const program = findProgram(options.findProgram ?? findPackagedProgram);
  const unlock = options.dataDir === undefined ? () => undefined : lockDataDir(options.dataDir);
  try {
    const { child, endpoint } = await startOnFreePort(program, options.dataDir);
    return supervise({ child, endpoint, unlock, onExit: options.onExit });
  } catch (error) {
    unlock();
    throw error;
  }
}

function findPackagedProgram(): string {
  return createRequire(import.meta.url).resolve('@dynoxide/linux-x64/dynoxide');
}

function findProgram(find: () => string): string {
  try {
    return find();
  } catch (cause) {
    const platform = `${process.platform}-${process.arch}`;
    throw new LocalError(`There is no embedded DynamoDB for ${platform}. ${ELSEWHERE}`, { cause });
  }
}

interface Running {
  readonly child: ChildProcess;
  readonly endpoint: string;
}

async function startOnFreePort(program: string, dataDir: string | undefined): Promise<Running> {
  for (let tried = 1; ; tried += 1) {
    const port = await findFreePort();
    const child = spawnTied(program, [
      ...['serve', '--host', '127.0.0.1', '--port', String(port)],
      ...(dataDir === undefined ? [] : ['--db-path', join(dataDir, DATABASE_FILE)]),
    ]);
    const complaint = await waitUntilListening(child);
    if (complaint === undefined) return { child, endpoint: `http://127.0.0.1:${port}` };
    // Somebody else may have taken the port after it was found free.
    if (!complaint.includes('already in use') || tried === MAX_PORTS_TRIED)
      throw new LocalError(`The embedded DynamoDB did not start: ${complaint.trim()}. ${ELSEWHERE}`);
  }
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/**
 * A child in a process group of its own, so that Ctrl-C reaches only the gateway, which still settles while it stops. Where
 * `setpriv` is there, the kernel ends the child with the gateway, even when that is killed.
 */
function spawnTied(program: string, parameters: readonly string[]): ChildProcess {
  const tie = ['--pdeathsig', 'TERM', '--'];
  const canTie = spawnSync('setpriv', [...tie, 'true']).status === 0;
  const [command, ...words] = canTie ? ['setpriv', ...tie, program, ...parameters] : [program, ...parameters];
  return spawn(command ?? program, words, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
}

/** Resolves to undefined once it listens, or to why it does not. */
async function waitUntilListening(child: ChildProcess): Promise<string | undefined> {
  let said = '';
  child.stderr?.setEncoding('utf8');
  const giveUp = setTimeout(() => child.kill('SIGKILL'), START_TIMEOUT_MS);
  const complaint = await new Promise<string | undefined>((settle) => {
    child.once('error', (error) => settle(error.message));
    child.once('close', (code, signal) => settle(said || `it ended with ${signal ?? `code ${code}`}`));
    child.stderr?.on('data', (text: string) => {
      said = (said + text).slice(-LAST_WORDS);
      if (said.includes('listening on')) settle(undefined);
    });
  });
  clearTimeout(giveUp);
  return complaint;
}

interface Supervised extends Running {
  readonly unlock: () => void;
  readonly onExit: EmbeddedDynamoOptions['onExit'];
}

function supervise({ child, endpoint, unlock, onExit }: Supervised): EmbeddedDynamo {
  let isStopping = false;
  const endWithParent = () => {
    child.kill();
    unlock();
  };
  process.once('exit', endWithParent);
  const ended = new Promise<void>((settle) => {
    child.once('exit', (code, signal) => {
      process.off('exit', endWithParent);
      unlock();
      settle();
      if (!isStopping) onExit?.(new LocalError(`The embedded DynamoDB ended with ${signal ?? `code ${code}`}.`));
    });
  });
  return {
    endpoint,
    async stop() {
      isStopping = true;
      child.kill('SIGTERM');
      const kill = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
      await ended;
      clearTimeout(kill);
    },
  };
}

/** Makes sure that one server at a time uses the folder. Returns how to let go of it. */
function lockDataDir(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true });
  const lock = join(dataDir, LOCK_FILE);
  const unlock = () => rmSync(lock, { force: true });
  if (tryLock(lock)) return unlock;
  const holder = readLock(lock);
  const [pid = ''] = holder.split(' ');
  if (identify(pid) === holder)
    throw new LocalError(
      `Process ${pid} keeps its data in ${resolve(dataDir)}. Stop it, or set LLM_GATEWAY_DATA_DIR to another folder.`,
    );
  unlock();
  return lockDataDir(dataDir);
}

/** A link appears at once with its content, so that nobody reads half a lock. */
function tryLock(lock: string): boolean {
  const own = `${lock}.${process.pid}`;
  writeFileSync(own, identify(String(process.pid)));
  try {
    linkSync(own, lock);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

/** Empty when it was let go of in the meantime. */
function readLock(lock: string): string {
  try {
    return readFileSync(lock, 'utf8');
  } catch {
    return '';
  }
}

/** A process by its id and start time, since ids are used again. https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
function identify(pid: string): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const startTime = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return `${pid} ${startTime}`;
  } catch {
    return `${pid} ended`;
  }
}
