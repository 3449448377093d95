import { once } from 'node:events';
import { connect } from 'node:net';
import { ConverseCommand } from '@aws-sdk/client-bedrock-runtime';
import { describe, expect, it } from 'vitest';
import type { ScriptedEvent } from '../../../src/local/bedrockSimulator/index.ts';
import { ask, MODEL_ID, openStream, PROTOCOLS, receive, setUp } from './bedrockSimulatorSetup.ts';

const NOTHING = { inputTokens: 0, outputTokens: 0, totalTokens: 0 };

function delta(text: string): ScriptedEvent {
  return { contentBlockDelta: { contentBlockIndex: 0, delta: { text } } };
}

describe('recorded calls', () => {
  it('tell who was asked what, and what it cost', async () => {
    const { simulator, client } = await setUp();

    await client.send(new ConverseCommand(ask('ping', { inferenceConfig: { maxTokens: 9 } })));
    await receive(client, ask('pong'));

    expect(simulator.calls).toMatchObject([
      {
        requestId: '00000000-0000-4000-8000-000000000001',
        modelId: MODEL_ID,
        stream: false,
        body: { messages: [{ role: 'user', content: [{ text: 'ping' }] }], inferenceConfig: { maxTokens: 9 } },
        headers: { 'content-type': 'application/json', host: `127.0.0.1:${simulator.port}` },
        billedUsage: { inputTokens: 1, outputTokens: 4, totalTokens: 5 },
        outcome: 'completed',
      },
      { requestId: '00000000-0000-4000-8000-000000000002', stream: true, outcome: 'completed' },
    ]);
  });

  it('are snapshots, and gone after a reset', async () => {
    const { simulator, client } = await setUp();
    await client.send(new ConverseCommand(ask('ping')));
    const before = simulator.calls;

    simulator.reset();

    expect(before).toHaveLength(1);
    expect(simulator.calls).toEqual([]);
  });

  it('bill nothing for an error before the first byte', async () => {
    const { simulator, client } = await setUp();

    await expect(client.send(new ConverseCommand(ask('simulate:ThrottlingException')))).rejects.toThrow();

    expect(simulator.calls).toMatchObject([{ billedUsage: NOTHING, outcome: 'failed' }]);
  });

  it.each<[string, ScriptedEvent]>([
    ['an exception', { exception: { type: 'ModelStreamErrorException', message: 'broke' } }],
    ['an error frame', { errorFrame: { code: 'InternalFailure', message: 'broke' } }],
    ['a frame with a bad checksum', { badCrc: true }],
    ['a cut', { cut: true }],
    ['an early end', { end: true }],
  ])('bill the prompt and what was delivered before %s', async (_case, fault) => {
    const { simulator, client } = await setUp();
    const usage = { inputTokens: 10, outputTokens: 99, totalTokens: 129, cacheReadInputTokens: 20 };
    simulator.script({ usage, events: [delta('one two'), delta(' three'), fault, delta(' four')] });

    await receive(client, ask('ping'));

    expect(simulator.calls).toMatchObject([
      { outcome: 'failed', billedUsage: { ...usage, outputTokens: 3, totalTokens: 33 } },
    ]);
  });

  it('bill what scripted metadata says', async () => {
    const { simulator, client } = await setUp();
    const usage = { inputTokens: 3, outputTokens: 4, totalTokens: 7 };
    simulator.script({ events: [delta('one'), { metadata: { usage, metrics: { latencyMs: 5 } } }] });

    await receive(client, ask('ping'));

    expect(simulator.calls).toMatchObject([{ outcome: 'completed', billedUsage: usage }]);
  });

  it.each<[string, readonly ScriptedEvent[]]>([
    ['have no metadata', []],
    ['have metadata without usage', [{ metadata: { metrics: { latencyMs: 5 } } }]],
    ['have metadata with a part of the usage', [{ metadata: { usage: { inputTokens: 5 } } }]],
  ])('count the deltas of scripted events that %s', async (_case, rest) => {
    const { simulator, client } = await setUp();
    simulator.script({ events: [delta('one two'), delta(' three'), ...rest] });

    await receive(client, ask('ping'));

    expect(simulator.calls[0]?.billedUsage).toEqual({ inputTokens: 1, outputTokens: 3, totalTokens: 4 });
  });

  it('count an empty stream as completed', async () => {
    const { simulator, client } = await setUp();
    simulator.script({ events: [] });

    await receive(client, ask('ping'));

    expect(simulator.calls).toMatchObject([{ outcome: 'completed' }]);
  });

  it('fail when the simulator itself breaks down, and say why', async () => {
    const { simulator, client } = await setUp({ wait: () => Promise.reject(new Error('the clock broke')) });
    simulator.script({ latencyMs: 1 });

    const answer = client.send(new ConverseCommand(ask('ping')));

    await expect(answer).rejects.toMatchObject({
      name: 'InternalServerException',
      message: expect.stringContaining('the clock broke'),
    });
    expect(simulator.calls).toMatchObject([{ outcome: 'failed' }]);
  });

  it('are not made by a client that leaves while it still sends', async () => {
    const { simulator, client } = await setUp();
    const socket = connect(simulator.port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write(`POST /model/${MODEL_ID}/converse HTTP/1.1\r\nhost: simulator\r\ncontent-length: 99\r\n\r\n{`);
    socket.destroy();

    await client.send(new ConverseCommand(ask('ping')));

    expect(simulator.calls).toMatchObject([{ outcome: 'completed' }]);
  });

  it('keep a body that is not JSON as an empty one, and refuse it', async () => {
    const { simulator } = await setUp();

    const answer = await fetch(`${simulator.url}/model/${MODEL_ID}/converse`, { method: 'POST', body: '{' });

    expect(answer.status).toBe(400);
    expect(simulator.calls).toMatchObject([{ body: {}, outcome: 'failed', billedUsage: NOTHING }]);
  });
});

describe.each(PROTOCOLS)('a client that leaves over %s', (protocol) => {
  it('is billed in full for the stream it abandoned', async () => {
    const { simulator, client } = await setUp({}, protocol);
    const usage = { inputTokens: 3, outputTokens: 50, totalTokens: 53 };
    simulator.script({ usage, events: [delta('one'), { pause: 'held' }, delta(' two')] });
    const abort = new AbortController();
    const stream = await openStream(client, ask('ping'), abort.signal);
    await stream.next();
    await simulator.reached('held');

    abort.abort();
    await simulator.idle();

    expect(simulator.calls).toMatchObject([{ outcome: 'client_left', billedUsage: usage }]);
  });

  it('is billed in full for the answer it did not wait for', async () => {
    const arrived = Promise.withResolvers<void>();
    const wait = (): Promise<void> => {
      arrived.resolve();
      return new Promise(() => undefined);
    };
    const { simulator, client } = await setUp({ wait }, protocol);
    simulator.script({ latencyMs: 1_000 });
    const abort = new AbortController();
    const answer = client.send(new ConverseCommand(ask('ping')), { abortSignal: abort.signal });
    await arrived.promise;

    abort.abort();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    await simulator.idle();

    expect(simulator.calls).toMatchObject([{ outcome: 'client_left', billedUsage: { outputTokens: 4 } }]);
  });
});
