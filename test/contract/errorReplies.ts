import { expect } from 'vitest';
import type { ErrorResponse } from '../../generated/types/gateway/types.gen.ts';
import { operationOf, violations } from './operations.ts';

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Asserts that an error reply keeps the contract's manners, and answers its error. */
export function readErrorReply(reply: Reply, method: string, path: string): ErrorResponse['error'] {
  const body = JSON.parse(reply.text);
  expect(reply.headers['content-type']).toBe('application/json; charset=utf-8');
  expect(reply.headers['x-request-id']).toMatch(/^req_[0-9A-Z]{26}$/);
  expect(body.error.request_id).toBe(reply.headers['x-request-id']);
  expect(reply.headers['x-should-retry']).toMatch(/^(true|false)$/);
  // What belongs to no operation is told in the same form as everything else.
  const { operationId } = operationOf(method, path) ?? { operationId: 'createChatCompletion' };
  expect(violations(operationId, operationOf(method, path) ? reply.status : 400, body)).toEqual([]);
  return body.error;
}
