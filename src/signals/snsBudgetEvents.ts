import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { awsClientConfig } from '../awsClient.ts';
import type { BudgetEvent, BudgetEvents } from '../ports.ts';

export interface SnsBudgetEventsOptions {
  /** Of a standard topic. */
  readonly topicArn: string;
  readonly environment: string;
  /** Of an SNS that is not Amazon's. @default Amazon's in the topic's region */
  readonly endpoint?: string | undefined;
  /** @default those that the SDK finds */
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
  /** Time for the only attempt: a client may be waiting for the end of its answer. @default 1000 */
  readonly requestTimeoutMs?: number;
}

/** Budget events as messages of an SNS topic, in JSON, with attributes to filter by. `docs/observability.md` shows one. */
export function createSnsBudgetEvents(options: SnsBudgetEventsOptions): BudgetEvents {
  const { topicArn: TopicArn, environment } = options;
  const client = createClient(options);
  return {
    async publish(event) {
      const message = toMessage(event, environment);
      await client.send(
        new PublishCommand({
          TopicArn,
          Subject: `Budget ${event.budgetId} has reached ${event.percent} %`,
          Message: JSON.stringify(message),
          MessageAttributes: toAttributes(message),
        }),
      );
    },
  };
}

type EventMessage = ReturnType<typeof toMessage>;

function toMessage(event: BudgetEvent, environment: string) {
  return {
    event: 'budget_threshold',
    // The same when it is sent twice, and another one of an amount that was raised.
    id: `${environment}/${event.budgetId}/${event.windowId}/${event.percent}/${event.amountNanoUsd / 1e9}`,
    environment,
    budget_id: event.budgetId,
    scope: event.scope,
    team_id: event.teamId,
    key_id: event.keyId,
    mode: event.mode,
    window: event.windowId,
    percent: event.percent,
    amount_usd: event.amountNanoUsd / 1e9,
    spent_usd: event.spentNanoUsd / 1e9,
    reopens_at: new Date(event.reopensAtMs).toISOString(),
  };
}

/** Absent ones are left out: SNS takes no empty attribute. */
function toAttributes({ environment, budget_id, scope, mode, team_id, key_id, percent }: EventMessage) {
  const texts = Object.entries({ environment, budget_id, scope, mode, team_id, key_id }).flatMap(([name, text]) =>
    text === null ? [] : [[name, { DataType: 'String', StringValue: text }] as const],
  );
  return { ...Object.fromEntries(texts), percent: { DataType: 'Number', StringValue: String(percent) } };
}

function createClient({ topicArn, requestTimeoutMs = 1_000, ...place }: SnsBudgetEventsOptions): SNSClient {
  const [, , , region = ''] = topicArn.split(':');
  return new SNSClient(awsClientConfig({ ...place, region, maxAttempts: 1, requestTimeoutMs }));
}
