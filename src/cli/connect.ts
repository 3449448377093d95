import { type Client, createClient, createConfig } from '../../generated/adminClient/client/index.ts';
import { readConfig } from '../config.ts';
import { adminTokenPath } from '../local/adminToken.ts';
import { CliError, EXIT, foreign, isErrorResponse, refusal, unreachable, wrongUsage } from './failure.ts';
import { functionFetch } from './functionFetch.ts';
import type { Lambda } from './lambda.ts';
import { patientFetch } from './patientFetch.ts';
import type { FileText, Surroundings } from './surroundings.ts';

export interface ConnectionOptions {
  /** Of the operator's API of a local gateway. */
  readonly url?: string;
  readonly dataDir?: string;
  /** Name or ARN of the operator's function on AWS. */
  readonly function?: string;
  /** Of the function. */
  readonly region?: string;
}

/** Where the operator's API is and who asks it. */
export interface Connection {
  readonly client: Client;
  /** For messages: `http://127.0.0.1:8788`, or `lambda:` and the function's name. */
  readonly url: string;
}

/** The operator's API of a gateway on AWS. */
export interface FunctionTarget {
  readonly kind: 'function';
  readonly name: string;
  /** As far as it is told; the AWS SDK may know one. */
  readonly region: string | undefined;
}

type Target = FunctionTarget | { readonly kind: 'local'; readonly url: string };

const DEADLINE_MS = 30_000;
const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/** @throws CliError when there is nowhere to ask, or nothing to show there. */
export async function connect(options: ConnectionOptions, surroundings: Surroundings): Promise<Connection> {
  const target = readTarget(options, surroundings);
  if (target.kind === 'local') return connectLocal(target.url, options, surroundings);
  return connectFunction(target.name, await surroundings.openLambda(target.region), surroundings);
}

/** What is typed goes before the environment. @throws CliError for an address that is none of this machine's. */
export function readTarget(options: ConnectionOptions, { environment }: Pick<Surroundings, 'environment'>): Target {
  const { adminFunction, adminPort } = readConfig(environment);
  const isTypedLocal = options.url !== undefined || options.dataDir !== undefined;
  const name = options.function ?? (isTypedLocal ? undefined : adminFunction);
  if (name !== undefined) return { kind: 'function', name, region: options.region ?? regionOf(name) };
  if (options.region !== undefined)
    throw wrongUsage('--region is that of a function.', { advice: 'Name one with --function.' });
  return { kind: 'local', url: readLocalUrl(options.url ?? `http://127.0.0.1:${adminPort}`) };
}

/** `arn:aws:lambda:eu-central-1:...` */
function regionOf(functionName: string): string | undefined {
  return /^arn:[^:]+:lambda:([^:]+):/.exec(functionName)?.[1];
}

/** The token must not cross a network, so only this machine's own names are taken. */
function readLocalUrl(text: string): string {
  const isOwn = URL.canParse(text) && LOOPBACK.includes(new URL(text).hostname);
  if (!isOwn || !/^https?:/.test(text))
    throw wrongUsage(`--url must be an address of this machine such as http://127.0.0.1:8788, not '${text}'.`);
  return new URL(text).origin;
}

async function connectLocal(url: string, options: ConnectionOptions, surroundings: Surroundings): Promise<Connection> {
  const { text } = await readToken(options, surroundings);
  const config = createConfig({
    baseUrl: url,
    fetch: patientFetch(surroundings, { deadlineMs: DEADLINE_MS }),
    headers: { authorization: `Bearer ${text.trim()}` },
  });
  return { client: createClient(config), url };
}

/** The client asks a host that nobody can have; the function answers for it. */
export function connectFunction(name: string, lambda: Lambda, surroundings: Surroundings): Connection {
  const fetch = functionFetch({ lambda, name, claimedPrincipal: surroundings.user });
  const config = createConfig({
    baseUrl: 'http://function.invalid',
    fetch: patientFetch({ ...surroundings, fetch }, { deadlineMs: DEADLINE_MS, whom: name }),
  });
  return { client: createClient(config), url: `lambda:${name}` };
}

/** @throws CliError that says how to get one. */
export async function readToken(options: ConnectionOptions, surroundings: Surroundings): Promise<FileText> {
  const path = adminTokenPath(options.dataDir ?? readConfig(surroundings.environment).dataDir);
  return surroundings.readFile(path).catch((cause: unknown) => {
    const advice =
      'The gateway writes one at every start: start it with `npm start`, or name its data folder with --data-dir.';
    throw new CliError(`There is no admin token to read in ${path}.`, EXIT.unreachable, { advice, cause });
  });
}

/** What the generated client resolves to. */
interface Outcome<Data> {
  readonly data: Data | undefined;
  readonly error: unknown;
  readonly response?: Response;
}

/** The answer alone. @throws CliError for a refusal, for no answer, and for an answer that is not the gateway's. */
export async function answerOf<Data>(outcome: Promise<Outcome<Data>>, url: string): Promise<Data> {
  const { data, error, response } = await outcome;
  if (error instanceof CliError) throw error;
  if (response === undefined) throw unreachable(url, '--url', error);
  if (isErrorResponse(error)) throw refusal(error, response.headers.get('x-request-id'));
  if (data === undefined || typeof data === 'string') throw foreign(url);
  return data;
}
