import type { ConverseStreamOutput } from '@aws-sdk/client-bedrock-runtime';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createBedrockModel } from '../../../src/bedrock/createBedrockModel.ts';
import { ERRORS, GatewayError, gatewayError } from '../../../src/errors.ts';
import {
  type BedrockSimulator,
  type ScriptedEvent,
  startBedrockSimulator,
} from '../../../src/local/bedrockSimulator/index.ts';
import type { Model, ModelCall } from '../../../src/ports.ts';
import { EXCEPTIONS, IN_STREAM, NOT_HERE } from './exceptions.ts';
import { holdOpenAfter, listenWith, type Misbehaviour } from './misbehavingServer.ts';

const MODEL_ID = 'amazon.nova-micro-v1:0';
const START: ScriptedEvent = { messageStart: { role: 'assistant' } };

async function setUp(): Promise<{ model: Model; simulator: BedrockSimulator }> {
  const simulator = await startBedrockSimulator({
    retiredModelIds: new Set(['anthropic.claude-3-haiku-20240307-v1:0']),
  });
  onTestFinished(() => simulator.close());
  return { model: createBedrockModel({ region: 'us-east-1', endpoint: simulator.url }), simulator };
}

function call(parts: Partial<ModelCall> & { modelId?: string } = {}): ModelCall {
  const { modelId = MODEL_ID, ...rest } = parts;
  return {
    request: { modelId, messages: [{ role: 'user', content: [{ text: 'Hello' }] }] },
    model: { name: 'nova-micro', successor: 'nova-2-lite' },
    signal: new AbortController().signal,
    ...rest,
  };
}

/** The two ways to ask, read to the end. */
const WAYS = {
  converse: (model: Model, asked: ModelCall): Promise<unknown> => model.converse(asked),
  converseStream: async (model: Model, asked: ModelCall): Promise<ConverseStreamOutput[]> =>
    Array.fromAsync(await model.converseStream(asked)),
};

describe.each(Object.entries(WAYS))('%s', (way, ask) => {
  it.each(EXCEPTIONS)('tells $name, $awsStatus, as $code', async ({ name, awsStatus, code, status, retryable }) => {
    const { model, simulator } = await setUp();
    simulator.script({ error: { type: name, status: awsStatus, message: 'a reason' } });

    await expect(ask(model, call())).rejects.toMatchObject({ name: 'GatewayError', code, status, retryable });
    expect(simulator.calls).toHaveLength(1);
  });

  it.each([
    { header: '7', headers: { 'retry-after': '7', 'retry-after-ms': '7000' } },
    { header: undefined, headers: { 'retry-after': '1' } },
    { header: 'Wed, 21 Oct 2026 07:28:00 GMT', headers: { 'retry-after': '1' } },
    { header: '-1', headers: { 'retry-after': '1' } },
  ])('passes on how long Bedrock asks to wait: $header', async ({ header, headers }) => {
    const { model, simulator } = await setUp();
    const asked = header === undefined ? {} : { headers: { 'retry-after': header } };
    simulator.script({ error: { type: 'ThrottlingException', ...asked } });
    const failure: unknown = await ask(model, call()).catch((error: unknown) => error);

    expect(failure).toMatchObject({ code: 'upstream_throttled' });
    expect(failure instanceof GatewayError && failure.headers).toEqual(headers);
  });

  it.each([
    { region: undefined, called: 'us-east-1' },
    { region: 'eu-west-1', called: 'eu-west-1' },
  ])("calls the Region that is asked for, or the gateway's own: $region", async ({ region, called }) => {
    const { model, simulator } = await setUp();
    await ask(model, call({ region }));
    await ask(model, call({ region }));

    for (const { headers } of simulator.calls) expect(headers.authorization).toContain(`/${called}/bedrock/`);
    expect(simulator.calls).toHaveLength(2);
  });

  it('tells what is wrong underneath to the log and not to the client', async () => {
    const { model, simulator } = await setUp();
    simulator.script({ error: { type: 'ValidationException', message: 'a reason' } });

    await expect(ask(model, call())).rejects.toMatchObject({
      message: "Bedrock does not accept this request for 'nova-micro'. The gateway's log has its reason.",
      param: null,
      cause: expect.objectContaining({ name: 'ValidationException', message: 'a reason' }),
    });
  });

  it.each([
    { successor: 'claude-haiku-4.5', advice: "Use 'claude-haiku-4.5' instead." },
    { successor: null, advice: 'Use another model instead.' },
  ])('names the successor of a model that has reached its end: $successor', async ({ successor, advice }) => {
    const { model } = await setUp();
    const retired = call({
      modelId: 'us.anthropic.claude-3-haiku-20240307-v1:0',
      model: { name: 'claude-3-haiku', successor },
    });

    await expect(ask(model, retired)).rejects.toMatchObject({
      code: 'model_retired',
      status: 410,
      retryable: false,
      message: `Bedrock no longer serves 'claude-3-haiku'. ${advice}`,
    });
  });

  it.each(NOT_HERE)('tells of a model that the Region lacks: %s', async (message) => {
    const { model, simulator } = await setUp();
    simulator.script({ error: { type: 'ValidationException', status: 400, message } });

    const told = { code: 'model_unavailable', status: 404, retryable: false, param: 'model' };
    await expect(ask(model, call())).rejects.toMatchObject(told);
  });

  it('ends with the reason for which it was aborted', async () => {
    const { model, simulator } = await setUp();
    simulator.script({ latencyMs: 60_000, text: 'too late' });
    const controller = new AbortController();
    const answer = ask(model, call({ signal: controller.signal }));
    await vi.waitFor(() => expect(simulator.calls).toHaveLength(1));
    const reason = gatewayError('request_timeout', { details: { maxSeconds: 5, setting: 'a test' } });
    controller.abort(reason);

    await expect(answer).rejects.toBe(reason);
  });

  it('does not ask at all when it is already aborted', async () => {
    const { model, simulator } = await setUp();
    const reason = gatewayError('request_timeout', { details: { maxSeconds: 5, setting: 'a test' } });

    await expect(ask(model, call({ signal: AbortSignal.abort(reason) }))).rejects.toBe(reason);
    expect(simulator.calls).toHaveLength(0);
  });

  it.each([
    { where: 'a port that nobody listens on', endpoint: 'http://127.0.0.1:1' },
    { where: 'a host that does not exist', endpoint: 'http://bedrock.invalid' },
  ])('finds $where unavailable', async ({ endpoint }) => {
    const model = createBedrockModel({ region: 'us-east-1', endpoint });

    await expect(ask(model, call())).rejects.toMatchObject({
      code: 'upstream_unavailable',
      status: 503,
      retryable: true,
    });
  });

  it.each<{ misbehaviour: Misbehaviour; code: string }>([
    { misbehaviour: 'hangs up', code: 'upstream_cut' },
    { misbehaviour: 'hangs up in the middle of its answer', code: 'upstream_cut' },
    { misbehaviour: 'answers a page', code: 'upstream_cut' },
    { misbehaviour: 'answers an error page', code: 'upstream_failed' },
  ])('gets $code from a server that $misbehaviour', async ({ misbehaviour, code }) => {
    const endpoint = await listenWith(misbehaviour);
    const model = createBedrockModel({ region: 'us-east-1', endpoint });

    await expect(ask(model, call())).rejects.toMatchObject({ code, status: 502, retryable: true });
  });

  it('never shows real credentials to an address of its own', async () => {
    vi.stubEnv('AWS_BEARER_TOKEN_BEDROCK', 'real-token');
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'REALKEYID');
    onTestFinished(() => void vi.unstubAllEnvs());
    const { model, simulator } = await setUp();
    await ask(model, call());

    expect(simulator.calls[0]?.headers.authorization).toMatch(/^AWS4-HMAC-SHA256 Credential=local\//);
  });

  it('tells that the gateway itself has no credentials, and asks nobody', async () => {
    for (const name of Object.keys(process.env).filter((key) => key.startsWith('AWS_'))) vi.stubEnv(name, undefined);
    for (const name of ['AWS_SHARED_CREDENTIALS_FILE', 'AWS_CONFIG_FILE']) vi.stubEnv(name, '/nowhere');
    vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
    onTestFinished(() => void vi.unstubAllEnvs());
    const model = createBedrockModel({ region: 'us-east-1' });

    await expect(ask(model, call())).rejects.toMatchObject({ code: 'upstream_credentials', retryable: false });
  });

  it('sends the request as it is, once', async () => {
    const { model, simulator } = await setUp();
    await ask(model, call({ modelId: 'us.amazon.nova-micro-v1:0' }));

    expect(simulator.calls).toMatchObject([
      {
        modelId: 'us.amazon.nova-micro-v1:0',
        stream: way === 'converseStream',
        body: { messages: [{ role: 'user', content: [{ text: 'Hello' }] }] },
      },
    ]);
  });
});

describe('a stream', () => {
  it.each(IN_STREAM)('that breaks with $name is told as $code', async ({ name, code, status, retryable }) => {
    const { model, simulator } = await setUp();
    simulator.script({ events: [START, { exception: { type: name, message: 'a reason' } }] });
    const events = await model.converseStream(call());
    const seen: string[] = [];
    const reading = (async () => {
      for await (const event of events) seen.push(...Object.keys(event));
    })();

    await expect(reading).rejects.toMatchObject({ name: 'GatewayError', code, status, retryable });
    expect(seen).toEqual(['messageStart']);
  });

  it.each<{ how: string; step: ScriptedEvent }>([
    { how: 'is cut', step: { cut: true } },
    { how: 'has a damaged frame', step: { badCrc: true } },
    { how: 'has an error frame', step: { errorFrame: { code: 'InternalFailure', message: 'a reason' } } },
    { how: 'has an unknown exception', step: { exception: { type: 'NewException', message: 'a reason' } } },
  ])('that $how is told as upstream_cut', async ({ step }) => {
    const { model, simulator } = await setUp();
    simulator.script({ events: [START, step] });

    await expect(WAYS.converseStream(model, call())).rejects.toMatchObject({ code: 'upstream_cut', status: 502 });
  });

  it('ends with the reason for which it was aborted, and Bedrock sees the client leave', async () => {
    const { model, simulator } = await setUp();
    simulator.script({ events: [START, { pause: 'thinking' }] });
    const controller = new AbortController();
    const reached = simulator.reached('thinking');
    const reading = WAYS.converseStream(model, call({ signal: controller.signal }));
    await reached;
    const reason = gatewayError('request_timeout', { details: { maxSeconds: 5, setting: 'a test' } });
    controller.abort(reason);

    await expect(reading).rejects.toBe(reason);
    await simulator.idle();
    expect(simulator.calls[0]?.outcome).toBe('client_left');
  });

  it.each([
    { when: 'before', steps: [] },
    { when: 'after', steps: [{ kind: 'event' as const, type: 'messageStart', payload: { role: 'assistant' } }] },
  ])('gives up the connection of one that broke $when its first event', async ({ steps }) => {
    const exception = { kind: 'exception' as const, type: 'throttlingException', payload: { message: 'slow down' } };
    const held = await holdOpenAfter([...steps, exception]);
    const model = createBedrockModel({ region: 'us-east-1', endpoint: held.url });

    await expect(WAYS.converseStream(model, call())).rejects.toMatchObject({ code: 'upstream_throttled' });
    await held.closed;
  });

  it('passes events on as Bedrock sends them, unknown ones left out', async () => {
    const { model, simulator } = await setUp();
    simulator.script({
      events: [
        START,
        { somethingNew: { a: 1 } },
        { contentBlockDelta: { contentBlockIndex: 0, delta: { text: 'Hello' } } },
        { messageStop: { stopReason: 'end_turn' } },
      ],
    });

    expect(await WAYS.converseStream(model, call())).toEqual([
      START,
      { contentBlockDelta: { contentBlockIndex: 0, delta: { text: 'Hello' } } },
      { messageStop: { stopReason: 'end_turn' } },
    ]);
  });
});

describe('the table of exceptions', () => {
  it('agrees with the table of errors', () => {
    for (const { code, status, retryable } of [...EXCEPTIONS, ...IN_STREAM]) {
      expect(ERRORS[code]).toMatchObject({ status, retryable });
    }
  });
});
