import { type Client, createClient, createConfig } from '../../generated/adminClient/client/index.ts';
import { readConfig } from '../config.ts';
import { adminTokenPath } from '../local/adminToken.ts';
import { CliError, EXIT, isErrorResponse, refusal, wrongUsage } from './failure.ts';
import { patientFetch } from './patientFetch.ts';
import type { FileText, Surroundings } from './surroundings.ts';

export interface ConnectionOptions {
  /** Of the operator's API. */
  readonly url?: string;
  readonly dataDir?: string;
}

/** Where the operator's API is and who asks it. */
export interface Connection {
  readonly client: Client;
  readonly url: string;
}

const DEADLINE_MS = 30_000;
const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/** @throws CliError when the address is none of this machine's or there is no token to show. */
export async function connect(options: ConnectionOptions, surroundings: Surroundings): Promise<Connection> {
  const url = readAdminUrl(options, surroundings);
  const { text } = await readToken(options, surroundings);
  const config = createConfig({
    baseUrl: url,
    fetch: patientFetch(surroundings, DEADLINE_MS),
    headers: { authorization: `Bearer ${text.trim()}` },
  });
  return { client: createClient(config), url };
}

/** The token must not cross a network, so only this machine's own names are taken. */
export function readAdminUrl({ url }: ConnectionOptions, { environment }: Pick<Surroundings, 'environment'>): string {
  const text = url ?? `http://127.0.0.1:${readConfig(environment).adminPort}`;
  const isOwn = URL.canParse(text) && LOOPBACK.includes(new URL(text).hostname);
  if (!isOwn || !/^https?:/.test(text))
    throw wrongUsage(`--url must be an address of this machine such as http://127.0.0.1:8788, not '${text}'.`);
  return new URL(text).origin;
}

/** @throws CliError that says how to get one. */
export async function readToken(options: ConnectionOptions, surroundings: Surroundings): Promise<FileText> {
  const path = adminTokenPath(options.dataDir ?? readConfig(surroundings.environment).dataDir);
  return surroundings.readFile(path).catch((cause: unknown) => {
    throw new CliError(
      `There is no admin token to read in ${path}. The gateway writes one at every start: start it with \`npm start\`, ` +
        'or name its data folder with --data-dir.',
      EXIT.unreachable,
      { cause },
    );
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
  if (response === undefined) throw unreachable(url, error);
  if (isErrorResponse(error)) throw refusal(error, response.headers.get('x-request-id'));
  if (data === undefined || typeof data === 'string') throw foreign(url);
  return data;
}

export function unreachable(url: string, cause: unknown): CliError {
  const reason = reasonOf(cause);
  const shown = reason === '' ? '' : ` (${reason})`;
  return new CliError(
    `No gateway answers at ${url}${shown}. Start it with \`npm start\`; \`llm-gateway doctor\` looks further.`,
    EXIT.unreachable,
    { cause },
  );
}

/** Something else has the port. */
export function foreign(url: string): CliError {
  return new CliError(`What answers at ${url} is not the LLM Gateway. Is the address right?`, EXIT.unreachable);
}

/** `fetch` hides the reason in the cause of its error: https://undici.nodejs.org/#/?id=fetch */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const { cause = error } = error;
  if (!(cause instanceof Error)) return error.message;
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message;
}
