import { type Context, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { TRACE_PARENT_HEADER, W3CTraceContextPropagator } from '@opentelemetry/core';
import type { Resource } from '@opentelemetry/resources';
import { type IdGenerator, type Sampler, type SpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import type { Arrival, CallStart, CallTrace, Clock, RequestTrace, Secrets, Traces } from '../ports.ts';
import {
  arrivalAttributes,
  bedrockServer,
  callAttributes,
  callEndAttributes,
  callSpanName,
  factAttributes,
  firstTokenAttributes,
  hasFailed,
  requestEndAttributes,
  requestSpanName,
} from './spanAttributes.ts';

export interface SpanTracesParts {
  /** Gets the spans that are sampled, when they end. */
  readonly processor: SpanProcessor;
  readonly sampler: Sampler;
  readonly resource: Resource;
  readonly clock: Pick<Clock, 'nowMs'>;
  readonly secrets: Secrets;
  /** Of a Bedrock that is not Amazon's. @default Amazon's in the Region that is called */
  readonly bedrockEndpoint?: string | undefined;
}

/** Requests and calls as spans of OpenTelemetry's own SDK: a SERVER span each, and below it a CLIENT span for each attempt. */
export function createSpanTraces(parts: SpanTracesParts): Pick<Traces, 'begin'> {
  const { processor, sampler, resource, clock, secrets } = parts;
  const provider = new TracerProvider({
    spanProcessors: [processor],
    sampler,
    resource,
    idGenerator: createIdGenerator(secrets),
  });
  const tracer = provider.getTracer('llm-gateway');
  const now = () => new Date(clock.nowMs());

  function beginCall(start: CallStart, request: TracedRequest): CallTrace {
    const server = bedrockServer(start.region, parts.bedrockEndpoint);
    const attributes = { ...request.facts, ...callAttributes(start, server) };
    const startTime = now();
    const span = tracer.startSpan(
      callSpanName(start),
      { kind: SpanKind.CLIENT, startTime, attributes },
      request.context,
    );
    return {
      firstToken: () => void span.setAttributes(firstTokenAttributes(clock.nowMs() - startTime.getTime())),
      end(end) {
        span.setAttributes(callEndAttributes(end, start));
        if (hasFailed(end)) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end(now());
      },
    };
  }

  return {
    begin(arrival: Arrival): RequestTrace {
      const parent = parentOf(arrival);
      const attributes = arrivalAttributes(arrival);
      const startTime = new Date(arrival.receivedAtMs);
      const span = tracer.startSpan(requestSpanName(arrival), { kind: SpanKind.SERVER, startTime, attributes }, parent);
      const request = {
        context: trace.setSpan(parent, span),
        facts: factAttributes({ request_id: arrival.requestId }),
      };
      return {
        logFields: { trace_id: span.spanContext().traceId },
        note(facts) {
          const attributes = factAttributes(facts);
          span.setAttributes(attributes);
          Object.assign(request.facts, attributes);
        },
        beginCall: (start) => beginCall(start, request),
        end(end) {
          span.setAttributes(requestEndAttributes(end));
          if (isServersFault(end)) span.setStatus({ code: SpanStatusCode.ERROR });
          span.end(now());
        },
      };
    },
  };
}

interface TracedRequest {
  /** Where the spans of its calls belong. */
  readonly context: Context;
  readonly facts: ReturnType<typeof factAttributes>;
}

const propagator = new W3CTraceContextPropagator();

/** The client's own span, which may be anywhere; the root where it names none that can be read. */
function parentOf({ traceparent }: Arrival): Context {
  return propagator.extract(ROOT_CONTEXT, traceparent, {
    get: (text, name) => (name === TRACE_PARENT_HEADER ? text : undefined),
    keys: () => [TRACE_PARENT_HEADER],
  });
}

/** What a client did wrong is no error of a server's span. https://opentelemetry.io/docs/specs/semconv/http/http-spans/#status */
function isServersFault({ status, error }: Parameters<RequestTrace['end']>[0]): boolean {
  return status >= 500 || (error?.status ?? 0) >= 500;
}

function createIdGenerator(secrets: Secrets): IdGenerator {
  const id = (bytes: number) => Buffer.from(secrets.bytes(bytes)).toString('hex');
  return { generateTraceId: () => id(16), generateSpanId: () => id(8) };
}
