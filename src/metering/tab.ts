import type { PriceRow } from '../catalog/model.ts';
import { GatewayError } from '../errors.ts';
import { estimateUsage } from '../governance/estimate.ts';
import { priceUsage } from '../governance/price.ts';
import type { TokenUsage } from '../governance/usage.ts';
import type { OpenRequest, Settlement } from '../ports.ts';
import type { Ask, MeterParts, Receipt } from './createMeter.ts';
import type { Ending } from './ending.ts';

/** What an account is drawn up from. */
export interface TabBasis {
  readonly ask: Ask;
  readonly record: OpenRequest;
  /** In force when the request arrived. */
  readonly price: PriceRow;
}

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

export function createTab(parts: MeterParts, basis: TabBasis): Tab {
  const { record } = basis;
  let receipt: Receipt | undefined;

  async function settle(ending: Ending): Promise<Receipt> {
    const settlement = toSettlement(parts, basis, ending);
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
      const isMaybeBilled = MAYBE_BILLED.has(outcomeOf(error));
      const ending: Ending = isMaybeBilled
        ? { kind: 'lost', deliveredBytes: 0, failure: error }
        : { kind: 'measured', usage: NOTHING, failure: error };
      await settle(ending);
    },
    receipt() {
      if (receipt === undefined) throw new Error('The request is not settled yet.');
      return receipt;
    },
  };
}

function toSettlement({ clock }: MeterParts, { ask, price }: TabBasis, ending: Ending): Settlement {
  const usage = ending.kind === 'measured' ? ending.usage : estimateUsage(ask.request, ending.deliveredBytes);
  const { costNanoUsd, priceVersion } = priceUsage({ price, usage, geography: ask.target.geography });
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
