import { GatewayError } from '../errors.ts';
import type { Log, Metrics } from '../ports.ts';
import type { Candidate, Errand, FailedAttempt } from './provider.ts';

interface Report {
  readonly failure: FailedAttempt;
  /** Its place among the attempts at this request, from 1. */
  readonly attempt: number;
}

/** Counts an attempt that failed, and writes down why. */
export function reportFailure(
  { log, metrics }: { readonly log: Log; readonly metrics: Metrics },
  { requestId }: Pick<Errand<Candidate>, 'requestId'>,
  { failure: { candidate, error }, attempt }: Report,
): void {
  const { region, modelId } = candidate.target;
  const model = candidate.row.id;
  const outcome = error instanceof GatewayError ? error.code : 'internal_error';
  const throttled = outcome === 'upstream_throttled' ? { throttledAttempts: 1 } : {};
  metrics.record({ failedAttempts: 1, ...throttled }, { model, region, outcome, request_id: requestId });
  const cause = error instanceof GatewayError ? error.cause : error;
  log.warn('attempt_failed', { request_id: requestId, attempt, model, region, target: modelId, code: outcome }, cause);
}
