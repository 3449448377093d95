import type { ConverseStreamOutput } from '@aws-sdk/client-bedrock-runtime';
import type { ModelCall } from '../ports.ts';
import { toStreamError } from './toGatewayError.ts';

/** Passes events on as they come; whatever breaks the stream becomes a `GatewayError`. */
export async function* guardStream(
  events: AsyncIterable<ConverseStreamOutput> | Iterable<ConverseStreamOutput>,
  call: ModelCall,
): AsyncGenerator<ConverseStreamOutput> {
  try {
    yield* events;
  } catch (error) {
    throw toStreamError(error, call);
  }
}
