import { type ErrorCode, GatewayError } from '../errors.ts';
import { estimateTokens } from '../governance/estimate.ts';
import { isServiceTier, priceUsage } from '../governance/price.ts';
import { NO_USAGE, type TokenUsage } from '../governance/usage.ts';
import type { AdmittedRequest, Settlement } from '../ports.ts';
import type { MeterParts, Receipt } from './createMeter.ts';
import type { Ending } from './ending.ts';
import { settleRequest } from './settleRequest.ts';

/** The account of one admitted request. */
export interface Tab {
  /** Prices the usage and closes the record. Never throws: what cannot be written now is written later. */
  settle(ending: Ending): Promise<Receipt>;
  /** Closes the record of a call that failed before any of its answer arrived. */
  fail(error: unknown): Promise<void>;
  /** Notes how much of a long answer has been delivered, in case that its end is lost. Never throws. */
  checkpoint(deliveredBytes: number): Promise<void>;
  /** Throws before `settle`. */
  readonly receipt: () => Receipt;
}

/** Errors that leave it open whether Bedrock worked, and billed; every other one is Bedrock's own refusal. */
const MAYBE_BILLED = new Set(['upstream_cut', 'request_timeout', 'client_left', 'internal_error']);

/** Errors for which Bedrock is to blame, or the way to it. */
const UPSTREAM_FAILURES: ReadonlySet<string> = new Set<ErrorCode>([
  'model_error',
  'model_timeout',
  'upstream_credentials',
  'upstream_cut',
  'upstream_failed',
  'upstream_throttled',
  'upstream_unavailable',
]);

/** A client waits no longer for its last chunk; the settlement then goes to the queue. */
const SETTLE_WITHIN_MS = 2_000;

export function createTab(parts: MeterParts, request: AdmittedRequest): Tab {
  let receipt: Receipt | undefined;

  async function settle(ending: Ending): Promise<Receipt> {
    const settlement = toSettlement(request, ending, parts.clock.nowMs());
    receipt = { usage: settlement.usage, costNanoUsd: settlement.costNanoUsd };
    if (UPSTREAM_FAILURES.has(settlement.outcome)) {
      parts.metrics.record({ upstreamErrors: 1 }, { model: request.model, outcome: settlement.outcome });
    }
    await withinTime(parts, settleRequest(parts, request, settlement)).catch(async (error: unknown) => {
      parts.log.warn('settlement_queued', { request_id: request.requestId }, error);
      await queue(settlement);
    });
    return receipt;
  }

  async function queue(settlement: Settlement): Promise<void> {
    try {
      await parts.replays.put({ request, settlement });
      parts.metrics.record({ settlementsQueued: 1 });
    } catch (failure) {
      logLost(parts, request, { settlement, failure });
    }
  }

  return {
    settle,
    async fail(error) {
      const isMaybeBilled = MAYBE_BILLED.has(outcomeOf(error));
      const ending: Ending = isMaybeBilled
        ? { kind: 'lost', deliveredBytes: 0, failure: error }
        : { kind: 'measured', usage: NO_USAGE, failure: error };
      await settle(ending);
    },
    async checkpoint(deliveredBytes) {
      await parts.records.checkpoint(request.requestId, deliveredBytes).catch((error: unknown) => {
        parts.log.warn('checkpoint_failed', { request_id: request.requestId }, error);
      });
    },
    receipt() {
      if (receipt === undefined) throw new Error('The request is not settled yet.');
      return receipt;
    },
  };
}

/** The settlement of a request, by Bedrock's numbers or by what is known without them. */
export function toSettlement(request: AdmittedRequest, ending: Ending, endedAtMs: number): Settlement {
  const { price, geography } = request;
  const usage = ending.kind === 'measured' ? ending.usage : lostUsage(request, ending.deliveredBytes);
  const used = ending.kind === 'measured' ? ending.serviceTier : undefined;
  // A tier that is not known here has no price; the one that was asked for has.
  const serviceTier = isServiceTier(used) ? used : request.serviceTier;
  const bill = priceUsage({ price, usage, geography, serviceTier });
  return {
    usageSource: ending.kind === 'measured' ? 'measured' : 'estimated',
    usage,
    ...bill,
    outcome: ending.failure === undefined ? 'completed' : outcomeOf(ending.failure),
    endedAtMs,
  };
}

/** The prompt as it was estimated at admission, and the part of the answer that arrived. */
function lostUsage({ promptTokensEstimate }: AdmittedRequest, deliveredBytes: number): TokenUsage {
  return { ...NO_USAGE, inputTokens: promptTokensEstimate, outputTokens: estimateTokens(deliveredBytes) };
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
  const { usage, costNanoUsd, usageSource, outcome } = settlement;
  metrics.record({ settlementsUnwritten: 1 });
  const fields = { request_id: requestId, team_id: teamId, key_id: keyId, model, outcome };
  log.error(
    'settlement_unwritten',
    { ...fields, ...usage, usage_source: usageSource, cost_nano_usd: costNanoUsd },
    failure,
  );
}

function outcomeOf(error: unknown): string {
  return error instanceof GatewayError ? error.code : 'internal_error';
}
