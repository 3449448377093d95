import type { AttemptEnd } from './attemptPorts.ts';

/** A request as it comes in, as far as its span tells of it. */
export interface Arrival {
  readonly requestId: string;
  readonly receivedAtMs: number;
  readonly method: string;
  /** The contract's template of its path, such as `/v1/models/{model}`; undefined for a path that the contract lacks. */
  readonly route: string | undefined;
  readonly scheme: 'http' | 'https';
  /**
   * The trace that the client has begun, as it wrote it: nobody has checked it. Its `tracestate` and `baggage` are left alone,
   * which may hold any text. https://www.w3.org/TR/trace-context/
   */
  readonly traceparent: string | undefined;
}

/** How a request was answered. */
export interface RequestEnd {
  readonly status: number;
  /** What the client was told instead of an answer, or of its rest; `client_left` when nobody was there to be told. */
  readonly error?: { readonly code: string; readonly status: number } | undefined;
}

/** A model that is asked: by whose name, where, and how. Numbers and names only, nothing of what is said. */
export interface CallStart {
  /** Its place among the attempts at the request, from 1. */
  readonly attempt: number;
  /** Catalogue id of the model. */
  readonly model: string;
  /** Bedrock's own id of the model. */
  readonly bedrockModelId: string;
  /** What Bedrock is asked for: that id, or a profile's id or ARN. */
  readonly target: string;
  readonly region: string;
  readonly isStream: boolean;
  readonly maxTokens?: number | undefined;
  readonly temperature?: number | undefined;
  readonly topP?: number | undefined;
  readonly guardrailId?: string | undefined;
}

/** What a call came to, as it is billed. */
export interface CallEnd extends Pick<AttemptEnd, 'usageSource' | 'usage' | 'costNanoUsd' | 'outcome'> {
  /** Bedrock's own word for why the answer ends, if it came to an end. */
  readonly stopReason?: string | undefined;
}

/** The span of one call of a model, which is under way. */
export interface CallTrace {
  /** The first piece of a streamed answer is there. */
  firstToken(): void;
  /** Must be called once, when nothing more comes. */
  end(end: CallEnd): void;
}

/** Where calls of models are told of. */
export interface CallTraces {
  beginCall(start: CallStart): CallTrace;
}

/** The span of one request, which is under way. */
export interface RequestTrace extends CallTraces {
  /** What the request's log lines carry so that they are found from its trace. */
  readonly logFields: { readonly trace_id?: string };
  /** What has become known of the request, such as its team. Never secrets, prompts or answers. Calls begun from now on tell it too. */
  note(facts: Readonly<Record<string, string | number | boolean | null | undefined>>): void;
  /** Must be called once, when the answer has ended. */
  end(end: RequestEnd): void;
}

/** Tells of each request and of each call of a model as a span. Never throws and, but for `flush`, never waits for anybody. */
export interface Traces {
  /** The span continues the trace that the client names, if it names one. */
  begin(arrival: Arrival): RequestTrace;
  /** Hands over the spans that have ended: all of them, or what can be in so many milliseconds. Never rejects. */
  flush(withinMs: number): Promise<void>;
}
