import { gatewayError } from '../errors.ts';
import type { OpenRequest, RateLimitState } from '../ports.ts';
import type { Admission, Ask, MeterParts } from './createMeter.ts';

/** Time after the longest request in which it must have been settled; then it counts as lost. */
const DEADLINE_MARGIN_MS = 60_000;

/**
 * Lets a request in, or throws 429 naming the rule. A refused request has consumed nothing. An admitted one has an
 * open record before Bedrock is asked, so that no crash can lose it.
 */
export async function admit(parts: MeterParts, ask: Ask): Promise<Admission & { readonly record: OpenRequest }> {
  const { caller, context, row } = ask;
  const state = await parts.rateLimits.take({
    subject: `team#${caller.teamId}`,
    requestsPerMinute: caller.rateLimitRpm,
  });
  const headers = rateLimitHeaders(caller.rateLimitRpm, state);
  if (!state.allowed) throw refusal(ask, state, headers);
  const record: OpenRequest = {
    requestId: context.requestId,
    teamId: caller.teamId,
    keyId: caller.keyId,
    model: row.id,
    startedAtMs: context.receivedAtMs,
    deadlineMs: context.receivedAtMs + parts.maxRequestMs + DEADLINE_MARGIN_MS,
  };
  await parts.ledger.open(record);
  return { headers, record };
}

function refusal({ caller }: Ask, { retryAfterMs }: RateLimitState, headers: Readonly<Record<string, string>>) {
  const retryAfterSeconds = Math.ceil(retryAfterMs / 1_000);
  return gatewayError('rate_limit_exceeded', {
    details: { subject: `Team '${caller.teamId}'`, limit: caller.rateLimitRpm, retryAfterSeconds },
    headers: {
      ...headers,
      'retry-after': String(retryAfterSeconds),
      'retry-after-ms': String(Math.ceil(retryAfterMs)),
    },
  });
}

/** OpenAI's names and forms: https://platform.openai.com/docs/guides/rate-limits#rate-limits-in-headers */
function rateLimitHeaders(limit: number, { remainingRequests, resetMs }: RateLimitState): Record<string, string> {
  return {
    'x-ratelimit-limit-requests': String(limit),
    'x-ratelimit-remaining-requests': String(remainingRequests),
    'x-ratelimit-reset-requests': resetMs < 1_000 ? `${Math.ceil(resetMs)}ms` : `${Math.ceil(resetMs / 1_000)}s`,
  };
}
