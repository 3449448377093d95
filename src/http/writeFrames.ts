import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { StreamFrame } from '../exchange.ts';
import type { After } from './after.ts';
import { PING, toEventText } from './sse.ts';

/** A client that takes nothing for this long is treated as gone. */
export const STALLED_AFTER_MS = 30_000;

/**
 * Silence after which a comment is sent: proxies on the way to the client, API Gateway among them, give up a connection that
 * says nothing for long. The authors of server-sent events recommend 15 s.
 */
export const PING_AFTER_MS = 15_000;

/** The writing end of one client connection. */
export interface FrameSink {
  /** Sends a comment now and then until the work is done, and resolves to what it came to, once the client has caught up. */
  pingUntil<Result>(work: Promise<Result>): Promise<Result>;
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
  const onceDrained = async () => {
    const cancelStall = after(STALLED_AFTER_MS, () => gone.abort());
    // It rejects only when `gone` aborts or the stream fails, and a failed stream aborts `gone`.
    await once(stream, 'drain', { signal: gone.signal }).catch(() => undefined);
    cancelStall();
  };
  return {
    gone: gone.signal,
    write: (text) => stream.write(text),
    onceDrained,
    async pingUntil(work) {
      let caughtUp = Promise.resolve();
      const ping = () => {
        if (gone.signal.aborted) return;
        // One that does not get through is not followed by another.
        if (stream.write(PING)) cancel = after(PING_AFTER_MS, ping);
        else caughtUp = onceDrained();
      };
      let cancel = after(PING_AFTER_MS, ping);
      try {
        return await work;
      } finally {
        cancel();
        await caughtUp;
      }
    },
  };
}

/**
 * Sends every frame, no faster than the client takes them, and in long silences that it is still there. When the client is gone it stops writing but reads on to the
 * end, because the reader's last step is to settle what the answer cost. Rejects only when `frames` does.
 *
 * Frames that arrive together already share one packet: Node corks a response's socket until the next tick.
 */
export async function writeFrames(frames: AsyncIterable<StreamFrame>, sink: FrameSink): Promise<void> {
  const iterator = frames[Symbol.asyncIterator]();
  const next = () => sink.pingUntil(iterator.next());
  for (let frame = await next(); frame.done !== true; frame = await next()) {
    if (sink.gone.aborted) continue;
    if (!sink.write(toEventText(frame.value))) await sink.onceDrained();
  }
}
