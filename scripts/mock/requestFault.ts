import type { OperationId } from '../../generated/operations/gateway.gen.ts';
import { validators } from '../../generated/validators/gateway.requests.gen.js';
import { GatewayError, gatewayError } from '../../src/errors.ts';
import { validateRequest } from '../../src/gateway/validateRequest.ts';

export interface AskedRequest {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly body: string;
}

/** Operations by method and path, such as `post /v1/chat`. Paths with names in them have nothing to check but the names. */
export type OperationTable = ReadonlyMap<string, OperationId>;

export function readOperations(contract: string): OperationTable {
  const { paths } = JSON.parse(contract) as { paths: Record<string, Record<string, { operationId: OperationId }>> };
  return new Map(
    Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId }]): [string, OperationId] => [
        `${method} ${path}`,
        operationId,
      ]),
    ),
  );
}

/** What the gateway would say is wrong with a request; `null` when it would find nothing. */
export function findRequestFault(
  operations: OperationTable,
  { method, target, body }: AskedRequest,
): GatewayError | null {
  const { pathname, searchParams } = new URL(target, 'http://mock');
  const operation = operations.get(`${method.toLowerCase()} ${pathname}`);
  if (operation === undefined) return null;
  if (body === '' && validators[operation].body !== undefined) return gatewayError('missing_body');
  const query = Object.fromEntries(searchParams);
  try {
    validateRequest(validators[operation], { path: {}, query, body: body === '' ? undefined : JSON.parse(body) });
    return null;
  } catch (error) {
    if (error instanceof GatewayError) return error;
    throw error;
  }
}
