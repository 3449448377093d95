import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { namePrefix, type Settings } from './settings/settings.ts';

export interface AlarmTopicProps {
  readonly settings: Settings;
}

/** Where alarms go, and from there to whoever subscribes. */
export class AlarmTopic extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, { settings }: AlarmTopicProps) {
    super(scope, id);
    const topicName = `${namePrefix(settings)}-alarms`;
    this.topic = new Topic(this, 'Topic', { topicName, displayName: topicName, enforceSSL: true });
    // A topic with a policy of its own takes messages from nobody by default.
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    if (settings.alarmEmail !== undefined) this.topic.addSubscription(new EmailSubscription(settings.alarmEmail));
  }
}
