import { EventStreamCodec, type MessageHeaders } from '@smithy/core/event-streams';
import { fromUtf8, toUtf8 } from '@smithy/core/serde';
import type { JsonObject } from './json.ts';
import type { Step } from './steps.ts';

const PADDING = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const JSON_TYPE = 'application/json';

const codec = new EventStreamCodec(toUtf8, fromUtf8);

/** A step that is said in bytes. */
type FrameStep = Exclude<Step, { readonly kind: 'pause' | 'cut' | 'end' }>;

/**
 * The step as one AWS event-stream frame, with headers and members in the order in which Bedrock sends them.
 * @see https://smithy.io/2.0/aws/amazon-eventstream.html
 */
export function encodeFrame(step: FrameStep): Uint8Array {
  switch (step.kind) {
    case 'event':
      return frame(
        { ':event-type': step.type, ':content-type': JSON_TYPE, ':message-type': 'event' },
        toBytes(padded(step.payload)),
      );
    case 'exception':
      return frame(
        { ':message-type': 'exception', ':exception-type': step.type, ':content-type': JSON_TYPE },
        toBytes(step.payload),
      );
    case 'errorFrame':
      return frame(
        { ':message-type': 'error', ':error-code': step.code, ':error-message': step.message },
        new Uint8Array(),
      );
    case 'badCrc':
      return withBadChecksum(
        encodeFrame({
          kind: 'event',
          type: 'contentBlockDelta',
          payload: { contentBlockIndex: 0, delta: { text: '' } },
        }),
      );
  }
}

function frame(headers: Readonly<Record<string, string>>, body: Uint8Array): Uint8Array {
  const tagged: MessageHeaders = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, { type: 'string' as const, value }]),
  );
  return codec.encode({ headers: tagged, body });
}

/** Bedrock hides how long each piece is behind a padding member `p`; here its length follows from the payload. */
function padded(payload: JsonObject): JsonObject {
  const length = 1 + ((JSON.stringify(payload).length * 31) % PADDING.length);
  const members = Object.entries({ p: PADDING.slice(0, length), ...payload });
  return Object.fromEntries(members.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function withBadChecksum(bytes: Uint8Array): Uint8Array {
  const last = bytes.length - 1;
  return bytes.with(last, (bytes[last] ?? 0) ^ 0xff);
}

function toBytes(payload: JsonObject): Uint8Array {
  return Buffer.from(JSON.stringify(payload));
}
