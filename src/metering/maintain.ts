import type { Clock, ReplayQueue } from '../ports.ts';
import { type ResolveParts, resolve } from './resolve.ts';
import { settleRequest } from './settleRequest.ts';

export interface MaintainParts extends ResolveParts {
  readonly replays: ReplayQueue;
  readonly clock: Pick<Clock, 'nowMs'>;
}

export interface MaintenanceReport {
  readonly replayed: number;
  readonly resolved: number;
  readonly failed: number;
}

/**
 * Writes the settlements that could not be written, then ends the requests that nobody else will end. In this order: a
 * measurement that is still in the queue must not be taken for lost. One request that fails does not stop the others.
 */
export async function maintain(parts: MaintainParts): Promise<MaintenanceReport> {
  const replayed = await parts.replays.drain((entry) => settleRequest(parts, entry.request, entry.settlement));
  let resolved = 0;
  let failed = 0;
  for await (const requestId of parts.records.listOverdue(parts.clock.nowMs())) {
    try {
      if ((await resolve(parts, requestId, parts.clock.nowMs())) === 'resolved') resolved += 1;
    } catch (error) {
      failed += 1;
      parts.log.error('resolve_failed', { request_id: requestId }, error);
    }
  }
  parts.metrics.record({ maintenanceRuns: 1, settlementsReplayed: replayed, maintenanceFailures: failed });
  if (replayed + resolved + failed > 0) parts.log.info('maintained', { replayed, resolved, failed });
  return { replayed, resolved, failed };
}
