import { once } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { StreamFrame } from '../../../src/exchange.ts';
import { createFrameSink, PING_AFTER_MS, STALLED_AFTER_MS, writeFrames } from '../../../src/http/writeFrames.ts';
import { ManualClock } from '../../fakes.ts';
import { afterOn, createFrameSource } from '../../lambda/frameSource.ts';
import { createFakeConnection } from '../../lambda/lambdaRuntime.ts';

const FRAMES: StreamFrame[] = [1, 2, 3, 4].map((n) => ({ kind: 'data', data: n }));
const ALL_TEXT = 'data: 1\n\ndata: 2\n\ndata: 3\n\ndata: 4\n\n';

function prepare({ highWaterMark }: { highWaterMark: number }) {
  const connection = createFakeConnection(highWaterMark);
  const clock = new ManualClock();
  const source = createFrameSource(FRAMES);
  const sink = createFrameSink(connection.stream, afterOn(clock));
  return { connection, clock, source, sink, writing: () => writeFrames(source.frames, sink) };
}

describe('writeFrames', () => {
  it('sends every frame in order', async () => {
    const { connection, writing } = prepare({ highWaterMark: 1024 });
    await writing();
    expect(connection.received().toString()).toBe(ALL_TEXT);
  });

  it('reads no further than the client takes', async () => {
    const { connection, source, clock, writing } = prepare({ highWaterMark: 20 });
    connection.hold();
    const done = writing();
    await nextTurn();
    expect(source.askedFor()).toBe(3);
    expect(clock.pendingTimers).toBe(1);
    connection.release();
    await done;
    expect(connection.received().toString()).toBe(ALL_TEXT);
    expect(clock.pendingTimers).toBe(0);
  });

  it('reads to the end without writing when the client never takes anything', async () => {
    const { connection, source, sink, clock, writing } = prepare({ highWaterMark: 1 });
    connection.hold();
    const done = writing();
    await nextTurn();
    expect(clock.pendingTimers).toBe(1);
    clock.advance(STALLED_AFTER_MS);
    await done;
    await source.readToTheEnd;
    expect(sink.gone.aborted).toBe(true);
    connection.release();
    await nextTurn();
    expect(connection.received().toString()).toBe('data: 1\n\n');
  });

  it.each([
    { description: 'breaks', error: new Error('reset') },
    { description: 'closes', error: undefined },
  ])('reads to the end without waiting for the stall when the connection $description', async ({ error }) => {
    const { connection, source, sink, clock, writing } = prepare({ highWaterMark: 1 });
    connection.hold();
    const done = writing();
    await nextTurn();
    expect(clock.pendingTimers).toBe(1);
    connection.fail(error);
    await done;
    await source.readToTheEnd;
    expect(sink.gone.aborted).toBe(true);
    expect(clock.pendingTimers).toBe(0);
  });

  it('survives a connection that breaks between two frames', async () => {
    const { connection, source, sink, writing } = prepare({ highWaterMark: 1024 });
    connection.fail(new Error('reset'));
    await once(sink.gone, 'abort');
    await writing();
    await source.readToTheEnd;
    expect(connection.received().toString()).toBe('');
  });

  it('does not take an answer that was sent completely for a client that left', async () => {
    const { connection, sink, writing } = prepare({ highWaterMark: 1024 });
    await writing();
    connection.stream.end();
    await new Promise((resolve) => connection.stream.once('close', resolve));
    expect(sink.gone.aborted).toBe(false);
  });

  it('rejects when the frames do', async () => {
    const { sink } = prepare({ highWaterMark: 1024 });
    async function* broken(): AsyncGenerator<StreamFrame> {
      yield { kind: 'data', data: 1 };
      throw new Error('broken source');
    }
    await expect(writeFrames(broken(), sink)).rejects.toThrow('broken source');
  });
});

describe('a stream that is silent for long', () => {
  const PING = ': ping\n\n';

  /** Frames that come when they are told to. */
  function prepareSilent({ highWaterMark = 1024 } = {}) {
    const connection = createFakeConnection(highWaterMark);
    const clock = new ManualClock();
    const { readable, writable } = new TransformStream<StreamFrame, StreamFrame>();
    const frames = writable.getWriter();
    const sink = createFrameSink(connection.stream, afterOn(clock));
    const done = writeFrames(readable.values(), sink);
    const received = () => connection.received().toString();
    return { connection, clock, frames, sink, done, received };
  }

  it('is told to be alive every 15 s, from its first frame to its last', async () => {
    const { clock, frames, done, received } = prepareSilent();
    clock.advance(PING_AFTER_MS - 1);
    expect(received()).toBe('');
    clock.advance(1 + PING_AFTER_MS);
    expect(received()).toBe(PING + PING);
    await frames.write({ kind: 'data', data: 1 });
    clock.advance(PING_AFTER_MS - 1);
    await frames.write({ kind: 'data', data: 2 });
    clock.advance(PING_AFTER_MS);
    await frames.close();
    await done;

    expect(received()).toBe(`${PING}${PING}data: 1\n\ndata: 2\n\n${PING}`);
    expect(clock.pendingTimers).toBe(0);
    clock.advance(10 * PING_AFTER_MS);
    expect(received()).toBe(`${PING}${PING}data: 1\n\ndata: 2\n\n${PING}`);
  });

  it('sends no frame and no other comment before the client has taken the last one', async () => {
    const { connection, clock, frames, done, received } = prepareSilent({ highWaterMark: 1 });
    connection.hold();
    clock.advance(PING_AFTER_MS + STALLED_AFTER_MS - 1);
    await frames.write({ kind: 'data', data: 1 });
    await nextTurn();
    expect(connection.stream.writableLength).toBe(PING.length);
    connection.release();
    await frames.close();
    await done;

    expect(received()).toBe(`${PING}data: 1\n\n`);
    expect(clock.pendingTimers).toBe(0);
  });

  it('takes a client for gone that does not even take a comment, and reads on to the end', async () => {
    const { connection, clock, frames, sink, done } = prepareSilent({ highWaterMark: 1 });
    connection.hold();
    clock.advance(PING_AFTER_MS + STALLED_AFTER_MS);
    expect(sink.gone.aborted).toBe(true);
    await frames.write({ kind: 'data', data: 1 });
    await frames.close();
    await done;

    expect(clock.pendingTimers).toBe(0);
  });

  it('writes nothing to a client that has left', async () => {
    const { connection, clock, frames, sink, done, received } = prepareSilent();
    connection.fail();
    await once(sink.gone, 'abort');
    clock.advance(10 * PING_AFTER_MS);
    await frames.close();
    await done;

    expect(received()).toBe('');
    expect(clock.pendingTimers).toBe(0);
  });

  it('leaves no timer behind when its frames break', async () => {
    const { clock, frames, done } = prepareSilent();
    await frames.abort(new Error('broken source'));

    await expect(done).rejects.toThrow('broken source');
    expect(clock.pendingTimers).toBe(0);
  });
});
