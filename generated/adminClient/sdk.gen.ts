// Made by `npm run generate` from openapi/. Do not edit.

import { client } from './client.gen.ts';
import type { Client, ClientMeta, Options as Options2, RequestResult, TDataShape } from './client/index.ts';
import type { CreateKeyData, CreateKeyErrors, CreateKeyResponses, CreateTeamData, CreateTeamErrors, CreateTeamResponses, DeleteBudgetData, DeleteBudgetErrors, DeleteBudgetResponses, GetHealthData, GetHealthErrors, GetHealthResponses, GetTeamData, GetTeamErrors, GetTeamResponses, GetTeamUsageData, GetTeamUsageErrors, GetTeamUsageRequestData, GetTeamUsageRequestErrors, GetTeamUsageRequestResponses, GetTeamUsageResponses, ListAuditEventsData, ListAuditEventsErrors, ListAuditEventsResponses, ListBudgetsData, ListBudgetsErrors, ListBudgetsResponses, ListKeysData, ListKeysErrors, ListKeysResponses, ListTeamsData, ListTeamsErrors, ListTeamsResponses, ListTeamUsageRequestsData, ListTeamUsageRequestsErrors, ListTeamUsageRequestsResponses, RevokeKeyData, RevokeKeyErrors, RevokeKeyResponses, RotateKeyData, RotateKeyErrors, RotateKeyResponses, SetBudgetData, SetBudgetErrors, SetBudgetResponses, UpdateKeyData, UpdateKeyErrors, UpdateKeyResponses, UpdateTeamData, UpdateTeamErrors, UpdateTeamResponses } from './types.gen.ts';

export type Options<TData extends TDataShape = TDataShape, ThrowOnError extends boolean = boolean, TResponse = unknown> = Options2<TData, ThrowOnError, TResponse> & {
    /**
     * You can provide a client instance returned by `createClient()` instead of
     * individual options. This might be also useful if you want to implement a
     * custom client.
     */
    client?: Client;
    /**
     * You can pass arbitrary values through the `meta` object. This can be
     * used to access values that aren't defined as part of the SDK function.
     */
    meta?: keyof ClientMeta extends never ? Record<string, unknown> : ClientMeta;
};

/**
 * List teams
 *
 * Every team, by id.
 */
export const listTeams = <ThrowOnError extends boolean = false>(options?: Options<ListTeamsData, ThrowOnError>): RequestResult<ListTeamsResponses, ListTeamsErrors, ThrowOnError> => (options?.client ?? client).get<ListTeamsResponses, ListTeamsErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }, { name: 'authorization', type: 'apiKey' }],
    url: '/admin/teams',
    ...options
});

/**
 * Create a team
 *
 * A team without keys and budgets.
 */
export const createTeam = <ThrowOnError extends boolean = false>(options: Options<CreateTeamData, ThrowOnError>): RequestResult<CreateTeamResponses, CreateTeamErrors, ThrowOnError> => (options.client ?? client).post<CreateTeamResponses, CreateTeamErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }, { name: 'authorization', type: 'apiKey' }],
    url: '/admin/teams',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Look up one team
 *
 * The team as it is now.
 */
export const getTeam = <ThrowOnError extends boolean = false>(options: Options<GetTeamData, ThrowOnError>): RequestResult<GetTeamResponses, GetTeamErrors, ThrowOnError> => (options.client ?? client).get<GetTeamResponses, GetTeamErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }, { name: 'authorization', type: 'apiKey' }],
    url: '/admin/teams/{team_id}',
    ...options
});

/**
 * Change a team
 *
 * Name, status, limits, allowed models, tags and what happens to abandoned streams.
 */
export const updateTeam = <ThrowOnError extends boolean = false>(options: Options<UpdateTeamData, ThrowOnError>): RequestResult<UpdateTeamResponses, UpdateTeamErrors, ThrowOnError> => (options.client ?? client).patch<UpdateTeamResponses, UpdateTeamErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }, { name: 'authorization', type: 'apiKey' }],
    url: '/admin/teams/{team_id}',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * What a team has used
 *
 * The same report as the team's own `GET /v1/usage`, with the budgets of all its keys and those of the whole gateway. With `Accept: text/csv` the groups alone come as a table.
 */
export const getTeamUsage = <ThrowOnError extends boolean = false>(options: Options<GetTeamUsageData, ThrowOnError>): RequestResult<GetTeamUsageResponses, GetTeamUsageErrors, ThrowOnError> => (options.client ?? client).get<GetTeamUsageResponses, GetTeamUsageErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }, { name: 'authorization', type: 'apiKey' }],
    url: '/admin/teams/{team_id}/usage',
    ...options
});

/**
 * A team's requests, one by one
 *
 * The same records as the team's own `GET /v1/usage/requests`, newest first. Never prompts or answers.
 */
export const listTeamUsageRequests = <ThrowOnError extends boolean = false>(options: Options<ListTeamUsageRequestsData, ThrowOnError>): RequestResult<ListTeamUsageRequestsResponses, ListTeamUsageRequestsErrors, ThrowOnError> => (options.client ?? client).get<ListTeamUsageRequestsResponses, ListTeamUsageRequestsErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }, { name: 'authorization', type: 'apiKey' }],
    url: '/admin/teams/{team_id}/usage/requests',
    ...options
});

/**
 * Why a team's request cost what it cost
 *
 * One record of the team with its bill, line by line: quantity x rate = amount.
 */
export const getTeamUsageRequest = <ThrowOnError extends boolean = false>(options: Options<GetTeamUsageRequestData, ThrowOnError>): RequestResult<GetTeamUsageRequestResponses, GetTeamUsageRequestErrors, ThrowOnError> => (options.client ?? client).get<GetTeamUsageRequestResponses, GetTeamUsageRequestErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }, { name: 'authorization', type: 'apiKey' }],
    url: '/admin/teams/{team_id}/usage/requests/{request_id}',
    ...options
});

/**
 * List keys
 *
 * Every key, or those of one team, revoked ones included. Never a secret.
 */
export const listKeys = <ThrowOnError extends boolean = false>(options?: Options<ListKeysData, ThrowOnError>): RequestResult<ListKeysResponses, ListKeysErrors, ThrowOnError> => (options?.client ?? client).get<ListKeysResponses, ListKeysErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }, { name: 'authorization', type: 'apiKey' }],
    url: '/admin/keys',
    ...options
});

/**
 * Create a key
 *
 * Answers the secret in `api_key`, this once. Only its hash is stored.
 */
export const createKey = <ThrowOnError extends boolean = false>(options: Options<CreateKeyData, ThrowOnError>): RequestResult<CreateKeyResponses, CreateKeyErrors, ThrowOnError> => (options.client ?? client).post<CreateKeyResponses, CreateKeyErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }, { name: 'authorization', type: 'apiKey' }],
    url: '/admin/keys',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Change a key
 *
 * Name, status, expiry, limits, allowed models and tags. A revoked key cannot be changed.
 */
export const updateKey = <ThrowOnError extends boolean = false>(options: Options<UpdateKeyData, ThrowOnError>): RequestResult<UpdateKeyResponses, UpdateKeyErrors, ThrowOnError> => (options.client ?? client).patch<UpdateKeyResponses, UpdateKeyErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }, { name: 'authorization', type: 'apiKey' }],
    url: '/admin/keys/{key_id}',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Revoke a key
 *
 * Ends the key and every earlier secret of it, for good. Instances that remember the key refuse it within `LLM_GATEWAY_KEY_CACHE_SECONDS`. Revoking it again changes nothing.
 */
export const revokeKey = <ThrowOnError extends boolean = false>(options: Options<RevokeKeyData, ThrowOnError>): RequestResult<RevokeKeyResponses, RevokeKeyErrors, ThrowOnError> => (options.client ?? client).post<RevokeKeyResponses, RevokeKeyErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }, { name: 'authorization', type: 'apiKey' }],
    url: '/admin/keys/{key_id}/revoke',
    ...options
});

/**
 * Give a key a new secret
 *
 * Answers the new secret in `api_key`, this once. The old one goes on working for the grace time, with the key's own limits, budgets and usage: both are the same key.
 */
export const rotateKey = <ThrowOnError extends boolean = false>(options: Options<RotateKeyData, ThrowOnError>): RequestResult<RotateKeyResponses, RotateKeyErrors, ThrowOnError> => (options.client ?? client).post<RotateKeyResponses, RotateKeyErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }, { name: 'authorization', type: 'apiKey' }],
    url: '/admin/keys/{key_id}/rotate',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * List budgets
 *
 * Every budget, or those of one team and its keys.
 */
export const listBudgets = <ThrowOnError extends boolean = false>(options?: Options<ListBudgetsData, ThrowOnError>): RequestResult<ListBudgetsResponses, ListBudgetsErrors, ThrowOnError> => (options?.client ?? client).get<ListBudgetsResponses, ListBudgetsErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }, { name: 'authorization', type: 'apiKey' }],
    url: '/admin/budgets',
    ...options
});

/**
 * Delete a budget
 *
 * Requests are no longer held against it. Its sums are kept, in case it is set again; so its id stays that of the requests which it counted.
 */
export const deleteBudget = <ThrowOnError extends boolean = false>(options: Options<DeleteBudgetData, ThrowOnError>): RequestResult<DeleteBudgetResponses, DeleteBudgetErrors, ThrowOnError> => (options.client ?? client).delete<DeleteBudgetResponses, DeleteBudgetErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }, { name: 'authorization', type: 'apiKey' }],
    url: '/admin/budgets/{budget_id}',
    ...options
});

/**
 * Set a budget
 *
 * Makes the budget, or replaces it. What was spent in the current window still counts, also under a new amount. A budget cannot move to another team or key: delete it and set one with another id.
 */
export const setBudget = <ThrowOnError extends boolean = false>(options: Options<SetBudgetData, ThrowOnError>): RequestResult<SetBudgetResponses, SetBudgetErrors, ThrowOnError> => (options.client ?? client).put<SetBudgetResponses, SetBudgetErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }, { name: 'authorization', type: 'apiKey' }],
    url: '/admin/budgets/{budget_id}',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Who changed what
 *
 * Every write of this API and of a local gateway's start, newest first. Events are kept for 400 days.
 */
export const listAuditEvents = <ThrowOnError extends boolean = false>(options?: Options<ListAuditEventsData, ThrowOnError>): RequestResult<ListAuditEventsResponses, ListAuditEventsErrors, ThrowOnError> => (options?.client ?? client).get<ListAuditEventsResponses, ListAuditEventsErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }, { name: 'authorization', type: 'apiKey' }],
    url: '/admin/audit',
    ...options
});

/**
 * Is the gateway well
 *
 * Reads once from every table and index, so that what is missing has a name. Leaves no audit event. It answers 200 also when something is wrong; `status` tells.
 */
export const getHealth = <ThrowOnError extends boolean = false>(options?: Options<GetHealthData, ThrowOnError>): RequestResult<GetHealthResponses, GetHealthErrors, ThrowOnError> => (options?.client ?? client).get<GetHealthResponses, GetHealthErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }, { name: 'authorization', type: 'apiKey' }],
    url: '/admin/health',
    ...options
});
