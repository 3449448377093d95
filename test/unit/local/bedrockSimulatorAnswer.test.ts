import { ConverseCommand, type ConverseCommandInput, type Tool } from '@aws-sdk/client-bedrock-runtime';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitIntoPieces } from '../../../src/local/bedrockSimulator/pieces.ts';
import { schemaExample } from '../../../src/local/bedrockSimulator/schemaExample.ts';
import { ask, receive, setUp, textsOf } from './bedrockSimulatorSetup.ts';

function tool(name: string, schema: Parameters<typeof schemaExample>[0] = { type: 'object' }): Tool {
  return { toolSpec: { name, inputSchema: { json: JSON.parse(JSON.stringify(schema)) } } };
}

const WEATHER = tool('get_weather', {
  type: 'object',
  properties: { city: { type: 'string' }, days: { type: 'integer', minimum: 3 }, unit: { enum: ['C', 'F'] }, note: {} },
  required: ['city', 'days', 'unit'],
});

describe('the default answer', () => {
  it('is the same for the same request, whichever simulator answers', async () => {
    const input = ask('use tool get_weather', { toolConfig: { tools: [WEATHER] } });
    const [first, second] = await Promise.all([setUp(), setUp()]);

    const [one, other] = await Promise.all(
      [first, second].map(({ client }) => client.send(new ConverseCommand(input))),
    );

    expect(one).toEqual(other);
  });

  it.each<[string, Partial<ConverseCommandInput>, string, string, number]>([
    ['room for every piece', { inferenceConfig: { maxTokens: 6 } }, 'You said: one two three', 'end_turn', 6],
    ['a smaller maxTokens', { inferenceConfig: { maxTokens: 2 } }, 'You said', 'max_tokens', 2],
    ['a stop sequence', { inferenceConfig: { stopSequences: ['nine', ' two'] } }, 'You said: one', 'stop_sequence', 4],
    [
      'a stop sequence after maxTokens',
      { inferenceConfig: { maxTokens: 1, stopSequences: ['two'] } },
      'You',
      'max_tokens',
      1,
    ],
  ])('honours %s', async (_case, rest, text, stopReason, outputTokens) => {
    const { client } = await setUp();
    const input = ask('one two three', rest);

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

  it('answers a wanted JSON schema with a value of it', async () => {
    const { client } = await setUp();
    const schema = { type: 'object', properties: { ok: { type: 'boolean' } }, required: ['ok'] };
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

describe('tool use', () => {
  it('calls the tool that the prompt asks for, with simple values for what its schema requires', async () => {
    const { client } = await setUp();

    const answer = await client.send(
      new ConverseCommand(ask('use tool get_weather', { toolConfig: { tools: [tool('other'), WEATHER] } })),
    );

    expect(answer.stopReason).toBe('tool_use');
    expect(answer.output?.message?.content).toEqual([
      {
        toolUse: {
          toolUseId: expect.stringMatching(/^tooluse_[A-Za-z0-9]{22}$/),
          name: 'get_weather',
          input: { city: 'city', days: 3, unit: 'C' },
        },
      },
    ]);
  });

  it('streams a start and partial JSON that makes up the input', async () => {
    const { client } = await setUp();
    const input = ask('use tool get_weather', { toolConfig: { tools: [WEATHER] } });

    const { events } = await receive(client, input);

    const start = events.find(({ contentBlockStart }) => contentBlockStart)?.contentBlockStart;
    expect(start).toMatchObject({ contentBlockIndex: 0, start: { toolUse: { name: 'get_weather' } } });
    const parts = events.flatMap(({ contentBlockDelta }) => contentBlockDelta?.delta?.toolUse?.input ?? []);
    expect(parts.length).toBeGreaterThan(1);
    expect(JSON.parse(parts.join(''))).toEqual({ city: 'city', days: 3, unit: 'C' });
    expect(events.at(-2)).toEqual({ messageStop: { stopReason: 'tool_use' } });
    expect(events.at(-1)?.metadata?.usage?.outputTokens).toBe(parts.length);
  });

  it.each<[string, string, ConverseCommandInput['toolConfig'], readonly string[]]>([
    ['toolChoice any', 'ping', { tools: [tool('a'), tool('b')], toolChoice: { any: {} } }, ['a']],
    ['toolChoice tool', 'ping', { tools: [tool('a'), tool('b')], toolChoice: { tool: { name: 'b' } } }, ['b']],
    ['two tools asked for', 'use tool b and use tool a', { tools: [tool('a'), tool('b')] }, ['b', 'a']],
    ['a tool nobody offered', 'use tool c', { tools: [tool('a')] }, []],
    ['tools nobody asked for', 'ping', { tools: [tool('a')], toolChoice: { auto: {} } }, []],
  ])('with %s calls the right tools', async (_case, text, toolConfig, names) => {
    const { client } = await setUp();

    const { output } = await client.send(new ConverseCommand(ask(text, { toolConfig })));

    const calls = output?.message?.content?.flatMap(({ toolUse }) => toolUse ?? []) ?? [];
    expect(calls.map(({ name }) => name)).toEqual(names);
    expect(new Set(calls.map(({ toolUseId }) => toolUseId)).size).toBe(names.length);
  });

  it('says text cut at maxTokens when the call does not fit', async () => {
    const { client } = await setUp();
    const rest = { toolConfig: { tools: [WEATHER] }, inferenceConfig: { maxTokens: 3 } };

    const answer = await client.send(new ConverseCommand(ask('use tool get_weather', rest)));

    expect(answer).toMatchObject({ stopReason: 'max_tokens', usage: { outputTokens: 3 } });
  });

  it('answers with text once it has the result', async () => {
    const { client } = await setUp();
    const toolUseId = 'tooluse_1';

    const { output, stopReason } = await client.send(
      new ConverseCommand({
        ...ask('use tool a', { toolConfig: { tools: [tool('a')] } }),
        messages: [
          { role: 'user', content: [{ text: 'use tool a' }] },
          { role: 'assistant', content: [{ toolUse: { toolUseId, name: 'a', input: {} } }] },
          { role: 'user', content: [{ toolResult: { toolUseId, content: [{ json: { sun: true } }] } }] },
        ],
      }),
    );

    expect(output?.message?.content).toEqual([{ text: 'The tool answered: {"sun":true}' }]);
    expect(stopReason).toBe('end_turn');
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

describe('the example of a schema', () => {
  it.each<[unknown, unknown]>([
    [undefined, 'name'],
    [{}, 'name'],
    [{ type: 'string' }, 'name'],
    [{ type: ['null', 'string'] }, null],
    [{ const: 7 }, 7],
    [{ default: 'd', type: 'string' }, 'd'],
    [{ enum: ['x', 'y'] }, 'x'],
    [{ type: 'integer', minimum: 1.5 }, 2],
    [{ type: 'number', minimum: 1.5 }, 1.5],
    [{ type: 'integer' }, 1],
    [{ type: 'boolean' }, true],
    [{ type: 'array', items: { type: 'string' } }, []],
    [{ type: 'array', items: { type: 'string' }, minItems: 1 }, ['name']],
    [
      { properties: { a: { type: 'object' } }, required: ['a', 'b'] },
      { a: {}, b: 'b' },
    ],
    [{ type: 'unheard-of' }, 'name'],
  ])('%j is %j', (schema, example) => {
    expect(schemaExample(schema, 'name')).toEqual(example);
  });
});
