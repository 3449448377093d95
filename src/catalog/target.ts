import type { BedrockTarget, CatalogRow, ProfilePrefix, ProfileTarget } from './model.ts';

/**
 * Profiles to prefer per calling Region, the narrowest geography first. First matching start wins.
 * https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-support.html
 */
const HOME_PREFIXES: readonly (readonly [regionStart: string, prefixes: readonly ProfilePrefix[]])[] = [
  ['us-gov-', ['us-gov']],
  ['us-', ['us']],
  ['eu-', ['eu']],
  ['ca-', ['ca']],
  ['ap-northeast-1', ['jp', 'apac']],
  ['ap-northeast-3', ['jp', 'apac']],
  ['ap-southeast-2', ['au', 'apac']],
  ['ap-southeast-4', ['au', 'apac']],
  ['ap-south-', ['in', 'apac']],
  ['ap-', ['apac']],
];

/**
 * What to call Bedrock with from one Region. A model that needs a cross-Region profile gets the Region's own
 * geography if it is listed, else `global`, else `us`, else the first one listed. Any other model runs in the Region.
 */
export function bedrockTarget(row: CatalogRow, region: string): BedrockTarget {
  return { ...homeTarget(row, region), region };
}

/** The model behind one named cross-Region profile. */
export function profileTarget(row: CatalogRow, prefix: ProfilePrefix): ProfileTarget {
  return { modelId: `${prefix}.${row.bedrock_model_id}`, geography: prefix };
}

/** Whether a Region takes calls to profiles of a geography: its own, and those that span the world. */
export function canCall(region: string, prefix: ProfilePrefix): boolean {
  return prefix === 'global' || homePrefixes(region).includes(prefix);
}

function homeTarget(row: CatalogRow, region: string): ProfileTarget {
  if (!row.inference_profile_required) return { modelId: row.bedrock_model_id, geography: 'region' };
  const wanted: readonly ProfilePrefix[] = [...homePrefixes(region), 'global', 'us'];
  const listed = row.inference_profile_prefixes;
  const prefix = wanted.find((candidate) => listed.includes(candidate)) ?? listed[0];
  return prefix === undefined ? { modelId: row.bedrock_model_id, geography: 'region' } : profileTarget(row, prefix);
}

function homePrefixes(region: string): readonly ProfilePrefix[] {
  return HOME_PREFIXES.find(([start]) => region.startsWith(start))?.[1] ?? [];
}
