import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { NodeFunction } from './NodeFunction.ts';
import { namePrefix, type Settings } from './settings/settings.ts';

export interface BudgetTopicProps {
  readonly settings: Settings;
}

/** Where the gateway tells of budgets that reach a threshold. */
export class BudgetTopic extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, { settings }: BudgetTopicProps) {
    super(scope, id);
    const topicName = `${namePrefix(settings)}-budget-events`;
    this.topic = new Topic(this, 'Topic', { topicName, displayName: topicName, enforceSSL: true });
  }

  connect(user: NodeFunction): void {
    user.allow(['sns:Publish'], [this.topic.topicArn]);
    user.setVariable('LLM_GATEWAY_BUDGET_TOPIC_ARN', this.topic.topicArn);
  }
}
