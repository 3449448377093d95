import { CustomResource } from 'aws-cdk-lib';
import { CfnSecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { AdminFunction } from './AdminFunction.ts';
import { acknowledge } from './acknowledge.ts';
import type { Bundles } from './bundles.ts';
import { NodeFunction } from './NodeFunction.ts';
import { namePrefix, type Settings } from './settings/settings.ts';

export interface DemoKeyProps {
  readonly settings: Settings;
  readonly bundles: Bundles;
  readonly admin: AdminFunction;
}

/** A key to try the gateway with, made once when it is deployed. The template knows where it is, never what it is. */
export class DemoKey extends Construct {
  readonly secretName: string;

  constructor(scope: Construct, id: string, { settings, bundles, admin }: DemoKeyProps) {
    super(scope, id);
    this.secretName = `${namePrefix(settings)}-demo-key`;
    // It begins without a value, and CDK's own construct would make one up.
    const secret = new CfnSecret(this, 'Secret', {
      name: this.secretName,
      description: 'An API key of the LLM gateway, of the team demo.',
    });
    const maker = new NodeFunction(this, 'Maker', {
      settings,
      name: 'demo-key',
      description: 'Makes the demo key of the LLM gateway when it is deployed.',
      bundle: bundles.folders.demoKey,
      memoryMb: 256,
      timeoutSeconds: 60,
    });
    maker.allow(['lambda:InvokeFunction'], [admin.function.lambda.functionArn]);
    maker.allow(['secretsmanager:PutSecretValue'], [secret.ref]);
    const key = new CustomResource(this, 'Key', {
      resourceType: 'Custom::DemoKey',
      serviceToken: maker.lambda.functionArn,
      properties: { AdminFunction: admin.function.lambda.functionName, SecretArn: secret.ref },
    });
    // Both must be able to do their work before it begins, and as long as the key can be revoked.
    key.node.addDependency(maker, admin);
    acknowledge(this, { SMG4: 'An operator rotates it, as every key: POST /admin/keys/{key_id}/rotate.' });
  }
}
