import { describe, expect, it } from 'vitest';
import { readChatStream } from '../../../src/cli/readChatStream.ts';

const chunk = (content: string) => `data: ${JSON.stringify({ choices: [{ delta: { content } }] })}\n\n`;

/** The text of an answer that arrives in parts of `cut` bytes. */
async function textOf(wire: string, cut: number): Promise<string> {
  const bytes = new TextEncoder().encode(wire);
  const parts = new ReadableStream<Uint8Array>({
    start(stream) {
      for (let at = 0; at < bytes.length; at += cut) stream.enqueue(bytes.slice(at, at + cut));
      stream.close();
    },
  });
  let text = '';
  for await (const { choices } of readChatStream(parts)) text += choices[0]?.delta.content ?? '';
  return text;
}

describe('a streamed answer', () => {
  it.each([1, 2, 7, 10_000])('is the same in parts of %d bytes', async (cut) => {
    expect(await textOf(`: hello\n\n${chunk('Grüße ')}${chunk('👋')}data: [DONE]\n\n`, cut)).toBe('Grüße 👋');
  });

  it('may break its lines like Windows', async () => {
    expect(await textOf(`${chunk('a').replaceAll('\n', '\r\n')}data: [DONE]\r\n\r\n`, 3)).toBe('a');
  });

  it('that tells of an error fails with its words', async () => {
    const error = {
      error: { message: 'The model stopped.', type: 'upstream_error', param: null, code: 'model_error' },
    };

    await expect(textOf(`${chunk('a')}data: ${JSON.stringify(error)}\n\n`, 50)).rejects.toThrow(
      'The model stopped.\n  code: model_error',
    );
  });

  it.each([
    ['without its end', chunk('a')],
    ['with half a frame', 'data: {"choices":\n\n'],
  ])('%s has broken off', async (_what, wire) => {
    await expect(textOf(wire, 50)).rejects.toThrow('broke off');
  });

  it('of a lost connection has broken off', async () => {
    const lost = new ReadableStream<Uint8Array>({
      pull() {
        throw new TypeError('terminated');
      },
    });

    await expect(readChatStream(lost).next()).rejects.toThrow('broke off');
  });
});
