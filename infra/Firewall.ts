import type { Stage } from 'aws-cdk-lib/aws-apigateway';
import { CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { namePrefix, type Settings } from './settings/settings.ts';

export interface FirewallProps {
  readonly settings: Settings;
  readonly rules: NonNullable<Settings['firewall']>;
  /** What it stands before. */
  readonly stage: Stage;
}

/**
 * Keeps out addresses that AWS knows for bots, and those that send too much. No rule looks into bodies: prompts hold code,
 * markup and SQL, which rules against injection take for attacks.
 */
export class Firewall extends Construct {
  constructor(scope: Construct, id: string, { settings, rules, stage }: FirewallProps) {
    super(scope, id);
    const name = namePrefix(settings);
    const visible = (metricName: string) => ({
      metricName: `${name}-${metricName}`,
      cloudWatchMetricsEnabled: true,
      sampledRequestsEnabled: false,
    });
    const acl = new CfnWebACL(this, 'Acl', {
      name,
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      visibilityConfig: visible('firewall'),
      rules: [
        {
          name: 'known-bad-addresses',
          priority: 0,
          overrideAction: { none: {} },
          statement: {
            managedRuleGroupStatement: { vendorName: 'AWS', name: 'AWSManagedRulesAmazonIpReputationList' },
          },
          visibilityConfig: visible('known-bad-addresses'),
        },
        {
          name: 'too-many-requests',
          priority: 1,
          action: { block: {} },
          statement: {
            rateBasedStatement: { aggregateKeyType: 'IP', limit: rules.requestsPerFiveMinutesAndAddress },
          },
          visibilityConfig: visible('too-many-requests'),
        },
      ],
    });
    new CfnWebACLAssociation(this, 'Association', { resourceArn: stage.stageArn, webAclArn: acl.attrArn });
  }
}
