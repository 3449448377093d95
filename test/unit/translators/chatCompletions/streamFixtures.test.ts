import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatCompletionChunk } from '../../../../generated/types/gateway/types.gen.ts';
import { createBedrockModel } from '../../../../src/bedrock/createBedrockModel.ts';
import { GatewayError } from '../../../../src/errors.ts';
import {
  type BedrockSimulator,
  type ScriptedEvent,
  startBedrockSimulator,
} from '../../../../src/local/bedrockSimulator/index.ts';
import type { Model } from '../../../../src/ports.ts';
import { type AnswerForm, finish, startChunks, step } from '../../../../src/translators/chatCompletions/index.ts';
import { contractFaults, IDENTITY, METADATA, USAGE } from './answerParts.ts';

/** What Bedrock sends, as JSON, and what the caller gets of it. */
interface Fixture {
  readonly shows: string;
  readonly form?: AnswerForm;
  readonly events: readonly ScriptedEvent[];
  readonly deltas: readonly object[];
  readonly finishReason?: string;
  readonly guardrailTrace?: object;
  /** Code of the error that ends the stream in place of a finish reason. */
  readonly failure?: string;
}

const FOLDER = join(import.meta.dirname, '../../../fixtures/streams');
const FIXTURES = readdirSync(FOLDER).map((name): [string, Fixture] => [
  name.replace('.json', ''),
  JSON.parse(readFileSync(join(FOLDER, name), 'utf8')),
]);

describe('a stream, from the wire to the chunks', () => {
  let simulator: BedrockSimulator;
  let model: Model;
  beforeAll(async () => {
    simulator = await startBedrockSimulator();
    model = createBedrockModel({ region: 'us-east-1', endpoint: simulator.url });
  });
  afterAll(() => simulator.close());

  it.each(FIXTURES)('%s', async (_name, { form, events, deltas, finishReason, guardrailTrace, failure }) => {
    simulator.script({ events });

    const { chunks, error } = await play(model, form ?? IDENTITY.form);

    const told = chunks.filter(({ choices }) => choices[0]?.finish_reason === null);
    expect(chunks.flatMap((chunk) => contractFaults('event', chunk))).toEqual([]);
    expect(told.map(({ choices }) => choices[0]?.delta)).toEqual(deltas);
    expect(error?.code).toBe(failure);
    expect(chunks.at(-1)?.choices[0]?.finish_reason ?? undefined).toBe(finishReason);
    expect(chunks.at(-1)?.gateway_metadata?.guardrail_trace).toEqual(guardrailTrace);
  });
});

async function play(model: Model, form: AnswerForm) {
  const chunks: ChatCompletionChunk[] = [];
  let state = startChunks({ ...IDENTITY, form, includeUsage: false });
  try {
    const stream = await model.converseStream({
      request: { modelId: 'amazon.nova-micro-v1:0', messages: [{ role: 'user', content: [{ text: 'Where?' }] }] },
      model: { name: 'nova-micro', successor: null },
      signal: new AbortController().signal,
    });
    for await (const event of stream) {
      const next = step(state, event);
      state = next.state;
      chunks.push(...next.chunks);
    }
    chunks.push(...finish(state, { usage: USAGE, metadata: METADATA }));
    return { chunks, error: undefined };
  } catch (error) {
    if (error instanceof GatewayError) return { chunks, error };
    throw error;
  }
}
