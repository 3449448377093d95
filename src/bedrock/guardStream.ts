import type { ConverseStreamOutput } from '@aws-sdk/client-bedrock-runtime';
import type { ModelCall } from '../ports.ts';
import { toStreamError } from './toGatewayError.ts';

/**
 * Passes events on as they come; whatever breaks the stream becomes a `GatewayError`. The SDK leaves the connection of a
 * stream that was not read to its end open, half read and of no use to anybody, so it is closed here.
 */
export async function* guardStream(
  events: AsyncIterable<ConverseStreamOutput> | Iterable<ConverseStreamOutput>,
  call: ModelCall,
  connection: AbortController,
): AsyncGenerator<ConverseStreamOutput> {
  let isComplete = false;
  try {
    yield* events;
    isComplete = true;
  } catch (error) {
    throw toStreamError(error, call);
  } finally {
    if (!isComplete) connection.abort();
  }
}
