import contract from '../../generated/admin.json' with { type: 'json' };
import { validators } from '../../generated/validators/admin.requests.gen.js';
import { gatewayError } from '../errors.ts';
import type { HttpRequest, HttpService } from '../exchange.ts';
import { createGateway } from '../gateway/createGateway.ts';
import type { SecurityScheme } from '../gateway/security.ts';
import type { Log } from '../ports.ts';
import type { Operator } from './contract.ts';
import { type AdminParts, createAdminHandlers } from './handlers/index.ts';

/** How one door finds out whose request it is. A door serves one scheme; nobody passes by another. */
export interface AdminAccess {
  readonly scheme: 'adminToken' | 'iamInvoke';
  /** Undefined when the request carries nothing to tell by. Throws 401 when what it carries is wrong. */
  readonly operatorOf: SecurityScheme<Operator>;
  /** Throws for requests that no operator made, before anything else looks at them. @default all may pass */
  readonly guard?: (request: HttpRequest) => void;
}

export interface AdminGatewayParts extends AdminParts {
  readonly access: AdminAccess;
  readonly maxBodyBytes: number;
  readonly log: Log;
}

/** The operator's API behind one function, through the same pipeline as the public one. */
export function createAdminGateway({ access, maxBodyBytes, ...parts }: AdminGatewayParts): Promise<HttpService> {
  const nobody = async () => undefined;
  return createGateway({
    ...parts,
    ...(access.guard === undefined ? {} : { guard: access.guard }),
    contract,
    validators,
    handlers: createAdminHandlers(parts),
    security: {
      schemes: { adminToken: nobody, iamInvoke: nobody, [access.scheme]: access.operatorOf },
      missing: () => gatewayError('missing_admin_token'),
    },
    settings: { maxBodyBytes, cors: { origins: [] } },
  });
}
