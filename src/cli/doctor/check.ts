import { CliError, EXIT, type ExitCode } from '../failure.ts';

export type Outcome = 'ok' | 'warning' | 'failed' | 'skipped';

/** What a look at one part has brought to light. */
export interface Result {
  readonly outcome: Outcome;
  /** What was found. */
  readonly detail: string;
  /** What to do about it. */
  readonly advice?: string | undefined;
  /** What the command ends with when this is the first failure. @default failed */
  readonly exitCode?: ExitCode;
}

export interface Finding extends Required<Omit<Result, 'advice'>> {
  readonly check: string;
  readonly advice: string | null;
}

/** One thing to look at. */
export interface Check {
  readonly name: string;
  /** Without this one, which stands before it, there is nothing to see. */
  readonly needs?: string;
  /** A `CliError` that it throws is a finding. */
  readonly look: () => Promise<Result>;
}

export const ok = (detail: string): Result => ({ outcome: 'ok', detail });
export const skipped = (detail: string, advice?: string): Result => ({ outcome: 'skipped', detail, advice });

/** Looks at one after the other. What fails stops only what needs it. */
export async function examine(checks: readonly Check[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { name, needs, look } of checks) {
    const before = findings.find(({ check }) => check === needs);
    const isPossible = before === undefined || before.outcome === 'ok' || before.outcome === 'warning';
    const {
      advice = null,
      exitCode = EXIT.failed,
      ...result
    } = await (isPossible ? resultOf(look()) : skipped(`not without ${needs}.`));
    findings.push({ check: name, ...result, advice, exitCode });
  }
  return findings;
}

async function resultOf(look: Promise<Result>): Promise<Result> {
  try {
    return await look;
  } catch (error) {
    // A wrong option is not the gateway's illness.
    if (!(error instanceof CliError) || error.exitCode === EXIT.wrongUsage) throw error;
    const { message, advice, exitCode } = error;
    return { outcome: 'failed', detail: message, advice, exitCode };
  }
}

/** Made at the first call and kept: several checks look at the same answer. */
export function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const TOLERATED_SKEW_MS = 60_000;

/** AWS refuses signatures that are five minutes off: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv.html */
export function compareClocks(whose: string, theirsMs: number, oursMs: number): Result {
  const skewMs = Math.abs(oursMs - theirsMs);
  if (skewMs <= TOLERATED_SKEW_MS) return ok(`agrees with ${whose} to the minute.`);
  return {
    outcome: 'warning',
    detail: `${Math.round(skewMs / 1_000)} s apart from ${whose}.`,
    advice: 'Set both by NTP: AWS refuses what is signed five minutes off.',
  };
}
