import type { AdmittedRequest, BudgetHold, LedgerRecord, Settlement } from '../ports.ts';
import { type SettleParts, settleHolds, settleRequest } from './settleRequest.ts';

export interface ResolveParts extends SettleParts {
  /** What a request is taken to have cost when nobody can tell any more. */
  readonly estimate: (record: LedgerRecord) => Settlement;
}

/**
 * Ends a request that is past its deadline: one that is open becomes an estimate, one that is settled has its holds
 * settled, one that was refused has them released. May be repeated, and by several at once.
 */
export async function resolve(parts: ResolveParts, requestId: string, nowMs: number): Promise<'resolved' | 'not_due'> {
  const record = await parts.records.find(requestId);
  if (record === undefined) return 'resolved';
  const { request, settlement } = record;
  if (record.isVoid || settlement !== undefined) {
    await settleHolds(parts, request, settlement);
    return 'resolved';
  }
  if (nowMs < request.deadlineMs) return 'not_due';
  parts.log.warn('request_resolved', { request_id: requestId, team_id: request.teamId });
  if (await isAdmitted(parts, request)) await settleRequest(parts, request, parts.estimate(record));
  else await takeBack(parts, request);
  parts.metrics.record({ requestsResolved: 1 });
  return 'resolved';
}

/** An admission takes every hold that it is not let off, or ends before the model is asked. */
async function isAdmitted({ windows }: ResolveParts, { holds, requestId }: AdmittedRequest): Promise<boolean> {
  const needed = holds.filter(({ isUncertain }) => !isUncertain);
  return (await Promise.all(needed.map((hold) => windows.isHeld(hold, requestId)))).every((isHeld) => isHeld);
}

/**
 * Undoes an admission. The record comes first, so that whoever finds a hold released finds out why. Resolves to whether it was
 * undone: somebody else may have settled it by then, as an estimate.
 */
export async function takeBack(parts: SettleParts, request: AdmittedRequest): Promise<boolean> {
  const settlement = await parts.records.void(request);
  await settleHolds(parts, request, settlement);
  return settlement === undefined;
}

/**
 * The same for a request that a hold names. One without a record was never admitted, and never will be from now on, so that
 * nobody else takes the hold for that of an admitted one while it is released.
 */
export async function resolveHold(parts: ResolveParts, hold: BudgetHold, due: { requestId: string; nowMs: number }) {
  const record = await parts.records.find(due.requestId);
  const isBarred = record === undefined ? await parts.records.bar(due) : record.isVoid;
  if (isBarred) await parts.windows.settle(hold, due.requestId, 0);
  if (record !== undefined || !isBarred) await resolve(parts, due.requestId, due.nowMs);
}
