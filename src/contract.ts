import type { OperationId, Operations } from '../generated/operations/gateway.gen.ts';

export type { OperationId };

/** Who is asking: the key that was sent and the team that pays. */
export interface Caller {
  readonly keyId: string;
  readonly teamId: string;
  readonly teamName: string;
  /** Requests per minute the team may send. */
  readonly rateLimitRpm: number;
}

/** What a handler knows about the request it answers besides its contents. */
export interface RequestContext {
  /** `req_` and a ULID; the same in the `x-request-id` header, the log and the usage record. */
  readonly requestId: string;
  readonly receivedAtMs: number;
  /** Milliseconds left until the platform ends this invocation; infinite on a server. */
  readonly remainingMs: () => number;
  /** Aborts when the front door learns that the client left. */
  readonly clientGone: AbortSignal;
}

type Part<Id extends OperationId, Name extends 'body' | 'path' | 'query'> = Exclude<
  Operations[Id]['data'][Name],
  undefined
>;

/** A request that has passed routing, authentication and validation. Parameters carry their contract's defaults. */
export type Request<Id extends OperationId> = {
  readonly body: Part<Id, 'body'>;
  readonly path: Part<Id, 'path'>;
  readonly query: Required<Part<Id, 'query'>>;
  readonly context: RequestContext;
} & (Operations[Id]['authenticated'] extends true ? { readonly caller: Caller } : unknown);

type Headers = { readonly headers?: Readonly<Record<string, string>> };

/** A whole answer: one of the statuses the contract declares, with the body it declares for it. */
export type WholeAnswer<Id extends OperationId> = {
  [Status in keyof Operations[Id]['responses']]: Headers & {
    readonly status: Status;
    readonly body: Operations[Id]['responses'][Status];
  };
}[keyof Operations[Id]['responses']];

/** A streamed answer. A throw while it is read ends the stream with one error frame and without `[DONE]`. */
export type StreamedAnswer<Id extends OperationId> = Headers & {
  readonly status: 200;
  readonly events: AsyncIterable<Operations[Id]['event']>;
  /** Called once after the last frame, with what broke the stream if anything did. May take its time. */
  readonly close?: (failure: unknown) => Promise<void>;
};

export type Reply<Id extends OperationId> =
  | WholeAnswer<Id>
  | ([Operations[Id]['event']] extends [never] ? never : StreamedAnswer<Id>);

/** Answers one operation. Throws `GatewayError` for everything that is not an answer. */
export type Handler<Id extends OperationId> = (request: Request<Id>) => Promise<Reply<Id>>;

/** The handler table: the compiler asks for exactly one handler per operation of the contract. */
export type Handlers = { readonly [Id in OperationId]: Handler<Id> };
