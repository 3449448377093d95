import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Catalog, createCatalog, type ResolvedModel } from '../src/catalog/catalog.ts';
import { readInferenceProfiles } from '../src/catalog/inferenceProfiles.ts';
import { withPrices } from '../src/catalog/pricesFile.ts';
import { readModels } from '../src/catalog/readModels.ts';
import { isReachable } from './geographies.ts';
import type { Settings } from './settings/settings.ts';

const ROOT = join(import.meta.dirname, '..');

/** Where a file of the settings is: their paths begin at the repository's root. */
export function placeOf(path: string): string {
  return resolve(ROOT, path);
}

type Named = Pick<Settings, 'inferenceProfilesFile' | 'pricesFile' | 'region'>;

/** The catalogue as this deployment's gateway will have it. Throws an Error that says all that is wrong with its profiles. */
export function deploymentCatalog({ inferenceProfilesFile: path, region }: Named): Catalog {
  if (path === undefined) return createCatalog(readModels());
  const catalog = createCatalog(readModels(), readInferenceProfiles(readFileSync(placeOf(path), 'utf8'), region));
  const lost = catalog.listProfiles(region).filter(({ target }) => !isReachable(target, region));
  if (lost.length > 0) throw new Error(lost.map((profile) => tellLost(profile, region)).join('; '));
  return catalog;
}

function tellLost({ target }: ResolvedModel, region: string): string {
  return `profile "${target.profile}": ${region} takes no calls through a profile of '${target.geography}'`;
}

/** What keeps the profiles from being deployed, if anything does. */
export function profilesFault(settings: Named): string | undefined {
  return faultOf(() => deploymentCatalog(settings));
}

/** What keeps the prices from being deployed, if anything does. */
export function pricesFault({ pricesFile: path }: Named): string | undefined {
  return faultOf(() => {
    if (path === undefined) return;
    const answer = withPrices(readModels(), { name: path, text: readFileSync(placeOf(path), 'utf8') });
    if (answer.kind === 'refused') throw new Error(answer.problems.join('; '));
  });
}

function faultOf(read: () => unknown): string | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return text.replaceAll('\n', '; ');
  }
}
