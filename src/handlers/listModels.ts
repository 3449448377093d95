import { priceAt } from '../catalog/catalog.ts';
import type { Handler } from '../contract.ts';
import { toDay } from '../governance/day.ts';
import type { HandlerParts } from './index.ts';
import { toModel } from './shared/model.ts';
import { resolveModel } from './shared/resolveModel.ts';

/** Lists the models this gateway serves and has a price for today, and the profiles its operator declared; retired ones last. */
export function listModels({
  catalog,
  clock,
  settings,
}: Pick<HandlerParts, 'catalog' | 'clock' | 'settings'>): Handler<'listModels'> {
  return async () => {
    const today = toDay(clock.nowMs());
    const rows = catalog.list().map(({ id }) => resolveModel(catalog, id, settings.region));
    const priced = [...rows, ...catalog.listProfiles(settings.region)].filter(({ row }) => priceAt(row, today));
    const models = priced.map((model) => toModel(model, today));
    const isLive = (model: (typeof models)[number]) => model.lifecycle.status !== 'retired';
    const data = [...models.filter(isLive), ...models.filter((model) => !isLive(model))];
    return { status: 200, body: { object: 'list', data } };
  };
}
