import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEvents } from '../../sdk/events.ts';

describe('events', () => {
  it.each([
    ['one after the other', 'data: a\n\ndata: b\n\n', ['a', 'b']],
    ['lines of one event', 'data: a\ndata:b\ndata\n\n', ['a\nb\n']],
    ['other fields and comments', ': hi\nevent: x\nid: 1\ndata: a\n\n: ping\n\n', ['a']],
    ['only the first space is not data', 'data:  a \n\n', [' a ']],
    ['every kind of line break', 'data: a\r\n\r\ndata: b\r\rdata: c\n\n', ['a', 'b', 'c']],
    ['an event without its blank line is none', 'data: a\n\ndata: b\n', ['a']],
    ['nothing', '', []],
  ])('%s', async (_what, text, expected) => {
    expect(await Array.fromAsync(readEvents(bodyOf([new TextEncoder().encode(text)]).body))).toEqual(expected);
  });

  it('are the same however the bytes were cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(texts), breaks, fc.array(fc.nat(40)), async (data, lineBreak, cuts) => {
        const text = data.map((each) => `data: ${each}${lineBreak}${lineBreak}`).join('');
        const parts = cut(new TextEncoder().encode(text), cuts);
        expect(await Array.fromAsync(readEvents(bodyOf(parts).body))).toEqual(data);
      }),
    );
  });

  it('let go of the body when the reader leaves', async () => {
    const { body, cancelled } = bodyOf([new TextEncoder().encode('data: a\n\ndata: b\n\n')], { open: true });
    for await (const data of readEvents(body)) {
      expect(data).toBe('a');
      break;
    }
    expect(cancelled()).toBe(true);
  });
});

const breaks = fc.constantFrom('\n', '\r\n', '\r');
const texts = fc.string({ unit: 'binary' }).map((text) => text.replace(/[\r\n\u{d800}-\u{dfff}\ufeff]/gu, ''));

function cut(bytes: Uint8Array, sizes: readonly number[]): Uint8Array[] {
  const parts: Uint8Array[] = [];
  let start = 0;
  for (const size of sizes) {
    parts.push(bytes.subarray(start, start + size));
    start += size;
  }
  return [...parts, bytes.subarray(start)];
}

function bodyOf(parts: readonly Uint8Array[], { open = false } = {}) {
  let isCancelled = false;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const part of parts) controller.enqueue(part);
      if (!open) controller.close();
    },
    cancel() {
      isCancelled = true;
    },
  });
  return { body, cancelled: () => isCancelled };
}
