import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBedrockModel } from '../../../src/bedrock/createBedrockModel.ts';
import { createCatalog, priceAt } from '../../../src/catalog/catalog.ts';
import { readModels } from '../../../src/catalog/readModels.ts';
import { attemptsOf } from '../../../src/governance/attempts.ts';
import { priceUsage } from '../../../src/governance/price.ts';
import { fromConverseUsage } from '../../../src/governance/usage.ts';
import {
  type BedrockSimulator,
  type ScriptedEvent,
  type ScriptedReply,
  startBedrockSimulator,
} from '../../../src/local/bedrockSimulator/index.ts';
import { memoryLedger } from '../../fakes.ts';
import { ask, createMemoryGateway, httpRequest } from '../../memoryGateway.ts';
import { EXCEPTIONS, IN_STREAM } from '../bedrock/exceptions.ts';

const catalog = createCatalog(readModels());

// Of this prompt and of such pieces, the estimate of a lost call is what the simulator counts.
const MESSAGES = [{ role: 'user', content: 'Hello you' }];
const START: ScriptedEvent = { messageStart: { role: 'assistant' } };
const PIECE: ScriptedEvent = { contentBlockDelta: { contentBlockIndex: 0, delta: { text: 'abcd' } } };

const refusal = fc
  .constantFrom(...EXCEPTIONS)
  .map(({ name, awsStatus }): ScriptedReply => ({ error: { type: name, status: awsStatus } }));

const answer = fc
  .integer({ min: 1, max: 5 })
  .map((words): ScriptedReply => ({ text: Array.from({ length: words }, () => 'word').join(' ') }));

const breakage: fc.Arbitrary<ScriptedEvent> = fc.oneof(
  fc.constantFrom(...IN_STREAM).map(({ name }) => ({ exception: { type: name, message: 'a reason' } })),
  fc.constantFrom<ScriptedEvent>(
    { cut: true },
    { end: true },
    { badCrc: true },
    { errorFrame: { code: 'X', message: 'x' } },
  ),
);

/** A stream that breaks: before its first event, or after so many pieces. */
const broken = fc.tuple(fc.option(fc.integer({ min: 0, max: 3 })), breakage).map(([pieces, fault]): ScriptedReply => {
  if (pieces === null) return { events: [fault] };
  return { events: [START, ...Array.from({ length: pieces }, () => PIECE), fault] };
});

const script = fc.record({
  stream: fc.boolean(),
  maxAttempts: fc.integer({ min: 1, max: 5 }),
  fallbacks: fc.constantFrom('', 'nova-micro=nova-lite', 'nova-micro=nova-micro@eu-west-1,claude-haiku-4.5'),
  replies: fc.array(fc.oneof({ weight: 3, arbitrary: refusal }, { weight: 2, arbitrary: broken }, answer), {
    maxLength: 6,
  }),
});

describe('whatever Bedrock does', () => {
  let simulator: BedrockSimulator;
  beforeAll(async () => {
    simulator = await startBedrockSimulator();
  });
  afterAll(() => simulator.close());

  it('there is one answer or one error, one record, and its cost is the sum of what was billed', async () => {
    const property = fc.asyncProperty(script, async ({ stream, maxAttempts, fallbacks, replies }) => {
      simulator.reset();
      for (const reply of replies) simulator.script(reply);
      const ledger = memoryLedger();
      const model = createBedrockModel({ region: 'us-east-1', endpoint: simulator.url });
      const { service } = await createMemoryGateway({ model, ledger, fallbacks, settings: { maxAttempts } });
      const body = { model: 'nova-micro', messages: MESSAGES, stream };
      const reply = await ask(service, httpRequest('POST /v1/chat/completions', { body }));
      await simulator.idle();

      expect(endingsOf(reply)).toHaveLength(1);
      expect(ledger.entries).toHaveLength(1);
      const [entry] = ledger.entries;
      if (entry?.settlement === undefined) throw new Error('The request is not settled.');
      const attempts = attemptsOf(entry.request, entry.settlement);
      expect(attempts.length).toBeLessThanOrEqual(maxAttempts);
      expect(attempts.map(({ model, costNanoUsd }) => [model, costNanoUsd])).toEqual(billOf(simulator));
      expect(entry.settlement.costNanoUsd).toBe(billOf(simulator).reduce((sum, [, cost]) => sum + cost, 0));
      expect(reply.headers['x-gateway-attempts']).toBe(String(attempts.length));
    });
    await fc.assert(property, { numRuns: 200 });
  });
});

type Reply = Awaited<ReturnType<typeof ask>>;

/** Everything that a client can take for an end. */
function endingsOf({ status, frames, text }: Reply): readonly string[] {
  const ofFrames = frames.flatMap(({ kind }) => (kind === 'data' ? [] : [kind]));
  if (text === '') return ofFrames;
  return [...ofFrames, JSON.parse(text).error === undefined && status === 200 ? 'answer' : 'error'];
}

/** What each call cost, at the price of its model. */
function billOf({ calls }: BedrockSimulator): readonly (readonly [model: string, costNanoUsd: number])[] {
  return calls.map(({ modelId, billedUsage }) => {
    const resolved = catalog.resolve(modelId, 'us-east-1');
    if (resolved === undefined) throw new Error(`There is no ${modelId}.`);
    const price = priceAt(resolved.row, '2026-11-22');
    if (price === undefined) throw new Error(`${modelId} has no price.`);
    const usage = fromConverseUsage(billedUsage);
    return [resolved.row.id, priceUsage({ price, usage, geography: resolved.target.geography }).costNanoUsd];
  });
}
