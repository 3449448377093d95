import type { BedrockTarget, CatalogRow, ModelRow, PriceRow } from './model.ts';
import { bedrockTarget, profileTarget } from './target.ts';

/** Look-ups over the models this gateway serves. Names are exact and case-sensitive. */
export interface Catalog {
  /** Every served model, retired ones included, in the order of the file. */
  list(): readonly ModelRow[];
  /** By id, alias, Bedrock model id or profile id; undefined for unknown names and for rows that are not served. */
  find(name: string): ModelRow | undefined;
  /** `find`, with what to call from this Region. A profile id in the name is obeyed, whatever the Region. */
  resolve(name: string, region: string): ResolvedModel | undefined;
}

export interface ResolvedModel {
  readonly row: ModelRow;
  readonly target: BedrockTarget;
}

interface NamedRow {
  readonly row: CatalogRow;
  /** Set when the name itself chose a profile. */
  readonly target?: BedrockTarget;
}

/** Builds the look-ups once. Throws an Error naming both rows when two of them claim one name. */
export function createCatalog(rows: readonly CatalogRow[]): Catalog {
  const names = indexNames(rows);
  const served = rows.filter(isServed);
  const find = (name: string): ModelRow | undefined => {
    const row = names.get(name)?.row;
    return row !== undefined && isServed(row) ? row : undefined;
  };
  const resolve = (name: string, region: string): ResolvedModel | undefined => {
    const row = find(name);
    return row && { row, target: names.get(name)?.target ?? bedrockTarget(row, region) };
  };
  return { list: () => served, find, resolve };
}

/** Whether a row has all that a call needs. Whether it has a price depends on the day: `priceAt`. */
export function isServed(row: CatalogRow): row is ModelRow {
  const limits = [row.context_window_tokens, row.max_output_tokens, row.default_max_output_tokens];
  return row.converse && !limits.includes(null);
}

/** Whether Bedrock refuses this model on a day (`yyyy-mm-dd`, UTC). */
export function isRetired(row: CatalogRow, today: string): boolean {
  const { status, retired_on } = row.lifecycle;
  return status === 'retired' || (retired_on !== null && retired_on <= today);
}

/** The price in force on a day (`yyyy-mm-dd`, UTC), if there is one. */
export function priceAt(row: CatalogRow, day: string): PriceRow | undefined {
  return row.prices.findLast(
    ({ effective_from: from, effective_until: until }) => from <= day && (until === undefined || day <= until),
  );
}

function indexNames(rows: readonly CatalogRow[]): ReadonlyMap<string, NamedRow> {
  const names = new Map<string, NamedRow>();
  for (const row of rows) {
    for (const [name, named] of statedNames(row)) {
      const other = names.get(name);
      if (other !== undefined) throw new Error(`"${name}" names both ${other.row.id} and ${row.id} in the catalogue`);
      names.set(name, named);
    }
  }
  addDashSpellings(names, rows);
  return names;
}

function statedNames(row: CatalogRow): readonly (readonly [string, NamedRow])[] {
  const plain = [row.id, ...row.aliases, row.bedrock_model_id].map((name) => [name, { row }] as const);
  const profiles = row.inference_profile_prefixes.map((prefix) => {
    const target = profileTarget(row, prefix);
    return [target.modelId, { row, target }] as const;
  });
  return [...plain, ...profiles];
}

/** Providers write claude-sonnet-4-5 where we write claude-sonnet-4.5. A name that a row states goes first. */
function addDashSpellings(names: Map<string, NamedRow>, rows: readonly CatalogRow[]): void {
  for (const row of rows) {
    const dashed = row.id.replaceAll('.', '-');
    if (!names.has(dashed)) names.set(dashed, { row });
  }
}
