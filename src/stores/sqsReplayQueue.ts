import {
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { awsClientConfig } from '../awsClient.ts';
import type { Log, Metrics, ReplayEntry, ReplayQueue } from '../ports.ts';
import { readReplayText, toReplayText } from './replayEntry.ts';

export interface SqsReplayQueueOptions {
  /** Of a standard queue. Its host is where calls go. */
  readonly queueUrl: string;
  readonly region: string;
  /** @default those that the SDK finds */
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
  /** Time for one attempt, of which there are two. @default 2000 */
  readonly requestTimeoutMs?: number;
  readonly log: Log;
  readonly metrics: Metrics;
}

/** As many as SQS hands over at once. */
const BATCH = 10;

/** Long enough to settle a whole batch; until then nobody else is given what one run has taken. */
const VISIBILITY_SECONDS = 120;

/** SQS then asks all of its servers, so that an empty answer means an empty queue. */
const WAIT_SECONDS = 1;

type Handle = (entry: ReplayEntry) => Promise<void>;

/**
 * Settlements in an SQS queue. What cannot be handled becomes visible again after two minutes, and moves to the queue's
 * dead-letter queue after as many tries as that queue's redrive policy allows. Throws what the SDK throws.
 */
export function createSqsReplayQueue(options: SqsReplayQueueOptions): ReplayQueue {
  const { queueUrl: QueueUrl, log, metrics } = options;
  const client = createClient(options);

  async function receive(): Promise<readonly Message[]> {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({
        QueueUrl,
        MaxNumberOfMessages: BATCH,
        VisibilityTimeout: VISIBILITY_SECONDS,
        WaitTimeSeconds: WAIT_SECONDS,
      }),
    );
    return Messages;
  }

  /** Whether the message has been handled. What is no entry is left to the dead-letter queue, where a person finds it. */
  async function replay({ MessageId, ReceiptHandle, Body = '' }: Message, handle: Handle): Promise<boolean> {
    const entry = readReplayText(Body);
    if (entry === undefined) {
      metrics.record({ replaysMalformed: 1 });
      log.error('replay_malformed', { message_id: MessageId });
      return false;
    }
    const fields = { request_id: entry.request.requestId, message_id: MessageId };
    try {
      await handle(entry);
    } catch (error) {
      log.warn('replay_failed', fields, error);
      return false;
    }
    // One that stays is handled once more, which changes nothing.
    await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle })).catch((error: unknown) => {
      log.warn('replay_not_deleted', fields, error);
    });
    return true;
  }

  return {
    async put(entry) {
      await client.send(new SendMessageCommand({ QueueUrl, MessageBody: toReplayText(entry) }));
    },
    async drain(handle, hasTime = () => true) {
      let handled = 0;
      while (hasTime()) {
        const outcomes = await Promise.all((await receive()).map((message) => replay(message, handle)));
        const done = outcomes.filter(Boolean).length;
        handled += done;
        // Where none can be handled the store is down: taking more would only bring them nearer to the dead-letter queue.
        if (done === 0) break;
      }
      return handled;
    },
  };
}

function createClient({ queueUrl, requestTimeoutMs = 2_000, ...place }: SqsReplayQueueOptions): SQSClient {
  const endpoint = new URL(queueUrl).origin;
  return new SQSClient(awsClientConfig({ ...place, endpoint, maxAttempts: 2, requestTimeoutMs }));
}
