import { copyFileSync, cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { placeOf } from './deploymentCatalog.ts';
import type { Settings } from './settings/settings.ts';

/** What the operator may put beside a function's code. */
const FILES = [
  { setting: 'pricesFile', name: 'prices.json', variable: 'LLM_GATEWAY_PRICES_FILE' },
  {
    setting: 'inferenceProfilesFile',
    name: 'inference-profiles.json',
    variable: 'LLM_GATEWAY_INFERENCE_PROFILES_FILE',
  },
] as const;

export interface EquippedBundle {
  /** The folder to upload. */
  readonly bundle: string;
  /** Tells the code of the files. A relative path begins at the bundle's folder, where Lambda starts it. */
  readonly variables: Readonly<Record<string, string>>;
}

/** A bundle with the operator's files in it; a copy of this environment's own, where there are any. */
export function withOperatorFiles(bundle: string, settings: Settings): EquippedBundle {
  const files = FILES.flatMap(({ setting, ...file }) => {
    const path = settings[setting];
    return path === undefined ? [] : [{ ...file, path }];
  });
  if (files.length === 0) return { bundle, variables: {} };
  const copy = `${bundle}-${settings.environment}`;
  rmSync(copy, { recursive: true, force: true });
  cpSync(bundle, copy, { recursive: true });
  for (const { path, name } of files) copyFileSync(placeOf(path), join(copy, name));
  return { bundle: copy, variables: Object.fromEntries(files.map(({ variable, name }) => [variable, name])) };
}
