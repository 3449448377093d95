import type { AdmittedRequest, BudgetHold, RateBucket } from '../ports.ts';
import { packPrice, unpackPrice } from './packedPrice.ts';

/** What only settling needs of a request. It is kept as one text, for no query and no condition looks into it. */
export type Admission = Omit<
  AdmittedRequest,
  'requestId' | 'teamId' | 'keyId' | 'model' | 'startedAtMs' | 'deadlineMs'
>;

type BucketRow = readonly [subject: string, requestsPerMinute: number | null, tokensPerMinute: number | null];
type HoldRow = readonly [
  budgetId: string,
  scope: BudgetHold['scope'],
  windowId: string,
  amount: number,
  estimate: number,
  endMs: number,
  isHard: boolean,
  spends: BudgetHold['spends'],
  isUncertain?: boolean,
  model?: string,
];

/**
 * Rows and single letters, which keep the record of a request with a budget within a kilobyte: it is written four times and
 * copied to an index, so each kilobyte costs seven units.
 */
export function packAdmission(request: Admission): string {
  const { charge, rollupTags } = request;
  return JSON.stringify({
    w: request.region,
    g: request.geography,
    p: packPrice(request.price),
    s: request.serviceTier,
    e: request.promptTokensEstimate,
    m: request.maxOutputTokens,
    b: request.buckets.map(toBucketRow),
    c: [charge.requests, charge.tokens],
    h: request.holds.map(toHoldRow),
    t: request.tags,
    r: rollupTags,
  });
}

/** The inverse of `packAdmission`. */
export function unpackAdmission(text: string): Admission {
  const { w, g, p, s, e, m, b, c, h, t, r } = JSON.parse(text);
  const [requests, tokens] = c;
  return {
    region: w,
    geography: g,
    price: unpackPrice(p),
    ...(s === undefined ? {} : { serviceTier: s }),
    promptTokensEstimate: e,
    ...(m === undefined ? {} : { maxOutputTokens: m }),
    buckets: b.map(fromBucketRow),
    charge: { requests, tokens },
    holds: h.map(fromHoldRow),
    tags: t,
    ...(r === undefined ? {} : { rollupTags: r }),
  };
}

function toBucketRow({ subject, requestsPerMinute, tokensPerMinute }: RateBucket): BucketRow {
  return [subject, requestsPerMinute, tokensPerMinute];
}

function fromBucketRow([subject, requestsPerMinute, tokensPerMinute]: BucketRow): RateBucket {
  return { subject, requestsPerMinute, tokensPerMinute };
}

function toHoldRow(hold: BudgetHold): HoldRow {
  const { budgetId, scope, windowId, amount, estimate, endMs, isHard, spends, isUncertain = false, model } = hold;
  const row = [budgetId, scope, windowId, amount, estimate, endMs, isHard, spends] as const;
  if (model !== undefined) return [...row, isUncertain, model];
  return isUncertain ? [...row, isUncertain] : row;
}

function fromHoldRow([budgetId, scope, windowId, amount, estimate, endMs, ...rest]: HoldRow): BudgetHold {
  const [isHard, spends, isUncertain = false, model] = rest;
  return {
    ...{ budgetId, scope, windowId, amount, estimate, endMs, isHard, spends },
    ...(isUncertain ? { isUncertain } : {}),
    ...(model === undefined ? {} : { model }),
  };
}
