import type { ChatCompletionChunk, ErrorResponse } from '../../generated/types/gateway/index.ts';
import { CliError, EXIT, isErrorResponse, refusal } from './failure.ts';

/**
 * The chunks of a streamed answer: https://html.spec.whatwg.org/multipage/server-sent-events.html
 * @throws CliError when the stream tells of an error, or ends before `[DONE]`.
 */
export async function* readChatStream(bytes: ReadableStream<Uint8Array>): AsyncGenerator<ChatCompletionChunk> {
  try {
    for await (const line of linesOf(bytes)) {
      if (!line.startsWith('data:')) continue;
      const data = line.slice('data:'.length).trim();
      if (data === '[DONE]') return;
      const frame: ChatCompletionChunk | ErrorResponse = JSON.parse(data);
      if (isErrorResponse(frame)) throw refusal(frame, null);
      yield frame;
    }
  } catch (error) {
    throw error instanceof CliError ? error : brokenOff(error);
  }
  throw brokenOff();
}

function brokenOff(cause?: unknown): CliError {
  return new CliError('The answer broke off before its end. Try again.', EXIT.failed, { cause });
}

async function* linesOf(bytes: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const part of bytes) {
    const lines = (rest + decoder.decode(part, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines.map((line) => line.replace(/\r$/, ''));
  }
  if (rest !== '') yield rest;
}
