import type { Exchange, HttpReply, HttpRequest, StreamFrame } from '../exchange.ts';
import type { Arrival, CallTrace, RequestEnd, RequestTrace, Traces } from '../ports.ts';

const untracedCall: CallTrace = { firstToken() {}, end() {} };

/** Of a request that nobody traces. */
const untraced: RequestTrace = { logFields: {}, note() {}, beginCall: () => untracedCall, end() {} };

export interface Received extends Pick<Arrival, 'requestId' | 'receivedAtMs'> {
  /** The contract's template that a path belongs to. */
  readonly templateOf: (path: string) => string | undefined;
}

/** Begins the span of a request. Of its headers it takes what names a trace and the scheme, and no other. */
export function beginTrace(
  traces: Traces | undefined,
  { method, path, headers }: HttpRequest,
  { templateOf, ...received }: Received,
): RequestTrace {
  if (traces === undefined) return untraced;
  const { traceparent } = headers;
  const [proto] = (headers['x-forwarded-proto'] ?? '').split(',');
  const scheme = proto === 'https' ? 'https' : 'http';
  return traces.begin({ ...received, method, route: templateOf(path), scheme, traceparent });
}

export interface TracedExchange extends Pick<Exchange, 'clientGone'> {
  readonly trace: RequestTrace;
  /** What the client was told of a failure, so far. */
  readonly error: () => RequestEnd['error'];
}

/** Ends the trace with the reply: of a stream that is when its frames have ended, whoever ended them. */
export function endTraceWith(reply: HttpReply, { trace, error, clientGone }: TracedExchange): HttpReply {
  const { status } = reply;
  const end = (hasLeft: boolean) => trace.end({ status, error: error() ?? (hasLeft ? CLIENT_LEFT : undefined) });
  if ('frames' in reply) return { ...reply, frames: watchFrames(reply.frames, { clientGone, end }) };
  end(clientGone.aborted);
  return reply;
}

/** No fault of the gateway, and nothing that anybody was told. */
const CLIENT_LEFT = { code: 'client_left', status: 408 };

interface Watch extends Pick<Exchange, 'clientGone'> {
  readonly end: (hasLeft: boolean) => void;
}

/** One that leaves after the last frame has all that it came for. */
async function* watchFrames(
  frames: AsyncIterable<StreamFrame>,
  { clientGone, end }: Watch,
): AsyncGenerator<StreamFrame> {
  let hasLeft = false;
  let isRead = false;
  try {
    for await (const frame of frames) {
      hasLeft ||= clientGone.aborted;
      yield frame;
    }
    isRead = true;
  } finally {
    end(hasLeft || !isRead);
  }
}
