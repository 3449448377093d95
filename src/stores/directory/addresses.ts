import type { Address } from '../items/items.ts';
import { apiKeyKey, teamKey } from '../tables.ts';

const place = (key: { readonly pk: string; readonly sk: string }): Address => ({ table: 'apiKeys', ...key });

/** Where a team is, and in the same partition its budgets, so that authentication finds both with one query. */
export const teamAddress = (teamId: string) => place(teamKey(teamId));

/** The partition of a team; that of the whole gateway has a name that no team can have. */
export const teamPartition = (teamId: string | null) => teamKey(teamId ?? '*').pk;

const BUDGET_PREFIX = 'B#';

/** Tells the budgets of a team's partition from the team. */
export const isBudgetKey = ({ sk }: { readonly sk?: unknown }) =>
  typeof sk === 'string' && sk.startsWith(BUDGET_PREFIX);

export const budgetAddress = ({
  team_id,
  budget_id,
}: {
  readonly team_id: string | null;
  readonly budget_id: string;
}) => place({ pk: teamPartition(team_id), sk: `${BUDGET_PREFIX}${budget_id}` });

/** Says which team a budget belongs to, and makes its id the only one. */
export const budgetPointerAddress = (budgetId: string) => place({ pk: `BI#${budgetId}`, sk: 'BI' });

/** The key as operators know it, with the digests of its secrets. */
export const keyAddress = (keyId: string) => place({ pk: `KI#${keyId}`, sk: 'KI' });

/** The key as authentication finds it, once for each of its secrets. */
export const secretAddress = (sha256: string) => place(apiKeyKey(sha256));

export const auditPartition = (day: string) => `A#${day}`;

export const auditAddress = ({ occurred_at, event_id }: { readonly occurred_at: string; readonly event_id: string }) =>
  place({ pk: auditPartition(occurred_at.slice(0, 10)), sk: `${occurred_at}#${event_id}` });

export type Kind = 'team' | 'key' | 'budget';

/**
 * Lists everything of a kind by team. Only operators read it, so one partition for each kind is enough, and lists without a
 * team are possible.
 */
export const listingKey = (kind: Kind, sortKey: string) => ({ team_pk: listingPartition(kind), team_sk: sortKey });

export const listingPartition = (kind: Kind) => kind.charAt(0).toUpperCase();

/** A part of the sort key, since ids hold no `#`. */
export const listingPrefix = (teamId: string | null) => `${teamId ?? '*'}#`;
