import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A span as it has arrived. */
export interface ReceivedSpan {
  readonly name: string;
  readonly kind: 'SERVER' | 'CLIENT' | 'other';
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId: string | undefined;
  readonly startMs: number;
  readonly endMs: number;
  readonly isError: boolean;
  readonly attributes: Readonly<Record<string, unknown>>;
  /** Of whoever sent it. */
  readonly resource: Readonly<Record<string, unknown>>;
}

export interface Collector {
  /** For `OTEL_EXPORTER_OTLP_ENDPOINT`. */
  readonly url: string;
  readonly spans: readonly ReceivedSpan[];
  /** Every head and body as it came. */
  readonly received: readonly { readonly path: string; readonly headers: IncomingHttpHeaders; readonly body: string }[];
  /** Resolves when so many spans have arrived in all. */
  arrivalOf(count: number): Promise<void>;
  /** From now on it takes requests and does this with them; without an answer, they hang. */
  answerWith(answer: (outgoing: ServerResponse) => void): void;
  close(): void;
}

/**
 * A collector on this machine that takes OTLP in JSON and keeps what it is sent.
 * https://github.com/open-telemetry/opentelemetry-proto/blob/main/opentelemetry/proto/trace/v1/trace.proto
 */
export async function startCollector(): Promise<Collector> {
  const spans: ReceivedSpan[] = [];
  const received: Collector['received'][number][] = [];
  const waiting: { readonly count: number; readonly resolve: () => void }[] = [];
  let answer = (outgoing: ServerResponse): void => {
    outgoing.writeHead(200, JSON_TYPE).end('{}');
  };
  const server = createServer(async (incoming, outgoing) => {
    const body = await text(incoming);
    received.push({ path: incoming.url ?? '', headers: incoming.headers, body });
    spans.push(...readSpans(body));
    answer(outgoing);
    for (const { count, resolve } of waiting) if (spans.length >= count) resolve();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans,
    received,
    arrivalOf: (count) =>
      new Promise((resolve) => {
        if (spans.length >= count) resolve();
        else waiting.push({ count, resolve });
      }),
    answerWith(next) {
      answer = next;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

const JSON_TYPE = { 'content-type': 'application/json' };
const KINDS: Readonly<Record<number, ReceivedSpan['kind']>> = { 2: 'SERVER', 3: 'CLIENT' };

interface AnyValue {
  readonly stringValue?: string;
  readonly intValue?: number | string;
  readonly doubleValue?: number;
  readonly boolValue?: boolean;
  readonly arrayValue?: { readonly values: readonly AnyValue[] };
}

interface KeyValue {
  readonly key: string;
  readonly value: AnyValue;
}

interface OtlpSpan {
  readonly name: string;
  readonly kind: number;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly attributes: readonly KeyValue[];
  readonly status?: { readonly code?: number };
}

interface OtlpTraces {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly KeyValue[] };
    readonly scopeSpans: readonly { readonly spans: readonly OtlpSpan[] }[];
  }[];
}

function readSpans(body: string): ReceivedSpan[] {
  const { resourceSpans } = JSON.parse(body) as OtlpTraces;
  return resourceSpans.flatMap(({ resource, scopeSpans }) =>
    scopeSpans.flatMap(({ spans }) => spans.map((span) => readSpan(span, toRecord(resource.attributes)))),
  );
}

function readSpan(span: OtlpSpan, resource: ReceivedSpan['resource']): ReceivedSpan {
  const { name, kind, traceId, spanId, parentSpanId, startTimeUnixNano, endTimeUnixNano, attributes, status } = span;
  return {
    ...{ name, traceId, spanId, parentSpanId, resource },
    kind: KINDS[kind] ?? 'other',
    startMs: Number(BigInt(startTimeUnixNano) / 1_000_000n),
    endMs: Number(BigInt(endTimeUnixNano) / 1_000_000n),
    isError: status?.code === 2,
    attributes: toRecord(attributes),
  };
}

function toRecord(attributes: readonly KeyValue[]): Record<string, unknown> {
  return Object.fromEntries(attributes.map(({ key, value }) => [key, toValue(value)]));
}

function toValue({ stringValue, intValue, doubleValue, boolValue, arrayValue }: AnyValue): unknown {
  if (arrayValue !== undefined) return arrayValue.values.map(toValue);
  return stringValue ?? doubleValue ?? boolValue ?? (intValue === undefined ? undefined : Number(intValue));
}
