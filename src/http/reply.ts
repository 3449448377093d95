import type { StreamifyHandler } from 'aws-lambda';
import type { HttpReply, StreamReply, WholeReply } from '../exchange.ts';
import type { After } from './after.ts';
import { toEventText } from './sse.ts';
import { createFrameSink, writeFrames } from './writeFrames.ts';

/** The stream that the Lambda runtime hands to a streaming handler. */
export type LambdaResponseStream = Parameters<StreamifyHandler>[1];

/** What a handler returns to an integration that cannot stream. Valid for payload formats 1.0 and 2.0. */
export interface BufferedResult {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly isBase64Encoded: boolean;
}

/**
 * Sends a reply through a Lambda response stream and ends it. Resolves after the last frame was read, also when the
 * client is gone. Rejects only when the frames do.
 */
export async function streamReply(reply: HttpReply, responseStream: LambdaResponseStream, after: After): Promise<void> {
  const stream = awslambda.HttpResponseStream.from(responseStream, {
    statusCode: reply.status,
    headers: reply.headers,
  });
  const sink = createFrameSink(stream, after);
  // The runtime sends status and headers in front of the first write(), and never for end() alone:
  // https://github.com/aws/aws-lambda-nodejs-runtime-interface-client/blob/main/src/stream/response-stream.ts
  stream.write('');
  if ('frames' in reply) await writeFrames(reply.frames, sink);
  else stream.write(reply.body);
  stream.end();
}

/** The whole reply in one piece; a stream is read to its end first. Rejects only when the frames do. */
export async function bufferReply(reply: HttpReply): Promise<BufferedResult> {
  const { body, isBase64Encoded } = 'frames' in reply ? await collectFrames(reply.frames) : toBufferedBody(reply.body);
  return { statusCode: reply.status, headers: { ...reply.headers }, body, isBase64Encoded };
}

type BufferedBody = Pick<BufferedResult, 'body' | 'isBase64Encoded'>;

async function collectFrames(frames: StreamReply['frames']): Promise<BufferedBody> {
  let body = '';
  for await (const frame of frames) body += toEventText(frame);
  return { body, isBase64Encoded: false };
}

function toBufferedBody(body: WholeReply['body']): BufferedBody {
  if (typeof body === 'string') return { body, isBase64Encoded: false };
  return { body: Buffer.from(body).toString('base64'), isBase64Encoded: true };
}
