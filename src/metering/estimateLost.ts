import { gatewayError } from '../errors.ts';
import type { Clock, LedgerRecord, Settlement } from '../ports.ts';
import { toSettlement } from './tab.ts';

/**
 * What a request is taken to have cost whose end nobody saw: its prompt, and the answer up to its last checkpoint, at the
 * price that was in force when it was admitted.
 */
export function estimateLost(clock: Pick<Clock, 'nowMs'>): (record: LedgerRecord) => Settlement {
  return ({ request, deliveredBytes }) =>
    toSettlement(request, { kind: 'lost', deliveredBytes, failure: gatewayError('upstream_cut') }, clock.nowMs());
}
