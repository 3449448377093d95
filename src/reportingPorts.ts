import type { LedgerRecord } from './meteringPorts.ts';

/** Sums of one team, day, model, key and set of tags. Days are UTC, `yyyy-mm-dd`. */
export interface UsageRollup {
  readonly day: string;
  readonly model: string;
  readonly keyId: string;
  /** `name=value`, sorted. */
  readonly tags: readonly string[];
  readonly requests: number;
  readonly estimatedRequests: number;
  /** Cached tokens included. */
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cacheReadTokens: number;
  readonly cacheWriteTokens: number;
  readonly costNanoUsd: number;
  /** When a late one of its requests ended; not always the last. */
  readonly lastEndedAtMs: number;
}

/** How often a rule has refused a team, to the best of the gateway's knowledge. */
export interface RefusalSum {
  /** Such as `rpm:team:demo`. */
  readonly rule: string;
  readonly refusals: number;
}

/** What is known of a team's days. */
export interface TeamDays {
  readonly rollups: readonly UsageRollup[];
  readonly refusals: readonly RefusalSum[];
}

/** Reads the sums of days. Its cost grows with days, not with requests. Throws `store_unavailable`. */
export interface UsageRollups {
  read(teamId: string, days: readonly string[]): Promise<TeamDays>;
}

/** Counts refusals for reports. A count may be lost with its instance. Never throws. */
export interface Refusals {
  count(refusal: { readonly teamId: string; readonly rule: string }): Promise<void>;
  /** Writes down what has been counted and is not written yet. */
  flush(): Promise<void>;
}

/** A team's settled requests between two days, newest first. */
export interface RequestPageQuery {
  readonly teamId: string;
  /** UTC days, `yyyy-mm-dd`, both included. */
  readonly from: string;
  readonly to: string;
  readonly limit: number;
  /** Of the page before. Anything else throws `invalid_value`. */
  readonly cursor?: string | undefined;
}

export interface RequestPage {
  readonly records: readonly LedgerRecord[];
  /** Absent on the last page. A page may be short although there is one. */
  readonly cursor?: string;
}

/** Lists settled requests from an index, which may lag by a moment. Throws `store_unavailable`. */
export interface RequestLog {
  list(query: RequestPageQuery): Promise<RequestPage>;
}

/** What a request would be summed under. */
export interface LabelClaim {
  readonly teamId: string;
  readonly startedAtMs: number;
  readonly tags: readonly string[];
  /** Those of the tags that the operator set. */
  readonly operatorTags: readonly string[];
}

/** Keeps reports finite: callers may make up tags, and each new set of them is one more sum to store and to read. */
export interface RollupLabels {
  /** The tags to sum a request under: its own, or the operator's and `OTHER_TAG` when its day has too many sets. Never throws. */
  claim(claim: LabelClaim): Promise<readonly string[]>;
}
