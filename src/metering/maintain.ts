import type { Clock, Refusals, ReplayEntry, ReplayQueue } from '../ports.ts';
import { type ResolveParts, resolve, takeBack } from './resolve.ts';
import { settleRequest } from './settleRequest.ts';

export interface MaintainParts extends ResolveParts {
  readonly replays: ReplayQueue;
  readonly refusals: Pick<Refusals, 'flush'>;
  readonly clock: Pick<Clock, 'nowMs'>;
}

export interface MaintenanceReport {
  readonly replayed: number;
  readonly resolved: number;
  readonly failed: number;
}

/** Enough to end what has been begun, before the platform ends all of it. */
const RESERVE_MS = 10_000;

/**
 * Writes the settlements that could not be written, then ends the requests that nobody else will end. In this order: a
 * measurement that is still in the queue must not be taken for lost. One request that fails does not stop the others. What
 * there is no time for is left to the next run.
 */
export async function maintain(
  parts: MaintainParts,
  remainingMs: () => number = () => Number.POSITIVE_INFINITY,
): Promise<MaintenanceReport> {
  const hasTime = () => remainingMs() > RESERVE_MS;
  const replay = async ({ request, settlement }: ReplayEntry) => {
    if (settlement === undefined) await takeBack(parts, request);
    else await settleRequest(parts, request, settlement);
  };
  const replayed = await parts.replays.drain(replay, hasTime);
  const { resolved, failed } = await resolveOverdue(parts, hasTime);
  await parts.refusals.flush();
  parts.metrics.record({ maintenanceRuns: 1, settlementsReplayed: replayed, maintenanceFailures: failed });
  if (replayed + resolved + failed > 0) parts.log.info('maintained', { replayed, resolved, failed });
  if (!hasTime()) parts.log.warn('maintenance_unfinished', {});
  return { replayed, resolved, failed };
}

async function resolveOverdue(parts: MaintainParts, hasTime: () => boolean) {
  let resolved = 0;
  let failed = 0;
  for await (const requestId of parts.records.listOverdue(parts.clock.nowMs())) {
    if (!hasTime()) break;
    try {
      if ((await resolve(parts, requestId, parts.clock.nowMs())) === 'resolved') resolved += 1;
    } catch (error) {
      failed += 1;
      parts.log.error('resolve_failed', { request_id: requestId }, error);
    }
  }
  return { resolved, failed };
}
