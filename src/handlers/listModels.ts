import { priceAt } from '../catalog/catalog.ts';
import type { Handler } from '../contract.ts';
import { toDay } from '../governance/day.ts';
import type { HandlerParts } from './index.ts';
import { toModel } from './shared/model.ts';

/** Lists the models this gateway serves and has a price for today, retired ones last. */
export function listModels({ catalog, clock }: Pick<HandlerParts, 'catalog' | 'clock'>): Handler<'listModels'> {
  return async () => {
    const today = toDay(clock.nowMs());
    const priced = catalog.list().filter((row) => priceAt(row, today) !== undefined);
    const models = priced.map((row) => toModel(row, today));
    const isLive = (model: (typeof models)[number]) => model.lifecycle.status !== 'retired';
    const data = [...models.filter(isLive), ...models.filter((model) => !isLive(model))];
    return { status: 200, body: { object: 'list', data } };
  };
}
