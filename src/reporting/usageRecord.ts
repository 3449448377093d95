import type {
  UsageAttempt,
  UsageLine,
  UsageRecord,
  UsageRecordDetail,
  UsageTokens,
} from '../../generated/types/gateway/types.gen.ts';
import { attemptsOf } from '../governance/attempts.ts';
import type { PriceLine } from '../governance/price.ts';
import type { TokenUsage } from '../governance/usage.ts';
import type { Attempt, LedgerRecord, Settlement } from '../ports.ts';
import { toIsoTime, toUsd } from './shown.ts';

/** A request that has ended, or has been ended by somebody else. */
export interface SettledRecord extends LedgerRecord {
  readonly settlement: Settlement;
}

export function isSettled(record: LedgerRecord | undefined): record is SettledRecord {
  return record?.settlement !== undefined;
}

export function toUsageRecord({ request, settlement }: SettledRecord): UsageRecord {
  return {
    request_id: request.requestId,
    started_at: toIsoTime(request.startedAtMs),
    ended_at: toIsoTime(settlement.endedAtMs),
    key_id: request.keyId,
    model: request.model,
    outcome: settlement.outcome,
    usage_source: settlement.usageSource,
    tokens: toTokens(settlement.usage),
    cost_usd: toUsd(settlement.costNanoUsd),
    tags: [...request.tags],
  };
}

/** The record and its bill. */
export function toUsageRecordDetail(record: SettledRecord): UsageRecordDetail {
  const { request, settlement } = record;
  return {
    ...toUsageRecord(record),
    price_version: settlement.priceVersion,
    geography: request.geography,
    service_tier: request.serviceTier ?? null,
    lines: settlement.lines.map(toLine),
    attempts: attemptsOf(request, settlement).map(toUsageAttempt),
    budgets: request.holds
      .filter(({ spends }) => spends === 'cost')
      .map(({ budgetId, windowId }) => ({ budget_id: budgetId, window_id: windowId })),
  };
}

function toUsageAttempt({ model, region, geography, outcome, ...attempt }: Attempt): UsageAttempt {
  return {
    ...{ model, region, geography, outcome },
    usage_source: attempt.usageSource,
    tokens: toTokens(attempt.usage),
    cost_usd: toUsd(attempt.costNanoUsd),
    price_version: attempt.priceVersion,
    lines: attempt.lines.map(toLine),
  };
}

function toTokens(usage: TokenUsage): UsageTokens {
  return {
    input: usage.inputTokens,
    output: usage.outputTokens,
    cache_read: usage.cacheReadTokens,
    cache_write_5m: usage.cacheWrite5mTokens,
    cache_write_1h: usage.cacheWrite1hTokens,
  };
}

function toLine(line: PriceLine): UsageLine {
  return {
    item: line.item,
    quantity: line.quantity,
    usd_per_million_tokens: line.usdPerMillionTokens,
    amount_usd: toUsd(line.amountNanoUsd),
    rate_source: line.rateSource,
  };
}
