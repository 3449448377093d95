import { createCatalog } from '../../../../src/catalog/catalog.ts';
import { MODALITIES, type ModelRow } from '../../../../src/catalog/model.ts';
import { readModels } from '../../../../src/catalog/readModels.ts';

/** A model that takes everything, changed where a test says so. */
export function modelRow(changes: Partial<ModelRow> = {}): ModelRow {
  const row = createCatalog(readModels()).find('nova-micro');
  if (row === undefined) throw new Error('nova-micro is not in the catalogue');
  return {
    ...row,
    input_modalities: MODALITIES,
    max_output_tokens: 10_000,
    default_max_output_tokens: 4_096,
    strict_tools: true,
    citations: true,
    cache_points_1h: true,
    ...changes,
  };
}
