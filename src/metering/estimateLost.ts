import { type Catalog, priceAt } from '../catalog/catalog.ts';
import { gatewayError } from '../errors.ts';
import { toDay } from '../governance/day.ts';
import type { Clock, LedgerRecord, Settlement } from '../ports.ts';
import { toSettlement } from './tab.ts';

/** What a request is taken to have cost whose end nobody saw: its prompt, and the answer up to its last checkpoint. */
export function estimateLost(catalog: Catalog, clock: Pick<Clock, 'nowMs'>): (record: LedgerRecord) => Settlement {
  return ({ request, deliveredBytes }) => {
    const row = catalog.find(request.model);
    const day = toDay(request.startedAtMs);
    const price = row && priceAt(row, day);
    if (price === undefined) throw new Error(`Model ${request.model} has no price on ${day} any more.`);
    return toSettlement(
      { request, price },
      { kind: 'lost', deliveredBytes, failure: gatewayError('upstream_cut') },
      clock.nowMs(),
    );
  };
}
