import { readFile } from 'node:fs/promises';
import { type Allowance, allowAll, allowOnly } from './catalog/allowance.ts';
import { type Catalog, createCatalog } from './catalog/catalog.ts';
import { withDearestPrice } from './catalog/dearestPrice.ts';
import { readInferenceProfiles } from './catalog/inferenceProfiles.ts';
import type { CatalogRow } from './catalog/model.ts';
import { withPrices } from './catalog/pricesFile.ts';
import { FallbackError, type Fallbacks, readFallbacks } from './catalog/readFallbacks.ts';
import { readModels } from './catalog/readModels.ts';
import { type Config, ConfigError } from './config.ts';

type CatalogConfig = Pick<Config, 'pricesFile' | 'unknownPrice' | 'inferenceProfilesFile' | 'region'>;
type AllowanceConfig = Pick<Config, 'allowedModels' | 'defaultModel' | 'region'>;

/**
 * The catalogue of this installation: `models.json`, and what its operator has added. The only place that puts it together.
 * Throws `ConfigError` with everything that is wrong with a file.
 */
export async function readCatalog(config: CatalogConfig): Promise<Catalog> {
  const listed = readModels();
  const priced = config.pricesFile === undefined ? listed : await addPrices(listed, config.pricesFile);
  const rows = config.unknownPrice === 'dearest' ? withDearestPrice(priced) : priced;
  if (config.inferenceProfilesFile === undefined) return createCatalog(rows);
  return addProfiles(rows, config.inferenceProfilesFile, config.region);
}

/** What stands in for which model. Throws `ConfigError` for the first wrong part. */
export function readStandIns({ fallbacks, region }: Pick<Config, 'fallbacks' | 'region'>, catalog: Catalog): Fallbacks {
  try {
    return readFallbacks(fallbacks, { catalog, region });
  } catch (error) {
    if (!(error instanceof FallbackError)) throw error;
    throw new ConfigError(`LLM_GATEWAY_FALLBACKS: ${error.message}`);
  }
}

/**
 * What the gateway may call. Throws `ConfigError` with every name that the catalogue does not know, and when the default model
 * is not allowed.
 */
export function readAllowance(config: AllowanceConfig, catalog: Catalog): Allowance {
  const { allowedModels, defaultModel, region } = config;
  const unknown = allowedModels.filter((name) => catalog.resolve(name, region) === undefined);
  if (unknown.length > 0) {
    const names = unknown.map((name) => `'${name}'`).join(', ');
    throw new ConfigError(`LLM_GATEWAY_ALLOWED_MODELS must be models of the catalogue, not ${names}.`);
  }
  const allow = allowedModels.length === 0 ? allowAll : allowOnly(allowedModels, { catalog, region });
  const found = catalog.resolve(defaultModel, region);
  const expected = found === undefined ? 'a model of the catalogue' : 'one of LLM_GATEWAY_ALLOWED_MODELS';
  if (found !== undefined && allow(found) !== undefined) return allow;
  throw new ConfigError(`LLM_GATEWAY_DEFAULT_MODEL must be ${expected}, not '${defaultModel}'.`);
}

async function addPrices(rows: readonly CatalogRow[], name: string): Promise<readonly CatalogRow[]> {
  const answer = withPrices(rows, { name, text: await readText('LLM_GATEWAY_PRICES_FILE', name) });
  if (answer.kind === 'refused') throw unusable('LLM_GATEWAY_PRICES_FILE', answer.problems);
  return answer.rows;
}

async function addProfiles(rows: readonly CatalogRow[], name: string, region: string): Promise<Catalog> {
  const setting = 'LLM_GATEWAY_INFERENCE_PROFILES_FILE';
  const text = await readText(setting, name);
  try {
    return createCatalog(rows, readInferenceProfiles(text, region));
  } catch (error) {
    const problems = error instanceof Error ? error.message : String(error);
    throw unusable(setting, [problems.replaceAll(/^/gm, `${name}: `)]);
  }
}

function readText(setting: string, name: string): Promise<string> {
  return readFile(name, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new ConfigError(`${setting}: '${name}' cannot be read (${cause.code}).`, { cause });
  });
}

function unusable(setting: string, problems: readonly string[]): ConfigError {
  return new ConfigError([`${setting} names a file that cannot be used.`, ...problems].join('\n'));
}
