import { type ErrorCode, GatewayError } from '../errors.ts';

/** What a failure says about the next attempt. */
export interface FailureKind {
  /** The same target may answer the same request a moment later. */
  readonly again: boolean;
  /** The target itself is unwell: neither busy, nor right about the request. Enough of these in a row and it rests. */
  readonly isUnwell: boolean;
}

const PASSES: FailureKind = { again: true, isUnwell: false };
const UNWELL: FailureKind = { again: true, isUnwell: true };
const ONLY_ELSEWHERE: FailureKind = { again: false, isUnwell: false };

/**
 * Failures after which something else may be tried. After any other one the answer would be the same everywhere (the request
 * is wrong, so are the gateway's credentials), or nobody waits for it any more. A throttled target is not unwell: at twice
 * its quota it still answers every other request. Nor is a model that stumbles over one prompt.
 */
const KINDS: Partial<Readonly<Record<ErrorCode, FailureKind>>> = {
  upstream_throttled: PASSES,
  model_error: PASSES,
  upstream_unavailable: UNWELL,
  upstream_failed: UNWELL,
  upstream_cut: UNWELL,
  model_timeout: UNWELL,
  model_access_denied: ONLY_ELSEWHERE,
  model_unavailable: ONLY_ELSEWHERE,
  model_retired: ONLY_ELSEWHERE,
};

/** Undefined when nothing more is to be tried. */
export function kindOf(error: unknown): FailureKind | undefined {
  return error instanceof GatewayError ? KINDS[error.code] : undefined;
}

/** Errors that leave it open whether Bedrock worked, and billed; every other one is its own refusal, which is free. */
const OPEN_BILLS: readonly ErrorCode[] = ['upstream_cut', 'request_timeout', 'client_left', 'internal_error'];

export function leavesBillOpen(error: unknown): boolean {
  return !(error instanceof GatewayError) || OPEN_BILLS.includes(error.code);
}

/** What a failure says of the health of its target. One that was ended from here says nothing. */
export function verdictOf(error: unknown): 'failed' | 'withdrawn' | 'passed' {
  if (kindOf(error)?.isUnwell === true) return 'failed';
  return leavesBillOpen(error) ? 'withdrawn' : 'passed';
}

/**
 * The one error that the client is told of many, each the latest of its target: the first, which is that of the model asked
 * for, unless only another one says that a retry may help.
 */
export function truest(latest: readonly GatewayError[]): GatewayError | undefined {
  return latest.find(({ retryable }) => retryable) ?? latest[0];
}
