import { ConverseCommand, type ConverseCommandInput, type Tool } from '@aws-sdk/client-bedrock-runtime';
import { describe, expect, it } from 'vitest';
import { schemaExample } from '../../../src/local/bedrockSimulator/schemaExample.ts';
import { ask, receive, setUp } from './bedrockSimulatorSetup.ts';

function tool(name: string, schema: Parameters<typeof schemaExample>[0] = { type: 'object' }): Tool {
  return { toolSpec: { name, inputSchema: { json: JSON.parse(JSON.stringify(schema)) } } };
}

const WEATHER = tool('get_weather', {
  type: 'object',
  properties: { city: { type: 'string' }, days: { type: 'integer', minimum: 3 }, unit: { enum: ['C', 'F'] }, note: {} },
  required: ['city', 'days', 'unit'],
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

  it('gives the same id to the same request, whichever simulator answers, and another id to another', async () => {
    const idFor = async (text: string): Promise<string | undefined> => {
      const { client } = await setUp();
      const { output } = await client.send(new ConverseCommand(ask(text, { toolConfig: { tools: [WEATHER] } })));
      return output?.message?.content?.[0]?.toolUse?.toolUseId;
    };

    const [first, again, other] = await Promise.all(
      ['use tool get_weather', 'use tool get_weather', 'please use tool get_weather'].map(idFor),
    );

    expect(again).toBe(first);
    expect(other).not.toBe(first);
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

  it.each<{ case: string; text: string; toolConfig: ConverseCommandInput['toolConfig']; names: readonly string[] }>([
    {
      case: 'toolChoice any',
      text: 'ping',
      toolConfig: { tools: [tool('a'), tool('b')], toolChoice: { any: {} } },
      names: ['a'],
    },
    {
      case: 'toolChoice tool',
      text: 'ping',
      toolConfig: { tools: [tool('a'), tool('b')], toolChoice: { tool: { name: 'b' } } },
      names: ['b'],
    },
    {
      case: 'two tools asked for',
      text: 'use tool b and use tool a',
      toolConfig: { tools: [tool('a'), tool('b')] },
      names: ['b', 'a'],
    },
    { case: 'a tool nobody offered', text: 'use tool c', toolConfig: { tools: [tool('a')] }, names: [] },
    {
      case: 'tools nobody asked for',
      text: 'ping',
      toolConfig: { tools: [tool('a')], toolChoice: { auto: {} } },
      names: [],
    },
  ])('with $case calls the right tools', async ({ text, toolConfig, names }) => {
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
