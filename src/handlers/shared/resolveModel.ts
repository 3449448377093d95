import type { Allowance } from '../../catalog/allowance.ts';
import { readModelArn } from '../../catalog/arn.ts';
import type { Catalog, ResolvedModel } from '../../catalog/catalog.ts';
import { gatewayError } from '../../errors.ts';

export interface ResolveParts {
  readonly catalog: Catalog;
  /** What the gateway may call, as its operator allows it. */
  readonly allow: Allowance;
  readonly settings: { readonly region: string };
}

/**
 * A model by any of its names, and what to call for it. Throws `model_not_found`; for an ARN `model_unavailable` when it is
 * of another Region, and `inference_profile_not_declared` when it does not tell its model; and `model_access_denied` for a
 * model that the operator does not let the gateway call.
 */
export function resolveModel({ catalog, allow, settings }: ResolveParts, name: string): ResolvedModel {
  const refusal = { details: { model: name }, param: 'model' };
  const found = catalog.resolve(name, settings.region);
  if (found === undefined) throw gatewayError(codeFor(name, settings.region), refusal);
  const model = allow(found);
  if (model === undefined) throw gatewayError('model_access_denied', refusal);
  return model;
}

function codeFor(name: string, region: string) {
  const arn = readModelArn(name);
  if (arn === undefined) return 'model_not_found';
  if (arn.region !== region) return 'model_unavailable';
  return arn.kind === 'application-inference-profile' ? 'inference_profile_not_declared' : 'model_not_found';
}
