/**
 * The data of server-sent events, one by one, however the bytes were cut
 * (https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation). An event that its blank line
 * has not closed is not given. The body is cancelled when the reader leaves.
 */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<string, void, undefined> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (let isOpen = true; isOpen; ) {
      const { done, value } = await reader.read();
      isOpen = !done;
      rest += decoder.decode(value, { stream: isOpen });
      const { events, remainder } = splitEvents(rest, isOpen);
      rest = remainder;
      yield* events.flatMap(dataOf);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** While more may follow, a carriage return at the end may be half a line break, so it waits. */
function splitEvents(text: string, isOpen: boolean): { events: string[]; remainder: string } {
  const held = isOpen && text.endsWith('\r') ? '\r' : '';
  const lines = text.slice(0, text.length - held.length).replace(/\r\n?/g, '\n');
  const events = lines.split('\n\n');
  return { remainder: `${events.pop() ?? ''}${held}`, events };
}

function dataOf(event: string): string[] {
  const data = event.split('\n').flatMap((line) => {
    if (line === 'data') return [''];
    return line.startsWith('data:') ? [line.slice('data:'.length).replace(/^ /, '')] : [];
  });
  return data.length === 0 ? [] : [data.join('\n')];
}
