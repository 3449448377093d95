import type { RequestContext } from '../../../contract.ts';
import type { Author } from '../../../directory.ts';
import type { Operator } from '../../contract.ts';

/** Whose write a request is, for the audit log. */
export function authorOf(request: { readonly caller: Operator; readonly context: RequestContext }): Author {
  return { actor: request.caller, requestId: request.context.requestId };
}
