import { listTeams } from '../../generated/adminClient/index.ts';
import { answerOf, type ConnectionOptions, connect, readToken } from './connect.ts';
import { CliError, EXIT, type ExitCode } from './failure.ts';
import { type GatewayOptions, readGatewayKey, readGatewayUrl } from './gatewayAddress.ts';
import { patientFetch } from './patientFetch.ts';
import type { Surroundings } from './surroundings.ts';

export interface Finding {
  readonly check: 'gateway' | 'clock' | 'admin token' | 'store' | 'key and models';
  readonly outcome: 'ok' | 'warning' | 'failed' | 'skipped';
  /** What was found; where it is not right, what to do. */
  readonly detail: string;
  /** What the command ends with when this is the first failure. */
  readonly exitCode: ExitCode;
}

export type DoctorOptions = ConnectionOptions & GatewayOptions;

type Check = (options: DoctorOptions, surroundings: Surroundings) => Promise<Result>;
type Result = Pick<Finding, 'outcome' | 'detail'>;

const CHECKS: readonly (readonly [Finding['check'], Check])[] = [
  ['gateway', gatewayAnswers],
  ['clock', clocksAgree],
  ['admin token', tokenIsReadable],
  ['store', storeAnswers],
  ['key and models', keyListsModels],
];

/** Looks at a gateway on this machine, part by part. A check that fails stops none of the others. Nothing is billed. */
export async function diagnose(options: DoctorOptions, surroundings: Surroundings): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [check, look] of CHECKS) findings.push({ check, ...(await outcomeOf(look(options, surroundings))) });
  return findings;
}

async function outcomeOf(result: Promise<Result>): Promise<Omit<Finding, 'check'>> {
  try {
    return { ...(await result), exitCode: EXIT.done };
  } catch (error) {
    // A wrong option is not the gateway's illness.
    if (!(error instanceof CliError) || error.exitCode === EXIT.wrongUsage) throw error;
    return { outcome: 'failed', detail: error.message, exitCode: error.exitCode };
  }
}

const DEADLINE_MS = 10_000;

/** @throws CliError when nothing answers. */
async function get(path: string, options: DoctorOptions, surroundings: Surroundings) {
  const url = readGatewayUrl(options, surroundings);
  const key = readGatewayKey(options, surroundings);
  const headers: Record<string, string> = key === undefined ? {} : { authorization: `Bearer ${key}` };
  const response = await patientFetch(surroundings, { deadlineMs: DEADLINE_MS })(`${url}${path}`, { headers }).catch(
    () => undefined,
  );
  if (response !== undefined) return { response, url };
  const advice = 'Start it with `npm start`, or name its address with --gateway-url.';
  throw new CliError(`No gateway answers at ${url}. ${advice}`, EXIT.unreachable);
}

async function gatewayAnswers(options: DoctorOptions, surroundings: Surroundings): Promise<Result> {
  const { response, url } = await get('/health', options, surroundings);
  const text = await response.text();
  if (response.ok && text.includes('llm-gateway')) return { outcome: 'ok', detail: `answers at ${url}.` };
  throw new CliError(`What answers at ${url} is not a healthy LLM Gateway (HTTP ${response.status}).`, EXIT.failed);
}

const TOLERATED_SKEW_MS = 60_000;

/** AWS refuses signatures that are five minutes off: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv.html */
async function clocksAgree(options: DoctorOptions, surroundings: Surroundings): Promise<Result> {
  const answer = await get('/health', options, surroundings).catch(() => undefined);
  const theirsMs = Date.parse(answer?.response.headers.get('date') ?? '');
  if (Number.isNaN(theirsMs)) return { outcome: 'skipped', detail: 'the gateway does not tell its time.' };
  const skewMs = Math.abs(surroundings.clock.nowMs() - theirsMs);
  if (skewMs <= TOLERATED_SKEW_MS) return { outcome: 'ok', detail: "agrees with the gateway's to the minute." };
  const seconds = Math.round(skewMs / 1_000);
  return {
    outcome: 'warning',
    detail: `${seconds} s apart from the gateway's. Set both by NTP; AWS refuses 5 minutes.`,
  };
}

const OTHERS_BITS = 0o077;

async function tokenIsReadable(options: DoctorOptions, surroundings: Surroundings): Promise<Result> {
  const { mode } = await readToken(options, surroundings);
  if ((mode & OTHERS_BITS) === 0) return { outcome: 'ok', detail: 'readable, by this user alone.' };
  return {
    outcome: 'warning',
    detail: 'readable by other users too. Restart the gateway: it makes a new one, mode 0600.',
  };
}

/** The list of teams comes from the store. */
async function storeAnswers(options: DoctorOptions, surroundings: Surroundings): Promise<Result> {
  const { client, url } = await connect(options, surroundings);
  await answerOf(listTeams({ client, query: { limit: 1 } }), url);
  return { outcome: 'ok', detail: `answers through ${url}.` };
}

async function keyListsModels(options: DoctorOptions, surroundings: Surroundings): Promise<Result> {
  if (readGatewayKey(options, surroundings) === undefined)
    return { outcome: 'skipped', detail: 'no key given. Set LLM_GATEWAY_API_KEY, or name one with --key.' };
  const { response } = await get('/v1/models', options, surroundings);
  const answer: { data?: unknown[]; error?: { message?: string } } = await response.json().catch(() => ({}));
  if (!response.ok) throw new CliError(answer.error?.message ?? `HTTP ${response.status}`, EXIT.failed);
  const detail = `${answer.data?.length ?? 0} models. Whether Bedrock lets you use one, \`llm-gateway chat\` tells.`;
  return { outcome: 'ok', detail };
}
