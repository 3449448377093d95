import type { Handler } from '../contract.ts';
import { gatewayError } from '../errors.ts';
import { forbiddenBy, namesOf } from '../governance/allowedModels.ts';
import { toDay } from '../governance/day.ts';
import type { HandlerParts } from './index.ts';
import { lifecycleHeaders } from './shared/lifecycle.ts';
import { toModel } from './shared/model.ts';
import { resolveModel } from './shared/resolveModel.ts';

/**
 * Looks up one model by any of its names. Refuses as a chat would: throws `model_not_found`, `model_access_denied`,
 * `model_retired`, `model_not_allowed` and `unknown_price`.
 */
export function getModel(parts: Pick<HandlerParts, 'catalog' | 'allow' | 'clock' | 'settings'>): Handler<'getModel'> {
  return async ({ path, caller }) => {
    const model = resolveModel(parts, path.model);
    const forbidder = forbiddenBy(namesOf(model), caller.allowedModels);
    if (forbidder !== undefined) {
      const rule = `allowed-models:${forbidder}`;
      throw gatewayError('model_not_allowed', { details: { model: path.model }, param: 'model', rule });
    }
    return { status: 200, headers: lifecycleHeaders(model.row), body: toModel(model, toDay(parts.clock.nowMs())) };
  };
}
