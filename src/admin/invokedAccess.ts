import type { AdminAccess } from './createAdminGateway.ts';

/**
 * On AWS nobody passes but by IAM, before the function runs. Lambda does not tell it who was let in: the audit log gets what
 * the caller claims, and the invocation's id, under which CloudTrail knows better.
 */
export const invokedAccess: AdminAccess = {
  scheme: 'iamInvoke',
  operatorOf: async (_request, { invocation }) =>
    invocation && {
      principal: null,
      claimed_principal: invocation.claimedPrincipal,
      function_arn: invocation.functionArn,
      invocation_id: invocation.requestId,
    },
};
