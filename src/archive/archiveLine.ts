import type { AdmittedRequest, Settlement } from '../ports.ts';

/** One request as a line of the archive: what it was and what it cost, and nothing of what was said. */
export function archiveLine(request: AdmittedRequest, settlement: Settlement): string {
  const { usage } = settlement;
  return JSON.stringify({
    request_id: request.requestId,
    started_at: new Date(request.startedAtMs).toISOString(),
    latency_ms: settlement.endedAtMs - request.startedAtMs,
    team_id: request.teamId,
    key_id: request.keyId,
    tags: request.tags,
    model: request.model,
    geography: request.geography,
    service_tier: request.serviceTier ?? null,
    outcome: settlement.outcome,
    usage_source: settlement.usageSource,
    input_tokens: usage.inputTokens,
    output_tokens: usage.outputTokens,
    cache_read_tokens: usage.cacheReadTokens,
    cache_write_5m_tokens: usage.cacheWrite5mTokens,
    cache_write_1h_tokens: usage.cacheWrite1hTokens,
    cost_nano_usd: settlement.costNanoUsd,
    price_version: settlement.priceVersion,
    // Only where the line does not say it all: more than one attempt, or one at another model or Region.
    attempts: settlement.attempts?.map(({ model, region, outcome, usageSource, costNanoUsd }) => ({
      ...{ model, region, outcome },
      usage_source: usageSource,
      cost_nano_usd: costNanoUsd,
    })),
  });
}
