import type { BedrockTarget, Geography } from '../src/catalog/model.ts';

/**
 * Where a cross-Region profile may run a request; a Region missing here is refused by IAM, not used unasked.
 * https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-support.html
 */
export const REGIONS: Readonly<Record<Exclude<Geography, 'region' | 'global'>, readonly string[]>> = {
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

/** Whether a Region may call through the geography. */
export function isReachable({ geography }: Pick<BedrockTarget, 'geography'>, region: string): boolean {
  return geography === 'region' || geography === 'global' || REGIONS[geography].includes(region);
}
