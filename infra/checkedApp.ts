import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { readFindings } from './readFindings.ts';

/** Said here and not in cdk.json, so that every way to the templates says it. https://docs.aws.amazon.com/cdk/v2/guide/featureflags.html */
const CONTEXT = {
  // What CloudFormation would refuse fails here already.
  '@aws-cdk/core:validateAgainstDefaultRules': true,
  // ARNs name the partition where the Region says which it is.
  '@aws-cdk/core:enablePartitionLiterals': true,
  // One statement for what has the same actions, or the same resources.
  '@aws-cdk/aws-iam:minimizePolicies': true,
};

/** An app whose templates are held against CloudFormation's own rules and AWS's list of good practice. */
export function createCheckedApp(outdir?: string): App {
  const app = new App({ context: CONTEXT, analyticsReporting: false, ...(outdir === undefined ? {} : { outdir }) });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
}

/**
 * Writes the templates. Asks nobody: no account, no network.
 * @throws Error for whatever the checks find, warnings included: CDK itself stops at errors only.
 */
export function synthesizeChecked(app: App): void {
  const findings = readFindings(app.synth().directory);
  if (findings.length > 0) throw new Error(`The templates have findings:\n${findings.join('\n')}`);
}
