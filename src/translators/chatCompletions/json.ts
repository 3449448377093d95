import type { ToolUseBlock } from '@aws-sdk/client-bedrock-runtime';
import { type GatewayError, gatewayError } from '../../errors.ts';

/** Any JSON value, in the SDK's type for it. */
export type Json = Exclude<ToolUseBlock['input'], undefined>;
export type JsonObject = { [name: string]: Json };

/** No schema or argument that means anything is deeper; far deeper ones overflow the stack of whoever writes them. */
const MAX_DEPTH = 100;

/**
 * Takes a value of the request for the JSON it is. Throws `invalid_value` naming the field that nests too deeply, or
 * holds a number that is none.
 */
export function toJsonObject(value: object, param: string): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, toJson(member, param, 1)]));
}

/** Reads JSON text without rounding its whole numbers, which are often ids. Undefined for what is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text, exactly);
  } catch {
    // What is not JSON is told apart from JSON of the wrong kind by nobody.
    return undefined;
  }
}

/** https://tc39.es/proposal-json-parse-with-source/ */
function exactly(_name: string, value: unknown, context?: { readonly source?: string }): unknown {
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return value;
  const { source = '' } = context ?? {};
  return /^-?\d+$/.test(source) ? BigInt(source) : value;
}

/**
 * JSON text of what the SDK has read from Bedrock's. Numbers that JavaScript's own would round come as bigint, at which
 * JSON.stringify throws, or as an object of the SDK's that holds the digits, of which it would make a JSON object.
 * https://github.com/smithy-lang/smithy-typescript/blob/main/packages/core/src/submodules/serde/value/NumericValue.ts
 */
export function toJsonText(value: unknown): string {
  if (typeof value === 'bigint' || isNumericValue(value)) return String(value);
  if (Array.isArray(value)) return `[${value.map((item) => toJsonText(item)).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value ?? null);
  const members = Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}:${toJsonText(member)}`);
  return `{${members.join(',')}}`;
}

/** A plain object with the same members is one that the model wrote. */
function isNumericValue(value: unknown): boolean {
  return isObject(value) && value.type === 'bigDecimal' && Object.getPrototypeOf(value) !== Object.prototype;
}

/** Whether a value is a JSON object and no list. */
export function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function toJson(value: unknown, param: string, depth: number): Json {
  // The SDK writes a bigint as the number it is; only its type does not know.
  if (typeof value === 'bigint') return value as unknown as Json;
  if (typeof value === 'number' && !Number.isFinite(value)) throw invalid(param, 'without numbers beyond 1.8e308');
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'object' || value === null) return null;
  if (depth >= MAX_DEPTH) throw invalid(param, `at most ${MAX_DEPTH} levels deep`);
  if (Array.isArray(value)) return value.map((item) => toJson(item, param, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, toJson(member, param, depth + 1)]));
}

function invalid(param: string, expected: string): GatewayError {
  return gatewayError('invalid_value', { details: { param, expected } });
}
