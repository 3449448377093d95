import type { Catalog, ResolvedModel } from './catalog.ts';

/** What to call for a model that was found; undefined for one that the gateway may not call. */
export type Allowance = (found: ResolvedModel) => ResolvedModel | undefined;

export interface AllowanceSource {
  readonly catalog: Catalog;
  /** The Region that is called. */
  readonly region: string;
}

/** Nothing is limited. */
export const allowAll: Allowance = (found) => found;

/**
 * Limits the gateway to the models of these names; one that the catalogue does not know allows nothing. A name that chooses
 * a profile also chooses where its model runs: whoever asks for the model gets it there. A declared inference profile needs no
 * name here, since it is declared to be used, and having it allows no other way to its model.
 */
export function allowOnly(names: readonly string[], { catalog, region }: AllowanceSource): Allowance {
  const allowed = names.flatMap((name) => catalog.resolve(name, region) ?? []);
  return (found) => {
    if (isDeclared(found)) return found;
    const ways = allowed.filter((way) => way.row === found.row && !isDeclared(way));
    const asked = ways.find(({ target }) => target.modelId === found.target.modelId);
    if (asked !== undefined || found.namesProfile) return asked && found;
    return ways[0] && { ...found, target: ways[0].target };
  };
}

function isDeclared({ target }: ResolvedModel): boolean {
  return target.profile !== undefined;
}
