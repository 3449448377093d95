import { priceAt } from '../catalog/catalog.ts';
import type { Handler } from '../contract.ts';
import { forbiddenBy, namesOf } from '../governance/allowedModels.ts';
import { toDay } from '../governance/day.ts';
import type { HandlerParts } from './index.ts';
import { toModel } from './shared/model.ts';

/**
 * Lists what the caller may ask: the models that the gateway may call and has a price for today, and the profiles its
 * operator declared, as far as the key and its team are allowed them; retired ones last.
 */
export function listModels({
  catalog,
  allow,
  clock,
  settings: { region },
}: Pick<HandlerParts, 'catalog' | 'allow' | 'clock' | 'settings'>): Handler<'listModels'> {
  return async ({ caller }) => {
    const today = toDay(clock.nowMs());
    const found = catalog.list().flatMap(({ id }) => catalog.resolve(id, region) ?? []);
    const models = [...found, ...catalog.listProfiles(region)]
      .flatMap((model) => allow(model) ?? [])
      .filter((model) => forbiddenBy(namesOf(model), caller.allowedModels) === undefined)
      .filter(({ row }) => priceAt(row, today))
      .map((model) => toModel(model, today));
    const isLive = (model: (typeof models)[number]) => model.lifecycle.status !== 'retired';
    const data = [...models.filter(isLive), ...models.filter((model) => !isLive(model))];
    return { status: 200, body: { object: 'list', data } };
  };
}
