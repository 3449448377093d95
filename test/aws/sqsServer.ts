import { createHash, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { type LoopbackServer, startLoopbackServer } from './loopbackServer.ts';

/** What SQS takes as one message. https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html */
export const MAX_MESSAGE_BYTES = 1_048_576;

export interface SqsServer extends LoopbackServer {
  readonly queueUrl: string;
  /** Bodies that are still in the queue, visible or not. */
  readonly bodies: () => readonly string[];
  /** Bodies that were received too often. */
  readonly deadLetters: readonly string[];
  /** How often each action was called. */
  readonly calls: Readonly<Record<string, number>>;
  /** Puts something into the queue as anybody might. */
  put(body: string): void;
}

export interface SqsServerOptions {
  readonly nowMs: () => number;
  /** How often a message is handed over before it goes to the dead letters. @default 3 */
  readonly maxReceiveCount?: number;
}

interface Waiting {
  readonly id: string;
  readonly body: string;
  visibleAtMs: number;
  receipt: string;
  receives: number;
}

class SqsError extends Error {}

/**
 * A standard queue in memory that speaks the JSON protocol of SQS, with the rules that matter to who uses it: messages that
 * were handed over are hidden for a while, a receipt that is outdated deletes nothing, and what is handed over too often goes
 * to the dead letters. https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ReceiveMessage.html
 */
export async function startSqsServer({ nowMs, maxReceiveCount = 3 }: SqsServerOptions): Promise<SqsServer> {
  let waiting: Waiting[] = [];
  const deadLetters: string[] = [];
  const calls: Record<string, number> = {};

  const put = (body: string) => {
    const id = randomUUID();
    waiting.push({ id, body, visibleAtMs: nowMs(), receipt: '', receives: 0 });
    return { MessageId: id, MD5OfMessageBody: md5(body) };
  };

  function send({ MessageBody }: Input) {
    const body = String(MessageBody);
    if (Buffer.byteLength(body) > MAX_MESSAGE_BYTES) {
      throw new SqsError(`Message must be shorter than ${MAX_MESSAGE_BYTES} bytes.`);
    }
    return put(body);
  }

  function receive({ MaxNumberOfMessages = 1, VisibilityTimeout = 30 }: Input) {
    const visible = waiting.filter(({ visibleAtMs }) => visibleAtMs <= nowMs());
    for (const message of visible.filter(({ receives }) => receives >= maxReceiveCount)) {
      deadLetters.push(message.body);
      waiting = waiting.filter((other) => other !== message);
    }
    const taken = visible.filter((message) => waiting.includes(message)).slice(0, Number(MaxNumberOfMessages));
    for (const message of taken) {
      message.visibleAtMs = nowMs() + Number(VisibilityTimeout) * 1_000;
      message.receipt = randomUUID();
      message.receives += 1;
    }
    const Messages = taken.map(({ id, body, receipt }) => ({
      MessageId: id,
      ReceiptHandle: receipt,
      Body: body,
      MD5OfBody: md5(body),
    }));
    return taken.length === 0 ? {} : { Messages };
  }

  function remove({ ReceiptHandle }: Input) {
    waiting = waiting.filter(({ receipt }) => receipt !== ReceiptHandle);
    return {};
  }

  const actions: Readonly<Record<string, (input: Input) => object>> = {
    SendMessage: send,
    ReceiveMessage: receive,
    DeleteMessage: remove,
  };

  async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const name = String(incoming.headers['x-amz-target']).replace(/^AmazonSQS\./, '');
    calls[name] = (calls[name] ?? 0) + 1;
    const input = (await json(incoming)) as Input;
    const headers = { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-requestid': randomUUID() };
    try {
      const action = actions[name];
      if (action === undefined) throw new SqsError(`There is no action ${name}.`);
      if (input.QueueUrl !== queueUrl) throw new SqsError(`There is no queue ${input.QueueUrl}.`);
      const body = JSON.stringify(action(input));
      outgoing.writeHead(200, headers).end(body);
    } catch (error) {
      if (!(error instanceof SqsError)) throw error;
      const body = { __type: 'com.amazonaws.sqs#InvalidParameterValueException', message: error.message };
      outgoing.writeHead(400, headers).end(JSON.stringify(body));
    }
  }

  const server = await startLoopbackServer(answer);
  const queueUrl = `${server.url}/123456789012/replays`;
  return { ...server, queueUrl, bodies: () => waiting.map(({ body }) => body), deadLetters, calls, put };
}

type Input = Readonly<Record<string, unknown>>;

function md5(text: string): string {
  return createHash('md5').update(text).digest('hex');
}
