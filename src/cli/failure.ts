import type { ErrorResponse } from '../../generated/adminClient/index.ts';
import { adviceFor } from './advice.ts';

/** Exit codes, as `docs/cli.md` promises them. */
export const EXIT = { done: 0, failed: 1, wrongUsage: 2, unreachable: 3 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

interface Remedy extends ErrorOptions {
  /** What the person can do about it. */
  readonly advice?: string | undefined;
}

/** Ends the command. `message` says what is wrong. */
export class CliError extends Error {
  override readonly name = 'CliError';
  readonly exitCode: ExitCode;
  readonly advice: string | undefined;

  constructor(message: string, exitCode: ExitCode, { advice, ...options }: Remedy = {}) {
    super(message, options);
    this.exitCode = exitCode;
    this.advice = advice;
  }
}

export function wrongUsage(message: string, remedy?: Remedy): CliError {
  return new CliError(message, EXIT.wrongUsage, remedy);
}

/** A refusal in the API's own words, with what finds it in the docs and in the log. */
export function refusal({ error }: ErrorResponse, requestId: string | null): CliError {
  const marks = [
    ['code', error.code],
    ['param', error.param],
    ['request', error.request_id ?? requestId],
  ].flatMap(([name, value]) => (value ? `${name}: ${value}` : []));
  return new CliError(`${error.message}\n  ${marks.join('  ')}`, EXIT.failed, { advice: adviceFor(error.code) });
}

/** @param option what names another address */
export function unreachable(url: string, option: '--url' | '--gateway-url', cause: unknown): CliError {
  const reason = reasonOf(cause);
  const shown = reason === '' ? '' : ` (${reason})`;
  const advice = `Start it with \`npm start\`, or name another address with ${option}.`;
  return new CliError(`No gateway answers at ${url}${shown}.`, EXIT.unreachable, { advice, cause });
}

/** Something else has the port or the name. */
export function foreign(url: string): CliError {
  return new CliError(`What answers at ${url} is not the LLM Gateway.`, EXIT.unreachable, {
    advice: 'Is the address right?',
  });
}

/** Whether this is what the gateway says about an error, and not what something else on that port says. */
export function isErrorResponse(value: unknown): value is ErrorResponse {
  if (!isRecord(value) || !isRecord(value.error)) return false;
  return typeof value.error.message === 'string' && typeof value.error.code === 'string';
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** `fetch` hides the reason in the cause of its error: https://undici.nodejs.org/#/?id=fetch */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const { cause = error } = error;
  if (!(cause instanceof Error)) return error.message;
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message;
}
