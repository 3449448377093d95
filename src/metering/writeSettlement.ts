import type { AdmittedRequest, Settlement } from '../ports.ts';
import type { MeterParts } from './createMeter.ts';
import { settleRequest } from './settleRequest.ts';

/** A client waits no longer for its last chunk; the settlement then goes to the queue. */
const SETTLE_WITHIN_MS = 2_000;

/** Settles a request, or puts that off, or at least logs it. Never rejects. */
export async function writeSettlement(
  parts: MeterParts,
  request: AdmittedRequest,
  settlement: Settlement,
): Promise<void> {
  await withinTime(parts, settleRequest(parts, request, settlement)).catch(async (error: unknown) => {
    parts.log.warn('settlement_queued', { request_id: request.requestId }, error);
    await queue(parts, request, settlement);
  });
}

async function queue(parts: MeterParts, request: AdmittedRequest, settlement: Settlement): Promise<void> {
  try {
    await parts.replays.put({ request, settlement });
    parts.metrics.record({ settlementsQueued: 1 });
  } catch (failure) {
    logLost(parts, request, { settlement, failure });
  }
}

/** Rejects when the work takes too long; the work itself goes on, and doing it twice does no harm. */
function withinTime({ clock }: MeterParts, work: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(SETTLE_WITHIN_MS, () => reject(new Error(`Settling took over ${SETTLE_WITHIN_MS} ms.`)));
    work.then(resolve, reject).finally(cancel);
  });
}

interface Lost {
  readonly settlement: Settlement;
  readonly failure: unknown;
}

/** The last resort: a log line from which the settlement can be written by hand. */
function logLost({ log, metrics }: MeterParts, request: AdmittedRequest, { settlement, failure }: Lost): void {
  const { requestId, teamId, keyId, model } = request;
  const { usage, costNanoUsd, usageSource, outcome, attempts } = settlement;
  metrics.record({ settlementsUnwritten: 1 });
  const fields = { request_id: requestId, team_id: teamId, key_id: keyId, model, outcome };
  const listed = attempts === undefined ? {} : { attempts: JSON.stringify(attempts) };
  log.error(
    'settlement_unwritten',
    { ...fields, ...usage, ...listed, usage_source: usageSource, cost_nano_usd: costNanoUsd },
    failure,
  );
}
