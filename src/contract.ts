import type { OperationId, Operations } from '../generated/operations/gateway.gen.ts';
import type { Policy } from './governance/policy.ts';
import type { CallTraces } from './tracePorts.ts';

export type { OperationId };

/** Who is asking: the key that was sent and the team that pays. */
export interface Caller extends Policy {
  readonly keyId: string;
  readonly teamId: string;
  readonly teamName: string;
}

/** What a handler knows about the request it answers besides its contents. */
export interface RequestContext {
  /** `req_` and a ULID; the same in the `x-request-id` header, the log and the usage record. */
  readonly requestId: string;
  readonly receivedAtMs: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds left until the platform ends this invocation; infinite on a server. */
  readonly remainingMs: () => number;
  /** Aborts when the front door learns that the client left. */
  readonly clientGone: AbortSignal;
  /** Where calls of models on its behalf are told of. */
  readonly trace: CallTraces;
}

/** An operation as the generator writes it down, of whichever contract. */
export interface Operation {
  readonly data: { readonly body?: unknown; readonly path?: unknown; readonly query?: unknown };
  /** Names of the query parameters that have a default. */
  readonly defaults: string;
  readonly responses: object;
  readonly event: unknown;
  /** Media types of text that the answer may have in the place of JSON. */
  readonly texts: string;
  readonly authenticated: boolean;
}

type Part<Op extends Operation, Name extends keyof Operation['data']> = Exclude<Op['data'][Name], undefined>;

type Defaulted<Query, Name extends string> = Omit<Query, Name> & Required<Pick<Query, Name & keyof Query>>;

/** A request that has passed routing, authentication and validation. Parameters carry their contract's defaults. */
export type RequestOf<Op extends Operation, Who> = {
  readonly body: Part<Op, 'body'>;
  readonly path: Part<Op, 'path'>;
  readonly query: Defaulted<Part<Op, 'query'>, Op['defaults']>;
  readonly context: RequestContext;
} & (Op['authenticated'] extends true ? { readonly caller: Who } : unknown);

type Headers = { readonly headers?: Readonly<Record<string, string>> };

/** A whole answer: one of the statuses the contract declares, with the body it declares for it. */
export type WholeAnswerOf<Op extends Operation> = {
  [Status in keyof Op['responses']]: Headers & { readonly status: Status; readonly body: Op['responses'][Status] };
}[keyof Op['responses']];

/** A whole answer in another form than JSON: one of those that the contract declares. */
export type TextAnswerOf<Op extends Operation> = Headers & {
  readonly status: 200;
  readonly contentType: Op['texts'];
  readonly body: string;
};

/** A streamed answer. A throw while it is read ends the stream with one error frame and without `[DONE]`. */
export type StreamedAnswerOf<Op extends Operation> = Headers & {
  readonly status: 200;
  readonly events: AsyncIterable<Op['event']>;
  /** Called once after the last frame, with what broke the stream if anything did. May take its time. */
  readonly close?: (failure: unknown) => Promise<void>;
};

export type ReplyOf<Op extends Operation> =
  | WholeAnswerOf<Op>
  | ([Op['texts']] extends [never] ? never : TextAnswerOf<Op>)
  | ([Op['event']] extends [never] ? never : StreamedAnswerOf<Op>);

/** Answers one operation. Throws `GatewayError` for everything that is not an answer. */
export type HandlerOf<Op extends Operation, Who> = (request: RequestOf<Op, Who>) => Promise<ReplyOf<Op>>;

/** The public contract's own. */
export type Request<Id extends OperationId> = RequestOf<Operations[Id], Caller>;
export type WholeAnswer<Id extends OperationId> = WholeAnswerOf<Operations[Id]>;
export type StreamedAnswer<Id extends OperationId> = StreamedAnswerOf<Operations[Id]>;
export type Reply<Id extends OperationId> = ReplyOf<Operations[Id]>;
export type Handler<Id extends OperationId> = HandlerOf<Operations[Id], Caller>;

/** The handler table: the compiler asks for exactly one handler per operation of the contract. */
export type Handlers = { readonly [Id in OperationId]: Handler<Id> };
