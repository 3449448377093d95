import type { ErrorResponse } from '../../generated/adminClient/index.ts';

/** Exit codes, as `docs/cli.md` promises them. */
export const EXIT = { done: 0, failed: 1, wrongUsage: 2, unreachable: 3 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Ends the command. `message` is for the person at the terminal and says what to do. */
export class CliError extends Error {
  override readonly name = 'CliError';
  readonly exitCode: ExitCode;

  constructor(message: string, exitCode: ExitCode, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}

export function wrongUsage(message: string): CliError {
  return new CliError(message, EXIT.wrongUsage);
}

/** A refusal in the API's own words, with what finds it in the docs and in the log. */
export function refusal({ error }: ErrorResponse, requestId: string | null): CliError {
  const marks = [
    ['code', error.code],
    ['param', error.param],
    ['request', error.request_id ?? requestId],
  ].flatMap(([name, value]) => (value ? `${name}: ${value}` : []));
  return new CliError(`${error.message}\n  ${marks.join('  ')}`, EXIT.failed);
}

/** Whether this is what the gateway says about an error, and not what something else on that port says. */
export function isErrorResponse(value: unknown): value is ErrorResponse {
  if (!isRecord(value) || !isRecord(value.error)) return false;
  return typeof value.error.message === 'string' && typeof value.error.code === 'string';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
