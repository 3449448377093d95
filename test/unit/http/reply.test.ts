import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { HttpReply } from '../../../src/exchange.ts';
import { bufferReply, streamReply } from '../../../src/http/reply.ts';
import { STALLED_AFTER_MS } from '../../../src/http/writeFrames.ts';
import { ManualClock } from '../../fakes.ts';
import { afterOn, createFrameSource } from '../../lambda/frameSource.ts';
import { createFakeConnection, installLambdaRuntime, splitPrelude } from '../../lambda/lambdaRuntime.ts';

installLambdaRuntime();

const HEADERS = { 'content-type': 'application/json' };
const SSE_HEADERS = { 'content-type': 'text/event-stream' };

function streamOf(...data: unknown[]): HttpReply {
  const frames = data.map((one) => ({ kind: 'data', data: one }) as const);
  return { status: 200, headers: SSE_HEADERS, frames: createFrameSource([...frames, { kind: 'done' }]).frames };
}

describe('streamReply', () => {
  it.each<{ description: string; reply: HttpReply; payload: string }>([
    { description: 'text', reply: { status: 200, headers: HEADERS, body: '{"a":"ü"}' }, payload: '{"a":"ü"}' },
    { description: 'bytes', reply: { status: 200, headers: HEADERS, body: Buffer.from('{}') }, payload: '{}' },
    { description: 'an empty body', reply: { status: 204, headers: {}, body: '' }, payload: '' },
    { description: 'frames', reply: streamOf('a', 'b'), payload: 'data: "a"\n\ndata: "b"\n\ndata: [DONE]\n\n' },
    {
      description: 'no frames',
      reply: { status: 200, headers: SSE_HEADERS, frames: createFrameSource([]).frames },
      payload: '',
    },
  ])('sends status and headers, then $description, and ends the stream', async ({ reply, payload }) => {
    const connection = createFakeConnection(1024);
    await streamReply(reply, connection.stream, afterOn(new ManualClock()));
    const parts = splitPrelude(connection.received());
    expect(parts?.prelude).toEqual({ statusCode: reply.status, headers: reply.headers });
    expect(parts?.payload.toString()).toBe(payload);
    expect(connection.stream.writableEnded).toBe(true);
  });

  it('says that the body is an HTTP response with a prelude', async () => {
    const connection = createFakeConnection(1024);
    await streamReply(streamOf(), connection.stream, afterOn(new ManualClock()));
    expect(connection.stream).toMatchObject({ contentType: 'application/vnd.awslambda.http-integration-response' });
  });

  it('reads the frames to their end and ends the stream when nobody takes them', async () => {
    const connection = createFakeConnection(1);
    connection.hold();
    const clock = new ManualClock();
    const source = createFrameSource([{ kind: 'data', data: 1 }, { kind: 'data', data: 2 }, { kind: 'done' }]);
    const reply = { status: 200, headers: SSE_HEADERS, frames: source.frames };
    const sending = streamReply(reply, connection.stream, afterOn(clock));
    await nextTurn();
    expect(clock.pendingTimers).toBe(1);
    clock.advance(STALLED_AFTER_MS);
    await sending;
    await source.readToTheEnd;
    expect(connection.stream.writableEnded).toBe(true);
  });
});

describe('bufferReply', () => {
  it.each<{ description: string; reply: HttpReply; body: string; isBase64Encoded: boolean }>([
    {
      description: 'text',
      reply: { status: 200, headers: HEADERS, body: '{"a":"ü"}' },
      body: '{"a":"ü"}',
      isBase64Encoded: false,
    },
    {
      description: 'bytes',
      reply: { status: 200, headers: {}, body: Uint8Array.of(0, 255) },
      body: 'AP8=',
      isBase64Encoded: true,
    },
    {
      description: 'frames',
      reply: streamOf(1),
      body: 'data: 1\n\ndata: [DONE]\n\n',
      isBase64Encoded: false,
    },
  ])('collects $description', async ({ reply, body, isBase64Encoded }) => {
    const { status: statusCode, headers } = reply;
    expect(await bufferReply(reply)).toEqual({ statusCode, headers, body, isBase64Encoded });
  });
});
