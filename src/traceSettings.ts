import type { ReadSettings } from './readSettings.ts';
import { address, anyCase, matching, oneOf, optional, pairs, share, text, wholeNumber } from './settingKinds.ts';

/** How traces are told, where somebody asks for them. */
export interface TraceSettings {
  /** Of a collector, path included. */
  readonly endpoint: string;
  /** Sent with every batch. They may hold a secret. */
  readonly headers: Readonly<Record<string, string>>;
  /** A secret that has the headers instead. */
  readonly headersSecretArn: string | undefined;
  /** How long one batch may take. */
  readonly timeoutMs: number;
  readonly serviceName: string;
  readonly resourceAttributes: Readonly<Record<string, string>>;
  readonly sampler: SamplerName;
  /** Of the traces that begin here, for samplers that go by it. */
  readonly sampledShare: number;
}

const SAMPLER_NAMES = [
  'parentbased_always_on',
  'parentbased_always_off',
  'parentbased_traceidratio',
  'always_on',
  'always_off',
  'traceidratio',
] as const;

export type SamplerName = (typeof SAMPLER_NAMES)[number];

const SECRET_ARN = /^arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:\d{12}:secret:[\w/+=.@-]{1,512}$/;

/** The one protocol that is spoken. */
const protocol = () => anyCase(oneOf(['http/json']));

/** Read by the exporter itself, which ignores what it does not know; here it is told. */
const compression = () => anyCase(oneOf(['none', 'gzip']));

/**
 * OpenTelemetry's own variables, and one of the gateway's. What concerns traces alone wins over what concerns all signals.
 * https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/
 * https://opentelemetry.io/docs/specs/otel/protocol/exporter/
 */
export const TRACE_SETTINGS = {
  OTEL_EXPORTER_OTLP_ENDPOINT: optional(address()),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: optional(address()),
  OTEL_EXPORTER_OTLP_HEADERS: pairs(),
  OTEL_EXPORTER_OTLP_TRACES_HEADERS: pairs(),
  LLM_GATEWAY_TRACES_HEADERS_SECRET_ARN: optional(matching(SECRET_ARN, 'the ARN of a secret of AWS Secrets Manager')),
  OTEL_EXPORTER_OTLP_PROTOCOL: protocol(),
  OTEL_EXPORTER_OTLP_TRACES_PROTOCOL: protocol(),
  OTEL_EXPORTER_OTLP_COMPRESSION: compression(),
  OTEL_EXPORTER_OTLP_TRACES_COMPRESSION: compression(),
  OTEL_EXPORTER_OTLP_TIMEOUT: wholeNumber(10_000, { min: 1, max: 600_000 }),
  OTEL_EXPORTER_OTLP_TRACES_TIMEOUT: optional(wholeNumber(0, { min: 1, max: 600_000 })),
  OTEL_SERVICE_NAME: optional(text('')),
  OTEL_RESOURCE_ATTRIBUTES: pairs(),
  OTEL_TRACES_SAMPLER: anyCase(oneOf(SAMPLER_NAMES)),
  OTEL_TRACES_SAMPLER_ARG: share(1),
};

/** Whether there are traces at all. An endpoint alone asks for them, as it does of every program that knows these variables. */
export const TRACE_SWITCHES = {
  OTEL_SDK_DISABLED: anyCase(oneOf(['false', 'true'])),
  OTEL_TRACES_EXPORTER: optional(anyCase(oneOf(['none', 'otlp']))),
};

/** Undefined where nobody asks for traces: then the rest is not even looked at, for it may be meant for others. */
export function readTraceSettings(
  read: ReadSettings,
  isSet: (name: keyof typeof TRACE_SETTINGS) => boolean,
): TraceSettings | undefined {
  const { OTEL_SDK_DISABLED, ...switches } = TRACE_SWITCHES;
  if (read({ OTEL_SDK_DISABLED }).OTEL_SDK_DISABLED === 'true') return undefined;
  const hasEndpoint = isSet('OTEL_EXPORTER_OTLP_ENDPOINT') || isSet('OTEL_EXPORTER_OTLP_TRACES_ENDPOINT');
  const exporter = read(switches).OTEL_TRACES_EXPORTER ?? (hasEndpoint ? 'otlp' : 'none');
  if (exporter === 'none') return undefined;
  const values = read(TRACE_SETTINGS);
  const resourceAttributes = values.OTEL_RESOURCE_ATTRIBUTES;
  return {
    endpoint: values.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT ?? below(values.OTEL_EXPORTER_OTLP_ENDPOINT ?? LOCAL_COLLECTOR),
    headers: { ...values.OTEL_EXPORTER_OTLP_HEADERS, ...values.OTEL_EXPORTER_OTLP_TRACES_HEADERS },
    headersSecretArn: values.LLM_GATEWAY_TRACES_HEADERS_SECRET_ARN,
    timeoutMs: values.OTEL_EXPORTER_OTLP_TRACES_TIMEOUT ?? values.OTEL_EXPORTER_OTLP_TIMEOUT,
    serviceName: values.OTEL_SERVICE_NAME ?? resourceAttributes['service.name'] ?? 'llm-gateway',
    resourceAttributes,
    sampler: values.OTEL_TRACES_SAMPLER,
    sampledShare: values.OTEL_TRACES_SAMPLER_ARG,
  };
}

const LOCAL_COLLECTOR = 'http://localhost:4318';

/** Where traces are taken below the endpoint of all signals. */
function below(endpoint: string): string {
  return `${endpoint.replace(/\/$/, '')}/v1/traces`;
}
