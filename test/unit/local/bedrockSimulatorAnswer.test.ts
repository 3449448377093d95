import { type ContentBlock, ConverseCommand, type ConverseCommandInput } from '@aws-sdk/client-bedrock-runtime';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitIntoPieces } from '../../../src/local/bedrockSimulator/pieces.ts';
import { ask, receive, setUp, textsOf } from './bedrockSimulatorSetup.ts';

describe('the default answer', () => {
  it('is the same for the same request, whichever simulator answers', async () => {
    const input = ask('ping', { system: [{ text: 'be brief' }] });
    const [first, second] = await Promise.all([setUp(), setUp()]);

    const [one, other] = await Promise.all(
      [first, second].map(({ client }) => client.send(new ConverseCommand(input))),
    );

    expect(one).toEqual(other);
  });

  it.each<{ limit: string; inferenceConfig: object; text: string; stopReason: string; outputTokens: number }>([
    {
      limit: 'room for every piece',
      inferenceConfig: { maxTokens: 6 },
      text: 'You said: one two three',
      stopReason: 'end_turn',
      outputTokens: 6,
    },
    {
      limit: 'a smaller maxTokens',
      inferenceConfig: { maxTokens: 2 },
      text: 'You said',
      stopReason: 'max_tokens',
      outputTokens: 2,
    },
    {
      limit: 'the first of its stop sequences',
      inferenceConfig: { stopSequences: ['three', ' two'] },
      text: 'You said: one',
      stopReason: 'stop_sequence',
      outputTokens: 4,
    },
    {
      limit: 'maxTokens before a stop sequence',
      inferenceConfig: { maxTokens: 1, stopSequences: ['two'] },
      text: 'You',
      stopReason: 'max_tokens',
      outputTokens: 1,
    },
  ])('honours $limit', async ({ inferenceConfig, text, stopReason, outputTokens }) => {
    const { client } = await setUp();
    const input = ask('one two three', { inferenceConfig });

    const whole = await client.send(new ConverseCommand(input));
    const streamed = await receive(client, input);

    expect(whole).toMatchObject({ output: { message: { content: [{ text }] } }, stopReason, usage: { outputTokens } });
    expect(textsOf(streamed).join('')).toBe(text);
    expect(streamed.events.at(-2)).toEqual({ messageStop: { stopReason } });
    expect(streamed.events.at(-1)?.metadata?.usage).toEqual(whole.usage);
  });

  it('shortens a long echo', async () => {
    const { client } = await setUp();

    const { output } = await client.send(new ConverseCommand(ask('word '.repeat(1_000))));

    expect(output?.message?.content?.[0]?.text).toBe(`You said: ${Array(60).fill('word').join(' ')}…`);
  });

  it('answers with 400 pieces when the prompt says so', async () => {
    const { client } = await setUp();

    expect(textsOf(await receive(client, ask('please simulate:long')))).toHaveLength(400);
  });

  it('says so when there is no text to echo', async () => {
    const { client } = await setUp();
    const image = { format: 'png' as const, source: { bytes: new Uint8Array(4) } };

    const { output } = await client.send(
      new ConverseCommand(ask('', { messages: [{ role: 'user', content: [{ image }] }] })),
    );

    expect(output?.message?.content).toEqual([{ text: 'You sent no text.' }]);
  });

  it('answers a wanted JSON schema with a value of it', async () => {
    const { client } = await setUp();
    const schema = {
      type: 'object',
      properties: { ok: { type: 'boolean' } },
      required: ['ok'],
      additionalProperties: false,
    };
    const structure = { jsonSchema: { name: 'answer', schema: JSON.stringify(schema) } };

    const { output } = await client.send(
      new ConverseCommand(ask('ping', { outputConfig: { textFormat: { type: 'json_schema', structure } } })),
    );

    expect(output?.message?.content).toEqual([{ text: '{"ok":true}' }]);
  });
});

describe('usage', () => {
  it('counts a token for each four bytes of system and messages, rounded up', async () => {
    const { client } = await setUp();

    const { usage } = await client.send(new ConverseCommand(ask('€uro', { system: [{ text: 'be brief' }] })));

    expect(usage?.inputTokens).toBe(Math.ceil((6 + 8) / 4));
  });

  it.each<[string, ContentBlock[], number]>([
    ['an image as nothing', [{ image: { format: 'png', source: { bytes: new Uint8Array(400) } } }], 1],
    ['guarded text', [{ guardContent: { text: { text: 'x'.repeat(40) } } }], 10],
    ['reasoning', [{ reasoningContent: { reasoningText: { text: 'x'.repeat(40) } } }], 10],
    ['several blocks as one text', [{ text: 'xx' }, { text: 'yy' }], 1],
  ])('counts %s', async (_case, content, inputTokens) => {
    const { client } = await setUp();

    const { usage } = await client.send(new ConverseCommand(ask('', { messages: [{ role: 'user', content }] })));

    expect(usage?.inputTokens).toBe(inputTokens);
  });

  it('counts the prefix before a cache point as written once and as read from then on', async () => {
    const { simulator, client } = await setUp();
    const cached = (ttl?: '1h') => [
      { text: 'x'.repeat(400) },
      { cachePoint: { type: 'default' as const, ...(ttl ? { ttl } : {}) } },
    ];
    const send = async (rest: Partial<ConverseCommandInput>) =>
      (await client.send(new ConverseCommand(ask('ping', rest)))).usage;

    const written = await send({ system: cached('1h') });
    const read = await send({ system: cached('1h') });
    const otherModel = await send({ system: cached(), modelId: 'amazon.nova-micro-v1:0' });
    simulator.reset();
    const afterReset = await send({ system: cached() });

    const output = { inputTokens: 1, outputTokens: 4, totalTokens: 105 };
    const details = (ttl: string) => ({ cacheDetails: [{ ttl, inputTokens: 100 }] });
    expect(written).toEqual({ ...output, cacheReadInputTokens: 0, cacheWriteInputTokens: 100, ...details('1h') });
    expect(read).toEqual({ ...output, cacheReadInputTokens: 100, cacheWriteInputTokens: 0 });
    expect(otherModel).toEqual({ ...output, cacheReadInputTokens: 0, cacheWriteInputTokens: 100, ...details('5m') });
    expect(afterReset).toEqual(otherModel);
  });
});

describe('pieces', () => {
  it('make up the text again, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const pieces = splitIntoPieces(text);
        expect(pieces.join('')).toBe(text);
        expect(pieces).not.toContain('');
      }),
    );
  });
});
