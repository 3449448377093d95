import { APIError } from 'openai';
import { Stream } from 'openai/streaming';
import { describe, expect, it } from 'vitest';
import type { StreamFrame } from '../../../src/exchange.ts';
import { PING, toEventText } from '../../../src/http/sse.ts';

describe('toEventText', () => {
  it.each<{ description: string; frame: StreamFrame; text: string }>([
    { description: 'data', frame: { kind: 'data', data: { id: 'c1' } }, text: 'data: {"id":"c1"}\n\n' },
    { description: 'line breaks inside data', frame: { kind: 'data', data: 'a\r\nb' }, text: 'data: "a\\r\\nb"\n\n' },
    { description: 'an error', frame: { kind: 'error', error: { error: {} } }, text: 'data: {"error":{}}\n\n' },
    { description: 'the end', frame: { kind: 'done' }, text: 'data: [DONE]\n\n' },
  ])('spells $description', ({ frame, text }) => {
    expect(toEventText(frame)).toBe(text);
  });

  it('is read by the OpenAI SDK up to the end', async () => {
    expect(
      await readWithOpenAi([{ kind: 'data', data: { n: 1 } }, { kind: 'data', data: { n: 2 } }, { kind: 'done' }]),
    ).toEqual([{ n: 1 }, { n: 2 }]);
  });

  it('has comments that the OpenAI SDK skips', async () => {
    const text = `${PING}${toEventText({ kind: 'data', data: { n: 1 } })}${PING}${toEventText({ kind: 'done' })}`;

    expect(await readTextWithOpenAi(text)).toEqual([{ n: 1 }]);
  });

  it('makes the OpenAI SDK throw the error of an error frame', async () => {
    const error = { message: 'Too slow.', type: 'server_error', param: null, code: 'timeout' };
    const reading = readWithOpenAi([
      { kind: 'data', data: { n: 1 } },
      { kind: 'error', error: { error } },
    ]);
    await expect(reading).rejects.toThrow(APIError);
    await expect(reading).rejects.toMatchObject({ error, code: 'timeout' });
  });
});

function readWithOpenAi(frames: StreamFrame[]): Promise<unknown[]> {
  return readTextWithOpenAi(frames.map(toEventText).join(''));
}

async function readTextWithOpenAi(text: string): Promise<unknown[]> {
  const response = new Response(text);
  const items: unknown[] = [];
  for await (const item of Stream.fromSSEResponse<unknown>(response, new AbortController())) items.push(item);
  return items;
}
