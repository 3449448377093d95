import { describe, expect, it } from 'vitest';
import { runWith } from '../../cliRun.ts';

const chunk = (delta: object, finish_reason: string | null = null, rest: object = {}) =>
  `data: ${JSON.stringify({ model: 'nova-micro', choices: [{ delta, finish_reason }], ...rest })}\n\n`;

const USAGE = chunk({}, null, {
  usage: { prompt_tokens: 3, completion_tokens: 2 },
  gateway_metadata: { cost_usd: 3.5e-8 },
});

function chat(...frames: readonly string[]) {
  return runWith('chat Hello there --key k', { answers: [new Response(frames.join(''))] });
}

describe('chat', () => {
  it('shows the answer, and beside it what it took', async () => {
    expect(
      await chat(chunk({ content: 'Good ' }), chunk({ content: 'day' }, 'stop'), USAGE, 'data: [DONE]\n\n'),
    ).toMatchObject({
      exitCode: 0,
      answered: 'Good day\n',
      told: 'nova-micro: 3 tokens in, 2 out, $0.000000035\n',
    });
  });

  it('asks for a stream, and leaves the model to the gateway unless one is named', async () => {
    const { requests } = await chat('data: [DONE]\n\n');

    expect(await requests[0]?.json()).toEqual({
      messages: [{ role: 'user', content: 'Hello there' }],
      stream: true,
      stream_options: { include_usage: true },
    });
    expect(requests[0]?.headers.get('authorization')).toBe('Bearer k');
  });

  it('tells once that the model thinks, and keeps its thoughts to itself', async () => {
    const thought = chunk({ reasoning_content: 'They greet me.' });
    const { answered, told } = await chat(thought, thought, chunk({ content: 'Hi\n' }), 'data: [DONE]\n\n');

    expect([answered, told]).toEqual(['Hi\n', 'Thinking ...\n']);
  });

  it.each([
    ['length', /was cut/],
    ['content_filter', /filter stopped/],
  ])('says why an answer ended with %s', async (ending, told) => {
    const ended = await chat(chunk({ content: 'Half' }, ending), 'data: [DONE]\n\n');

    expect(ended).toMatchObject({ exitCode: 0, answered: 'Half\n', told: expect.stringMatching(told) });
  });

  it('ends the line before it tells of an error', async () => {
    const error = { message: 'The model stopped.', type: 'upstream_error', param: null, code: 'model_error' };
    const frame = `data: ${JSON.stringify({ error })}\n\n`;

    expect(await chat(chunk({ content: 'Half an ans' }), frame)).toMatchObject({
      exitCode: 1,
      answered: 'Half an ans\n',
      told: 'llm-gateway: The model stopped.\n  code: model_error\n',
    });
  });
});
