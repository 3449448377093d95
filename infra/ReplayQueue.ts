import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { NodeFunction } from './NodeFunction.ts';
import { namePrefix, type Settings } from './settings/settings.ts';

export interface ReplayQueueProps {
  readonly settings: Settings;
}

/** How often maintenance tries to write a settlement before a person has to look: with two minutes in between, two hours. */
const MAX_TRIES = 60;

/** Settlements that could not be written, until maintenance writes them. */
export class ReplayQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { settings }: ReplayQueueProps) {
    super(scope, id);
    const shared = {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      // What is in it is money that nobody has counted yet.
      retentionPeriod: Duration.days(14),
      removalPolicy: RemovalPolicy.RETAIN,
    };
    this.deadLetters = new Queue(this, 'DeadLetters', {
      ...shared,
      queueName: `${namePrefix(settings)}-replay-dead-letters`,
    });
    this.queue = new Queue(this, 'Queue', {
      ...shared,
      queueName: `${namePrefix(settings)}-replay`,
      // As long as maintenance asks for: src/stores/sqsReplayQueue.ts
      visibilityTimeout: Duration.minutes(2),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: MAX_TRIES },
    });
  }

  /** Lets a function put settlements in. */
  connectSender(user: NodeFunction): void {
    this.connect(user, ['sqs:SendMessage']);
  }

  /** Lets a function take them out. */
  connectReceiver(user: NodeFunction): void {
    this.connect(user, ['sqs:ReceiveMessage', 'sqs:DeleteMessage']);
  }

  private connect(user: NodeFunction, actions: readonly string[]): void {
    user.allow(actions, [this.queue.queueArn]);
    user.setVariable('LLM_GATEWAY_REPLAY_QUEUE_URL', this.queue.queueUrl);
  }
}
