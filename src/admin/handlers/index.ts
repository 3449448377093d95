import type { Catalog } from '../../catalog/catalog.ts';
import type { Directory } from '../../directory.ts';
import type { Clock, Ids, Secrets, StoreParts } from '../../ports.ts';
import type { Reporting } from '../../reporting/createReporting.ts';
import type { AdminHandlers } from '../contract.ts';
import { createKey } from './createKey.ts';
import { createTeam } from './createTeam.ts';
import { deleteBudget } from './deleteBudget.ts';
import { getHealth } from './getHealth.ts';
import { getTeam } from './getTeam.ts';
import { getTeamUsage } from './getTeamUsage.ts';
import { getTeamUsageRequest } from './getTeamUsageRequest.ts';
import { listAuditEvents } from './listAuditEvents.ts';
import { listBudgets } from './listBudgets.ts';
import { listKeys } from './listKeys.ts';
import { listTeams } from './listTeams.ts';
import { listTeamUsageRequests } from './listTeamUsageRequests.ts';
import { revokeKey } from './revokeKey.ts';
import { rotateKey } from './rotateKey.ts';
import { setBudget } from './setBudget.ts';
import { updateKey } from './updateKey.ts';
import { updateTeam } from './updateTeam.ts';

/** What the handlers work with. Each takes only what it uses. */
export interface AdminParts {
  readonly directory: Directory;
  readonly reporting: Reporting;
  readonly storeParts: StoreParts;
  readonly catalog: Pick<Catalog, 'find'>;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly secrets: Secrets;
  readonly settings: {
    readonly environment: string;
    readonly region: string;
    /** Of another Bedrock than AWS's own. */
    readonly bedrockEndpoint: string | undefined;
  };
}

/** The handler table. The compiler asks for exactly one handler per operation of the operator's contract. */
export function createAdminHandlers(parts: AdminParts): AdminHandlers {
  return {
    createTeam: createTeam(parts),
    listTeams: listTeams(parts),
    getTeam: getTeam(parts),
    updateTeam: updateTeam(parts),
    getTeamUsage: getTeamUsage(parts),
    listTeamUsageRequests: listTeamUsageRequests(parts),
    getTeamUsageRequest: getTeamUsageRequest(parts),
    createKey: createKey(parts),
    listKeys: listKeys(parts),
    updateKey: updateKey(parts),
    revokeKey: revokeKey(parts),
    rotateKey: rotateKey(parts),
    setBudget: setBudget(parts),
    listBudgets: listBudgets(parts),
    deleteBudget: deleteBudget(parts),
    listAuditEvents: listAuditEvents(parts),
    getHealth: getHealth(parts),
  };
}
