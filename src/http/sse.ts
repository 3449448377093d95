import type { StreamFrame } from '../exchange.ts';

/**
 * One frame as a server-sent event.
 *
 * An error frame is an ordinary `data:` event that carries the contract's error body, `{"error":{...}}`: the OpenAI
 * SDKs throw an `APIError` for any event whose JSON has an `error` key, whatever the event is called
 * (https://github.com/openai/openai-node/blob/master/src/core/streaming.ts).
 */
export function toEventText(frame: StreamFrame): string {
  switch (frame.kind) {
    case 'data':
      return toEvent(JSON.stringify(frame.data));
    case 'error':
      return toEvent(JSON.stringify(frame.error));
    case 'done':
      return toEvent('[DONE]');
  }
}

/**
 * A comment, which every reader of events skips: it only says that the connection is alive.
 * https://html.spec.whatwg.org/multipage/server-sent-events.html#authoring-notes
 */
export const PING = ': ping\n\n';

function toEvent(line: string): string {
  return `data: ${line}\n\n`;
}
