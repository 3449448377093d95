// Made by `npm run generate` from openapi/. Do not edit.
import type * as types from '../types/admin/types.gen.ts';

export interface Operations {
  listTeams: { data: types.ListTeamsData; defaults: 'limit'; responses: types.ListTeamsResponses; event: never; texts: never; authenticated: true };
  createTeam: { data: types.CreateTeamData; defaults: never; responses: types.CreateTeamResponses; event: never; texts: never; authenticated: true };
  getTeam: { data: types.GetTeamData; defaults: never; responses: types.GetTeamResponses; event: never; texts: never; authenticated: true };
  updateTeam: { data: types.UpdateTeamData; defaults: never; responses: types.UpdateTeamResponses; event: never; texts: never; authenticated: true };
  getTeamUsage: { data: types.GetTeamUsageData; defaults: 'days'; responses: types.GetTeamUsageResponses; event: never; texts: 'text/csv'; authenticated: true };
  listTeamUsageRequests: { data: types.ListTeamUsageRequestsData; defaults: 'limit'; responses: types.ListTeamUsageRequestsResponses; event: never; texts: never; authenticated: true };
  getTeamUsageRequest: { data: types.GetTeamUsageRequestData; defaults: never; responses: types.GetTeamUsageRequestResponses; event: never; texts: never; authenticated: true };
  listKeys: { data: types.ListKeysData; defaults: 'limit'; responses: types.ListKeysResponses; event: never; texts: never; authenticated: true };
  createKey: { data: types.CreateKeyData; defaults: never; responses: types.CreateKeyResponses; event: never; texts: never; authenticated: true };
  updateKey: { data: types.UpdateKeyData; defaults: never; responses: types.UpdateKeyResponses; event: never; texts: never; authenticated: true };
  revokeKey: { data: types.RevokeKeyData; defaults: never; responses: types.RevokeKeyResponses; event: never; texts: never; authenticated: true };
  rotateKey: { data: types.RotateKeyData; defaults: never; responses: types.RotateKeyResponses; event: never; texts: never; authenticated: true };
  listBudgets: { data: types.ListBudgetsData; defaults: 'limit'; responses: types.ListBudgetsResponses; event: never; texts: never; authenticated: true };
  setBudget: { data: types.SetBudgetData; defaults: never; responses: types.SetBudgetResponses; event: never; texts: never; authenticated: true };
  deleteBudget: { data: types.DeleteBudgetData; defaults: never; responses: types.DeleteBudgetResponses; event: never; texts: never; authenticated: true };
  listAuditEvents: { data: types.ListAuditEventsData; defaults: 'limit'; responses: types.ListAuditEventsResponses; event: never; texts: never; authenticated: true };
  getHealth: { data: types.GetHealthData; defaults: never; responses: types.GetHealthResponses; event: never; texts: never; authenticated: true };
}

export type OperationId = keyof Operations;
