import type { Handler } from '../contract.ts';
import { toDay } from '../governance/day.ts';
import type { HandlerParts } from './index.ts';
import { toModel } from './shared/model.ts';

/** Lists the models this gateway serves, retired ones last. */
export function listModels({ catalog, clock }: Pick<HandlerParts, 'catalog' | 'clock'>): Handler<'listModels'> {
  return async () => {
    const today = toDay(clock.nowMs());
    const models = catalog.list().map((row) => toModel(row, today));
    const isLive = (model: (typeof models)[number]) => model.lifecycle.status !== 'retired';
    const data = [...models.filter(isLive), ...models.filter((model) => !isLive(model))];
    return { status: 200, body: { object: 'list', data } };
  };
}
