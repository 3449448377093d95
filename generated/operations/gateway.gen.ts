// Made by `npm run generate` from openapi/. Do not edit.
import type * as types from '../types/gateway/types.gen.ts';

export interface Operations {
  getHealth: { data: types.GetHealthData; responses: types.GetHealthResponses; event: never; authenticated: false };
  listModels: { data: types.ListModelsData; responses: types.ListModelsResponses; event: never; authenticated: true };
  getModel: { data: types.GetModelData; responses: types.GetModelResponses; event: never; authenticated: true };
  createChatCompletion: { data: types.CreateChatCompletionData; responses: types.CreateChatCompletionResponses; event: types.ChatCompletionChunk; authenticated: true };
  createChat: { data: types.CreateChatData; responses: types.CreateChatResponses; event: types.ChatCompletionChunk; authenticated: true };
  getUsage: { data: types.GetUsageData; responses: types.GetUsageResponses; event: never; authenticated: true };
  getContract: { data: types.GetContractData; responses: types.GetContractResponses; event: never; authenticated: false };
  getDocs: { data: types.GetDocsData; responses: types.GetDocsResponses; event: never; authenticated: false };
}

export type OperationId = keyof Operations;
