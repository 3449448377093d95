import type { ServiceTier, ServiceTierType } from '@aws-sdk/client-bedrock-runtime';

/** OpenAI's names of the tiers. Bedrock's reserved one is capacity bought ahead, which OpenAI calls scale. */
const TIERS: Readonly<Record<ServiceTierType, string>> = {
  default: 'default',
  flex: 'flex',
  priority: 'priority',
  reserved: 'scale',
};

const TIER_OF: ReadonlyMap<string, string> = new Map(Object.entries(TIERS));

/** The tier that processed a request, where Bedrock tells one that we know. */
export function toServiceTier(tier: ServiceTier | undefined): { readonly service_tier?: string } {
  const name = tier?.type === undefined ? undefined : TIER_OF.get(tier.type);
  return name === undefined ? {} : { service_tier: name };
}
