import OpenAI from 'openai';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ScriptedEvent } from '../../src/local/bedrockSimulator/index.ts';
import { DOORS, type RunningGateway, SERVER } from './doors.ts';
import { startGateway, temporaryFolder } from './gatewayProcess.ts';

const HELLO = [{ role: 'user' as const, content: 'Hello' }];
const MICRO = { modelId: 'amazon.nova-micro-v1:0' };
const HAIKU = 'claude-haiku-4.5';
const IN_EUROPE = 'eu.anthropic.claude-haiku-4-5-20251001-v1:0';
const SETTINGS = {
  LLM_GATEWAY_MAX_ATTEMPTS: '3',
  LLM_GATEWAY_FALLBACKS: `nova-micro=nova-lite; ${HAIKU}=${HAIKU}@eu-west-1`,
};

const START: ScriptedEvent = { messageStart: { role: 'assistant' } };
const piece = (text: string): ScriptedEvent => ({ contentBlockDelta: { contentBlockIndex: 0, delta: { text } } });
const throttled = { error: { type: 'ThrottlingException', message: 'slow down' } };

/** What every client sees of a fallback, and what only some do. */
interface Answer {
  readonly model: string;
  readonly text: string;
  readonly metadata: {
    readonly attempts: number;
    readonly answered_by: Record<string, string>;
    readonly cost_usd: number;
  };
}

describe.each(DOORS)('a provider in trouble, through $name', (door) => {
  let gateway: RunningGateway;
  let openai: OpenAI;

  beforeAll(async () => {
    gateway = await door.start(SETTINGS);
    openai = new OpenAI({ baseURL: `${gateway.url}/v1`, apiKey: gateway.key, maxRetries: 0 });
  });
  afterEach(() => gateway.simulator.reset());
  afterAll(() => gateway.stop());

  async function ask(model: string, stream: boolean, headers: Record<string, string> = {}): Promise<Answer> {
    if (!stream) {
      const completion = await openai.chat.completions.create({ model, messages: HELLO }, { headers });
      const text = completion.choices[0]?.message.content ?? '';
      return { model: completion.model, text, metadata: Reflect.get(completion, 'gateway_metadata') };
    }
    const chunks = await Array.fromAsync(
      await openai.chat.completions.create({ model, messages: HELLO, stream: true }, { headers }),
    );
    const text = chunks.map(({ choices }) => choices[0]?.delta.content ?? '').join('');
    const last = chunks.at(-1) ?? {};
    return { model: chunks[0]?.model ?? '', text, metadata: Reflect.get(last, 'gateway_metadata') };
  }

  const modelsCalled = () => gateway.simulator.calls.map(({ modelId }) => modelId);

  describe.each([{ stream: false }, { stream: true }])('stream: $stream', ({ stream }) => {
    it('is asked again, and the client sees nothing but the answer', async () => {
      gateway.simulator.script({ match: { modelId: 'amazon.nova-pro-v1:0' }, ...throttled, times: 2 });
      const { text, metadata } = await ask('nova-pro', stream);

      expect(text).toContain('Hello');
      expect(metadata).toMatchObject({ attempts: 3, answered_by: { model: 'nova-pro' } });
    });

    it('is left for another model, under the name that was asked for', async () => {
      gateway.simulator.script({ match: MICRO, ...throttled, times: 'Infinity' });
      const { model, text, metadata } = await ask('nova-micro', stream);

      expect({ model, text }).toEqual({ model: 'nova-micro', text: 'You said: Hello' });
      expect(metadata).toMatchObject({ attempts: 2, answered_by: { model: 'nova-lite', region: 'us-east-1' } });
      expect(modelsCalled()).toEqual(['amazon.nova-micro-v1:0', 'amazon.nova-lite-v1:0']);
    });

    it('is left for another Region', async () => {
      gateway.simulator.script({
        match: { modelId: 'us.anthropic.claude-haiku-4-5-20251001-v1:0' },
        error: { type: 'ServiceUnavailableException' },
      });
      const { metadata } = await ask(HAIKU, stream);

      expect(metadata.answered_by).toEqual({ model: HAIKU, bedrock_model_id: IN_EUROPE, region: 'eu-west-1' });
      expect(gateway.simulator.calls.at(-1)?.headers.authorization).toContain('/eu-west-1/bedrock/');
    });

    it('throws what it threw when the caller wants no other', async () => {
      gateway.simulator.script({ match: MICRO, ...throttled, times: 'Infinity' });
      const failure = await ask('nova-micro', stream, { 'x-gateway-fallback': 'false' }).catch(
        (error: unknown) => error,
      );

      expect(failure).toBeInstanceOf(OpenAI.RateLimitError);
      expect(failure).toMatchObject({ status: 429, code: 'upstream_throttled' });
      const { headers } = failure as InstanceType<typeof OpenAI.RateLimitError>;
      expect(headers?.get('x-gateway-attempts')).toBe('3');
      expect(Number(headers?.get('retry-after'))).toBeGreaterThan(0);
      expect(new Set(modelsCalled())).toEqual(new Set(['amazon.nova-micro-v1:0']));
    });
  });

  it('that breaks in mid-stream is told, and not hidden by another answer', async () => {
    const exception = { type: 'throttlingException', message: 'slow down' };
    gateway.simulator.script({ events: [START, piece('Hel'), { exception }] });

    await expect(ask('nova-micro', true)).rejects.toThrow(OpenAI.APIError);
    expect(modelsCalled()).toEqual(['amazon.nova-micro-v1:0']);
  });
});

describe('a stream that stalls', () => {
  let gateway: RunningGateway;
  let openai: OpenAI;

  beforeAll(async () => {
    gateway = await SERVER.start({
      ...SETTINGS,
      LLM_GATEWAY_FIRST_TOKEN_SECONDS: '1',
      LLM_GATEWAY_IDLE_SECONDS: '1',
    });
    openai = new OpenAI({ baseURL: `${gateway.url}/v1`, apiKey: gateway.key, maxRetries: 0 });
  });
  afterEach(() => gateway.simulator.reset());
  afterAll(() => gateway.stop());

  const stream = () => openai.chat.completions.create({ model: 'nova-micro', messages: HELLO, stream: true });

  it('before its first event is left for another model, and Bedrock sees the caller go', async () => {
    gateway.simulator.script({ match: MICRO, events: [{ pause: 'for ever' }, START] });
    const chunks = await Array.fromAsync(await stream());

    expect(chunks.at(-1)).toMatchObject({ gateway_metadata: { attempts: 2, answered_by: { model: 'nova-lite' } } });
    await gateway.simulator.idle();
    expect(gateway.simulator.calls.map(({ outcome }) => outcome)).toEqual(['client_left', 'completed']);
  });

  it('after that is an error', async () => {
    gateway.simulator.script({ match: MICRO, events: [START, piece('Hel'), { pause: 'for ever' }] });

    await expect(Array.fromAsync(await stream())).rejects.toMatchObject({ code: 'model_timeout' });
    await gateway.simulator.idle();
    expect(gateway.simulator.calls.map(({ outcome }) => outcome)).toEqual(['client_left']);
  });
});

describe('a model that fails again and again', () => {
  it('rests, and callers are told at once how long', async () => {
    const gateway = await SERVER.start({ LLM_GATEWAY_MAX_ATTEMPTS: '1' });
    try {
      const error = { type: 'InternalServerException' };
      gateway.simulator.script({ match: MICRO, error, times: 'Infinity' });
      const openai = new OpenAI({ baseURL: `${gateway.url}/v1`, apiKey: gateway.key, maxRetries: 0 });
      const ask = () =>
        openai.chat.completions.create({ model: 'nova-micro', messages: HELLO }).catch((error: unknown) => error);
      for (let time = 0; time < 5; time += 1) expect(await ask()).toMatchObject({ status: 502 });
      const resting = await ask();

      expect(resting).toMatchObject({ status: 503, code: 'model_resting' });
      const { headers } = resting as InstanceType<typeof OpenAI.InternalServerError>;
      expect(Number(headers?.get('retry-after'))).toBeGreaterThan(0);
      expect(Number(headers?.get('retry-after'))).toBeLessThanOrEqual(5);
      expect(gateway.simulator.calls).toHaveLength(5);
    } finally {
      await gateway.stop();
    }
  });
});

describe('the setting LLM_GATEWAY_FALLBACKS', () => {
  it('ends the start when it is wrong, and names the part', async () => {
    const folder = await temporaryFolder();
    const starting = startGateway({ LLM_GATEWAY_DATA_DIR: folder.path, LLM_GATEWAY_FALLBACKS: 'nova-micro=nova-lita' });

    await expect(starting).rejects.toThrow("The gateway ended with 2: LLM_GATEWAY_FALLBACKS: 'nova-lita' is no model");
    await folder.remove();
  });
});
