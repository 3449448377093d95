import { createCatalog, isRetired } from '../../src/catalog/catalog.ts';
import { FallbackError } from '../../src/catalog/readFallbacks.ts';
import { readModels } from '../../src/catalog/readModels.ts';
import { allowedTargets, standInTargets } from '../modelArns.ts';
import { type Check, rule } from './rule.ts';

/** What the catalogue says of settings on a day, `yyyy-mm-dd`. */
export function modelRules(today: string): readonly Check[] {
  const catalog = createCatalog(readModels());
  const isCallable = (name: string) => {
    const row = catalog.find(name);
    return row !== undefined && !isRetired(row, today);
  };
  return [
    rule({
      name: 'allowedModels',
      values: ({ allowedModels }) => [allowedModels],
      isRight: (names) => names === 'all' || (typeof names !== 'string' && names.length > 0),
      expected: "'all' or at least one model",
    }),
    rule({
      name: 'allowedModels',
      values: ({ allowedModels }) => (allowedModels === 'all' ? [] : allowedModels),
      isRight: isCallable,
      expected: `models of the catalogue that are not retired on ${today}`,
    }),
    rule({
      name: 'allowedModels',
      values: ({ allowedModels }) => (allowedModels === 'all' ? [] : allowedModels.filter(isCallable)),
      isRight: (name, { region }) => allowedTargets({ allowedModels: [name], region }, today).length > 0,
      expected: ({ region }) => `models that can be called from ${region}`,
    }),
    rule({
      name: 'fallbacks',
      values: ({ fallbacks }) => [fallbacks],
      isRight: (text, { region }) => fallbackFault(text, region) === undefined,
      expected: ({ fallbacks = '', region }) => `stand-ins that can be read (${fallbackFault(fallbacks, region)})`,
    }),
    rule({
      name: 'defaultModel',
      values: ({ defaultModel }) => [defaultModel],
      isRight: (name, { allowedModels }) =>
        isCallable(name) &&
        (allowedModels === 'all' || allowedModels.some((allowed) => catalog.find(allowed) === catalog.find(name))),
      expected: 'one of allowedModels',
    }),
  ];
}

function fallbackFault(fallbacks: string, region: string): string | undefined {
  try {
    standInTargets({ fallbacks, region });
    return undefined;
  } catch (error) {
    if (error instanceof FallbackError) return error.message;
    throw error;
  }
}
