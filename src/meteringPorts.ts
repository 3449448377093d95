import type { Attempt, AttemptBasis, AttemptEnd, Progress } from './attemptPorts.ts';
import type { BudgetHold } from './budgetPorts.ts';

export type * from './attemptPorts.ts';

/**
 * How a request ended: usage, bill and cost are the sums over its attempts, and `measured` if each of them is. Price and
 * outcome are those of the last one.
 */
export interface Settlement extends AttemptEnd {
  readonly endedAtMs: number;
  /** In their order. Absent where there was one, at what was admitted: then it is all that is said here. */
  readonly attempts?: readonly Attempt[];
  /**
   * Maintenance has written it for a request whose end it did not see, from what the record knew. Should the request's own
   * settlement arrive after all, it is the truer one: of every attempt, also of those that the record never heard of.
   */
  readonly isPresumed?: boolean;
}

/** One subject's token buckets, one per dimension. A dimension without a limit is null. */
export interface RateBucket {
  /** Key of the buckets, such as `team#demo`. */
  readonly subject: string;
  readonly requestsPerMinute: number | null;
  readonly tokensPerMinute: number | null;
}

/** What a request takes from its buckets. */
export interface RateCharge {
  readonly requests: number;
  readonly tokens: number;
}

/** One dimension of one bucket, for the client's headers. */
export interface RateState {
  readonly subject: string;
  readonly dimension: 'requests' | 'tokens';
  readonly limit: number;
  /** What would pass right now. */
  readonly remaining: number;
  /** Time until the bucket is full again. */
  readonly resetMs: number;
}

export interface RefusedRate {
  readonly allowed: false;
  readonly states: readonly RateState[];
  /** The state that refused. */
  readonly refusedBy: RateState;
  /** When the same request would pass, if nothing else did. */
  readonly retryAfterMs: number;
}

export type RateAnswer = { readonly allowed: true; readonly states: readonly RateState[] } | RefusedRate;

/** Rate limits, exact under concurrency. Throws `store_unavailable`. */
export interface RateBuckets {
  /** Takes the charge from every bucket, or from none. */
  take(buckets: readonly RateBucket[], charge: RateCharge): Promise<RateAnswer>;
  /** Adds to or gives back what was taken, once the true amount is known. */
  adjust(buckets: readonly RateBucket[], difference: RateCharge): Promise<void>;
}

/** A request at admission: all that is needed to settle it, also by somebody else. Its basis is the model asked for. */
export interface AdmittedRequest extends AttemptBasis {
  readonly requestId: string;
  readonly teamId: string;
  readonly keyId: string;
  readonly startedAtMs: number;
  /** When it must have been settled; after that, anybody may resolve it. */
  readonly deadlineMs: number;
  readonly buckets: readonly RateBucket[];
  readonly charge: RateCharge;
  readonly holds: readonly BudgetHold[];
  /** Labels for reporting, `name=value`. */
  readonly tags: readonly string[];
  /** Those that it is summed under, when they are not `tags`. */
  readonly rollupTags?: readonly string[];
}

/** A request as it stands in the ledger. */
export interface LedgerRecord {
  readonly request: AdmittedRequest;
  readonly settlement: Settlement | undefined;
  /** Bytes of answer that had been delivered at the last checkpoint. */
  readonly deliveredBytes: number;
  /** Undefined while there has been one attempt at most. */
  readonly progress?: Progress | undefined;
  /** Whether a budget window may still hold something for it. */
  readonly isPending: boolean;
  /** Whether its admission was refused and taken back. It counts for nothing, and holds nothing for long. */
  readonly isVoid: boolean;
}

/**
 * `late`: a request's own settlement replaced a presumed one. `already`: nothing was to be done. `void`: the request was never admitted.
 */
export type SettleAnswer =
  | { readonly kind: 'settled' }
  | { readonly kind: 'late'; readonly replaced: Settlement }
  | { readonly kind: 'already'; readonly settlement: Settlement }
  | { readonly kind: 'void' };

/** The ledger: exactly one record per admitted request. Every call may be repeated. Throws `store_unavailable`. */
export interface Records {
  open(request: AdmittedRequest): Promise<void>;
  /** Rewrites what an open request holds. Nothing happens to one that somebody else has ended. */
  amend(request: AdmittedRequest): Promise<void>;
  /**
   * Takes back an admission that was refused; an `open` that arrives later does nothing. The request is pending until
   * `clearPending`, so that what it holds is found when releasing it is interrupted. Resolves to the settlement of one that
   * is settled, and stays so.
   */
  void(request: AdmittedRequest): Promise<Settlement | undefined>;
  /**
   * Keeps a request that has no record from ever getting one: an `open` that arrives later does nothing. False when it has one
   * by now.
   */
  bar(due: { readonly requestId: string; readonly nowMs: number }): Promise<boolean>;
  /** Notes how much answer has been delivered, while the request is open. */
  checkpoint(requestId: string, deliveredBytes: number): Promise<void>;
  /** Notes that another attempt begins, while the request is open. */
  moveOn(requestId: string, progress: Progress): Promise<void>;
  /** A request's own settlement takes the place of a presumed one, once. Of what was taken back, nothing is presumed. */
  settle(request: AdmittedRequest, settlement: Settlement): Promise<SettleAnswer>;
  /** Every budget window has come to this cost of it. Nothing happens when its cost is another one by now. */
  clearPending(requestId: string, costNanoUsd: number): Promise<void>;
  find(requestId: string): Promise<LedgerRecord | undefined>;
  /** Ids of requests that are past their deadline and neither settled nor void, or still pending. The list may lag. */
  listOverdue(nowMs: number): AsyncIterable<string>;
}
