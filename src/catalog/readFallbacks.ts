import type { Catalog, ResolvedModel } from './catalog.ts';
import { type ModelRow, PROFILE_PREFIXES, type ProfilePrefix } from './model.ts';
import { canCall, profileTarget } from './target.ts';

/** What stands in for a model that does not answer, in this order, by the model's catalogue id. */
export type Fallbacks = ReadonlyMap<string, readonly ResolvedModel[]>;

export interface FallbackSource {
  readonly catalog: Catalog;
  /** The Region that is called where an entry names none. */
  readonly region: string;
}

/** An entry that cannot be used. The message names it. */
export class FallbackError extends Error {
  override readonly name = 'FallbackError';
}

const REGION = /^[a-z]{2,4}(-[a-z]+)+-\d$/;

/**
 * Reads `model=stand-in,stand-in;model=...`. A stand-in is a name of the catalogue, and `@` with the Region to call it in or
 * the profile to call it through, where that is not the gateway's own. Throws `FallbackError` for the first wrong part.
 */
export function readFallbacks(text: string, source: FallbackSource): Fallbacks {
  const chains = new Map<string, readonly ResolvedModel[]>();
  for (const rule of parts(text, ';')) {
    const [name = '', list, ...rest] = rule.split('=').map((part) => part.trim());
    if (list === undefined || rest.length > 0) throw new FallbackError(`'${rule}' is not of the form model=stand-in.`);
    const { id } = resolve(name, source).row;
    if (chains.has(id)) throw new FallbackError(`'${id}' has two entries. Make one of them.`);
    chains.set(id, readChain(resolve(id, source), list, source));
  }
  return chains;
}

function readChain(asked: ResolvedModel, list: string, source: FallbackSource): readonly ResolvedModel[] {
  const standIns = parts(list, ',');
  if (standIns.length === 0) throw new FallbackError(`'${asked.row.id}=' names no stand-in.`);
  const seen = new Set([placeOf(asked)]);
  return standIns.map((standIn) => {
    const resolved = readStandIn(standIn, source);
    const place = placeOf(resolved);
    if (seen.has(place)) throw new FallbackError(`'${standIn}' is asked already: it is ${place}.`);
    seen.add(place);
    return resolved;
  });
}

function readStandIn(text: string, source: FallbackSource): ResolvedModel {
  const [name = '', place, ...rest] = text.split('@');
  if (rest.length > 0) throw new FallbackError(`'${text}' has more than one '@'.`);
  const region = place !== undefined && REGION.test(place) ? place : source.region;
  const resolved = resolve(name, { ...source, region });
  if (resolved.target.profile !== undefined && region !== source.region) {
    throw new FallbackError(`'${text}': the profile '${name}' is of ${source.region}, and no other Region calls it.`);
  }
  if (place === undefined || place === region) return resolved;
  const { row, namesProfile } = resolved;
  return { row, namesProfile, target: { ...profileTarget(row, readProfile(place, { row, text, region })), region } };
}

interface ProfileContext {
  readonly row: ModelRow;
  readonly text: string;
  readonly region: string;
}

function readProfile(place: string, { row, text, region }: ProfileContext): ProfilePrefix {
  const prefix = PROFILE_PREFIXES.find((one) => one === place);
  const listed = row.inference_profile_prefixes;
  if (prefix === undefined || !listed.includes(prefix)) {
    const known = listed.length === 0 ? 'which has no profiles' : `whose profiles are ${listed.join(', ')}`;
    throw new FallbackError(`'${text}': '${place}' is neither a Region nor a profile of '${row.id}', ${known}.`);
  }
  if (canCall(region, prefix)) return prefix;
  throw new FallbackError(`'${text}': profile '${prefix}' takes no calls from ${region}. Name a Region of its own.`);
}

function resolve(name: string, { catalog, region }: FallbackSource): ResolvedModel {
  const resolved = catalog.resolve(name, region);
  if (resolved === undefined) throw new FallbackError(`'${name}' is no model of the catalogue.`);
  return resolved;
}

function placeOf({ target }: ResolvedModel): string {
  return `${target.modelId} in ${target.region}`;
}

/** Trimmed, and without empty ones, so that a list may end in its separator. */
function parts(text: string, separator: string): readonly string[] {
  return text.split(separator).flatMap((part) => part.trim() || []);
}
