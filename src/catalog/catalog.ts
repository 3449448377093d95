import { readModelArn } from './arn.ts';
import type { InferenceProfile } from './inferenceProfiles.ts';
import type { BedrockTarget, CatalogRow, ModelRow, PriceRow, ProfileTarget } from './model.ts';
import { bedrockTarget, profileTarget } from './target.ts';

/** Look-ups over the models this gateway serves. Names are exact and case-sensitive. */
export interface Catalog {
  /** Every served model, retired ones included, in the order of the file. */
  list(): readonly ModelRow[];
  /** The inference profiles that the operator declared, and what to call for them from this Region. */
  listProfiles(region: string): readonly ResolvedModel[];
  /**
   * By id, alias, Bedrock model id, profile id, the ARN of either, or the name or ARN of a declared profile; undefined
   * for unknown names and for rows that are not served.
   */
  find(name: string): ModelRow | undefined;
  /**
   * `find`, with what to call from this Region. A profile in the name is obeyed, whatever the Region; an ARN of another
   * Region is not found, because Bedrock calls nothing across Regions.
   */
  resolve(name: string, region: string): ResolvedModel | undefined;
}

export interface ResolvedModel {
  readonly row: ModelRow;
  readonly target: BedrockTarget;
  /** Whether the name itself chose a profile: then nothing else may be called for it. */
  readonly namesProfile: boolean;
}

interface NamedRow {
  readonly row: CatalogRow;
  /** Set when the name itself chose a profile. */
  readonly target?: ProfileTarget;
  /** Set when the operator declared the name. */
  readonly profile?: InferenceProfile;
}

/**
 * Builds the look-ups once. Throws an Error naming both rows when two of them claim one name, and naming the profile when
 * its model is not served or its name is taken.
 */
export function createCatalog(rows: readonly CatalogRow[], profiles: readonly InferenceProfile[] = []): Catalog {
  const names = indexNames(rows);
  addProfiles(names, profiles);
  const served = rows.filter(isServed);
  const find = (name: string): ModelRow | undefined => {
    const row = lookUp(names, name)?.row;
    return row !== undefined && isServed(row) ? row : undefined;
  };
  const resolve = (name: string, region: string): ResolvedModel | undefined => {
    const named = lookUp(names, name);
    if (named === undefined || !isServed(named.row) || isOfOtherRegion(name, region)) return undefined;
    const namesProfile = named.target !== undefined || named.profile !== undefined;
    return { row: named.row, target: targetOf(named, region), namesProfile };
  };
  const listProfiles = (region: string) => profiles.flatMap(({ name }) => resolve(name, region) ?? []);
  return { list: () => served, listProfiles, find, resolve };
}

function isOfOtherRegion(name: string, region: string): boolean {
  return (readModelArn(name)?.region ?? region) !== region;
}

function targetOf({ row, profile, target }: NamedRow, region: string): BedrockTarget {
  const model = { ...bedrockTarget(row, region), ...target };
  return profile === undefined ? model : { ...model, modelId: profile.arn, profile: profile.name };
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

function indexNames(rows: readonly CatalogRow[]): Map<string, NamedRow> {
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

/** What a profile was copied from decides its model, and its geography where that is a profile itself. */
function addProfiles(names: Map<string, NamedRow>, profiles: readonly InferenceProfile[]): void {
  for (const profile of profiles) {
    const source = lookUp(names, profile.model);
    if (source === undefined || source.profile !== undefined || !isServed(source.row))
      throw new Error(`profile "${profile.name}": model "${profile.model}" is no model that this gateway serves`);
    for (const name of [profile.name, profile.arn]) {
      if (names.has(name)) throw new Error(`profile "${profile.name}": "${name}" is the name of another model`);
      names.set(name, { ...source, profile });
    }
  }
}

/** The ARN of a model or cross-Region profile is found by the id it ends in. */
function lookUp(names: ReadonlyMap<string, NamedRow>, name: string): NamedRow | undefined {
  const arn = readModelArn(name);
  if (names.has(name) || arn === undefined) return names.get(name);
  const named = names.get(arn.id);
  const idOfKind = {
    'foundation-model': named?.row.bedrock_model_id,
    'inference-profile': named?.target?.modelId,
    'application-inference-profile': undefined,
  };
  return idOfKind[arn.kind] === arn.id ? named : undefined;
}
