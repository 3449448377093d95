import type { Catalog, ResolvedModel } from '../../catalog/catalog.ts';
import { gatewayError } from '../../errors.ts';

/** A model by any of its names, and what to call for it from a Region. Throws `model_not_found`. */
export function resolveModel(catalog: Catalog, name: string, region: string): ResolvedModel {
  const model = catalog.resolve(name, region);
  if (model === undefined) throw gatewayError('model_not_found', { details: { model: name }, param: 'model' });
  return model;
}
