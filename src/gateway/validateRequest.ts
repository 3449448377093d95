import type { ValidationError, Validator } from '../../generated/validators/gateway.requests.gen.js';
import { type GatewayError, gatewayError } from '../errors.ts';

interface Parts {
  readonly body: unknown;
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
}

/** The generated validators of one operation. */
export type RequestValidators = { readonly [Part in keyof Parts]?: Validator };

/**
 * Checks a request against its operation's validators and throws a 400 that names the field. Parameters are text on the
 * wire: the validators turn them into the contract's types in place and fill in defaults.
 */
export function validateRequest({ path, query, body }: RequestValidators = {}, parts: Parts): void {
  check(path, parts.path);
  check(query, parts.query);
  check(body, parts.body);
}

function check(validate: Validator | undefined, value: unknown): void {
  if (validate !== undefined && !validate(value)) throw toGatewayError(validate.errors ?? []);
}

function toGatewayError(errors: readonly ValidationError[]): GatewayError {
  const candidates = meantErrors(errors);
  const [first] = candidates;
  if (first === undefined) return gatewayError('invalid_value', { details: { param: 'body', expected: 'valid' } });
  const param = fieldName(fieldPath(first));
  if (first.keyword === 'required') return gatewayError('missing_parameter', { details: { param } });
  if (first.keyword === 'additionalProperties') return gatewayError('unknown_parameter', { details: { param } });
  if (!isAboutType(first)) return gatewayError('invalid_value', { details: { param, expected: expectedValue(first) } });
  return gatewayError('invalid_type', { details: { param, expected: anyOf(candidates.map(expectedType)) } });
}

/**
 * Of all branches of a union that failed, the caller meant the one that got deepest and, among those, the one for the
 * type of the value. If there is none for it, all that is wrong is the type.
 */
function meantErrors(errors: readonly ValidationError[]): readonly ValidationError[] {
  const depth = (error: ValidationError) => fieldPath(error).length;
  const deepest = Math.max(...errors.map(depth));
  const candidates = errors.filter((error) => depth(error) === deepest && error.keyword !== 'oneOf');
  const mistyped = candidates.filter(isAboutType);
  const branches = new Set(mistyped.map(branch));
  const fitting = candidates.filter((error) => !branches.has(branch(error)));
  return fitting.length > 0 ? fitting : mistyped;
}

function isAboutType({ keyword }: ValidationError): boolean {
  return keyword === 'type';
}

/** `#/properties/stop/oneOf/1/minLength` -> the schema it stands in. */
function branch({ schemaPath }: ValidationError): string {
  return schemaPath.slice(0, schemaPath.lastIndexOf('/'));
}

function fieldPath({ instancePath, params, propertyName }: ValidationError): string[] {
  const path = instancePath.split('/').slice(1);
  const name = params.missingProperty ?? params.additionalProperty ?? propertyName;
  return name === undefined ? path : [...path, String(name)];
}

/** `['messages', '0', 'role']` -> `messages[0].role`; the whole body is `body`. */
function fieldName(path: readonly string[]): string {
  const names = path.map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
  const text = names.map((name) => (/^\d+$/.test(name) ? `[${name}]` : `.${name}`)).join('');
  return text === '' ? 'body' : text.replace(/^\./, '');
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  integer: 'an integer',
  boolean: 'true or false',
  array: 'an array',
  object: 'an object',
  null: 'null',
};

function expectedType({ params }: ValidationError): string {
  const types = [params.type].flat().filter((type) => type !== 'null');
  return types.length === 0 ? 'null' : anyOf(types.map((type) => TYPES[String(type)] ?? String(type)));
}

type Expectation = (params: ValidationError['params']) => string;

const EXPECTATIONS: Readonly<Record<string, Expectation>> = {
  enum: ({ allowedValues }) => `one of: ${(allowedValues as unknown[]).filter((value) => value !== null).join(', ')}`,
  const: ({ allowedValue }) => JSON.stringify(allowedValue),
  minimum: ({ limit }) => `at least ${limit}`,
  maximum: ({ limit }) => `at most ${limit}`,
  minLength: ({ limit }) => (limit === 1 ? 'text that is not empty' : `at least ${limit} characters long`),
  maxLength: ({ limit }) => `at most ${limit} characters long`,
  minItems: ({ limit }) => `an array with at least ${limit} ${limit === 1 ? 'item' : 'items'}`,
  maxItems: ({ limit }) => `an array with at most ${limit} items`,
  minProperties: ({ limit }) => `an object with at least ${limit} ${limit === 1 ? 'entry' : 'entries'}`,
  maxProperties: ({ limit }) => `an object with at most ${limit} entries`,
  pattern: ({ pattern }) => `text that matches ${pattern}`,
  format: ({ format }) => FORMATS[String(format)] ?? `a ${format}`,
};

const FORMATS: Readonly<Record<string, string>> = {
  date: 'a date such as 2026-11-22',
  'date-time': 'a time such as 2026-11-22T12:00:00Z',
};

function expectedValue({ keyword, params, propertyName }: ValidationError): string {
  const expected = EXPECTATIONS[keyword]?.(params) ?? `valid (${keyword})`;
  return propertyName === undefined ? expected : `named by ${expected}`;
}

function anyOf(choices: readonly string[]): string {
  const distinct = [...new Set(choices)].filter((choice, _index, all) => choice !== 'null' || all.length === 1);
  return distinct.join(' or ');
}
