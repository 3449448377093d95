import { describe, expect, it } from 'vitest';
import { ConfigError, type Environment, readConfig } from '../../src/config.ts';
import type { TraceSettings } from '../../src/traceSettings.ts';

const ON = { OTEL_TRACES_EXPORTER: 'otlp' };
const HERE = 'http://localhost:4318/v1/traces';
const SECRET = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:collector-AbCdEf';

const DEFAULTS: TraceSettings = {
  endpoint: HERE,
  headers: {},
  headersSecretArn: undefined,
  timeoutMs: 10_000,
  serviceName: 'llm-gateway',
  resourceAttributes: {},
  sampler: 'parentbased_always_on',
  sampledShare: 1,
};

const OFF: readonly Environment[] = [
  {},
  { OTEL_TRACES_EXPORTER: 'none' },
  { OTEL_TRACES_EXPORTER: 'none', OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318' },
  { OTEL_SDK_DISABLED: 'true', ...ON },
  { OTEL_SDK_DISABLED: 'true', OTEL_TRACES_EXPORTER: 'console', OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' },
  { OTEL_SDK_DISABLED: 'TRUE', OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: HERE },
  { OTEL_SERVICE_NAME: 'a', OTEL_TRACES_SAMPLER: 'always_on' },
  // Meant for others, who may know more than this gateway.
  { OTEL_TRACES_SAMPLER: 'xray', OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc', OTEL_EXPORTER_OTLP_HEADERS: 'nothing' },
];

const READ: readonly (readonly [environment: Environment, settings: Partial<TraceSettings>])[] = [
  [ON, {}],
  [{ OTEL_TRACES_EXPORTER: 'OTLP', OTEL_SDK_DISABLED: 'false' }, {}],
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://c:4318' }, { endpoint: 'http://c:4318/v1/traces' }],
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'https://c.example/otlp/' }, { endpoint: 'https://c.example/otlp/v1/traces' }],
  [{ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'https://c.example/t' }, { endpoint: 'https://c.example/t' }],
  [
    { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://c:4318', OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'http://t/own' },
    { endpoint: 'http://t/own' },
  ],
  [
    {
      ...ON,
      OTEL_EXPORTER_OTLP_HEADERS: 'api-key=a%20b, x-team = ml',
      OTEL_EXPORTER_OTLP_TRACES_HEADERS: 'x-team=tr=1',
    },
    { headers: { 'api-key': 'a b', 'x-team': 'tr=1' } },
  ],
  [{ ...ON, LLM_GATEWAY_TRACES_HEADERS_SECRET_ARN: SECRET }, { headersSecretArn: SECRET }],
  [{ ...ON, OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json', OTEL_EXPORTER_OTLP_TRACES_COMPRESSION: 'gzip' }, {}],
  [{ ...ON, OTEL_EXPORTER_OTLP_TIMEOUT: '5000' }, { timeoutMs: 5_000 }],
  [{ ...ON, OTEL_EXPORTER_OTLP_TIMEOUT: '5000', OTEL_EXPORTER_OTLP_TRACES_TIMEOUT: '200' }, { timeoutMs: 200 }],
  [
    { ...ON, OTEL_RESOURCE_ATTRIBUTES: 'service.name=a,team=ml' },
    { serviceName: 'a', resourceAttributes: { 'service.name': 'a', team: 'ml' } },
  ],
  [
    { ...ON, OTEL_SERVICE_NAME: 'mine', OTEL_RESOURCE_ATTRIBUTES: 'service.name=a' },
    { serviceName: 'mine', resourceAttributes: { 'service.name': 'a' } },
  ],
  [{ ...ON, OTEL_TRACES_SAMPLER: 'always_off' }, { sampler: 'always_off' }],
  [
    { ...ON, OTEL_TRACES_SAMPLER: 'ParentBased_TraceIdRatio', OTEL_TRACES_SAMPLER_ARG: '0.25' },
    { sampler: 'parentbased_traceidratio', sampledShare: 0.25 },
  ],
  [
    { ...ON, OTEL_TRACES_SAMPLER: 'traceidratio', OTEL_TRACES_SAMPLER_ARG: '0' },
    { sampler: 'traceidratio', sampledShare: 0 },
  ],
];

const BAD: Readonly<Record<string, readonly string[]>> = {
  OTEL_EXPORTER_OTLP_ENDPOINT: ['collector:4318', 'grpc://collector'],
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: ['/v1/traces'],
  OTEL_EXPORTER_OTLP_HEADERS: ['secret', 'a=b,,c=d', 'a=%zz', 'a=b%0d%0ac: d'],
  OTEL_EXPORTER_OTLP_TRACES_HEADERS: ['=a', 'a b=c'],
  LLM_GATEWAY_TRACES_HEADERS_SECRET_ARN: ['collector', 'arn:aws:kms:us-east-1:123456789012:key/a'],
  OTEL_EXPORTER_OTLP_PROTOCOL: ['grpc', 'http/protobuf'],
  OTEL_EXPORTER_OTLP_TRACES_PROTOCOL: ['grpc'],
  OTEL_EXPORTER_OTLP_COMPRESSION: ['zstd'],
  OTEL_EXPORTER_OTLP_TIMEOUT: ['0', '10s', '-1'],
  OTEL_EXPORTER_OTLP_TRACES_TIMEOUT: ['never'],
  OTEL_RESOURCE_ATTRIBUTES: ['team'],
  OTEL_TRACES_SAMPLER: ['sometimes', 'xray'],
  OTEL_TRACES_SAMPLER_ARG: ['1.1', '-0.1', '10%', 'x'],
};

describe('settings of traces', () => {
  it.each(OFF)('are none with %j', (environment) => {
    expect(readConfig(environment).traces).toBeUndefined();
  });

  it.each(READ)('are read from %j', (environment, settings) => {
    expect(readConfig(environment).traces).toEqual({ ...DEFAULTS, ...settings });
  });

  it.each(Object.entries(BAD).flatMap(([name, texts]) => texts.map((text) => ({ name, text }))))(
    'end the start with $name=$text',
    ({ name, text }) => {
      expect(() => readConfig({ ...ON, [name]: text })).toThrow(ConfigError);
      expect(() => readConfig({ ...ON, [name]: text })).toThrow(new RegExp(`^${name} must be [^\\n]+\\.$`));
    },
  );

  it.each([
    ['OTEL_TRACES_EXPORTER', 'console'],
    ['OTEL_TRACES_EXPORTER', 'otlp,console'],
    ['OTEL_SDK_DISABLED', 'yes'],
  ])('are asked for in words that are known: not %s=%s', (name, text) => {
    expect(() => readConfig({ [name]: text })).toThrow(`${name} must be one of`);
  });

  it('do not show headers that they refuse', () => {
    const refused = () => readConfig({ ...ON, OTEL_EXPORTER_OTLP_HEADERS: 'my own secret' });

    expect(refused).toThrow("not '(hidden)'");
    expect(refused).not.toThrow('my own secret');
  });
});
