import type { ToolUseBlock } from '@aws-sdk/client-bedrock-runtime';
import { gatewayError } from '../../errors.ts';

/** Any JSON value, in the SDK's type for it. */
export type Json = Exclude<ToolUseBlock['input'], undefined>;
export type JsonObject = { [name: string]: Json };

/** No schema or argument that means anything is deeper; far deeper ones overflow the stack of whoever writes them. */
const MAX_DEPTH = 100;

/** Takes a value of the request for the JSON it is. Throws `invalid_value` naming the field that nests too deeply. */
export function toJsonObject(value: object, param: string): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, toJson(member, param, 1)]));
}

/** Whether a value is a JSON object and no list. */
export function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function toJson(value: unknown, param: string, depth: number): Json {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'object' || value === null) return null;
  if (depth >= MAX_DEPTH) {
    throw gatewayError('invalid_value', { details: { param, expected: `at most ${MAX_DEPTH} levels deep` } });
  }
  if (Array.isArray(value)) return value.map((item) => toJson(item, param, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, toJson(member, param, depth + 1)]));
}
