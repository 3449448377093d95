import type { Directory } from '../directory.ts';
import type { Clock, Ids } from '../ports.ts';
import { createAudit } from './directory/audit.ts';
import { createBudgets } from './directory/budgets.ts';
import { createKeys } from './directory/keys.ts';
import { createTeams } from './directory/teams.ts';
import type { Items } from './items/items.ts';

export interface DirectoryOptions {
  readonly items: Items;
  readonly clock: Pick<Clock, 'nowMs'>;
  readonly ids: Pick<Ids, 'ulid'>;
  /** @default 400, so that a year can be looked back on */
  readonly auditRetentionDays?: number;
}

/** Teams, keys and budgets in DynamoDB: the only place that writes them. */
export function createDirectory({ auditRetentionDays = 400, ...options }: DirectoryOptions): Directory {
  const parts = { ...options, auditRetentionDays };
  const teams = createTeams(parts);
  return { ...teams, ...createKeys(parts, teams.findTeam), ...createBudgets(parts), ...createAudit(parts) };
}
