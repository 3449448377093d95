import type { Context, StreamifyHandler } from 'aws-lambda';
import type { HttpReply } from '../exchange.ts';
import { type After, after as realAfter } from './after.ts';
import { readLambdaEvent } from './event.ts';
import { type BufferedResult, bufferReply, streamReply } from './reply.ts';
import { createStarter, type StarterOptions } from './starter.ts';

export interface LambdaDoorOptions extends StarterOptions {
  /** @default the machine's own timer */
  readonly after?: After;
  /** Awaited after each answer, before the invocation ends and the machine may stand still. Never rejects. @default nothing is */
  readonly afterwards?: () => Promise<void>;
}

/** The handler for a REST API with response streaming and for a function URL with `RESPONSE_STREAM`. */
export type StreamingLambdaHandler = StreamifyHandler<unknown, void>;

/** The handler for an integration that cannot stream: an HTTP API. */
export type BufferedLambdaHandler = (event: unknown, context: Context) => Promise<BufferedResult>;

/**
 * A streaming Lambda handler around the gateway. While `start` fails it answers 503 in the contract's error shape. It
 * rejects for an event that is no HTTP request.
 */
export function createLambdaHandler(options: LambdaDoorOptions): StreamingLambdaHandler {
  const answer = createAnswer(options);
  return awslambda.streamifyResponse<unknown, void>(async (event, responseStream, context) => {
    const reply = await answer(event, context);
    await streamReply(reply, responseStream, options.after ?? realAfter).finally(options.afterwards);
  });
}

/** The same for an integration that cannot stream: frames are collected and sent in one piece. */
export function createBufferedLambdaHandler(options: LambdaDoorOptions): BufferedLambdaHandler {
  const answer = createAnswer(options);
  return async (event, context) => bufferReply(await answer(event, context)).finally(options.afterwards);
}

function createAnswer(options: LambdaDoorOptions): (event: unknown, context: Context) => Promise<HttpReply> {
  const currentService = createStarter(options);
  return async (event, context) => {
    const request = readLambdaEvent(event);
    const service = await currentService();
    return service(request, {
      remainingMs: () => context.getRemainingTimeInMillis(),
      // Lambda is never told that a client left:
      // https://docs.aws.amazon.com/lambda/latest/dg/configuration-response-streaming.html
      clientGone: new AbortController().signal,
    });
  };
}
