import { assertCatalogRows } from './columns.ts';
import type { CatalogRow } from './model.ts';
import models from './models.json' with { type: 'json' };

/** Every row of `models.json`, served or not. Throws an Error that names row and column when the file is malformed. */
export function readModels(): readonly CatalogRow[] {
  const rows: unknown = models;
  assertCatalogRows(rows);
  return rows;
}
