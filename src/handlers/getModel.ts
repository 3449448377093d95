import type { Handler } from '../contract.ts';
import { toDay } from '../governance/day.ts';
import type { HandlerParts } from './index.ts';
import { lifecycleHeaders } from './shared/lifecycle.ts';
import { toModel } from './shared/model.ts';
import { resolveModel } from './shared/resolveModel.ts';

/** Looks up one model by any of its names. Throws `model_not_found` and `unknown_price`. */
export function getModel({
  catalog,
  clock,
  settings,
}: Pick<HandlerParts, 'catalog' | 'clock' | 'settings'>): Handler<'getModel'> {
  return async ({ path }) => {
    const model = resolveModel(catalog, path.model, settings.region);
    return { status: 200, headers: lifecycleHeaders(model.row), body: toModel(model, toDay(clock.nowMs())) };
  };
}
