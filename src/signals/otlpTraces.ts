import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, type Resource, resourceFromAttributes } from '@opentelemetry/resources';
import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  ParentBasedSampler,
  type Sampler,
  type SpanProcessor,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace';
import type { Clock, Log, Metrics, Secrets, Traces } from '../ports.ts';
import type { SamplerName, TraceSettings } from '../traceSettings.ts';
import { createPatientExporter, type PatientExporter } from './patientExporter.ts';
import { createSpanQueue } from './spanQueue.ts';
import { createSpanTraces } from './spanTraces.ts';

export interface OtlpTracesParts {
  readonly settings: TraceSettings;
  readonly environment: string;
  readonly version: string;
  /** The gateway's own, where a secret is looked up. */
  readonly region: string;
  readonly bedrockEndpoint?: string | undefined;
  readonly clock: Clock;
  readonly secrets: Secrets;
  readonly log: Pick<Log, 'warn'>;
  readonly metrics: Metrics;
}

/**
 * Spans in batches to a collector that speaks OTLP over HTTP. Loaded by those alone who trace: the SDK costs a start what they
 * have not asked for. https://opentelemetry.io/docs/specs/otlp/#otlphttp
 */
export function createOtlpTraces(parts: OtlpTracesParts): Traces {
  const { settings, clock } = parts;
  const exporter = createPatientExporter({ ...parts, exporter: createExporter(parts) });
  const processor = createSpanQueue({ ...parts, exporter, batchMs: settings.timeoutMs + SLACK_MS });
  const { begin } = createSpanTraces({
    ...parts,
    processor,
    sampler: samplerOf(settings),
    resource: resourceOf(parts),
  });
  return { begin, flush: (withinMs) => sendWithin({ withinMs, processor, exporter, clock }) };
}

/** The exporter ends by itself; the queue's own limit is there should it fail to. */
const SLACK_MS = 1_000;

interface Sending {
  readonly withinMs: number;
  readonly processor: Pick<SpanProcessor, 'forceFlush'>;
  readonly exporter: Pick<PatientExporter, 'giveUp'>;
  readonly clock: Pick<Clock, 'after'>;
}

function sendWithin({ withinMs, processor, exporter, clock }: Sending): Promise<void> {
  return new Promise((resolve) => {
    const cancel = clock.after(withinMs, () => {
      exporter.giveUp(withinMs);
      resolve();
    });
    void processor.forceFlush().then(() => {
      cancel();
      resolve();
    });
  });
}

function createExporter({ settings, region, clock }: OtlpTracesParts): OTLPTraceExporter {
  const { endpoint: url, headers, headersSecretArn, timeoutMs: timeoutMillis } = settings;
  if (headersSecretArn === undefined) return new OTLPTraceExporter({ url, headers, timeoutMillis });
  return new OTLPTraceExporter({ url, timeoutMillis, headers: lazySecretHeaders({ headersSecretArn, region, clock }) });
}

interface SecretPlace {
  readonly headersSecretArn: string;
  readonly region: string;
  readonly clock: Clock;
}

/** Looked up when the first spans are sent, so that a start does not wait for it. */
function lazySecretHeaders({ headersSecretArn: secretArn, ...parts }: SecretPlace) {
  let read: (() => Promise<Record<string, string>>) | undefined;
  return async () => {
    if (read === undefined) {
      const { createSecretHeaders } = await import('./secretHeaders.ts');
      read = createSecretHeaders({ ...parts, secretArn });
    }
    return read();
  };
}

function resourceOf({ settings, environment, version }: OtlpTracesParts): Resource {
  const own = { 'deployment.environment.name': environment, 'service.version': version };
  const { serviceName, resourceAttributes } = settings;
  const attributes = { ...own, ...resourceAttributes, 'service.name': serviceName };
  return defaultResource().merge(resourceFromAttributes(attributes));
}

/** https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/#general-sdk-configuration */
function samplerOf({ sampler, sampledShare }: TraceSettings): Sampler {
  return SAMPLERS[sampler](sampledShare);
}

const ofParent = (root: Sampler) => new ParentBasedSampler({ root });

const SAMPLERS: Readonly<Record<SamplerName, (share: number) => Sampler>> = {
  always_on: () => new AlwaysOnSampler(),
  always_off: () => new AlwaysOffSampler(),
  traceidratio: (share) => new TraceIdRatioBasedSampler(share),
  parentbased_always_on: () => ofParent(new AlwaysOnSampler()),
  parentbased_always_off: () => ofParent(new AlwaysOffSampler()),
  parentbased_traceidratio: (share) => ofParent(new TraceIdRatioBasedSampler(share)),
};
