import { ConverseCommand } from '@aws-sdk/client-bedrock-runtime';
import { describe, expect, it } from 'vitest';
import { ask, MODEL_ID, PROTOCOLS, receive, setUp, textsOf } from './bedrockSimulatorSetup.ts';

describe.each(PROTOCOLS)('the Bedrock simulator over %s', (protocol) => {
  it('answers Converse with an echo of the prompt', async () => {
    const { client } = await setUp({}, protocol);

    const answer = await client.send(new ConverseCommand(ask('ping')));

    expect(answer).toMatchObject({
      output: { message: { role: 'assistant', content: [{ text: 'You said: ping' }] } },
      stopReason: 'end_turn',
      usage: { inputTokens: 1, outputTokens: 4, totalTokens: 5 },
      metrics: { latencyMs: 1 },
      $metadata: { httpStatusCode: 200, requestId: '00000000-0000-4000-8000-000000000001' },
    });
  });

  it('streams one delta a piece, without a start for text and with metadata last', async () => {
    const { client } = await setUp({}, protocol);

    const { events, error } = await receive(client, ask('ping'));

    expect(error).toBeUndefined();
    expect(events).toEqual([
      { messageStart: { role: 'assistant' } },
      ...['You', ' said', ':', ' ping'].map((text) => ({
        contentBlockDelta: { contentBlockIndex: 0, delta: { text } },
      })),
      { contentBlockStop: { contentBlockIndex: 0 } },
      { messageStop: { stopReason: 'end_turn' } },
      { metadata: { usage: { inputTokens: 1, outputTokens: 4, totalTokens: 5 }, metrics: { latencyMs: 1 } } },
    ]);
  });

  it.each([
    ['AccessDeniedException', 403],
    ['InternalServerException', 500],
    ['ModelErrorException', 424],
    ['ModelNotReadyException', 429],
    ['ModelTimeoutException', 408],
    ['ResourceNotFoundException', 404],
    ['ServiceQuotaExceededException', 400],
    ['ServiceUnavailableException', 503],
    ['ThrottlingException', 429],
    ['ValidationException', 400],
  ])('answers %s with status %i before the first byte', async (type, status) => {
    const { simulator, client } = await setUp({}, protocol);
    simulator.script({ error: { type, message: 'as scripted' }, times: 2 });
    const expected = { name: type, message: 'as scripted', $metadata: { httpStatusCode: status } };

    await expect(client.send(new ConverseCommand(ask('ping')))).rejects.toMatchObject(expected);
    await expect(receive(client, ask('ping'))).rejects.toMatchObject(expected);
  });

  it.each([
    ['ThrottlingException', {}],
    ['InternalServerException', {}],
    ['ServiceUnavailableException', {}],
    ['ValidationException', {}],
    ['ModelStreamErrorException', { originalStatusCode: 500, originalMessage: 'deeper' }],
  ])('throws %s from the iterator in mid-stream', async (type, fields) => {
    const { simulator, client } = await setUp({}, protocol);
    const delta = { contentBlockDelta: { contentBlockIndex: 0, delta: { text: 'Hi' } } };
    simulator.script({ events: [delta, { exception: { type, message: 'broke', ...fields } }, delta] });

    const received = await receive(client, ask('ping'));

    expect(textsOf(received)).toEqual(['Hi']);
    expect(received.error).toMatchObject({ name: type, message: 'broke', ...fields });
  });

  it('throws a plain error named by the code of an error frame', async () => {
    const { client } = await setUp({}, protocol);

    const { error } = await receive(client, ask('simulate:stream-error'));

    expect(error).toMatchObject({ name: 'InternalFailure', message: 'The stream failed.' });
  });

  it('sends a frame whose checksum the SDK refuses', async () => {
    const { client } = await setUp({}, protocol);

    const received = await receive(client, ask('simulate:bad-crc'));

    expect(received.error).toMatchObject({ message: expect.stringContaining('checksum') });
    expect(textsOf(received).length).toBeGreaterThan(0);
  });

  it('delivers what came before a cut, and nothing after it', async () => {
    const { client } = await setUp({}, protocol);

    const received = await receive(client, ask('simulate:cut'));

    expect(textsOf(received)).toEqual(['You', ' said', ':']);
    expect(received.events.some(({ messageStop }) => messageStop)).toBe(false);
    // The SDK's HTTP/2 handler takes a lost connection for the end of the stream: only the missing events tell.
    if (protocol === 'HTTP/1.1') expect(received.error).toMatchObject({ message: 'aborted' });
  });

  it('cuts the connection of a whole answer', async () => {
    const { client } = await setUp({}, protocol);

    await expect(client.send(new ConverseCommand(ask('simulate:cut')))).rejects.toThrow();
  });

  it('truncates a stream without an error', async () => {
    const { client } = await setUp({}, protocol);

    const { events, error } = await receive(client, ask('simulate:truncate'));

    expect(error).toBeUndefined();
    expect(events.some(({ metadata }) => metadata)).toBe(false);
  });

  it('slips in an event that the SDK does not know and skips', async () => {
    const { client } = await setUp({}, protocol);

    const received = await receive(client, ask('simulate:unknown-event'));

    expect(received.error).toBeUndefined();
    expect(textsOf(received).join('')).toBe('You said: simulate:unknown-event');
    expect(received.events.at(-1)).toHaveProperty('metadata');
  });

  it('takes prompts larger than one read', async () => {
    const { simulator, client } = await setUp({}, protocol);
    const text = 'word '.repeat(100_000);

    await client.send(new ConverseCommand(ask(text)));

    expect(simulator.calls[0]?.body).toEqual({ messages: [{ role: 'user', content: [{ text }] }] });
    expect(simulator.calls[0]?.billedUsage.inputTokens).toBe(125_000);
  });

  it.each([MODEL_ID, 'arn:aws:bedrock:us-east-1:123456789012:inference-profile/us.amazon.nova-lite-v1:0'])(
    'reads the model id %s from the path',
    async (modelId) => {
      const { simulator, client } = await setUp({}, protocol);

      await client.send(new ConverseCommand(ask('ping', { modelId })));

      expect(simulator.calls[0]?.modelId).toBe(modelId);
    },
  );

  it('ends open streams when it closes', async () => {
    const { simulator, client } = await setUp({}, protocol);
    simulator.script({ events: [{ messageStart: { role: 'assistant' } }, { pause: 'forever' }] });
    const received = receive(client, ask('ping'));
    await simulator.reached('forever');

    await simulator.close();

    expect((await received).events.length).toBeLessThanOrEqual(1);
    await expect(client.send(new ConverseCommand(ask('ping')))).rejects.toThrow();
  });
});
