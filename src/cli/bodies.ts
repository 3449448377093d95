import type {
  ApiKeyCreate,
  ApiKeyUpdate,
  BudgetSet,
  GuardrailChange,
  LimitsChange,
  TeamCreate,
  TeamUpdate,
} from '../../generated/adminClient/index.ts';
import { wrongUsage } from './failure.ts';

/** Options -> bodies of the admin contract. What was not given is undefined, and so not sent. */

interface LimitOptions {
  readonly rpm?: number | 'none';
  readonly tpm?: number | 'none';
  readonly maxConcurrency?: number | 'none';
}

interface GuardrailOptions {
  /** An id or ARN, or `none`. */
  readonly guardrailId?: string;
  readonly guardrailVersion?: string;
}

interface SharedOptions extends LimitOptions, GuardrailOptions {
  readonly name?: string;
  readonly allowedModels?: string[] | 'all';
}

interface StatusOption {
  readonly status?: 'active' | 'inactive';
}

interface TeamOptions extends SharedOptions, StatusOption {
  readonly streamDisconnect?: 'drain' | 'abort';
}

export interface TeamCreateOptions extends TeamOptions {
  readonly id: string;
  readonly name: string;
  readonly tag?: Record<string, string>;
}

export interface TeamUpdateOptions extends TeamOptions {
  readonly tag?: Record<string, string | null>;
}

export interface KeyCreateOptions extends SharedOptions {
  readonly team: string;
  /** A moment, or `never`. */
  readonly expiresAt?: string;
  readonly tag?: Record<string, string>;
}

export interface KeyUpdateOptions extends SharedOptions, StatusOption {
  /** A moment, or `never`. */
  readonly expiresAt?: string;
  readonly tag?: Record<string, string | null>;
}

export interface BudgetSetOptions {
  readonly id?: string;
  readonly gateway?: true;
  readonly team?: string;
  readonly key?: string;
  readonly amountUsd: string;
  readonly window: BudgetSet['window']['unit'];
  readonly mode: BudgetSet['mode'];
  readonly timeZone?: string;
  readonly startDay?: number;
  readonly model?: string;
  readonly tag?: { name: string; value: string };
}

export function teamCreate(options: TeamCreateOptions): TeamCreate {
  return { ...teamFields(options), team_id: options.id, name: options.name, tags: options.tag };
}

/** @throws CliError when there is nothing to change. */
export function teamUpdate(options: TeamUpdateOptions): TeamUpdate {
  return something({ ...teamFields(options), tags: options.tag });
}

export function keyCreate(options: KeyCreateOptions): ApiKeyCreate {
  return {
    ...shared(options),
    team_id: options.team,
    expires_at: expiryOf(options.expiresAt),
    tags: options.tag,
  };
}

/** @throws CliError when there is nothing to change. */
export function keyUpdate(options: KeyUpdateOptions): ApiKeyUpdate {
  return something({
    ...shared(options),
    status: options.status,
    expires_at: expiryOf(options.expiresAt),
    tags: options.tag,
  });
}

/** @throws CliError unless exactly one of gateway, team and key is named. */
export function budgetSet(options: BudgetSetOptions): BudgetSet {
  return {
    scope: scopeOf(options),
    team_id: options.team,
    key_id: options.key,
    model: options.model,
    tag: options.tag,
    amount_usd: options.amountUsd,
    window: { unit: options.window, time_zone: options.timeZone, fiscal_start_day: options.startDay },
    mode: options.mode,
  };
}

const LONGEST_ID = 64;

/** The same scope, window, model and tag give the same id, so that setting a budget again replaces it. */
export function budgetId(options: BudgetSetOptions): string {
  if (options.id !== undefined) return options.id;
  const { name, value } = options.tag ?? {};
  const parts = [scopeOf(options), options.team ?? options.key, options.window, options.model, name, value];
  const id = parts
    .filter((part) => part !== undefined)
    .map((part) => part.toLowerCase().replace(/[^a-z0-9._-]/g, '-'))
    .join('-');
  if (id.length > LONGEST_ID) throw wrongUsage(`The id '${id}' would be too long. Name one with --id.`);
  return id;
}

function scopeOf({ gateway, team, key }: BudgetSetOptions): BudgetSet['scope'] {
  const given = Object.entries({ gateway, team, key }).filter(([, value]) => value !== undefined);
  if (given.length !== 1) throw wrongUsage('Whose requests count? Name one of --team <id>, --key <id>, --gateway.');
  return gateway ? 'gateway' : team === undefined ? 'key' : 'team';
}

function shared(options: SharedOptions) {
  return {
    name: options.name,
    limits: limitsOf(options),
    allowed_models: options.allowedModels === 'all' ? null : options.allowedModels,
    guardrail: guardrailOf(options),
  };
}

function teamFields(options: TeamOptions) {
  return { ...shared(options), status: options.status, stream_disconnect: options.streamDisconnect };
}

function limitsOf({ rpm, tpm, maxConcurrency }: LimitOptions): LimitsChange | undefined {
  const limits = {
    rpm: limitOf(rpm),
    tpm: limitOf(tpm),
    max_concurrency: limitOf(maxConcurrency),
  };
  return isEmpty(limits) ? undefined : limits;
}

/** What takes a limit away is `null` for the API and a word on the command line. */
function limitOf(given: number | 'none' | undefined): number | null | undefined {
  return given === 'none' ? null : given;
}

/** What was not given stays as it is. */
function guardrailOf({ guardrailId, guardrailVersion }: GuardrailOptions): GuardrailChange | undefined {
  if (guardrailId === 'none') return null;
  const guardrail = { identifier: guardrailId, version: guardrailVersion };
  return isEmpty(guardrail) ? undefined : guardrail;
}

function expiryOf(given: string | undefined): string | null | undefined {
  return given === 'never' ? null : given;
}

function something<Change extends object>(change: Change): Change {
  if (isEmpty(change)) throw wrongUsage('Nothing to change: name at least one option, see --help.');
  return change;
}

function isEmpty(body: object): boolean {
  return Object.values(body).every((value) => value === undefined);
}
