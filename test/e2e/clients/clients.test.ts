import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startWitness, type Witness } from '../../contract/witness.ts';
import { type RunningGateway, SERVER } from '../doors.ts';
import { agentsClient } from './agentsClient.ts';
import { aiSdkClients } from './aiSdkClients.ts';
import type { Question, Tokens, Tool } from './client.ts';
import { langchainClient } from './langchainClient.ts';
import { openaiClient } from './openaiClient.ts';

const CLIENTS = [openaiClient, ...aiSdkClients, langchainClient, agentsClient];

const WAYS = [
  { way: 'whole', stream: false },
  { way: 'streamed', stream: true },
];

/** With limits, as schemas in the wild have them. Bedrock enforces none. */
const PLACE = z.object({ city: z.string().min(1), population: z.int().min(1) });
const FENCED = '```json\n{"city":"city","population":1}\n```';

/** A model of each kind that the catalogue tells apart. What is not said is what the simulator says by itself. */
const STRUCTURED = [
  { kind: 'a forced tool', model: 'nova-micro' },
  { kind: 'a schema of its own', model: 'claude-opus-4.5' },
  { kind: 'an instruction', model: 'llama-3.3-70b', says: FENCED },
];

const REFUSALS = [
  { what: 'a wrong key', apiKey: 'sk-wrong', status: 401, told: /API key/ },
  { what: 'an unknown model', model: 'nope', status: 404, told: /There is no model 'nope'/ },
  { what: 'a throttled model', text: 'simulate:ThrottlingException', status: 429, told: /limiting this account/ },
];

const BREAKS = ['cut', 'truncate', 'bad-crc', 'stream-exception', 'stream-throttling', 'stream-error'];

describe('clients as published on npm', () => {
  let gateway: RunningGateway;
  let witness: Witness;
  const calls: { name: string; args: unknown }[] = [];
  const pieces: string[] = [];
  const tools: readonly Tool[] = [tool('weather', z.object({ city: z.string() })), tool('clock', z.object({}))];

  beforeAll(async () => {
    gateway = await SERVER.start();
    witness = await startWitness(gateway.url);
  });
  beforeEach(() => {
    gateway.simulator.reset();
    calls.length = 0;
    pieces.length = 0;
  });
  afterEach(async () => {
    const report = await witness.takeReport();
    expect(report.faults).toEqual([]);
    expect(report.answers).toBeGreaterThan(0);
  });
  afterAll(async () => {
    await witness.close();
    await gateway.stop();
  });

  const address = (apiKey = gateway.key) => ({ baseURL: `${witness.url}/v1`, apiKey });
  const question = (rest: Partial<Question>): Question => ({
    model: 'nova-micro',
    text: 'Hello',
    stream: false,
    onPiece: (piece) => pieces.push(piece),
    ...rest,
  });
  function tool(name: string, parameters: Tool['parameters']): Tool {
    const run = (args: unknown) => {
      calls.push({ name, args });
      return `what the ${name} says`;
    };
    return { name, description: `Tells the ${name}.`, parameters, run };
  }

  describe.each(CLIENTS)('$name', (client) => {
    describe.each(WAYS)('$way', ({ stream }) => {
      it('reads a text and counts its tokens', async () => {
        const answer = await client.ask(address(), question({ text: 'Good morning', stream }));

        expect(answer).toMatchObject({ text: 'You said: Good morning', usage: billed(gateway) });
        expect(pieces.join('')).toBe(stream ? answer.text : '');
        expect(pieces.length > 1).toBe(stream);
      });

      it('calls a tool and reads what the model makes of it', async () => {
        const answer = await client.ask(address(), question({ text: 'use tool weather', tools, stream }));

        expect(calls).toEqual([{ name: 'weather', args: { city: 'city' } }]);
        expect(answer).toMatchObject({ text: 'The tool answered: what the weather says', usage: billed(gateway) });
      });

      it('calls several tools of one turn', async () => {
        const text = 'use tool weather and use tool clock';
        const answer = await client.ask(address(), question({ text, tools, stream }));

        expect(calls.map(({ name, args }) => [name, args])).toEqual([
          ['weather', { city: 'city' }],
          ['clock', {}],
        ]);
        expect(answer.text).toBe('The tool answered: what the weather says\nwhat the clock says');
        expect(gateway.simulator.calls).toHaveLength(2);
      });

      it('gives back what the model said and called', async () => {
        const content = [
          { text: 'Let me see.' },
          { toolUse: { toolUseId: 'call_1', name: 'weather', input: { city: 'Æ "\\ {' } } },
          { toolUse: { toolUseId: 'call_2', name: 'clock', input: {} } },
        ];
        gateway.simulator.script({ message: { content }, stopReason: 'tool_use' });
        await client.ask(address(), question({ tools, stream }));
        const [, second] = gateway.simulator.calls;

        expect(second?.body.messages).toEqual([
          { role: 'user', content: [{ text: 'Hello' }] },
          { role: 'assistant', content },
          { role: 'user', content: [expect.anything(), expect.anything()] },
        ]);
      });

      it.each(STRUCTURED)('reads a value of a schema from a model with $kind', async ({ model, says }) => {
        if (says !== undefined) gateway.simulator.script({ text: says });
        const answer = await client.ask(address(), question({ text: 'Where?', model, schema: PLACE, stream }));

        expect(answer).toMatchObject({ value: { city: 'city', population: 1 }, usage: billed(gateway) });
      });

      it('counts tokens of the prompt cache', async () => {
        const usage = {
          inputTokens: 10,
          outputTokens: 5,
          totalTokens: 165,
          cacheReadInputTokens: 100,
          cacheWriteInputTokens: 50,
        };
        gateway.simulator.script({ text: 'ok', usage });
        const answer = await client.ask(address(), question({ stream }));

        expect(answer.usage).toEqual({
          input: 160,
          output: 5,
          cacheRead: 100,
          cacheWritten: client.tellsCacheWrites ? 50 : 0,
        });
      });

      it.each(REFUSALS)('raises for $what', async ({ apiKey, status, told, what: _, ...rest }) => {
        const error = await client.ask(address(apiKey), question({ ...rest, stream })).catch((thrown) => thrown);

        expect(error).toBeInstanceOf(Error);
        expect(error.status ?? error.statusCode).toBe(status);
        expect(error.message).toMatch(told);
      });
    });

    it.each(BREAKS)('raises when the stream breaks: %s', async (fault) => {
      const text = `simulate:${fault} one two three four five`;
      const asked = client.ask(address(), question({ text, stream: true }));

      await expect(asked).rejects.toThrow(/(Bedrock|The model) (ended|failed|is limiting)/);
      expect(pieces.join('')).toMatch(/^You said: simulate/);
    });
  });
});

/** What Bedrock billed for all turns. */
function billed({ simulator }: RunningGateway): Tokens {
  const usages = simulator.calls.map(({ billedUsage }) => billedUsage);
  const sum = (name: 'inputTokens' | 'outputTokens') => usages.reduce((total, usage) => total + usage[name], 0);
  return { input: sum('inputTokens'), output: sum('outputTokens'), cacheRead: 0, cacheWritten: 0 };
}
