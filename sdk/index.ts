export type * from '../generated/sdk/types.gen.ts';
export { createClient } from './createClient.ts';
export { ApiError, ConnectionError, GatewayError, StreamCutError } from './errors.ts';
export type {
  CallOptions,
  ChatBody,
  ChatOptions,
  ClientOptions,
  GatewayClient,
  UsageQuery,
  UsageRequestsQuery,
} from './gatewayClient.ts';
