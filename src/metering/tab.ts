import type { ErrorCode } from '../errors.ts';
import { sumCosts } from '../governance/attempts.ts';
import { NO_USAGE } from '../governance/usage.ts';
import type { AdmittedRequest, Attempt, AttemptBasis, Settlement } from '../ports.ts';
import type { Called, Candidate, FailedAttempt } from '../provider/provider.ts';
import { codeOf, toAttempt, toBasis, toSettlement } from './attempt.ts';
import type { MeterParts, Receipt } from './createMeter.ts';
import type { Ending } from './ending.ts';
import { writeSettlement } from './writeSettlement.ts';

/** What an account is drawn up from. */
export interface TabBasis {
  readonly request: AdmittedRequest;
  /** What was asked for. */
  readonly asked: Candidate;
}

/** The account of one admitted request. Nothing of it throws: what cannot be written now is written later. */
export interface Tab {
  /** Prices an attempt that failed before any of its answer was delivered, and notes what is tried next. */
  failed(failure: FailedAttempt, next: Candidate | undefined): Promise<void>;
  /** Prices the attempt that answered and closes the record. */
  settle(called: Called, ending: Ending): Promise<Receipt>;
  /** Closes the record of a request that nobody has answered. */
  fail(error: unknown): Promise<void>;
  /** Notes how much of a long answer has been delivered, in case that its end is lost. */
  checkpoint(deliveredBytes: number): Promise<void>;
  /** How many attempts have ended. */
  readonly attempts: () => number;
  /** Throws before `settle`. */
  readonly receipt: () => Receipt;
}

/** Errors for which Bedrock is to blame, or the way to it. */
const UPSTREAM_FAILURES: ReadonlySet<string> = new Set<ErrorCode>([
  'model_access_denied',
  'model_error',
  'model_resting',
  'model_timeout',
  'upstream_credentials',
  'upstream_cut',
  'upstream_failed',
  'upstream_throttled',
  'upstream_unavailable',
]);

export function createTab(parts: MeterParts, { request, asked }: TabBasis): Tab {
  const { requestId } = request;
  const attempts: Attempt[] = [];
  let isNoted = false;
  let receipt: Receipt | undefined;

  function basisOf(candidate: Candidate): AttemptBasis {
    const { startedAtMs } = request;
    return candidate === asked ? request : toBasis({ candidate, name: candidate.row.id, startedAtMs });
  }

  function add({ candidate, trace }: Called, ending: Ending): Attempt {
    const attempt = toAttempt(basisOf(candidate), ending);
    attempts.push(attempt);
    trace.end({ ...attempt, stopReason: ending.stopReason });
    return attempt;
  }

  async function close(outcome: string): Promise<Settlement> {
    const settlement = toSettlement(request, [...attempts], { outcome, endedAtMs: parts.clock.nowMs() });
    if (UPSTREAM_FAILURES.has(outcome)) parts.metrics.record({ upstreamErrors: 1 }, { model: request.model, outcome });
    await writeSettlement(parts, request, settlement);
    return settlement;
  }

  return {
    async failed(failed, next) {
      add(failed, endingOfFailure(failed));
      if (next === undefined) return;
      const underWay = basisOf(next);
      // If its end is lost, such a request would be estimated at the same without a note.
      if (!isNoted && sumCosts(attempts) === 0 && underWay === request) return;
      isNoted = true;
      await parts.records.moveOn(requestId, { attempts: [...attempts], underWay }).catch((error: unknown) => {
        parts.log.warn('progress_not_noted', { request_id: requestId }, error);
      });
    },
    async settle(called, ending) {
      const { usage, outcome } = add(called, ending);
      const isFallback = called.candidate !== asked;
      if (isFallback) parts.metrics.record({ fallbacks: 1 }, { model: request.model, request_id: requestId });
      const { costNanoUsd } = await close(outcome);
      receipt = { usage, costNanoUsd };
      return receipt;
    },
    async fail(error) {
      await close(codeOf(error));
    },
    async checkpoint(deliveredBytes) {
      await parts.records.checkpoint(requestId, deliveredBytes).catch((error: unknown) => {
        parts.log.warn('checkpoint_failed', { request_id: requestId }, error);
      });
    },
    attempts: () => attempts.length,
    receipt() {
      if (receipt === undefined) throw new Error('The request is not settled yet.');
      return receipt;
    },
  };
}

function endingOfFailure({ error: failure, mayBeBilled }: FailedAttempt): Ending {
  return mayBeBilled ? { kind: 'lost', deliveredBytes: 0, failure } : { kind: 'measured', usage: NO_USAGE, failure };
}
