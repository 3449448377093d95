import { createCatalog, isRetired, type ResolvedModel } from '../src/catalog/catalog.ts';
import type { BedrockTarget, Geography } from '../src/catalog/model.ts';
import { readFallbacks } from '../src/catalog/readFallbacks.ts';
import { readModels } from '../src/catalog/readModels.ts';
import type { Settings } from './settings/settings.ts';

/**
 * Where a cross-Region profile may run a request; a Region missing here is refused by IAM, not used unasked.
 * https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-support.html
 */
const REGIONS: Readonly<Record<Exclude<Geography, 'region' | 'global'>, readonly string[]>> = {
  us: ['us-east-1', 'us-east-2', 'us-west-1', 'us-west-2'],
  'us-gov': ['us-gov-east-1', 'us-gov-west-1'],
  ca: ['ca-central-1', 'ca-west-1'],
  eu: [
    ...['eu-central-1', 'eu-central-2', 'eu-north-1', 'eu-south-1', 'eu-south-2'],
    ...['eu-west-1', 'eu-west-2', 'eu-west-3'],
  ],
  jp: ['ap-northeast-1', 'ap-northeast-3'],
  au: ['ap-southeast-2', 'ap-southeast-4'],
  in: ['ap-south-1', 'ap-south-2'],
  apac: [
    ...['ap-northeast-1', 'ap-northeast-2', 'ap-northeast-3', 'ap-south-1', 'ap-south-2', 'ap-east-2'],
    ...['ap-southeast-1', 'ap-southeast-2', 'ap-southeast-3', 'ap-southeast-4', 'ap-southeast-5', 'ap-southeast-7'],
    'me-central-1',
  ],
};

export interface Place {
  readonly partition: string;
  readonly account: string;
}

/** What the settings allow to be called: every allowed name that this Region can reach on a day, `yyyy-mm-dd`. */
export function allowedTargets(
  { allowedModels, region }: Pick<Settings, 'allowedModels' | 'region'>,
  today: string,
): readonly BedrockTarget[] {
  const catalog = createCatalog(readModels());
  const names = allowedModels === 'all' ? catalog.list().map(({ id }) => id) : allowedModels;
  return names
    .map((name) => catalog.resolve(name, region))
    .filter((found): found is ResolvedModel => found !== undefined && !isRetired(found.row, today))
    .map(({ target }) => target)
    .filter((target) => isReachable(target, region));
}

/** What stands in for models that do not answer, each with the Region that is called for it. Throws `FallbackError`. */
export function standInTargets({
  fallbacks = '',
  region,
}: Pick<Settings, 'fallbacks' | 'region'>): readonly BedrockTarget[] {
  const chains = readFallbacks(fallbacks, { catalog: createCatalog(readModels()), region });
  return [...chains.values()].flat().map(({ target }) => target);
}

/** Whether a Region may call through the geography. */
export function isReachable({ geography }: BedrockTarget, region: string): boolean {
  return geography === 'region' || geography === 'global' || REGIONS[geography].includes(region);
}

/** Every ARN that IAM asks for when a target is called: the profile's, and the model's wherever it may run. */
export function invocationArns(target: BedrockTarget, { partition, account }: Place): readonly string[] {
  const modelArn = (modelId: string, where: string) => `arn:${partition}:bedrock:${where}::foundation-model/${modelId}`;
  const { modelId, geography, region } = target;
  if (geography === 'region') return [modelArn(modelId, region)];
  const profile = `arn:${partition}:bedrock:${region}:${account}:inference-profile/${modelId}`;
  const model = modelId.slice(`${geography}.`.length);
  // A global profile asks for the model without a Region, which means everywhere:
  // https://docs.aws.amazon.com/bedrock/latest/userguide/global-cross-region-inference.html
  const regions = geography === 'global' ? [region, ''] : REGIONS[geography];
  return [profile, ...regions.map((where) => modelArn(model, where))];
}
