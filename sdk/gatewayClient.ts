import type {
  ChatCompletion,
  ChatCompletionChunk,
  ChatCompletionRequest,
  GetContractResponse,
  GetUsageData,
  Health,
  ListUsageRequestsData,
  Model,
  UsageRecord,
  UsageRecordDetail,
  UsageRecordList,
  UsageReport,
} from '../generated/sdk/types.gen.ts';

export interface ClientOptions {
  /** The gateway's address, with or without `/v1`. */
  readonly baseUrl: string;
  /** A key of the gateway, or where to get one. Keep it out of pages that others can open. */
  readonly apiKey?: string | (() => string | Promise<string>);
  /** How often a request is tried again where the gateway says that this can help. Default: 2 */
  readonly maxRetries?: number;
  /** A refusal that asks to wait longer than this is thrown at once. Milliseconds. Default: 60,000 */
  readonly maxRetryWaitMs?: number;
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Used in the place of `globalThis.fetch`. */
  readonly fetch?: typeof globalThis.fetch;
}

export interface CallOptions {
  /** Ends the call, whichever state it is in; its reason is thrown. `AbortSignal.timeout(ms)` makes it a time limit. */
  readonly signal?: AbortSignal;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ChatOptions extends CallOptions {
  /** Labels to report the request by. */
  readonly tags?: Readonly<Record<string, string>>;
  /** Refuse fields that would have no effect, instead of reporting them. */
  readonly strict?: boolean;
}

/** A conversation to continue; whether it is streamed is said by the method. */
export type ChatBody = Omit<ChatCompletionRequest, 'stream'>;
export type UsageQuery = NonNullable<GetUsageData['query']>;
export type UsageRequestsQuery = NonNullable<ListUsageRequestsData['query']>;

/**
 * Every operation of the gateway. Failures are thrown: `ApiError`, `ConnectionError`, the reason of an abort, or a plain
 * `GatewayError` for a request that could not even be made.
 */
export interface GatewayClient {
  readonly chat: {
    /** The whole answer. */
    create(body: ChatBody, options?: ChatOptions): Promise<ChatCompletion>;
    /**
     * The answer, chunk by chunk. The request is sent when the loop begins; leaving the loop closes the connection, and the
     * answer is billed to its end. A stream that ends too early throws `StreamCutError`.
     */
    stream(body: ChatBody, options?: ChatOptions): AsyncGenerator<ChatCompletionChunk, void, undefined>;
    /** `POST /v1/chat`: the same as `create` with the gateway's own defaults. */
    createWithDefaults(body: ChatBody, options?: ChatOptions): Promise<ChatCompletion>;
  };
  readonly models: {
    list(options?: CallOptions): Promise<Model[]>;
    /** By id, alias or Bedrock id. */
    get(model: string, options?: CallOptions): Promise<Model>;
  };
  readonly usage: {
    /** What the key's team has used. */
    get(query?: UsageQuery, options?: CallOptions): Promise<UsageReport>;
    /** The same as a table. */
    csv(query?: UsageQuery, options?: CallOptions): Promise<string>;
    /** Every request, newest first, page after page as the loop goes on. `limit` is the size of a page. */
    requests(query?: UsageRequestsQuery, options?: CallOptions): AsyncGenerator<UsageRecord, void, undefined>;
    /** One page of them. */
    requestsPage(query?: UsageRequestsQuery, options?: CallOptions): Promise<UsageRecordList>;
    /** One request and its bill. */
    request(requestId: string, options?: CallOptions): Promise<UsageRecordDetail>;
  };
  readonly service: {
    health(options?: CallOptions): Promise<Health>;
    /** The OpenAPI document. */
    contract(options?: CallOptions): Promise<GetContractResponse>;
    /** The contract as a page of HTML. */
    docs(options?: CallOptions): Promise<string>;
  };
}
