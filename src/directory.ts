import type { ApiKey, AuditActor, AuditEvent, Budget, Team } from '../generated/types/admin/types.gen.ts';

/** Whose write it is. */
export interface Author {
  readonly actor: AuditActor;
  /** `x-request-id` of the write; null for what the gateway does itself. */
  readonly requestId: string | null;
}

export type NewTeam = Omit<Team, 'created_at'>;
export type NewKey = Omit<ApiKey, 'status' | 'hint' | 'created_at' | 'last_rotated_at'>;
export type NewBudget = Omit<Budget, 'created_at' | 'updated_at'>;

/** What the directory keeps of a key's text. */
export interface KeyDigest {
  /** Hex. */
  readonly sha256: string;
  /** The last four characters, which are checksum. */
  readonly hint: string;
}

export interface Rotation {
  readonly keyId: string;
  readonly digest: KeyDigest;
  /** How long the secret that is replaced goes on working. */
  readonly graceMs: number;
}

export interface PageRequest {
  /** Entries, at most. */
  readonly limit: number;
  /** Of the page before. Anything else throws `invalid_value`. */
  readonly cursor?: string | undefined;
}

/** Entries of one team. */
export interface TeamPageRequest extends PageRequest {
  readonly teamId?: string | undefined;
}

/** Events of some days, UTC, `yyyy-mm-dd`, both included. */
export interface AuditPageRequest extends PageRequest {
  readonly from: string;
  readonly to: string;
}

export interface PageOf<Entry> {
  readonly entries: readonly Entry[];
  /** Absent on the last page. A page may be short although there is one. */
  readonly cursor?: string;
}

/**
 * Teams, keys and budgets, in the words of the operator's contract. Each write is one transaction with its audit event.
 * Lists may lag behind the latest writes; all else is consistent.
 *
 * Throws `team_not_found`, `key_not_found` and `budget_not_found`, `conflict` when others keep writing the same thing, and
 * `store_unavailable`, after which the write may or may not have happened.
 */
export interface Directory {
  findTeam(teamId: string): Promise<Team | undefined>;
  /** Throws `already_exists`. */
  createTeam(team: NewTeam, author: Author): Promise<Team>;
  updateTeam(teamId: string, change: (team: Team) => Team, author: Author): Promise<Team>;
  /** By id. */
  listTeams(page: PageRequest): Promise<PageOf<Team>>;

  findKey(keyId: string): Promise<ApiKey | undefined>;
  /** Throws `already_exists`. */
  createKey(key: NewKey, digest: KeyDigest, author: Author): Promise<ApiKey>;
  /** Throws `key_revoked`. */
  updateKey(keyId: string, change: (key: ApiKey) => ApiKey, author: Author): Promise<ApiKey>;
  /** Ends every secret of the key. One that is revoked already is left as it is. */
  revokeKey(keyId: string, author: Author): Promise<ApiKey>;
  /** Throws `key_revoked` and `too_many_secrets`. */
  rotateKey(rotation: Rotation, author: Author): Promise<ApiKey>;
  /** By team and id. */
  listKeys(page: TeamPageRequest): Promise<PageOf<ApiKey>>;

  /** Makes or replaces it. Throws `budget_subject_fixed` when it would count other requests than before. */
  setBudget(budget: NewBudget, author: Author): Promise<Budget>;
  /** Resolves to the budget as it was. */
  deleteBudget(budgetId: string, author: Author): Promise<Budget>;
  /** By team and id; the whole gateway's first. */
  listBudgets(page: TeamPageRequest): Promise<PageOf<Budget>>;
  /** Every budget that can count a request of the team: the whole gateway's, the team's, its keys'. Consistent. */
  budgetsOf(teamId: string): Promise<readonly Budget[]>;

  /** Newest first. */
  listAuditEvents(page: AuditPageRequest): Promise<PageOf<AuditEvent>>;
}
