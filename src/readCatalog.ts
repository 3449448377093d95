import { readFile } from 'node:fs/promises';
import { type Catalog, createCatalog } from './catalog/catalog.ts';
import { withDearestPrice } from './catalog/dearestPrice.ts';
import type { CatalogRow } from './catalog/model.ts';
import { withPrices } from './catalog/pricesFile.ts';
import { readModels } from './catalog/readModels.ts';
import { type Config, ConfigError } from './config.ts';

/**
 * The catalogue of this installation: `models.json`, and what its operator has added. The only place that puts it together.
 * Throws `ConfigError` with everything that is wrong with a file.
 */
export async function readCatalog(config: Pick<Config, 'pricesFile' | 'unknownPrice'>): Promise<Catalog> {
  const listed = readModels();
  const priced = config.pricesFile === undefined ? listed : await addPrices(listed, config.pricesFile);
  return createCatalog(config.unknownPrice === 'dearest' ? withDearestPrice(priced) : priced);
}

async function addPrices(rows: readonly CatalogRow[], name: string): Promise<readonly CatalogRow[]> {
  const text = await readFile(name, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new ConfigError(`LLM_GATEWAY_PRICES_FILE: '${name}' cannot be read (${cause.code}).`, { cause });
  });
  const answer = withPrices(rows, { name, text });
  if (answer.kind === 'refused') {
    throw new ConfigError(['LLM_GATEWAY_PRICES_FILE names a file that cannot be used.', ...answer.problems].join('\n'));
  }
  return answer.rows;
}
