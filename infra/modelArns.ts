import { isRetired, type ResolvedModel } from '../src/catalog/catalog.ts';
import { readFallbacks } from '../src/catalog/readFallbacks.ts';
import { deploymentCatalog } from './deploymentCatalog.ts';
import { isReachable, REGIONS } from './geographies.ts';
import type { Settings } from './settings/settings.ts';

export interface Place {
  readonly partition: string;
  readonly account: string;
}

type Allowing = Pick<Settings, 'allowedModels' | 'region' | 'inferenceProfilesFile'>;

/**
 * What `LLM_GATEWAY_ALLOWED_MODELS` says on a day, `yyyy-mm-dd`: the allowed names that this Region can reach and that Bedrock
 * has not retired. `all` is every model's id.
 */
export function allowedNames(settings: Allowing, today: string): readonly string[] {
  const { allowedModels, region } = settings;
  const catalog = deploymentCatalog(settings);
  const names = allowedModels === 'all' ? catalog.list().map(({ id }) => id) : allowedModels;
  return names.filter((name) => {
    const found = catalog.resolve(name, region);
    return found !== undefined && !isRetired(found.row, today) && isReachable(found.target, region);
  });
}

/** What may be called for a client: the allowed names, and the declared inference profiles. */
export function allowedModels(settings: Allowing, today: string): readonly ResolvedModel[] {
  const { region } = settings;
  const catalog = deploymentCatalog(settings);
  const named = allowedNames(settings, today).flatMap((name) => catalog.resolve(name, region) ?? []);
  return [...named, ...catalog.listProfiles(region)];
}

/** What stands in for models that do not answer, each with the Region that is called for it. Throws `FallbackError`. */
export function standIns(
  settings: Pick<Settings, 'fallbacks' | 'region' | 'inferenceProfilesFile'>,
): readonly ResolvedModel[] {
  const { fallbacks = '', region } = settings;
  const chains = readFallbacks(fallbacks, { catalog: deploymentCatalog(settings), region });
  return [...chains.values()].flat();
}

/**
 * Every ARN that IAM asks for when a model is called: the profile's, the one that it was copied from, and the model's wherever
 * it may run. https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-prereq.html
 */
export function invocationArns({ row, target }: ResolvedModel, { partition, account }: Place): readonly string[] {
  const { modelId, geography, region, profile } = target;
  const model = (where: string) => `arn:${partition}:bedrock:${where}::foundation-model/${row.bedrock_model_id}`;
  const declared = profile === undefined ? [] : [modelId];
  if (geography === 'region') return [...declared, model(region)];
  const id = `${geography}.${row.bedrock_model_id}`;
  // A global profile asks for the model without a Region, which means everywhere:
  // https://docs.aws.amazon.com/bedrock/latest/userguide/global-cross-region-inference.html
  const regions = geography === 'global' ? [region, ''] : REGIONS[geography];
  return [...declared, `arn:${partition}:bedrock:${region}:${account}:inference-profile/${id}`, ...regions.map(model)];
}
