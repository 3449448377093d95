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
    await settleHolds(parts, request, settlement?.costNanoUsd ?? 0);
    return 'resolved';
  }
  if (nowMs < request.deadlineMs) return 'not_due';
  parts.log.warn('request_resolved', { request_id: requestId, team_id: request.teamId });
  if (await isAdmitted(parts, request)) await settleRequest(parts, request, parts.estimate(record));
  else await takeBack(parts, request);
  parts.metrics.record({ requestsResolved: 1 });
  return 'resolved';
}

/** An admission takes every hold, or ends before the model is asked. */
async function isAdmitted({ windows }: ResolveParts, { holds, requestId }: AdmittedRequest): Promise<boolean> {
  return (await Promise.all(holds.map((hold) => windows.isHeld(hold, requestId)))).every((isHeld) => isHeld);
}

/** Undoes an admission. The record comes first, so that whoever finds a hold released finds out why. */
export async function takeBack(parts: SettleParts, request: AdmittedRequest): Promise<void> {
  const settlement = await parts.records.void(request);
  await settleHolds(parts, request, settlement?.costNanoUsd ?? 0);
}

/** The same for a request that a hold names; without a record it was never admitted, and the hold is released. */
export async function resolveHold(parts: ResolveParts, hold: BudgetHold, due: { requestId: string; nowMs: number }) {
  const record = await parts.records.find(due.requestId);
  if (record === undefined) await parts.windows.settle(hold, due.requestId, 0);
  else await resolve(parts, due.requestId, due.nowMs);
}
