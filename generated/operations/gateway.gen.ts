// Made by `npm run generate` from openapi/. Do not edit.
import type * as types from '../types/gateway/types.gen.ts';

export interface Operations {
  getHealth: { data: types.GetHealthData; defaults: never; responses: types.GetHealthResponses; event: never; authenticated: false };
  listModels: { data: types.ListModelsData; defaults: never; responses: types.ListModelsResponses; event: never; authenticated: true };
  getModel: { data: types.GetModelData; defaults: never; responses: types.GetModelResponses; event: never; authenticated: true };
  createChatCompletion: { data: types.CreateChatCompletionData; defaults: never; responses: types.CreateChatCompletionResponses; event: types.ChatCompletionChunk; authenticated: true };
  createChat: { data: types.CreateChatData; defaults: never; responses: types.CreateChatResponses; event: types.ChatCompletionChunk; authenticated: true };
  getUsage: { data: types.GetUsageData; defaults: 'days'; responses: types.GetUsageResponses; event: never; authenticated: true };
  getContract: { data: types.GetContractData; defaults: never; responses: types.GetContractResponses; event: never; authenticated: false };
  getDocs: { data: types.GetDocsData; defaults: never; responses: types.GetDocsResponses; event: never; authenticated: false };
}

export type OperationId = keyof Operations;
