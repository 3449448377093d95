/** One HTTP request, whatever door it came through. */
export interface HttpRequest {
  /** Upper case. */
  readonly method: string;
  /** Percent-encoded, as the client wrote it, without query: `/v1/models/a%2Fb`. */
  readonly path: string;
  /** Raw query string without the question mark; empty when there is none. */
  readonly query: string;
  /** Names in lower case; repeated headers are joined with `, `. */
  readonly headers: Readonly<Record<string, string>>;
  /** Raw bytes; empty when there is no body. */
  readonly body: Uint8Array;
  /** Address of the caller as the front door saw it, when it says so. */
  readonly sourceIp?: string;
}

/** One server-sent event. Only `sse.ts` knows how it is spelled on the wire. */
export type StreamFrame =
  | { readonly kind: 'data'; readonly data: unknown }
  | { readonly kind: 'error'; readonly error: unknown }
  | { readonly kind: 'done' };

/** A whole answer, or a stream of frames that starts when the first frame is there. */
export type HttpReply = WholeReply | StreamReply;

export interface WholeReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Text or bytes, sent as they are. Empty for replies to HEAD and preflight. */
  readonly body: string | Uint8Array;
}

export interface StreamReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly frames: AsyncIterable<StreamFrame>;
}

/** What a front door knows about one request besides its bytes. */
export interface Exchange {
  /** Milliseconds until the platform kills this invocation; infinite on a server. */
  readonly remainingMs: () => number;
  /** Aborts when the door learns that the client left. A Lambda never learns it. */
  readonly clientGone: AbortSignal;
  /** Where a function was invoked by itself, and not by a front door that anybody can reach. */
  readonly invocation?: Invocation;
}

/** A direct invocation of a function, which IAM has allowed. */
export interface Invocation {
  /** As it was invoked, alias or version included. */
  readonly functionArn: string;
  /** AWS's id of the invocation. */
  readonly requestId: string;
  /** Who the caller says it is. Nobody has checked it. */
  readonly claimedPrincipal: string | null;
}

/** The gateway as a front door sees it. It never throws. */
export type HttpService = (request: HttpRequest, exchange: Exchange) => Promise<HttpReply>;
