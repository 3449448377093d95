import { describe, expect, it, onTestFinished } from 'vitest';
import { createBedrockModel } from '../../../src/bedrock/createBedrockModel.ts';
import { type ScriptedReply, startBedrockSimulator } from '../../../src/local/bedrockSimulator/index.ts';
import { memoryLedger } from '../../fakes.ts';
import { ask, createMemoryGateway, httpRequest } from '../../memoryGateway.ts';
import { EXCEPTIONS, IN_STREAM, NOT_HERE } from '../bedrock/exceptions.ts';

/** What is done about each exception that comes before the first byte: another try, another model, or neither. */
const DONE: Readonly<Record<string, 'both' | 'another model' | 'nothing'>> = {
  AccessDeniedException: 'another model',
  ConflictException: 'nothing',
  InternalServerException: 'both',
  ModelErrorException: 'both',
  ModelNotReadyException: 'both',
  ModelStreamErrorException: 'both',
  ModelTimeoutException: 'both',
  ResourceNotFoundException: 'another model',
  ServiceQuotaExceededException: 'both',
  ServiceUnavailableException: 'both',
  ThrottlingException: 'both',
  ValidationException: 'nothing',
  ExpiredTokenException: 'nothing',
  IncompleteSignatureException: 'nothing',
  InvalidSignatureException: 'nothing',
  UnrecognizedClientException: 'nothing',
  SomethingNewException: 'both',
  SomethingElseException: 'both',
};

const MAX_ATTEMPTS = 3;
const MICRO = 'amazon.nova-micro-v1:0';
const LITE = 'amazon.nova-lite-v1:0';
const START = { messageStart: { role: 'assistant' } };
const PIECE = { contentBlockDelta: { contentBlockIndex: 0, delta: { text: 'Hello you' } } };

interface Asked {
  readonly stream: boolean;
  readonly fallbacks: string;
  readonly prompt?: string;
}

/** The gateway on the simulator, where nova-micro does as told whenever it is asked. */
async function chat(reply: ScriptedReply | undefined, { stream, fallbacks, prompt = 'Hello' }: Asked) {
  const simulator = await startBedrockSimulator();
  onTestFinished(() => simulator.close());
  if (reply !== undefined) simulator.script({ ...reply, match: { modelId: MICRO }, times: 'Infinity' });
  const ledger = memoryLedger();
  const model = createBedrockModel({ region: 'us-east-1', endpoint: simulator.url });
  const settings = { maxAttempts: MAX_ATTEMPTS };
  const { service } = await createMemoryGateway({ model, ledger, fallbacks, settings });
  const body = { model: 'nova-micro', messages: [{ role: 'user', content: prompt }], stream };
  const seen = await ask(service, httpRequest('POST /v1/chat/completions', { body }));
  await simulator.idle();
  const [entry] = ledger.entries;
  return { ...seen, settlement: entry?.settlement, calls: simulator.calls, records: ledger.entries.length };
}

/** What Bedrock refuses is free. What it has accepted costs its prompt: two tokens. */
const FREE = { usageSource: 'measured', costNanoUsd: 0 };
const ACCEPTED = { usageSource: 'estimated', costNanoUsd: 2 * 35 };

describe.each([{ stream: false }, { stream: true }])('before the first byte, stream: $stream', ({ stream }) => {
  interface Way {
    readonly how: string;
    readonly reply: (name: string, status: number) => ScriptedReply;
    /** What each attempt at it comes to. */
    readonly each: typeof FREE;
  }
  const status: Way = {
    how: 'as a status',
    reply: (type, status) => ({ error: { type, status, message: 'a reason' } }),
    each: FREE,
  };
  const event: Way = {
    how: 'as an event',
    reply: (type) => ({ events: [{ exception: { type, message: 'a reason' } }] }),
    each: ACCEPTED,
  };

  describe.each(stream ? [status, event] : [status])('$how', ({ how, reply, each }) => {
    // What comes as an event has no status: of a name that nobody knows it only says that the stream broke.
    const rows = EXCEPTIONS.filter(({ name }) => how === 'as a status' || IN_STREAM.some((row) => row.name === name));

    it.each(rows)('$name without a fallback', async ({ name, awsStatus, code, status }) => {
      const attempts = DONE[name] === 'both' ? MAX_ATTEMPTS : 1;
      const told = await chat(reply(name, awsStatus), { stream, fallbacks: '' });

      expect({ status: told.status, code: JSON.parse(told.text).error.code }).toEqual({ status, code });
      expect(told.headers['x-gateway-attempts']).toBe(String(attempts));
      expect(told.calls.map(({ modelId }) => modelId)).toEqual(Array.from({ length: attempts }, () => MICRO));
      expect(told.records).toBe(1);
      const costNanoUsd = attempts * each.costNanoUsd;
      expect(told.settlement).toMatchObject({ usageSource: each.usageSource, costNanoUsd, outcome: code });
      const listed = Array.from({ length: attempts }, () => ({ ...each, outcome: code }));
      expect(told.settlement?.attempts ?? listed.slice(0, 1)).toMatchObject(listed);
    });

    const withFallback = { stream, fallbacks: 'nova-micro=nova-lite' };

    it.each(rows.filter(({ name }) => DONE[name] === 'nothing'))(
      '$name with a fallback that would not help',
      async ({ name, awsStatus, code, status }) => {
        const told = await chat(reply(name, awsStatus), withFallback);

        expect({ status: told.status, attempts: told.headers['x-gateway-attempts'] }).toEqual({
          status,
          attempts: '1',
        });
        expect(told.calls.map(({ modelId }) => modelId)).toEqual([MICRO]);
        expect(told.records).toBe(1);
        expect(told.settlement).toMatchObject({ ...each, outcome: code });
      },
    );

    it.each(NOT_HERE)('a fallback answers where the Region lacks the model: %s', async (message) => {
      const lacking = { error: { type: 'ValidationException', status: 400, message } };
      const told = await chat(lacking, withFallback);

      expect(told.status).toBe(200);
      expect(told.calls.map(({ modelId }) => modelId)).toEqual([MICRO, LITE]);
      expect(told.settlement).toMatchObject({ outcome: 'completed' });
    });

    it.each(rows.filter(({ name }) => DONE[name] !== 'nothing'))(
      '$name with a fallback that answers',
      async ({ name, awsStatus, code }) => {
        const told = await chat(reply(name, awsStatus), withFallback);

        expect({ status: told.status, attempts: told.headers['x-gateway-attempts'] }).toEqual({
          status: 200,
          attempts: '2',
        });
        expect(told.calls.map(({ modelId }) => modelId)).toEqual([MICRO, LITE]);
        expect(told.records).toBe(1);
        const { inputTokens = 0, outputTokens = 0 } = told.calls.at(-1)?.billedUsage ?? {};
        const costNanoUsd = inputTokens * 60 + outputTokens * 240;
        expect(told.settlement).toMatchObject({
          usageSource: each.usageSource,
          outcome: 'completed',
          costNanoUsd: each.costNanoUsd + costNanoUsd,
          attempts: [
            { model: 'nova-micro', ...each, outcome: code },
            { model: 'nova-lite', outcome: 'completed', costNanoUsd },
          ],
        });
      },
    );
  });
});

describe.each([{ fallbacks: '' }, { fallbacks: 'nova-micro=nova-lite' }])(
  'in the stream, $fallbacks',
  ({ fallbacks }) => {
    it.each(IN_STREAM)('$name ends the answer, and nothing is tried again', async ({ name, code }) => {
      const events = [START, PIECE, { exception: { type: name, message: 'a reason' } }];
      const told = await chat({ events }, { stream: true, fallbacks });

      expect(told.status).toBe(200);
      expect(told.headers['x-gateway-attempts']).toBe('1');
      expect(told.frames.map(({ kind }) => kind)).toEqual(['data', 'data', 'error']);
      expect(told.frames.at(-1)).toMatchObject({ error: { error: { code } } });
      expect(told.calls.map(({ modelId }) => modelId)).toEqual([MICRO]);
      expect(told.records).toBe(1);
      expect(told.settlement).toMatchObject({ usageSource: 'estimated', outcome: code, usage: { outputTokens: 3 } });
      expect(told.settlement?.attempts).toBeUndefined();
    });
  },
);

describe('a connection that breaks', () => {
  const CUT = { events: [START, PIECE, { cut: true }] } as const;

  it.each([
    { when: 'before a whole answer', stream: false, reply: undefined, attempts: 3, status: 502 },
    {
      when: 'before the first event',
      stream: true,
      reply: { events: [{ cut: true }] } as const,
      attempts: 3,
      status: 502,
    },
    { when: 'in the stream', stream: true, reply: CUT, attempts: 1, status: 200 },
  ])('$when costs what it may have cost, each time', async ({ stream, reply, attempts, status }) => {
    const told = await chat(reply, { stream, fallbacks: '', prompt: 'simulate:cut' });

    expect(told.status).toBe(status);
    expect(told.calls).toHaveLength(attempts);
    const { usage, outcome, usageSource } = told.settlement ?? {};
    expect({ outcome, usageSource }).toEqual({ outcome: 'upstream_cut', usageSource: 'estimated' });
    // Twelve bytes of text and two of what is sent with it, at four to a token.
    expect(usage?.inputTokens).toBe(4 * attempts);
  });
});
