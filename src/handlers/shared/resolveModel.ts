import { readModelArn } from '../../catalog/arn.ts';
import type { Catalog, ResolvedModel } from '../../catalog/catalog.ts';
import { gatewayError } from '../../errors.ts';

/**
 * A model by any of its names, and what to call for it from a Region. Throws `model_not_found`; for an ARN
 * `model_unavailable` when it is of another Region, and `inference_profile_not_declared` when it does not tell its model.
 */
export function resolveModel(catalog: Catalog, name: string, region: string): ResolvedModel {
  const model = catalog.resolve(name, region);
  if (model === undefined) throw gatewayError(codeFor(name, region), { details: { model: name }, param: 'model' });
  return model;
}

function codeFor(name: string, region: string) {
  const arn = readModelArn(name);
  if (arn === undefined) return 'model_not_found';
  if (arn.region !== region) return 'model_unavailable';
  return arn.kind === 'application-inference-profile' ? 'inference_profile_not_declared' : 'model_not_found';
}
