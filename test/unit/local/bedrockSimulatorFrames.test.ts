import { crc32 } from 'node:zlib';
import { EventStreamCodec } from '@smithy/core/event-streams';
import { fromUtf8, toUtf8 } from '@smithy/core/serde';
import { expect, it } from 'vitest';
import type { ScriptedEvent } from '../../../src/local/bedrockSimulator/index.ts';
import { ask, MODEL_ID, setUp } from './bedrockSimulatorSetup.ts';

interface Frame {
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: string;
}

const usage = { inputTokens: 2, outputTokens: 1, totalTokens: 3 };

/** A capture in the form of Bedrock's: members in alphabetical order, padding `p` among them. */
const CAPTURE: readonly ScriptedEvent[] = [
  { messageStart: { p: 'abcdef', role: 'assistant' } },
  { contentBlockDelta: { delta: { text: 'Grüße' }, contentBlockIndex: 0, p: 'ab' } },
  { messageStop: { stopReason: 'end_turn', p: 'abc' } },
  { metadata: { usage, metrics: { latencyMs: 802 }, p: 'a' } },
  { exception: { type: 'ThrottlingException', message: 'slow down' } },
];

const FRAMES: readonly Frame[] = [
  eventFrame('messageStart', '{"p":"abcdef","role":"assistant"}'),
  eventFrame('contentBlockDelta', '{"contentBlockIndex":0,"delta":{"text":"Grüße"},"p":"ab"}'),
  eventFrame('messageStop', '{"p":"abc","stopReason":"end_turn"}'),
  eventFrame('metadata', `{"metrics":{"latencyMs":802},"p":"a","usage":${JSON.stringify(usage)}}`),
  {
    headers: {
      ':message-type': 'exception',
      ':exception-type': 'throttlingException',
      ':content-type': 'application/json',
    },
    payload: '{"message":"slow down"}',
  },
];

function eventFrame(type: string, payload: string): Frame {
  return { headers: { ':event-type': type, ':content-type': 'application/json', ':message-type': 'event' }, payload };
}

/** The layout of https://smithy.io/2.0/aws/amazon-eventstream.html, written out once more. */
function layOut({ headers, payload }: Frame): Buffer {
  const headerBytes = Buffer.concat(
    Object.entries(headers).flatMap(([name, value]) => [
      Buffer.from([name.length]),
      Buffer.from(name),
      Buffer.from([7, value.length >> 8, value.length & 0xff]),
      Buffer.from(value),
    ]),
  );
  const body = Buffer.from(payload);
  const prelude = Buffer.concat([uint32(16 + headerBytes.length + body.length), uint32(headerBytes.length)]);
  const message = Buffer.concat([prelude, uint32(crc32(prelude)), headerBytes, body]);
  return Buffer.concat([message, uint32(crc32(message))]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

async function streamedBytes(events: readonly ScriptedEvent[]): Promise<Buffer> {
  const { simulator } = await setUp();
  simulator.script({ events });
  const answer = await fetch(`${simulator.url}/model/${MODEL_ID}/converse-stream`, {
    method: 'POST',
    body: JSON.stringify({ messages: ask('ping').messages }),
  });
  expect(answer.headers.get('content-type')).toBe('application/vnd.amazon.eventstream');
  return Buffer.from(await answer.arrayBuffer());
}

function split(bytes: Buffer): readonly Buffer[] {
  if (bytes.length === 0) return [];
  const end = bytes.readUInt32BE(0);
  return [bytes.subarray(0, end), ...split(bytes.subarray(end))];
}

it('says the events of a capture in exactly the bytes of the documented layout', async () => {
  const bytes = await streamedBytes(CAPTURE);

  expect(bytes.toString('hex')).toBe(Buffer.concat(FRAMES.map(layOut)).toString('hex'));
});

it('sends frames that the codec of the SDK reads back', async () => {
  const codec = new EventStreamCodec(toUtf8, fromUtf8);

  const frames = split(await streamedBytes(CAPTURE)).map((frame) => codec.decode(frame));

  expect(frames.map(({ headers, body }) => ({ headers, payload: toUtf8(body) }))).toEqual(
    FRAMES.map(({ headers, payload }) => ({
      headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, { type: 'string', value }])),
      payload,
    })),
  );
});

it('pads events that bring no padding of their own, the same way every time', async () => {
  const events: readonly ScriptedEvent[] = [{ messageStart: { role: 'assistant' } }];

  const [first, second] = await Promise.all([streamedBytes(events), streamedBytes(events)]);

  expect(first.toString()).toMatch(/\{"p":"[a-zA-Z0-9]+","role":"assistant"\}/);
  expect(first).toEqual(second);
});
