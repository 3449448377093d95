import contract from '../generated/admin.json' with { type: 'json' };
import { validators } from '../generated/validators/admin.responses.gen.js';
import type { AdminOperationId } from '../src/admin/contract.ts';

export interface AdminOperation {
  readonly operationId: AdminOperationId;
  /** Upper case. */
  readonly method: string;
  /** The path's template. */
  readonly path: string;
}

/** Every operation of the operator's contract. */
export const ADMIN_OPERATIONS: readonly AdminOperation[] = Object.entries(contract.paths).flatMap(([path, item]) =>
  Object.entries<{ readonly operationId: string }>(item).map(([method, { operationId }]) => ({
    operationId: operationId as AdminOperationId,
    method: method.toUpperCase(),
    path,
  })),
);

/** The operation that a request line means; undefined when it means none. */
export function adminOperationOf(line: string): AdminOperation | undefined {
  const [method = '', target = ''] = line.split(' ');
  const [path = ''] = target.split('?');
  return ADMIN_OPERATIONS.find((operation) => {
    const pattern = new RegExp(`^${operation.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`);
    return operation.method === method && pattern.test(path);
  });
}

/** Throws when an operation answered with a status or a body that it does not declare. */
export function checkAdminReply(line: string, reply: { readonly status: number; readonly body: unknown }): void {
  const operation = adminOperationOf(line);
  if (operation === undefined) return;
  const validate = validators[operation.operationId][reply.status];
  if (validate === undefined) throw new Error(`${operation.operationId} does not declare ${reply.status}`);
  if (!validate(reply.body)) {
    throw new Error(`${operation.operationId} broke its contract: ${JSON.stringify(validate.errors)}`);
  }
}
