import type { ChatCompletionChunk } from '../generated/sdk/types.gen.ts';
import { ApiError, isErrorResponse, StreamCutError } from './errors.ts';
import { readEvents } from './events.ts';

export interface OpenStream {
  readonly body: ReadableStream<Uint8Array>;
  readonly requestId: string | null;
  readonly signal: AbortSignal | undefined;
}

/**
 * The chunks of an answer until its `[DONE]`. Throws `ApiError` for an error frame, `StreamCutError` where the stream ends
 * too early, and the signal's reason where it was aborted.
 */
export async function* streamChunks(stream: OpenStream): AsyncGenerator<ChatCompletionChunk, void, undefined> {
  try {
    for await (const data of readEvents(stream.body)) {
      // What had arrived before the abort is not given either, be it the rest of the answer.
      stream.signal?.throwIfAborted();
      if (data === '[DONE]') return;
      yield toChunk(data, stream.requestId);
    }
  } catch (error) {
    stream.signal?.throwIfAborted();
    throw error instanceof ApiError ? error : cut(stream.requestId, error);
  }
  stream.signal?.throwIfAborted();
  throw cut(stream.requestId);
}

function toChunk(data: string, requestId: string | null): ChatCompletionChunk {
  const value: unknown = JSON.parse(data);
  if (!isErrorResponse(value)) return value as ChatCompletionChunk;
  const { message, code, type, param } = value.error;
  // A part of the answer has been seen and billed; only the caller can say whether another one is wanted.
  const unsaid = { status: null, retryable: false, retryAfterMs: null, rule: null };
  throw new ApiError(message, { ...unsaid, code, type, param, requestId: value.error.request_id ?? requestId });
}

function cut(requestId: string | null, cause?: unknown): StreamCutError {
  return new StreamCutError('The stream ended before the answer was complete.', { requestId, cause });
}
