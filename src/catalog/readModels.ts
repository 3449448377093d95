import { assertListedRows } from './columns.ts';
import type { ListedRow } from './model.ts';
import models from './models.json' with { type: 'json' };

/** Every row of `models.json`, served or not. Throws an Error that names row and column when the file is malformed. */
export function readModels(): readonly ListedRow[] {
  const rows: unknown = models;
  assertListedRows(rows);
  return rows;
}
