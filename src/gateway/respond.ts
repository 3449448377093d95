import type { ErrorResponse } from '../../generated/types/gateway/types.gen.ts';
import type { HttpReply, StreamFrame } from '../exchange.ts';

/** A handler's reply without its operation's types. */
export type AnyReply = { readonly status: number; readonly headers?: Readonly<Record<string, string>> } & (
  | { readonly body: unknown; readonly contentType?: string }
  | { readonly events: AsyncIterable<unknown>; readonly close?: (failure: unknown) => Promise<void> }
);

export interface Wire {
  /** Content type that the contract gives a whole answer, unless the handler chose another of its types. */
  readonly contentType: string;
  /** The error as a client reads it in mid-stream. */
  readonly describeFailure: (error: unknown) => ErrorResponse;
}

/** Reply -> HTTP. A stream that fails before its first event throws, so that it becomes an ordinary error reply. */
export async function toHttpReply(reply: AnyReply, wire: Wire): Promise<HttpReply> {
  if ('body' in reply) {
    const body = typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body);
    const contentType = reply.contentType === undefined ? wire.contentType : `${reply.contentType}; charset=utf-8`;
    return { status: reply.status, headers: { 'content-type': contentType, ...reply.headers }, body };
  }
  const events = reply.events[Symbol.asyncIterator]();
  const close = reply.close ?? (async () => undefined);
  const first = await events.next().catch(async (error: unknown) => {
    await close(error);
    throw error;
  });
  const headers = { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache', ...reply.headers };
  return { status: reply.status, headers, frames: toFrames(first, { events, close, wire }) };
}

interface OpenStream {
  readonly events: AsyncIterator<unknown>;
  readonly close: (failure: unknown) => Promise<void>;
  readonly wire: Wire;
}

/** `[DONE]` follows only on an answer that is complete; a failure is the last frame, and is told before anything is closed. */
async function* toFrames(
  first: IteratorResult<unknown>,
  { events, close, wire }: OpenStream,
): AsyncGenerator<StreamFrame> {
  let failure: unknown;
  try {
    for (let next = first; next.done !== true; next = await events.next()) yield { kind: 'data', data: next.value };
    yield { kind: 'done' };
  } catch (error) {
    failure = error;
    yield { kind: 'error', error: wire.describeFailure(error) };
  } finally {
    // Settles the request when the reader stops early.
    await events.return?.();
    await close(failure);
  }
}
