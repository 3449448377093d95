import { type Client, createClient as createHttpClient } from '../generated/sdk/client/index.ts';
import * as operations from '../generated/sdk/sdk.gen.ts';
import type { ChatCompletionChunk, UsageRecord } from '../generated/sdk/types.gen.ts';
import { ConnectionError, GatewayError } from './errors.ts';
import type {
  CallOptions,
  ChatBody,
  ChatOptions,
  ClientOptions,
  GatewayClient,
  UsageRequestsQuery,
} from './gatewayClient.ts';
import { createRetryingFetch } from './retryingFetch.ts';
import { sleep } from './sleep.ts';
import { streamChunks } from './streamChunks.ts';
import { toError } from './toError.ts';

const MAX_RETRIES = 2;
const MAX_RETRY_WAIT_MS = 60_000;

/** A client of one gateway with one key. Does nothing until it is asked. */
export function createClient(options: ClientOptions): GatewayClient {
  const client = connect(options);
  return { chat: chat(client), models: models(client), usage: usage(client), service: service(client) };
}

function connect(options: ClientOptions): Client {
  const { fetch = globalThis.fetch } = options;
  const retrying = createRetryingFetch({
    // Not a method call: a browser's fetch wants no other object for `this`.
    fetch: (request) => fetch(request),
    maxRetries: options.maxRetries ?? MAX_RETRIES,
    maxWaitMs: options.maxRetryWaitMs ?? MAX_RETRY_WAIT_MS,
    nowMs: Date.now,
    chance: Math.random,
    sleep,
  });
  const { apiKey } = options;
  const client = createHttpClient({
    baseUrl: options.baseUrl.replace(/\/+$/, '').replace(/\/v1$/, ''),
    auth: typeof apiKey === 'function' ? () => apiKey() : apiKey,
    headers: options.headers,
    fetch: (input, init) => retrying(new Request(input, init)),
  });
  client.interceptors.error.use((error, response, request) => toError({ error, request, response, nowMs: Date.now() }));
  return client;
}

function chat(client: Client): GatewayClient['chat'] {
  return {
    async create(body, options) {
      const call = { client, body: { ...body, stream: false }, ...chatCall(options) };
      return (await operations.createChatCompletion<true>(call)).data;
    },
    stream: (body, options = {}) => streamChat(client, body, options),
    async createWithDefaults(body, options) {
      const call = { client, body: { ...body, stream: false }, ...chatCall(options) };
      return (await operations.createChat<true>(call)).data;
    },
  };
}

/** The generated client types a chat's answer as the whole one; read as a stream it is the body, whatever is in it. */
async function* streamChat(
  client: Client,
  body: ChatBody,
  options: ChatOptions,
): AsyncGenerator<ChatCompletionChunk, void, undefined> {
  const call = { client, body: { ...body, stream: true }, ...chatCall(options), parseAs: 'stream' as const };
  const headers = { ...call.headers, accept: 'text/event-stream' };
  const { response } = await operations.createChatCompletion<true>({ ...call, headers });
  const requestId = response.headers.get('x-request-id');
  if (response.body === null || !response.headers.get('content-type')?.startsWith('text/event-stream')) {
    await response.body?.cancel();
    throw new ConnectionError('The answer is not a stream of events.', { requestId });
  }
  yield* streamChunks({ body: response.body, requestId, signal: options.signal });
}

function models(client: Client): GatewayClient['models'] {
  return {
    list: async (options) => (await operations.listModels<true>({ client, ...callOf(options) })).data.data,
    get: async (model, options) =>
      (await operations.getModel<true>({ client, path: { model }, ...callOf(options) })).data,
  };
}

function usage(client: Client): GatewayClient['usage'] {
  const requestsPage: GatewayClient['usage']['requestsPage'] = async (query, options) =>
    (await operations.listUsageRequests<true>({ client, query, ...callOf(options) })).data;
  return {
    get: async (query, options) => (await operations.getUsage<true>({ client, query, ...callOf(options) })).data,
    async csv(query, options) {
      const headers = { ...options?.headers, accept: 'text/csv' };
      const call = { client, query, ...callOf({ ...options, headers }), parseAs: 'text' as const };
      return String((await operations.getUsage<true>(call)).data);
    },
    requests: (query = {}, options) => everyRecord((page) => requestsPage({ ...query, ...page }, options)),
    requestsPage,
    request: async (requestId, options) =>
      (await operations.getUsageRequest<true>({ client, path: { request_id: requestId }, ...callOf(options) })).data,
  };
}

type Page = Awaited<ReturnType<GatewayClient['usage']['requestsPage']>>;

async function* everyRecord(
  readPage: (position: Pick<UsageRequestsQuery, 'cursor'>) => Promise<Page>,
): AsyncGenerator<UsageRecord, void, undefined> {
  let page = await readPage({});
  yield* page.data;
  while (page.next_cursor !== null) {
    page = await readPage({ cursor: page.next_cursor });
    yield* page.data;
  }
}

function service(client: Client): GatewayClient['service'] {
  return {
    health: async (options) => (await operations.getHealth<true>({ client, ...callOf(options) })).data,
    contract: async (options) => (await operations.getContract<true>({ client, ...callOf(options) })).data,
    docs: async (options) => (await operations.getDocs<true>({ client, ...callOf(options) })).data,
  };
}

function callOf({ signal, headers }: CallOptions = {}) {
  return { throwOnError: true as const, ...(signal && { signal }), headers: { ...headers } };
}

function chatCall({ tags, strict, ...options }: ChatOptions = {}) {
  const { headers, ...call } = callOf(options);
  const labels = Object.entries(tags ?? {}).map(toLabel);
  return {
    ...call,
    headers: {
      ...headers,
      ...(labels.length > 0 && { 'x-gateway-tags': labels.join(',') }),
      ...(strict !== undefined && { 'x-gateway-strict': strict }),
    },
  };
}

/** The gateway says what else a label cannot hold; these two signs would make another label of a part of it. */
function toLabel([name, value]: [string, string]): string {
  if (/[,=]/.test(name + value)) {
    throw new GatewayError(`The tag '${name}' has a comma or an equals sign in it.`, { requestId: null });
  }
  return `${name}=${value}`;
}
