import { ConverseCommand } from '@aws-sdk/client-bedrock-runtime';
import { describe, expect, it } from 'vitest';
import { DIRECTIVES } from '../../../src/local/bedrockSimulator/index.ts';
import { ask, receive, setUp, textsOf } from './bedrockSimulatorSetup.ts';

describe('time', () => {
  it('is waited for before the headers and between deltas only', async () => {
    const waits: number[] = [];
    const wait = async (ms: number): Promise<void> => void waits.push(ms);
    const { simulator, client } = await setUp({ wait, gapMs: 15 });
    simulator.script({ text: 'a b c', latencyMs: 40 });
    simulator.script({ text: 'a b', gapMs: 3 });
    simulator.script({ error: { type: 'ThrottlingException' }, latencyMs: 60 });

    const first = await receive(client, ask('ping'));
    await receive(client, ask('ping'));
    await expect(receive(client, ask('ping'))).rejects.toMatchObject({ name: 'ThrottlingException' });
    await receive(client, ask('simulate:slow'));

    expect(waits.slice(0, 5)).toEqual([40, 15, 15, 3, 60]);
    expect(new Set(waits.slice(5))).toEqual(new Set([500]));
    expect(first.events.at(-1)?.metadata?.metrics).toEqual({ latencyMs: 40 + 15 + 15 });
  });

  it('passes by real timers when nothing else is given', async () => {
    const { client } = await setUp({ gapMs: 1 });

    expect(textsOf(await receive(client, ask('ping')))).toHaveLength(4);
  });
});

describe('directives', () => {
  it.each(DIRECTIVES.map(({ name, description }) => [name, description]))('simulate:%s %s', async (name) => {
    const { simulator, client } = await setUp({ wait: () => Promise.resolve() });

    const streamed = await receive(client, ask(`simulate:${name}`)).catch((error: unknown) => ({ events: [], error }));
    await client.send(new ConverseCommand(ask(`simulate:${name}`))).catch(() => undefined);

    const isTypedError = name.endsWith('Exception');
    if (isTypedError) expect(streamed).toMatchObject({ events: [], error: { name } });
    const fails = isTypedError || /^(?:stream-|bad-crc|cut|truncate)/.test(name);
    expect(simulator.calls.map(({ outcome }) => outcome)).toEqual(Array(2).fill(fails ? 'failed' : 'completed'));
  });

  it('work together', async () => {
    const waits: number[] = [];
    const { client } = await setUp({ wait: async (ms) => void waits.push(ms) });

    expect(textsOf(await receive(client, ask('simulate:long simulate:slow')))).toHaveLength(400);

    expect(waits).toEqual(Array(399).fill(500));
  });

  it('that nobody knows are plain text', async () => {
    const { client } = await setUp();

    expect(textsOf(await receive(client, ask('simulate:nothing'))).join('')).toBe('You said: simulate:nothing');
  });
});
