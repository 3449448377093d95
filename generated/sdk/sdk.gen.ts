// Made by `npm run generate` from openapi/. Do not edit.

import { client } from './client.gen.ts';
import type { Client, ClientMeta, Options as Options2, RequestResult, TDataShape } from './client/index.ts';
import type { CreateChatCompletionData, CreateChatCompletionErrors, CreateChatCompletionResponses, CreateChatData, CreateChatErrors, CreateChatResponses, GetContractData, GetContractErrors, GetContractResponses, GetDocsData, GetDocsErrors, GetDocsResponses, GetHealthData, GetHealthErrors, GetHealthResponses, GetModelData, GetModelErrors, GetModelResponses, GetUsageData, GetUsageErrors, GetUsageRequestData, GetUsageRequestErrors, GetUsageRequestResponses, GetUsageResponses, ListModelsData, ListModelsErrors, ListModelsResponses, ListUsageRequestsData, ListUsageRequestsErrors, ListUsageRequestsResponses } from './types.gen.ts';

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
 * Is the service up
 *
 * Needs no key and reads no store, so it can be called often.
 */
export const getHealth = <ThrowOnError extends boolean = false>(options?: Options<GetHealthData, ThrowOnError>): RequestResult<GetHealthResponses, GetHealthErrors, ThrowOnError> => (options?.client ?? client).get<GetHealthResponses, GetHealthErrors, ThrowOnError>({ url: '/health', ...options });

/**
 * List the models
 *
 * Every model that this key may use: those that the gateway may call and has a price for today, with capabilities, lifecycle and price. Application inference profiles that the operator has declared are listed under their names. Models that the key or its team may not use are left out.
 */
export const listModels = <ThrowOnError extends boolean = false>(options?: Options<ListModelsData, ThrowOnError>): RequestResult<ListModelsResponses, ListModelsErrors, ThrowOnError> => (options?.client ?? client).get<ListModelsResponses, ListModelsErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }, { name: 'x-api-key', type: 'apiKey' }],
    url: '/v1/models',
    ...options
});

/**
 * Look up one model
 *
 * By id, alias, Bedrock id, ARN, or the name of a declared inference profile. A retired model is answered with `Deprecation` and `Sunset` headers, or, where the gateway is limited to other models, with 410. A model that this key or this gateway may not use is refused as a chat with it would be.
 */
export const getModel = <ThrowOnError extends boolean = false>(options: Options<GetModelData, ThrowOnError>): RequestResult<GetModelResponses, GetModelErrors, ThrowOnError> => (options.client ?? client).get<GetModelResponses, GetModelErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }, { name: 'x-api-key', type: 'apiKey' }],
    url: '/v1/models/{model}',
    ...options
});

/**
 * Continue a conversation
 *
 * OpenAI's Chat Completions for every Bedrock chat model. Unmodified OpenAI clients work: set their base URL to this gateway.
 *
 * With `stream: true` the answer arrives as server-sent events, as fast as Bedrock produces it. A failure before the first event is an ordinary error response. A later failure is one event whose data is an `ErrorResponse`; the stream then ends **without** `data: [DONE]`, so an answer that was cut short never looks complete.
 */
export const createChatCompletion = <ThrowOnError extends boolean = false>(options: Options<CreateChatCompletionData, ThrowOnError>): RequestResult<CreateChatCompletionResponses, CreateChatCompletionErrors, ThrowOnError> => (options.client ?? client).post<CreateChatCompletionResponses, CreateChatCompletionErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }, { name: 'x-api-key', type: 'apiKey' }],
    url: '/v1/chat/completions',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Continue a conversation, with this gateway's defaults
 *
 * The same as `POST /v1/chat/completions`, kept for clients of the gateway's predecessor. Two defaults differ: `max_tokens` is 1,024 and, for models that accept sampling parameters, `temperature` is 0.7.
 */
export const createChat = <ThrowOnError extends boolean = false>(options: Options<CreateChatData, ThrowOnError>): RequestResult<CreateChatResponses, CreateChatErrors, ThrowOnError> => (options.client ?? client).post<CreateChatResponses, CreateChatErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }, { name: 'x-api-key', type: 'apiKey' }],
    url: '/v1/chat',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * What my team has used
 *
 * Requests, tokens and cost of the key's team, by day and by model; what is left of its budgets; and what was refused. A request counts on the UTC day on which it began. With `Accept: text/csv` the answer is a table of the groups only, by day unless `group_by` says otherwise.
 */
export const getUsage = <ThrowOnError extends boolean = false>(options?: Options<GetUsageData, ThrowOnError>): RequestResult<GetUsageResponses, GetUsageErrors, ThrowOnError> => (options?.client ?? client).get<GetUsageResponses, GetUsageErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }, { name: 'x-api-key', type: 'apiKey' }],
    url: '/v1/usage',
    ...options
});

/**
 * My team's requests, one by one
 *
 * The records of the key's team, newest first: which key asked which model, the tokens used and the cost, never prompts or answers. A record appears a moment after its request has ended, and stays for 90 days.
 */
export const listUsageRequests = <ThrowOnError extends boolean = false>(options?: Options<ListUsageRequestsData, ThrowOnError>): RequestResult<ListUsageRequestsResponses, ListUsageRequestsErrors, ThrowOnError> => (options?.client ?? client).get<ListUsageRequestsResponses, ListUsageRequestsErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }, { name: 'x-api-key', type: 'apiKey' }],
    url: '/v1/usage/requests',
    ...options
});

/**
 * Why a request cost what it cost
 *
 * One record of the key's team with its bill, line by line: quantity x rate = amount. It is available as soon as the request has ended. Requests of other teams are answered with 404.
 */
export const getUsageRequest = <ThrowOnError extends boolean = false>(options: Options<GetUsageRequestData, ThrowOnError>): RequestResult<GetUsageRequestResponses, GetUsageRequestErrors, ThrowOnError> => (options.client ?? client).get<GetUsageRequestResponses, GetUsageRequestErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }, { name: 'x-api-key', type: 'apiKey' }],
    url: '/v1/usage/requests/{request_id}',
    ...options
});

/**
 * This contract
 *
 * The OpenAPI document that the service was generated from, as one JSON file.
 */
export const getContract = <ThrowOnError extends boolean = false>(options?: Options<GetContractData, ThrowOnError>): RequestResult<GetContractResponses, GetContractErrors, ThrowOnError> => (options?.client ?? client).get<GetContractResponses, GetContractErrors, ThrowOnError>({ url: '/openapi.json', ...options });

/**
 * The documentation, for a browser
 *
 * This contract as a web page. It loads nothing from elsewhere, so it works offline.
 */
export const getDocs = <ThrowOnError extends boolean = false>(options?: Options<GetDocsData, ThrowOnError>): RequestResult<GetDocsResponses, GetDocsErrors, ThrowOnError> => (options?.client ?? client).get<GetDocsResponses, GetDocsErrors, ThrowOnError>({ url: '/docs', ...options });
