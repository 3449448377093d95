import { describe, expect, it, onTestFinished } from 'vitest';
import { startSecretsServer } from '../aws/secretsServer.ts';
import { type Collector, type ReceivedSpan, startCollector } from '../otlp/collector.ts';
import { startGateway, temporaryFolder } from './gatewayProcess.ts';

const CANARY = 'canary-in-the-prompt';
const TRACE = '0af7651916cd43dd8448eb211c80319c';
const PARENT = 'b7ad6b7169203331';

/** The server that `npm start` runs, and a collector that it tells of its requests. */
async function setUp(environment: (collector: Collector) => Record<string, string> = tell) {
  const collector = await startCollector();
  const folder = await temporaryFolder();
  const gateway = await startGateway({ LLM_GATEWAY_DATA_DIR: folder.path, ...environment(collector) });
  onTestFinished(async () => {
    await gateway.stop();
    collector.close();
    await folder.remove();
  });
  const chat = (fields: object = {}, headers: Record<string, string> = {}, signal?: AbortSignal) =>
    fetch(`${gateway.url}/v1/chat/completions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${gateway.key}`, 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ messages: [{ role: 'user', content: CANARY }], ...fields }),
      ...(signal === undefined ? {} : { signal }),
    });
  const lines = () =>
    gateway
      .errors()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line));
  /** All spans that there are by the time the gateway has ended. */
  const spans = async (): Promise<readonly ReceivedSpan[]> => {
    expect(await gateway.stop()).toBe(0);
    return collector.spans;
  };
  return { gateway, collector, chat, lines, spans };
}

const tell = ({ url }: Collector) => ({
  OTEL_TRACES_EXPORTER: 'otlp',
  OTEL_EXPORTER_OTLP_ENDPOINT: url,
  OTEL_EXPORTER_OTLP_HEADERS: 'api-key=key-of-the-collector',
  OTEL_SERVICE_NAME: 'gateway-under-test',
  LLM_GATEWAY_FALLBACKS: 'nova-micro=nova-lite',
});

const ofKind = (spans: readonly ReceivedSpan[], kind: ReceivedSpan['kind']) =>
  spans.filter((span) => span.kind === kind);

describe('the traces of a running gateway', () => {
  it('continue the trace of a client, down to the call of Bedrock', async () => {
    const { chat, spans, collector, lines } = await setUp();
    const answer = await chat({ max_tokens: 50, temperature: 0.5 }, { traceparent: `00-${TRACE}-${PARENT}-01` });
    const { gateway_metadata, usage } = await answer.json();
    const [[served], [called]] = [ofKind(await spans(), 'SERVER'), ofKind(await spans(), 'CLIENT')];

    const facts = { 'llm_gateway.request_id': answer.headers.get('x-request-id'), 'llm_gateway.team_id': 'demo' };
    expect(served).toMatchObject({
      name: 'POST /v1/chat/completions',
      traceId: TRACE,
      parentSpanId: PARENT,
      isError: false,
      attributes: { ...facts, 'http.response.status_code': 200, 'http.route': '/v1/chat/completions' },
      resource: { 'service.name': 'gateway-under-test' },
    });
    expect(called).toMatchObject({
      name: 'chat amazon.nova-micro-v1:0',
      traceId: TRACE,
      parentSpanId: served?.spanId,
      attributes: {
        ...facts,
        'gen_ai.provider.name': 'aws.bedrock',
        'gen_ai.request.max_tokens': 50,
        'gen_ai.request.temperature': 0.5,
        'gen_ai.response.finish_reasons': ['end_turn'],
        'gen_ai.usage.input_tokens': usage.prompt_tokens,
        'gen_ai.usage.output_tokens': usage.completion_tokens,
        'llm_gateway.cost_usd': gateway_metadata.cost_usd,
        'server.address': '127.0.0.1',
      },
    });
    expect(collector.received[0]?.headers).toMatchObject({ 'api-key': 'key-of-the-collector' });
    expect(lines().find(({ event }) => event === 'request_answered')).toMatchObject({ trace_id: TRACE });
  });

  it('have a span for each attempt, one after the other', async () => {
    const { chat, spans } = await setUp();
    const answer = await chat({ messages: [{ role: 'user', content: 'simulate:ServiceUnavailableException' }] });
    const all = await spans();
    const calls = ofKind(all, 'CLIENT');

    expect(answer.status).toBe(503);
    expect(calls.map(({ attributes }) => [attributes['llm_gateway.attempt'], attributes['llm_gateway.model']])).toEqual(
      [
        [1, 'nova-micro'],
        [2, 'nova-lite'],
        [3, 'nova-micro'],
      ],
    );
    expect(new Set(calls.map(({ parentSpanId }) => parentSpanId)).size).toBe(1);
    for (const span of all) {
      expect(span).toMatchObject({ isError: true, attributes: { 'error.type': 'upstream_unavailable' } });
    }
  });

  it('end with a stream, and not with its head', async () => {
    const { chat, spans } = await setUp();
    const answer = await chat({ stream: true });
    expect(await answer.text()).toContain('[DONE]');
    const [[served], [called]] = [ofKind(await spans(), 'SERVER'), ofKind(await spans(), 'CLIENT')];
    const seconds = Number(called?.attributes['gen_ai.response.time_to_first_chunk']);

    expect(called?.attributes).toMatchObject({ 'gen_ai.request.stream': true, 'llm_gateway.usage_source': 'measured' });
    expect((called?.startMs ?? 0) + seconds * 1_000).toBeLessThan(called?.endMs ?? 0);
    expect(called?.endMs).toBeLessThanOrEqual(served?.endMs ?? 0);
  });

  it('tell of a client that left, and of the answer that was billed all the same', async () => {
    const { chat, spans } = await setUp();
    const client = new AbortController();
    const { body } = await chat({ stream: true }, {}, client.signal);
    await body?.getReader().read();
    client.abort();
    const all = await spans();

    expect(ofKind(all, 'SERVER')).toMatchObject([{ isError: false, attributes: { 'error.type': 'client_left' } }]);
    expect(ofKind(all, 'CLIENT')).toMatchObject([{ attributes: { 'llm_gateway.usage_source': 'measured' } }]);
  });

  it.each(['nonsense', `00-${TRACE}-${PARENT}-01-extra`, `${CANARY}`, `00-${'0'.repeat(32)}-${PARENT}-01`])(
    'begin anew after a traceparent that is none: %s',
    async (traceparent) => {
      const { chat, spans } = await setUp();
      const { status } = await chat({}, { traceparent, tracestate: CANARY });
      const [served] = ofKind(await spans(), 'SERVER');

      expect(status).toBe(200);
      expect(served).toMatchObject({ parentSpanId: undefined, traceId: expect.stringMatching(/^[0-9a-f]{32}$/) });
      expect(served?.traceId).not.toBe(TRACE);
    },
  );

  it('arrive while the gateway runs, without being asked for', async () => {
    const { chat, collector } = await setUp();
    await chat();
    await collector.arrivalOf(2);

    expect(collector.spans.map(({ kind }) => kind).toSorted()).toEqual(['CLIENT', 'SERVER']);
  });

  it('hold up no answer and no end where the collector does not take them', async () => {
    const { chat, lines, gateway } = await setUp(() => tellNobody());
    const answers = await Promise.all([chat(), chat({ stream: true })]);
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    const exitCode = await gateway.stop();

    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(exitCode).toBe(0);
    expect(lines().filter(({ event }) => event === 'traces_unsent')).toHaveLength(1);
    expect(texts.join()).not.toMatch(/ECONNREFUSED|collector|traces/i);
  });

  it('are sent with headers that a secret holds', async () => {
    const { read, environment } = await secretOf('api-key=from-the-secret');
    const { chat, spans, collector, gateway } = await setUp(environment);
    await chat();

    expect(await spans()).toHaveLength(2);
    expect(collector.received.map(({ headers }) => headers['api-key'])).toEqual(['from-the-secret']);
    expect(read()).toEqual([SECRET]);
    expect(gateway.errors()).not.toContain('from-the-secret');
  });

  it.each(['{"api-key":"a-secret-of-another-form"}', ''])('are lost where the secret is %s', async (secret) => {
    const { chat, spans, lines, gateway } = await setUp((await secretOf(secret)).environment);
    const { status } = await chat();

    expect(await spans()).toEqual([]);
    expect(status).toBe(200);
    expect(lines().filter(({ event }) => event === 'traces_unsent')).toHaveLength(1);
    expect(gateway.errors()).not.toContain('a-secret-of-another-form');
  });

  it('hold no prompt, answer or key in any byte that is sent', async () => {
    const { chat, spans, collector, gateway } = await setUp();
    const texts = { tracestate: `a=${CANARY}`, baggage: `a=${CANARY}`, cookie: `session=${CANARY}` };
    await chat({}, { traceparent: `00-${TRACE}-${PARENT}-01`, ...texts });
    await (await chat({ stream: true, stop: [CANARY], user: CANARY })).text();
    await fetch(`${gateway.url}/${CANARY}?key=${CANARY}`, { method: 'DELETE' });
    expect(await spans()).toHaveLength(5);
    const sent = collector.received.map(({ body, headers }) => body + JSON.stringify(headers)).join();

    for (const secret of [CANARY, gateway.key]) expect(sent).not.toContain(secret);
    expect(gateway.errors() + gateway.output()).not.toContain('key-of-the-collector');
  });
});

describe('a gateway that nobody told of a collector', () => {
  it('tells nobody of its requests', async () => {
    const { chat, spans, lines } = await setUp(() => ({}));
    await chat({}, { traceparent: `00-${TRACE}-${PARENT}-01` });

    expect(await spans()).toEqual([]);
    expect(lines().find(({ event }) => event === 'request_answered')).not.toHaveProperty('trace_id');
  });
});

const SECRET = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:collector-AbCdEf';

/** A Secrets Manager on this machine, and what points a gateway to it. */
async function secretOf(text: string) {
  const secrets = await startSecretsServer(text);
  const environment = ({ url }: Collector) => ({
    OTEL_EXPORTER_OTLP_ENDPOINT: url,
    LLM_GATEWAY_TRACES_HEADERS_SECRET_ARN: SECRET,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.url,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  });
  return { environment, read: () => secrets.asked.map((asked) => asked.split(' ')[1]) };
}

/** An address of this machine where nobody listens. */
function tellNobody(): Record<string, string> {
  return { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9', OTEL_EXPORTER_OTLP_TIMEOUT: '500' };
}
