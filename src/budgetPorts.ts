/**
 * What one request holds of one window of a budget until it is settled. A concurrency limit is held in the same way: its
 * unit is a request, and nothing of it is spent.
 */
export interface BudgetHold {
  readonly budgetId: string;
  /** Whose requests it governs. */
  readonly scope: 'gateway' | 'team' | 'key';
  readonly windowId: string;
  readonly amount: number;
  /** Whether the amount is a limit, or only something to be told about. */
  readonly isHard: boolean;
  /** What is held: an upper bound under a hard amount. */
  readonly estimate: number;
  /** Whether settling spends the request's cost, or nothing. */
  readonly spends: 'cost' | 'nothing';
  /** The one model whose share of the cost is spent, by its catalogue id. Absent: all of it. */
  readonly model?: string;
  /** When the window ends, for forgetting it. */
  readonly endMs: number;
  /** Set on a soft budget's hold that may not be there: its store did not answer, and the request was let in all the same. */
  readonly isUncertain?: boolean;
}

/** Sums of one window. Nano-USD for a budget, requests for a concurrency limit. */
export interface WindowState {
  readonly settled: number;
  readonly inFlight: number;
}

export interface RefusedHold {
  readonly kind: 'refused';
  readonly reason: 'larger_than_limit' | 'exhausted' | 'busy';
  readonly state: WindowState;
  /** Requests past their deadline whose holds stand in the way. */
  readonly overdueRequestIds: readonly string[];
}

export type HoldAnswer = { readonly kind: 'held' } | RefusedHold;

/** What a window has come to. */
export interface WindowNews {
  readonly settled: number;
  /** What it had come to when it was looked at last, where that is not done for every request. */
  readonly before?: number;
  /** Thresholds, in per cent of the amount, that have been reached and that nobody else has told of or is telling of. */
  readonly untold: readonly number[];
}

/**
 * `mine`: to be told of within a minute, or somebody else gets it. `under_way`: somebody is telling on behalf of the same
 * request; until they are done it must not be forgotten. `not_needed`: it is told, or another request sees to it.
 */
export type TellingClaim = 'mine' | 'under_way' | 'not_needed';

/** Holds and sums of budget windows. Every call may be repeated. Throws `store_unavailable`. */
export interface BudgetWindows {
  hold(hold: BudgetHold, request: { readonly requestId: string; readonly deadlineMs: number }): Promise<HoldAnswer>;
  /**
   * Turns the hold into what was spent, 0 to release it; nothing happens if it is not held. Resolves to what the window has
   * come to, where that is known.
   */
  settle(hold: BudgetHold, requestId: string, spent: number): Promise<WindowNews | undefined>;
  /** Takes it upon a request to tell of a threshold that has been reached. */
  claimTelling(hold: BudgetHold, percent: number, requestId: string): Promise<TellingClaim>;
  /** The threshold has been told of, and need not be told of again. */
  markTold(hold: BudgetHold, percent: number): Promise<void>;
  /** Whether the request still holds something of the window. */
  isHeld(hold: BudgetHold, requestId: string): Promise<boolean>;
  read(window: Pick<BudgetHold, 'budgetId' | 'windowId'>): Promise<WindowState>;
}
