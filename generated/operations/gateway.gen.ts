// Made by `npm run generate` from openapi/. Do not edit.
import type * as types from '../types/gateway/types.gen.ts';

export interface Operations {
  getHealth: { data: types.GetHealthData; defaults: never; responses: types.GetHealthResponses; event: never; texts: never; authenticated: false };
  listModels: { data: types.ListModelsData; defaults: never; responses: types.ListModelsResponses; event: never; texts: never; authenticated: true };
  getModel: { data: types.GetModelData; defaults: never; responses: types.GetModelResponses; event: never; texts: never; authenticated: true };
  createChatCompletion: { data: types.CreateChatCompletionData; defaults: never; responses: types.CreateChatCompletionResponses; event: types.ChatCompletionChunk; texts: never; authenticated: true };
  createChat: { data: types.CreateChatData; defaults: never; responses: types.CreateChatResponses; event: types.ChatCompletionChunk; texts: never; authenticated: true };
  getUsage: { data: types.GetUsageData; defaults: 'days'; responses: types.GetUsageResponses; event: never; texts: 'text/csv'; authenticated: true };
  listUsageRequests: { data: types.ListUsageRequestsData; defaults: 'limit'; responses: types.ListUsageRequestsResponses; event: never; texts: never; authenticated: true };
  getUsageRequest: { data: types.GetUsageRequestData; defaults: never; responses: types.GetUsageRequestResponses; event: never; texts: never; authenticated: true };
  getContract: { data: types.GetContractData; defaults: never; responses: types.GetContractResponses; event: never; texts: never; authenticated: false };
  getDocs: { data: types.GetDocsData; defaults: never; responses: types.GetDocsResponses; event: never; texts: never; authenticated: false };
}

export type OperationId = keyof Operations;
