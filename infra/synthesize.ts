import type { App } from 'aws-cdk-lib';
import type { Bundles } from './bundles.ts';
import { createCheckedApp, synthesizeChecked } from './checkedApp.ts';
import { GatewayStack } from './GatewayStack.ts';
import { checkSettings } from './settings/checkSettings.ts';
import { namePrefix, type Settings } from './settings/settings.ts';

export interface SynthesizeOptions {
  /** One stack each. */
  readonly environments: readonly Settings[];
  readonly bundles: Bundles;
  /** `yyyy-mm-dd`: what Bedrock has retired by then is not allowed. */
  readonly today: string;
  /** @default the folder that the CDK command line names */
  readonly outdir?: string;
}

/** Writes the templates of these environments. Throws `SettingsError`, and an Error for what the checks find. */
export function synthesize({ environments, bundles, today, outdir }: SynthesizeOptions): App {
  for (const settings of environments) checkSettings(settings, today);
  const app = createCheckedApp(outdir);
  for (const settings of environments) {
    const env = { region: settings.region };
    new GatewayStack(app, namePrefix(settings), { settings, bundles, today, env });
  }
  synthesizeChecked(app);
  return app;
}
