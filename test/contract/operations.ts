import contract from '../../generated/gateway.json' with { type: 'json' };
import { validators } from '../../generated/validators/gateway.responses.gen.js';
import type { OperationId } from '../../src/contract.ts';

/** An operation as the contract declares it. */
export interface Operation {
  readonly operationId: OperationId;
  /** Upper case. */
  readonly method: string;
  /** The path's template. */
  readonly path: string;
  readonly needsKey: boolean;
}

interface Declared {
  readonly operationId: string;
  readonly security?: readonly unknown[];
}

/** Every operation of the contract. */
export const OPERATIONS: readonly Operation[] = Object.entries(contract.paths).flatMap(([path, item]) =>
  Object.entries<Declared>(item).map(([method, { operationId, security }]) => ({
    operationId: operationId as OperationId,
    method: method.toUpperCase(),
    path,
    needsKey: security?.length !== 0,
  })),
);

/** The operation that a request line means; undefined when it means none. */
export function operationOf(method: string, target: string): Operation | undefined {
  const [path = ''] = target.split('?');
  return OPERATIONS.find((operation) => {
    const pattern = new RegExp(`^${operation.path.replaceAll('.', '\\.').replace(/\{\w+\}/, '.+')}$`);
    return operation.method === method && pattern.test(path);
  });
}

/** What is wrong with a body that an operation answered with this status; nothing when it keeps the contract. */
export function violations(operationId: OperationId, role: number | 'event', body: unknown): readonly unknown[] {
  const validate = validators[operationId][role];
  if (validate === undefined) return [`${operationId} declares no JSON for ${role}`];
  return validate(body) ? [] : (validate.errors ?? []);
}
