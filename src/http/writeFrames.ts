import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { StreamFrame } from '../exchange.ts';
import type { After } from './after.ts';
import { toEventText } from './sse.ts';

/** A client that takes nothing for this long is treated as gone. */
export const STALLED_AFTER_MS = 30_000;

/** The writing end of one client connection. */
export interface FrameSink {
  /** Sends text. False asks the writer to wait for `onceDrained` before it writes again. */
  write(text: string): boolean;
  /** Resolves when the client has caught up, or is gone. Never rejects. */
  onceDrained(): Promise<void>;
  /** Aborts when the connection closes early, fails, or stalls for `STALLED_AFTER_MS`. */
  readonly gone: AbortSignal;
}

/**
 * What a Node response and Lambda's response stream have in common. Lambda's is a facade with a fixed list of members,
 * not a real `Writable`: do not use a member that is not named here.
 * https://github.com/aws/aws-lambda-nodejs-runtime-interface-client/blob/main/src/stream/response-stream.ts
 */
export type SinkStream = NodeJS.EventEmitter & Pick<Writable, 'write' | 'writableFinished'>;

/** A sink that writes to `stream`. */
export function createFrameSink(stream: SinkStream, after: After): FrameSink {
  const gone = new AbortController();
  stream.on('error', () => gone.abort());
  stream.once('close', () => {
    if (!stream.writableFinished) gone.abort();
  });
  return {
    gone: gone.signal,
    write: (text) => stream.write(text),
    onceDrained: async () => {
      const cancelStall = after(STALLED_AFTER_MS, () => gone.abort());
      // It rejects only when `gone` aborts or the stream fails, and a failed stream aborts `gone`.
      await once(stream, 'drain', { signal: gone.signal }).catch(() => undefined);
      cancelStall();
    },
  };
}

/**
 * Sends every frame, no faster than the client takes them. When the client is gone it stops writing but reads on to the
 * end, because the reader's last step is to settle what the answer cost. Rejects only when `frames` does.
 *
 * Frames that arrive together already share one packet: Node corks a response's socket until the next tick.
 */
export async function writeFrames(frames: AsyncIterable<StreamFrame>, sink: FrameSink): Promise<void> {
  for await (const frame of frames) {
    if (sink.gone.aborted) continue;
    if (!sink.write(toEventText(frame))) await sink.onceDrained();
  }
}
