import { allowOnly } from '../../src/catalog/allowance.ts';
import { type Catalog, isRetired } from '../../src/catalog/catalog.ts';
import { FallbackError } from '../../src/catalog/readFallbacks.ts';
import { deploymentCatalog, pricesFault, profilesFault } from '../deploymentCatalog.ts';
import { allowedNames, standIns } from '../modelArns.ts';
import { type Check, rule } from './rule.ts';
import type { Settings } from './settings.ts';

/** What the catalogue says of settings on a day, `yyyy-mm-dd`. */
export function modelRules(today: string): readonly Check[] {
  const isLive = (name: string, settings: Settings) => {
    const row = catalogOf(settings).find(name);
    return row !== undefined && !isRetired(row, today);
  };
  const reached = (settings: Settings) => allowedNames(sound(settings), today);
  return [
    rule({
      name: 'allowedModels',
      values: ({ allowedModels }) => [allowedModels],
      isRight: (names) => names === 'all' || (typeof names !== 'string' && names.length > 0),
      expected: "'all' or at least one model",
    }),
    rule({
      name: 'allowedModels',
      values: namesOf,
      isRight: isLive,
      expected: `models of the catalogue that are not retired on ${today}`,
    }),
    rule({
      name: 'allowedModels',
      values: (settings) => namesOf(settings).filter((name) => isLive(name, settings)),
      isRight: (name, settings) => reached({ ...settings, allowedModels: [name] }).length > 0,
      expected: ({ region }) => `models that can be called from ${region}`,
    }),
    rule({
      name: 'fallbacks',
      values: ({ fallbacks }) => [fallbacks],
      isRight: (_text, settings) => fallbackFault(settings) === undefined,
      expected: (settings) => `stand-ins that can be read (${fallbackFault(settings)})`,
    }),
    rule({
      name: 'defaultModel',
      values: ({ defaultModel }) => [defaultModel],
      isRight: (name, settings) => isLive(name, settings) && isAllowed(name, settings, reached(settings)),
      expected: 'one of allowedModels',
    }),
    rule({
      name: 'pricesFile',
      values: ({ pricesFile }) => [pricesFile],
      isRight: (_path, settings) => pricesFault(settings) === undefined,
      expected: (settings) => `a file of prices that can be used (${pricesFault(settings)})`,
    }),
    rule({
      name: 'inferenceProfilesFile',
      values: ({ inferenceProfilesFile }) => [inferenceProfilesFile],
      isRight: (_path, settings) => profilesFault(settings) === undefined,
      expected: (settings) => `a file of inference profiles that can be used (${profilesFault(settings)})`,
    }),
  ];
}

/** The same without profiles that cannot be used, which have a rule of their own. */
function sound(settings: Settings): Settings {
  if (profilesFault(settings) === undefined) return settings;
  const { inferenceProfilesFile: _unusable, ...rest } = settings;
  return rest;
}

function catalogOf(settings: Settings): Catalog {
  return deploymentCatalog(sound(settings));
}

function namesOf({ allowedModels }: Settings): readonly string[] {
  return allowedModels === 'all' ? [] : allowedModels;
}

/** Whether the gateway will take it: it looks at its settings in the same way. */
function isAllowed(name: string, settings: Settings, names: readonly string[]): boolean {
  const { region } = settings;
  const catalog = catalogOf(settings);
  const found = catalog.resolve(name, region);
  return found !== undefined && allowOnly(names, { catalog, region })(found) !== undefined;
}

function fallbackFault(settings: Settings): string | undefined {
  try {
    standIns(sound(settings));
    return undefined;
  } catch (error) {
    if (error instanceof FallbackError) return error.message;
    throw error;
  }
}
