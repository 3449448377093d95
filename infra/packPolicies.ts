/** IAM's limit for a managed policy, white space not counted. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
export const MAX_POLICY_CHARACTERS = 6_144;
/** IAM's default quota of managed policies of a role. */
export const MAX_POLICIES_PER_ROLE = 10;

/** An account's id, which a template does not know. */
const ACCOUNT_CHARACTERS = 12;

/**
 * Splits resources so that each part fits into one managed policy with one statement for all actions.
 * @throws Error when that takes more policies than a role may have.
 */
export function packPolicies(actions: readonly string[], resources: readonly string[]): readonly string[][] {
  const frame = JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Action: actions, Effect: 'Allow', Resource: [] }],
  }).length;
  const parts: string[][] = [];
  let free = 0;
  for (const resource of resources) {
    const size = sizeOf(resource);
    if (parts.length === 0 || size > free) {
      parts.push([]);
      free = MAX_POLICY_CHARACTERS - frame;
    }
    parts.at(-1)?.push(resource);
    free -= size;
  }
  if (parts.length <= MAX_POLICIES_PER_ROLE) return parts;
  throw new Error(
    `Access to these models takes ${parts.length} managed policies, and a role has at most ${MAX_POLICIES_PER_ROLE}. ` +
      'Name fewer models in allowedModels.',
  );
}

/** With its quotes and comma, once the account is filled in. */
function sizeOf(resource: string): number {
  return resource.replace(/\$\{Token\[[^\]]+\]\}/g, '0'.repeat(ACCOUNT_CHARACTERS)).length + '"",'.length;
}
