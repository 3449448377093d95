import type { Allowance } from '../../catalog/allowance.ts';
import { readModelArn } from '../../catalog/arn.ts';
import { type Catalog, isRetired, type ResolvedModel } from '../../catalog/catalog.ts';
import { type GatewayError, gatewayError } from '../../errors.ts';
import { toDay } from '../../governance/day.ts';
import type { Clock } from '../../ports.ts';
import { lifecycleHeaders } from './lifecycle.ts';

export interface ResolveParts {
  readonly catalog: Catalog;
  /** What the gateway may call, as its operator allows it. */
  readonly allow: Allowance;
  readonly clock: Clock;
  readonly settings: { readonly region: string };
}

/**
 * A model by any of its names, and what to call for it. Throws `model_not_found`; for an ARN `model_unavailable` when it is
 * of another Region, and `inference_profile_not_declared` when it does not tell its model; and for a model that the operator
 * does not let the gateway call `model_access_denied`, or `model_retired` where no operator can.
 */
export function resolveModel({ catalog, allow, clock, settings }: ResolveParts, name: string): ResolvedModel {
  const found = catalog.resolve(name, settings.region);
  if (found === undefined) {
    throw gatewayError(codeFor(name, settings.region), { details: { model: name }, param: 'model' });
  }
  const model = allow(found);
  if (model === undefined) throw refusalOf(name, { found, today: toDay(clock.nowMs()) });
  return model;
}

interface Refused {
  readonly found: ResolvedModel;
  /** `yyyy-mm-dd` */
  readonly today: string;
}

function refusalOf(name: string, { found: { row }, today }: Refused): GatewayError {
  const param = 'model';
  if (!isRetired(row, today)) return gatewayError('model_access_denied', { details: { model: name }, param });
  const { successor } = row.lifecycle;
  const details = { model: name, successor: successor === null ? 'another model' : `'${successor}'` };
  return gatewayError('model_retired', { details, param, headers: lifecycleHeaders(row) });
}

function codeFor(name: string, region: string) {
  const arn = readModelArn(name);
  if (arn === undefined) return 'model_not_found';
  if (arn.region !== region) return 'model_unavailable';
  return arn.kind === 'application-inference-profile' ? 'inference_profile_not_declared' : 'model_not_found';
}
