import { priceAt } from '../catalog/catalog.ts';
import { GatewayError, gatewayError } from '../errors.ts';
import { sumCosts, sumUsage } from '../governance/attempts.ts';
import { toDay } from '../governance/day.ts';
import { estimateTokens, estimateUsage } from '../governance/estimate.ts';
import { isServiceTier, priceUsage, priceWithin } from '../governance/price.ts';
import { NO_USAGE, type TokenUsage } from '../governance/usage.ts';
import type { AdmittedRequest, Attempt, AttemptBasis, Settlement } from '../ports.ts';
import type { Candidate } from '../provider/provider.ts';
import type { Ending } from './ending.ts';

/** A candidate of a request that arrived at a moment; its price is that of the moment, however long it takes. */
export interface Asked {
  readonly candidate: Candidate;
  /** For the message. */
  readonly name: string;
  readonly startedAtMs: number;
}

/** What an attempt at a candidate is billed by. Throws `unknown_price`. */
export function toBasis(asked: Asked): AttemptBasis {
  return { ...toRates(asked), promptTokensEstimate: estimateUsage(asked.candidate.request, 0).inputTokens };
}

/** The same without looking at the prompt. What cannot be billed must not be asked. */
export function toRates({ candidate, name, startedAtMs }: Asked): Omit<AttemptBasis, 'promptTokensEstimate'> {
  const { row, target, request } = candidate;
  const day = toDay(startedAtMs);
  const price = priceAt(row, day);
  if (price === undefined) throw gatewayError('unknown_price', { details: { model: name, day }, param: 'model' });
  return {
    model: row.id,
    region: target.region,
    geography: target.geography,
    price: priceWithin(price, target.geography),
    serviceTier: request.serviceTier?.type,
    maxOutputTokens: request.inferenceConfig?.maxTokens ?? row.max_output_tokens,
  };
}

/** What an attempt came to, by Bedrock's numbers or by what is known without them. */
export function toAttempt(basis: AttemptBasis, ending: Ending): Attempt {
  const { model, region, geography, price } = basis;
  const isMeasured = ending.kind === 'measured';
  const usage = isMeasured ? ending.usage : lostUsage(basis, ending.deliveredBytes);
  const used = isMeasured ? ending.serviceTier : undefined;
  // A tier that is not known here has no price; the one that was asked for has.
  const serviceTier = isServiceTier(used) ? used : basis.serviceTier;
  const bill = priceUsage({ price, usage, geography, serviceTier });
  const usageSource = isMeasured ? 'measured' : 'estimated';
  const outcome = ending.failure === undefined ? 'completed' : codeOf(ending.failure);
  return { model, region, geography, usageSource, usage, ...bill, outcome };
}

/** How a request ended, with all its attempts. One that was never tried costs nothing. */
export function toSettlement(
  request: AdmittedRequest,
  attempts: readonly Attempt[],
  end: Pick<Settlement, 'outcome' | 'endedAtMs'>,
): Settlement {
  const isEstimated = attempts.some(({ usageSource }) => usageSource === 'estimated');
  const [first] = attempts;
  const isPlain = attempts.length === 1 && first !== undefined && isAsAdmitted(first, request);
  return {
    usageSource: isEstimated ? 'estimated' : 'measured',
    usage: sumUsage(attempts),
    costNanoUsd: sumCosts(attempts),
    priceVersion: attempts.at(-1)?.priceVersion ?? request.price.version,
    lines: attempts.flatMap(({ lines }) => lines),
    ...end,
    ...(isPlain ? {} : { attempts }),
  };
}

export function codeOf(error: unknown): string {
  return error instanceof GatewayError ? error.code : 'internal_error';
}

function isAsAdmitted({ model, region, geography }: Attempt, request: AdmittedRequest): boolean {
  return model === request.model && region === request.region && geography === request.geography;
}

/**
 * The prompt as it was estimated at admission, and the part of the answer that arrived. Long words are fewer tokens than their
 * bytes suggest: more than were asked for can be no estimate, and would cost more than a hard budget holds.
 */
function lostUsage(basis: AttemptBasis, deliveredBytes: number): TokenUsage {
  const { promptTokensEstimate, maxOutputTokens = Number.POSITIVE_INFINITY } = basis;
  const outputTokens = Math.min(estimateTokens(deliveredBytes), maxOutputTokens);
  return { ...NO_USAGE, inputTokens: promptTokensEstimate, outputTokens };
}
