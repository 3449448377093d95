import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  AlwaysOnSampler,
  InMemorySpanExporter,
  ParentBasedSampler,
  type ReadableSpan,
  type Sampler,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace';
import { describe, expect, it } from 'vitest';
import { NO_USAGE } from '../../../src/governance/usage.ts';
import type { Arrival, CallEnd, CallStart, RequestEnd } from '../../../src/ports.ts';
import { createSpanTraces } from '../../../src/signals/spanTraces.ts';
import { ManualClock } from '../../fakes.ts';

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const PARENT = 'b7ad6b7169203331';

/** Real spans, in memory, with ids that count. */
function setUp(options: { sampler?: Sampler; bedrockEndpoint?: string } = {}) {
  const exporter = new InMemorySpanExporter();
  const clock = new ManualClock();
  let made = 0;
  const secrets = {
    bytes(count: number) {
      made += 1;
      return new Uint8Array(count).fill(made);
    },
  };
  const traces = createSpanTraces({
    processor: new SimpleSpanProcessor({ exporter }),
    sampler: new AlwaysOnSampler(),
    resource: resourceFromAttributes({}),
    clock,
    secrets,
    ...options,
  });
  return { traces, clock, spans: () => exporter.getFinishedSpans() };
}

function arrival(changes: Partial<Arrival> = {}): Arrival {
  return {
    requestId: 'req_1',
    receivedAtMs: new ManualClock().nowMs(),
    method: 'POST',
    route: '/v1/chat/completions',
    scheme: 'https',
    traceparent: undefined,
    ...changes,
  };
}

const START: CallStart = {
  attempt: 1,
  model: 'nova-micro',
  bedrockModelId: 'amazon.nova-micro-v1:0',
  target: 'us.amazon.nova-micro-v1:0',
  region: 'us-east-1',
  isStream: false,
};

const DONE: CallEnd = {
  usageSource: 'measured',
  usage: { inputTokens: 10, outputTokens: 5, cacheReadTokens: 0, cacheWrite5mTokens: 0, cacheWrite1hTokens: 0 },
  costNanoUsd: 1_050,
  outcome: 'completed',
  stopReason: 'end_turn',
};

const kindOf = ({ kind }: ReadableSpan) => ({ 1: 'SERVER', 2: 'CLIENT' })[Number(kind)];
const isError = ({ status }: ReadableSpan) => status.code === 2;

describe('the span of a request', () => {
  it('is named and told by the conventions of HTTP servers', () => {
    const { traces, clock, spans } = setUp();
    const request = traces.begin(arrival());
    request.note({ operation: 'createChatCompletion', team_id: 'demo', key_id: 'key_1' });
    clock.advance(250);
    request.end({ status: 200 });
    const [span] = spans();

    expect(span && { name: span.name, kind: kindOf(span), duration: span.duration, isError: isError(span) }).toEqual({
      name: 'POST /v1/chat/completions',
      kind: 'SERVER',
      duration: [0, 250_000_000],
      isError: false,
    });
    expect(span?.attributes).toEqual({
      'http.request.method': 'POST',
      'http.route': '/v1/chat/completions',
      'http.response.status_code': 200,
      'url.path': '/v1/chat/completions',
      'url.scheme': 'https',
      'llm_gateway.request_id': 'req_1',
      'llm_gateway.operation': 'createChatCompletion',
      'llm_gateway.team_id': 'demo',
      'llm_gateway.key_id': 'key_1',
    });
  });

  it.each<{ what: string; changes: Partial<Arrival>; name: string; attributes: Record<string, unknown> }>([
    {
      what: 'a parameter of the path',
      changes: { method: 'GET', route: '/v1/models/{model}' },
      name: 'GET /v1/models/{model}',
      attributes: { 'url.path': undefined },
    },
    {
      what: 'a path that is none',
      changes: { method: 'GET', route: undefined },
      name: 'GET',
      attributes: { 'url.path': undefined, 'http.route': undefined },
    },
    {
      what: 'a method of its own',
      changes: { method: 'SECRET', route: undefined },
      name: 'HTTP',
      attributes: { 'http.request.method': '_OTHER' },
    },
  ])('tells nothing of $what', ({ changes, name, attributes }) => {
    const { traces, spans } = setUp();
    traces.begin(arrival(changes)).end({ status: 404 });
    const [span] = spans();

    expect(span?.name).toBe(name);
    for (const [key, value] of Object.entries(attributes)) expect(span?.attributes[key]).toBe(value);
    expect(JSON.stringify(span?.attributes)).not.toContain('SECRET');
  });

  it.each<[RequestEnd, boolean, string | undefined]>([
    [{ status: 200 }, false, undefined],
    [{ status: 401, error: { code: 'invalid_api_key', status: 401 } }, false, 'invalid_api_key'],
    [{ status: 503, error: { code: 'upstream_unavailable', status: 503 } }, true, 'upstream_unavailable'],
    [{ status: 200, error: { code: 'upstream_cut', status: 502 } }, true, 'upstream_cut'],
    [{ status: 200, error: { code: 'client_left', status: 408 } }, false, 'client_left'],
  ])('that ends with %j is an error: %s', (end, failed, errorType) => {
    const { traces, spans } = setUp();
    traces.begin(arrival()).end(end);
    const [span] = spans();

    expect(span && isError(span)).toBe(failed);
    expect(span?.attributes['error.type']).toBe(errorType);
  });
});

describe('the trace of a client', () => {
  it('is continued', () => {
    const { traces, spans } = setUp();
    const request = traces.begin(arrival({ traceparent: `00-${TRACE}-${PARENT}-01` }));
    request.beginCall(START).end(DONE);
    request.end({ status: 200 });
    const [call, served] = spans();

    expect(request.logFields).toEqual({ trace_id: TRACE });
    expect([served?.parentSpanContext?.spanId, served?.spanContext().traceId]).toEqual([PARENT, TRACE]);
    expect([call?.parentSpanContext?.spanId, call?.spanContext().traceId]).toEqual([
      served?.spanContext().spanId,
      TRACE,
    ]);
  });

  it.each([
    'nonsense',
    '',
    `00-${TRACE}-${PARENT}`,
    `00-${TRACE.toUpperCase()}-${PARENT}-01`,
    `00-${'0'.repeat(32)}-${PARENT}-01`,
    `00-${TRACE}-${'0'.repeat(16)}-01`,
    `ff-${TRACE}-${PARENT}-01`,
    `00-${TRACE}-${PARENT}-01-more`,
    `00-${TRACE}-${PARENT}-01, 00-${TRACE}-${PARENT}-01`,
  ])('is ignored where it is malformed: %s', (traceparent) => {
    const { traces, spans } = setUp();
    traces.begin(arrival({ traceparent })).end({ status: 200 });
    const [span] = spans();

    expect(span?.parentSpanContext).toBeUndefined();
    expect(span?.spanContext().traceId).toBe('02'.repeat(16));
  });

  it('that is not sampled is not told of, where the sampler goes by it', () => {
    const { traces, spans } = setUp({ sampler: new ParentBasedSampler({ root: new AlwaysOnSampler() }) });
    const request = traces.begin(arrival({ traceparent: `00-${TRACE}-${PARENT}-00` }));
    request.beginCall(START).end(DONE);
    request.end({ status: 200 });

    expect(spans()).toEqual([]);
    expect(request.logFields).toEqual({ trace_id: TRACE });
  });
});

/** The span of one call, begun and ended. */
function callSpan(start: Partial<CallStart>, end: Partial<CallEnd> = {}, options: Parameters<typeof setUp>[0] = {}) {
  const { traces, clock, spans } = setUp(options);
  const request = traces.begin(arrival());
  request.note({ team_id: 'demo', key_id: 'key_1' });
  const call = request.beginCall({ ...START, ...start });
  clock.advance(120);
  if (start.isStream === true) call.firstToken();
  clock.advance(80);
  call.end({ ...DONE, ...end });
  return spans()[0];
}

describe('the span of a call', () => {
  it('is named and told by the conventions of generative AI', () => {
    const span = callSpan({ isStream: true, maxTokens: 100, temperature: 0.5, topP: 0.9, guardrailId: 'gr8abc' });

    expect(span && { name: span.name, kind: kindOf(span), duration: span.duration, isError: isError(span) }).toEqual({
      name: 'chat us.amazon.nova-micro-v1:0',
      kind: 'CLIENT',
      duration: [0, 200_000_000],
      isError: false,
    });
    expect(span?.attributes).toEqual({
      'gen_ai.operation.name': 'chat',
      'gen_ai.provider.name': 'aws.bedrock',
      'gen_ai.request.model': 'us.amazon.nova-micro-v1:0',
      'gen_ai.request.stream': true,
      'gen_ai.request.max_tokens': 100,
      'gen_ai.request.temperature': 0.5,
      'gen_ai.request.top_p': 0.9,
      'gen_ai.response.model': 'amazon.nova-micro-v1:0',
      'gen_ai.response.finish_reasons': ['end_turn'],
      'gen_ai.response.time_to_first_chunk': 0.12,
      'gen_ai.usage.input_tokens': 10,
      'gen_ai.usage.output_tokens': 5,
      'aws.bedrock.guardrail.id': 'gr8abc',
      'cloud.region': 'us-east-1',
      'server.address': 'bedrock-runtime.us-east-1.amazonaws.com',
      'server.port': 443,
      'llm_gateway.request_id': 'req_1',
      'llm_gateway.team_id': 'demo',
      'llm_gateway.key_id': 'key_1',
      'llm_gateway.model': 'nova-micro',
      'llm_gateway.attempt': 1,
      'llm_gateway.cost_usd': 0.00000105,
      'llm_gateway.usage_source': 'measured',
    });
  });

  it('counts cached tokens among those of the prompt', () => {
    const usage = {
      inputTokens: 10,
      outputTokens: 5,
      cacheReadTokens: 100,
      cacheWrite5mTokens: 20,
      cacheWrite1hTokens: 3,
    };

    expect(callSpan({}, { usage })?.attributes).toMatchObject({
      'gen_ai.usage.input_tokens': 133,
      'gen_ai.usage.cache_read.input_tokens': 100,
      'gen_ai.usage.cache_write.input_tokens': 23,
    });
  });

  it('that failed says with which code, and names no model that answered', () => {
    const end = { outcome: 'upstream_throttled', stopReason: undefined, usage: NO_USAGE, costNanoUsd: 0 };
    const span = callSpan({ attempt: 2 }, end);

    expect(span && isError(span)).toBe(true);
    expect(span?.attributes).toMatchObject({
      'error.type': 'upstream_throttled',
      'gen_ai.response.finish_reasons': ['error'],
      'llm_gateway.attempt': 2,
      'llm_gateway.cost_usd': 0,
    });
    expect(span?.attributes).not.toHaveProperty(['gen_ai.response.model']);
    expect(span?.events).toEqual([]);
  });

  it.each([
    { region: 'cn-north-1', options: {}, address: 'bedrock-runtime.cn-north-1.amazonaws.com.cn', port: 443 },
    { region: 'us-east-1', options: { bedrockEndpoint: 'http://127.0.0.1:9000/a' }, address: '127.0.0.1', port: 9_000 },
    {
      region: 'us-east-1',
      options: { bedrockEndpoint: 'http://bedrock.internal' },
      address: 'bedrock.internal',
      port: 80,
    },
  ])('goes to $address', ({ region, options, address, port }) => {
    const span = callSpan({ region }, {}, options);

    expect(span?.attributes).toMatchObject({ 'server.address': address, 'server.port': port, 'cloud.region': region });
  });
});
