import { Stack } from 'aws-cdk-lib';
import { ManagedPolicy, PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { allowedModels, invocationArns, standIns } from './modelArns.ts';
import { packPolicies } from './packPolicies.ts';
import { namePrefix, type Settings } from './settings/settings.ts';

export interface ModelAccessProps {
  readonly settings: Settings;
  /** `yyyy-mm-dd`: what is retired by then is left out. */
  readonly today: string;
  /** Who may call the models. */
  readonly role: Role;
}

const INVOKE = ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'];

/** Access to exactly the allowed models, in as many managed policies as it takes. */
export class ModelAccess extends Construct {
  constructor(scope: Construct, id: string, { settings, today, role }: ModelAccessProps) {
    super(scope, id);
    const { partition, region, account } = Stack.of(this);
    const place = { partition, account };
    const models = [...allowedModels(settings, today), ...standIns(settings)];
    const arns = models.flatMap((model) => invocationArns(model, place));
    packPolicies(INVOKE, [...new Set(arns)]).forEach((resources, index) => {
      const policy = new ManagedPolicy(this, `Policy${index + 1}`, {
        managedPolicyName: `${namePrefix(settings)}-${settings.region}-models-${index + 1}`,
        description: 'The Bedrock models that the gateway may call.',
        statements: [new PolicyStatement({ actions: INVOKE, resources })],
      });
      role.addManagedPolicy(policy);
    });
    const guardrails = settings.guardrailIds ?? [];
    if (guardrails.length > 0) {
      const resources = guardrails.map((name) => `arn:${partition}:bedrock:${region}:${account}:guardrail/${name}`);
      role.addToPolicy(new PolicyStatement({ actions: ['bedrock:ApplyGuardrail'], resources }));
    }
  }
}
