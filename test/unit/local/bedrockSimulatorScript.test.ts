import { ConverseCommand } from '@aws-sdk/client-bedrock-runtime';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ScriptError, type ScriptedEvent } from '../../../src/local/bedrockSimulator/index.ts';
import { ask, MODEL_ID, receive, type Setup, setUp, textsOf } from './bedrockSimulatorSetup.ts';

async function say({ client }: Setup, text = 'ping', modelId = MODEL_ID): Promise<string | undefined> {
  const { output } = await client.send(new ConverseCommand(ask(text, { modelId })));
  return output?.message?.content?.[0]?.text;
}

function delta(text: string): ScriptedEvent {
  return { contentBlockDelta: { contentBlockIndex: 0, delta: { text } } };
}

describe('scripted replies', () => {
  it('are said in the order in which they were queued, then the default answer', async () => {
    const setup = await setUp();
    setup.simulator.script({ text: 'first' });
    setup.simulator.script({ text: 'second', times: 2 });

    const answers = [await say(setup), await say(setup), await say(setup), await say(setup)];

    expect(answers).toEqual(['first', 'second', 'second', 'You said: ping']);
  });

  it('wait for the request they fit', async () => {
    const setup = await setUp();
    setup.simulator.script({ match: { modelId: 'meta.other-v1:0' }, text: 'by model' });
    setup.simulator.script({ match: { lastUserText: 'pong' }, text: 'by text', times: 'Infinity' });

    expect(await say(setup)).toBe('You said: ping');
    expect(await say(setup, 'ping pong')).toBe('by text');
    expect(await say(setup, 'pong')).toBe('by text');
    expect(await say(setup, 'ping', 'meta.other-v1:0')).toBe('by model');
    expect(await say(setup, 'ping', 'meta.other-v1:0')).toBe('You said: ping');
  });

  it('say the same text whole and streamed, with the same usage', async () => {
    const { simulator, client } = await setUp();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        simulator.script({ text, times: 2 });
        const whole = await client.send(new ConverseCommand(ask('ping')));
        const streamed = await receive(client, ask('ping'));
        expect(whole.output?.message?.content).toEqual([{ text }]);
        expect(textsOf(streamed).join('')).toBe(text);
        expect(streamed.events.at(-1)?.metadata?.usage).toEqual(whole.usage);
        expect(whole.usage?.outputTokens).toBe(textsOf(streamed).length);
      }),
      { numRuns: 30 },
    );
  });

  it('keep the stop reason and the usage they are given', async () => {
    const { simulator, client } = await setUp();
    const usage = { inputTokens: 7, outputTokens: 8, totalTokens: 20, cacheReadInputTokens: 5 };
    simulator.script({ text: 'stopped', stopReason: 'guardrail_intervened', usage });

    const answer = await client.send(new ConverseCommand(ask('ping')));

    expect(answer).toMatchObject({ stopReason: 'guardrail_intervened', usage });
    expect(simulator.calls[0]?.billedUsage).toEqual(usage);
  });

  it('bend the default answer when they say nothing themselves', async () => {
    const setup = await setUp();
    setup.simulator.script({ stopReason: 'content_filtered' });

    expect(await setup.client.send(new ConverseCommand(ask('ping')))).toMatchObject({
      output: { message: { content: [{ text: 'You said: ping' }] } },
      stopReason: 'content_filtered',
    });
  });

  it('say a whole message, and stream each of its blocks', async () => {
    const { simulator, client } = await setUp();
    const content = [
      { reasoningContent: { reasoningText: { text: 'let me see', signature: 'c2ln' } } },
      { text: 'Look:' },
      { toolUse: { toolUseId: 'tooluse_1', name: 'a', input: { n: 1 } } },
    ];
    simulator.script({ message: { content }, times: 2 });

    const whole = await client.send(new ConverseCommand(ask('ping')));
    const { events } = await receive(client, ask('ping'));

    expect(whole).toMatchObject({ output: { message: { content } }, stopReason: 'tool_use' });
    const deltas = events.flatMap(({ contentBlockDelta }) => (contentBlockDelta ? [contentBlockDelta] : []));
    expect(deltas.map(({ contentBlockIndex, delta: said }) => [contentBlockIndex, said])).toEqual([
      [0, { reasoningContent: { text: 'let' } }],
      [0, { reasoningContent: { text: ' me' } }],
      [0, { reasoningContent: { text: ' see' } }],
      [0, { reasoningContent: { signature: 'c2ln' } }],
      [1, { text: 'Look' }],
      [1, { text: ':' }],
      ...['{', '"', 'n', '"', ':', '1', '}'].map((input) => [2, { toolUse: { input } }]),
    ]);
    expect(events.filter(({ contentBlockStart }) => contentBlockStart)).toEqual([
      { contentBlockStart: { contentBlockIndex: 2, start: { toolUse: { toolUseId: 'tooluse_1', name: 'a' } } } },
    ]);
    expect(events.filter(({ contentBlockStop }) => contentBlockStop)).toHaveLength(3);
  });

  it('stream citations and redacted reasoning', async () => {
    const { simulator, client } = await setUp();
    const citation = { title: 'A page', location: { documentPage: { documentIndex: 0, start: 1, end: 2 } } };
    simulator.script({
      message: {
        content: [
          { reasoningContent: { redactedContent: 'AAEC' } },
          { citationsContent: { content: [{ text: 'so it' }], citations: [citation] } },
        ],
      },
    });

    const { events } = await receive(client, ask('ping'));

    expect(events.flatMap(({ contentBlockDelta }) => contentBlockDelta?.delta ?? [])).toEqual([
      { reasoningContent: { redactedContent: new Uint8Array([0, 1, 2]) } },
      { text: 'so' },
      { text: ' it' },
      { citation },
    ]);
  });

  it('made of events fit streams only', async () => {
    const setup = await setUp();
    setup.simulator.script({ events: [delta('streamed')] });

    expect(await say(setup)).toBe('You said: ping');
    expect(textsOf(await receive(setup.client, ask('ping')))).toEqual(['streamed']);
  });

  it('are not used up by a request that Bedrock would refuse', async () => {
    const setup = await setUp();
    setup.simulator.script({ text: 'kept' });

    await expect(setup.client.send(new ConverseCommand(ask(' ')))).rejects.toMatchObject({
      name: 'ValidationException',
    });

    expect(await say(setup)).toBe('kept');
  });

  it('are forgotten on reset', async () => {
    const setup = await setUp();
    setup.simulator.script({ text: 'scripted', times: Number.POSITIVE_INFINITY });

    setup.simulator.reset();

    expect(await say(setup)).toBe('You said: ping');
  });

  it('are refused when they cannot be said', async () => {
    const { simulator } = await setUp();

    expect(() => simulator.script({ text: 'one', error: { type: 'ThrottlingException' } })).toThrow(ScriptError);
  });
});
