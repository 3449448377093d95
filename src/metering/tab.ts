import { priceAt } from '../catalog/catalog.ts';
import { GatewayError } from '../errors.ts';
import { estimateUsage } from '../governance/estimate.ts';
import { priceUsage } from '../governance/price.ts';
import type { TokenUsage } from '../governance/usage.ts';
import type { OpenRequest, Settlement } from '../ports.ts';
import type { Ask, MeterParts, Receipt } from './createMeter.ts';

/** How a call ended: with Bedrock's own numbers, or cut after so many bytes of answer. */
export type Ending =
  | { readonly kind: 'measured'; readonly usage: TokenUsage; readonly failure?: unknown }
  | { readonly kind: 'cut'; readonly deliveredBytes: number; readonly failure: unknown };

/** The account of one admitted request. */
export interface Tab {
  /** Prices the usage and closes the record. Never throws: what cannot be written is logged in full. */
  settle(ending: Ending): Promise<Receipt>;
  /** Closes the record of a call that failed before any of its answer arrived. */
  fail(error: unknown): Promise<void>;
  /** Throws before `settle`. */
  readonly receipt: () => Receipt;
}

const NOTHING: TokenUsage = {
  inputTokens: 0,
  outputTokens: 0,
  cacheReadTokens: 0,
  cacheWrite5mTokens: 0,
  cacheWrite1hTokens: 0,
};

/** Errors that leave it open whether Bedrock worked, and billed; every other one is Bedrock's own refusal. */
const MAYBE_BILLED = new Set(['upstream_cut', 'request_timeout', 'internal_error']);

export function createTab(parts: MeterParts, ask: Ask, record: OpenRequest): Tab {
  let receipt: Receipt | undefined;

  async function settle(ending: Ending): Promise<Receipt> {
    const settlement = toSettlement(parts, ask, ending);
    receipt = { usage: settlement.usage, costNanoUsd: settlement.costNanoUsd };
    await parts.ledger.settle(record, settlement).catch((error: unknown) => {
      const { requestId, teamId, keyId, model } = record;
      const { usage, costNanoUsd, usageSource, outcome } = settlement;
      const fields = { request_id: requestId, team_id: teamId, key_id: keyId, model, outcome };
      const amounts = { ...usage, usage_source: usageSource, cost_nano_usd: costNanoUsd };
      parts.log.error('settlement_unwritten', { ...fields, ...amounts }, error);
    });
    return receipt;
  }

  return {
    settle,
    async fail(error) {
      if (receipt !== undefined) return;
      const isMaybeBilled = MAYBE_BILLED.has(outcomeOf(error));
      const ending: Ending = isMaybeBilled
        ? { kind: 'cut', deliveredBytes: 0, failure: error }
        : { kind: 'measured', usage: NOTHING, failure: error };
      await settle(ending);
    },
    receipt() {
      if (receipt === undefined) throw new Error('The request is not settled yet.');
      return receipt;
    },
  };
}

function toSettlement({ clock }: MeterParts, { row, target, context, request }: Ask, ending: Ending): Settlement {
  const usage = ending.kind === 'measured' ? ending.usage : estimateUsage(request, ending.deliveredBytes);
  const [day = ''] = new Date(context.receivedAtMs).toISOString().split('T');
  const price = priceAt(row, day);
  if (price === undefined) throw new Error(`Model ${row.id} has no price on ${day}.`);
  const { costNanoUsd, priceVersion } = priceUsage({ price, usage, geography: target.geography });
  return {
    usageSource: ending.kind === 'measured' ? 'measured' : 'estimated',
    usage,
    costNanoUsd,
    priceVersion,
    outcome: ending.failure === undefined ? 'completed' : outcomeOf(ending.failure),
    endedAtMs: clock.nowMs(),
  };
}

function outcomeOf(error: unknown): string {
  return error instanceof GatewayError ? error.code : 'internal_error';
}
