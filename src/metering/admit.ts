import { gatewayError } from '../errors.ts';
import type { AdmittedRequest, BudgetHold, RateState, RefusedHold } from '../ports.ts';
import type { Admission, MeterParts } from './createMeter.ts';
import { answerOutage, ruleOf } from './outage.ts';
import { holdRefusal, rateRefusal } from './refusals.ts';
import { resolveHold, takeBack } from './resolve.ts';

/**
 * Lets a request in, or throws naming the rule that refuses it. Two round trips: the rate limits, and beside
 * them the tags to sum it under; then every hold and the open record side by side. What a refused request had taken by then
 * is given back.
 */
export async function admit(
  parts: MeterParts,
  planned: AdmittedRequest,
  operatorTags: readonly string[] = [],
): Promise<Admission> {
  const [{ headers, charge }, rollupTags] = await Promise.all([
    takeRate(parts, planned),
    parts.labels.claim({ ...planned, operatorTags }),
  ]);
  const request = { ...planned, charge, ...(rollupTags === planned.tags ? {} : { rollupTags }) };
  const progress: Progress = { missing: new Set(request.holds), uncertain: new Set() };
  let refusal = await tryHolds(parts, request, progress);
  if (refusal !== undefined && (await resolveOverdue(parts, refusal))) {
    refusal = await tryHolds(parts, request, progress);
  }
  const admitted = withUncertain(request, progress.uncertain);
  if (admitted !== request) refusal ??= await amend(parts, admitted);
  refusal ??= overdue(parts, request);
  if (refusal !== undefined) throw await giveBack(parts, request, refusal);
  return { headers, request: admitted };
}

/** A request that is let in although its limits could not be asked has taken nothing: all of it is charged at settlement. */
async function takeRate(parts: MeterParts, request: AdmittedRequest) {
  const rate = await parts.buckets.take(request.buckets, request.charge).catch((error: unknown) => {
    answerOutage(parts, 'rate-limit', { request, error });
  });
  if (rate === undefined) return { headers: {}, charge: { requests: 0, tokens: 0 } };
  const headers = rateHeaders(rate.states);
  if (!rate.allowed) throw rateRefusal(rate, headers);
  return { headers, charge: request.charge };
}

/** A hold that was refused, or a store that failed. */
type Refusal =
  | { readonly kind: 'refused'; readonly hold: BudgetHold; readonly answer: RefusedHold }
  | { readonly kind: 'failed'; readonly reason: unknown };

/** How far an admission has come with its holds. */
interface Progress {
  /** Neither held nor uncertain. A second try must not ask for the others again: they could be held twice. */
  readonly missing: Set<BudgetHold>;
  /** Let be although nobody knows whether they are held. */
  readonly uncertain: Set<BudgetHold>;
}

async function tryHolds(parts: MeterParts, request: AdmittedRequest, progress: Progress): Promise<Refusal | undefined> {
  const { missing, uncertain } = progress;
  const refusals: Refusal[] = [];
  const open = async () => {
    await parts.records.open(request).catch((error: unknown) => answerOutage(parts, 'ledger', { request, error }));
  };
  const take = async (hold: BudgetHold) => {
    const answer = await parts.windows.hold(hold, request).catch((error: unknown) => {
      answerOutage(parts, ruleOf(hold), { request, error });
      uncertain.add(hold);
    });
    if (answer?.kind === 'refused') refusals.push({ kind: 'refused', hold, answer });
    else missing.delete(hold);
  };
  const outcomes = await Promise.allSettled([open(), ...[...missing].map(take)]);
  const failure = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failure !== undefined) return { kind: 'failed', reason: failure.reason };
  // One that can never pass is the truer answer than one that is only busy.
  return refusals.find((refusal) => refusal.kind === 'refused' && refusal.answer.reason !== 'busy') ?? refusals[0];
}

function withUncertain(request: AdmittedRequest, uncertain: ReadonlySet<BudgetHold>): AdmittedRequest {
  if (uncertain.size === 0) return request;
  const holds = request.holds.map((hold) => (uncertain.has(hold) ? { ...hold, isUncertain: true } : hold));
  return { ...request, holds };
}

/** Whoever settles the request must know what it may not hold, so that goes on record before the model is asked. */
async function amend(parts: MeterParts, request: AdmittedRequest): Promise<Refusal | undefined> {
  try {
    await parts.records.amend(request).catch((error: unknown) => answerOutage(parts, 'ledger', { request, error }));
    return undefined;
  } catch (reason) {
    return { kind: 'failed', reason };
  }
}

/** Whether a lost request stood in the way, so that it is worth trying again. */
async function resolveOverdue(parts: MeterParts, refusal: Refusal): Promise<boolean> {
  if (refusal.kind === 'failed' || refusal.answer.overdueRequestIds.length === 0) return false;
  const nowMs = parts.clock.nowMs();
  const due = refusal.answer.overdueRequestIds.map((requestId) => ({ requestId, nowMs }));
  const outcomes = await Promise.allSettled(due.map((one) => resolveHold(parts, refusal.hold, one)));
  for (const outcome of outcomes) {
    // The one that is being admitted is refused, but must not fail for what somebody else has left behind.
    if (outcome.status === 'rejected') parts.log.warn('overdue_not_resolved', {}, outcome.reason);
  }
  return outcomes.some(({ status }) => status === 'fulfilled');
}

/** Undoes an admission. What cannot be undone now, because the store does not answer, waits in the queue until it can. */
async function giveBack(parts: MeterParts, request: AdmittedRequest, refusal: Refusal): Promise<unknown> {
  const { requests, tokens } = request.charge;
  const takingBack = takeBack(parts, request).catch((error: unknown) => takeBackLater(parts, request, error));
  // What somebody has settled meanwhile was charged by what it came to, and is not given back.
  const adjust = async () => {
    const isUndone = await takingBack.catch(() => true);
    if (isUndone) await parts.buckets.adjust(request.buckets, { requests: -requests, tokens: -tokens });
  };
  const undone = await Promise.allSettled([takingBack, adjust()]);
  for (const outcome of undone) {
    if (outcome.status === 'rejected') {
      parts.log.error('admission_not_undone', { request_id: request.requestId }, outcome.reason);
    }
  }
  return refusal.kind === 'failed' ? refusal.reason : holdRefusal(refusal.hold, refusal.answer);
}

/** Nobody else would find a hold whose request has no record, unless it stands in the way of another one. */
async function takeBackLater({ replays }: MeterParts, request: AdmittedRequest, error: unknown): Promise<never> {
  // Whether or not there is a queue that takes it, the failure is logged.
  if (request.holds.length > 0) await replays.put({ request }).catch(() => undefined);
  throw error;
}

/** An admission that took longer than a request may: others may already count it as lost. */
function overdue({ clock, maxRequestMs }: MeterParts, { startedAtMs }: AdmittedRequest): Refusal | undefined {
  if (clock.nowMs() < startedAtMs + maxRequestMs) return undefined;
  const details = { maxSeconds: maxRequestMs / 1_000, setting: 'LLM_GATEWAY_MAX_REQUEST_SECONDS' };
  return { kind: 'failed', reason: gatewayError('request_timeout', { details }) };
}

/**
 * OpenAI's names and forms, of the bucket that is nearest to its end:
 * https://platform.openai.com/docs/guides/rate-limits#rate-limits-in-headers
 */
function rateHeaders(states: readonly RateState[]): Record<string, string> {
  return Object.fromEntries(
    (['requests', 'tokens'] as const).flatMap((dimension) => {
      const [tightest] = states
        .filter((state) => state.dimension === dimension)
        .toSorted((a, b) => a.remaining - b.remaining);
      if (tightest === undefined) return [];
      const { limit, remaining, resetMs } = tightest;
      return [
        [`x-ratelimit-limit-${dimension}`, String(limit)],
        [`x-ratelimit-remaining-${dimension}`, String(remaining)],
        [
          `x-ratelimit-reset-${dimension}`,
          resetMs < 1_000 ? `${Math.ceil(resetMs)}ms` : `${Math.ceil(resetMs / 1_000)}s`,
        ],
      ];
    }),
  );
}
