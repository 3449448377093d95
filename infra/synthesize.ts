import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { Bundles } from './bundles.ts';
import { GatewayStack } from './GatewayStack.ts';
import { readFindings } from './readFindings.ts';
import { checkSettings } from './settings/checkSettings.ts';
import { namePrefix, type Settings } from './settings/settings.ts';

export interface SynthesizeOptions {
  readonly environments: readonly Settings[];
  readonly bundles: Bundles;
  /** `yyyy-mm-dd`: what Bedrock has retired by then is not allowed. */
  readonly today: string;
  /** @default the folder that the CDK command line names */
  readonly outdir?: string;
}

/** The same whichever CDK wrote the project: https://docs.aws.amazon.com/cdk/v2/guide/featureflags.html */
const CONTEXT = {
  // What CloudFormation would refuse fails here already.
  '@aws-cdk/core:validateAgainstDefaultRules': true,
  // ARNs say `aws` where the Region says which partition it is.
  '@aws-cdk/core:enablePartitionLiterals': true,
  // Only what can be described by words of the account's own accounts may assume roles, not the whole account.
  '@aws-cdk/aws-iam:minimizePolicies': true,
};

/**
 * Templates of these environments, one stack each. Asks nobody: no account, no network.
 * @throws SettingsError for settings that cannot be deployed, and Error for findings of cdk-nag or CloudFormation's own rules,
 * warnings included.
 */
export function synthesize({ environments, bundles, today, outdir }: SynthesizeOptions): App {
  for (const settings of environments) checkSettings(settings, today);
  const app = new App({ context: CONTEXT, analyticsReporting: false, ...(outdir === undefined ? {} : { outdir }) });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  for (const settings of environments) {
    const env = { region: settings.region };
    new GatewayStack(app, namePrefix(settings), { settings, bundles, today, env });
  }
  const { directory } = app.synth();
  const findings = readFindings(directory);
  if (findings.length > 0) throw new Error(`The templates have findings:\n${findings.join('\n')}`);
  return app;
}
