import { gatewayError } from '../errors.ts';
import type { Clock, LedgerRecord, Settlement } from '../ports.ts';
import { toAttempt, toSettlement } from './attempt.ts';

/**
 * What a request is taken to have cost whose end nobody saw: its earlier attempts, and of the last one its prompt and the
 * answer up to its last checkpoint, at the prices that were in force when it was admitted.
 */
export function estimateLost(clock: Pick<Clock, 'nowMs'>): (record: LedgerRecord) => Settlement {
  return ({ request, deliveredBytes, progress }) => {
    const basis = progress?.underWay ?? request;
    const lost = toAttempt(basis, { kind: 'lost', deliveredBytes, failure: gatewayError('upstream_cut') });
    const { outcome } = lost;
    const attempts = [...(progress?.attempts ?? []), lost];
    return { ...toSettlement(request, attempts, { outcome, endedAtMs: clock.nowMs() }), isPresumed: true };
  };
}
