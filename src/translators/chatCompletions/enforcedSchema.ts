import type { GatewayWarning } from '../../../generated/types/gateway/types.gen.ts';
import { isClosedSchema } from './closedSchema.ts';
import { isObject, type Json, type JsonObject } from './json.ts';
import { hasEndlessReference } from './schemaReferences.ts';

/** What is sent to be enforced in place of a caller's schema. */
export interface EnforcedSchema {
  readonly schema: JsonObject;
  /** Keywords that nobody enforces. The model reads them in the descriptions. */
  readonly inWords: readonly string[];
}

/**
 * The schema that Bedrock can enforce, as near to the caller's as can be; undefined where there is none: for objects
 * that are open, and for references that lead outside or never end.
 *
 * A keyword that it does not enforce makes Bedrock refuse the whole request, and real schemas are full of them: an integer
 * of zod's has a minimum and a maximum. So they go where the model reads them.
 * https://docs.aws.amazon.com/bedrock/latest/userguide/structured-output.html
 * https://github.com/vercel/ai/pull/17597
 */
export function toEnforcedSchema(schema: JsonObject): EnforcedSchema | undefined {
  if (!isClosedSchema(schema) || hasEndlessReference(schema)) return undefined;
  const inWords = new Set<string>();
  const enforced = enforce(schema, inWords);
  return isJsonObject(enforced) ? { schema: enforced, inWords: [...inWords] } : undefined;
}

/** Tells which keywords of the schema at this path nobody enforces. */
export function relaxed(path: string, { inWords }: EnforcedSchema): readonly GatewayWarning[] {
  if (inWords.length === 0) return [];
  const message = `Bedrock does not enforce ${inWords.join(', ')} in ${path}; the model was told in the descriptions.`;
  return [{ code: 'schema_relaxed', message }];
}

type Inner = (schema: Json) => Json;
/** The value to send under a keyword; undefined when it must not be sent. */
type Keyword = (value: Json, inner: Inner) => Json | undefined;

const asIs: Keyword = (value) => value;
const each: Keyword = (schemas, inner) => (Array.isArray(schemas) ? schemas.map(inner) : schemas);
const named: Keyword = (schemas, inner) => (isJsonObject(schemas) ? mapValues(schemas, inner) : schemas);
const among =
  (...values: readonly Json[]): Keyword =>
  (value) =>
    values.includes(value) ? value : undefined;

/** What Bedrock takes. It enforces no other keyword, so any other is for the model to read. */
const KEYWORDS: Readonly<Record<string, Keyword>> = {
  $schema: asIs,
  $ref: asIs,
  $defs: named,
  definitions: named,
  title: asIs,
  description: asIs,
  default: asIs,
  type: asIs,
  enum: asIs,
  const: asIs,
  properties: named,
  required: asIs,
  additionalProperties: asIs,
  items: (schema, inner) => inner(schema),
  minItems: among(0, 1),
  anyOf: each,
  allOf: each,
  format: among('date-time', 'time', 'date', 'duration', 'email', 'hostname', 'uri', 'ipv4', 'ipv6', 'uuid'),
};

function enforce(given: Json, inWords: Set<string>): Json {
  if (!isJsonObject(given)) return given;
  const members = Object.entries(withoutOneOf(given, inWords)).map(([keyword, value]) => {
    const send = Object.hasOwn(KEYWORDS, keyword) ? KEYWORDS[keyword] : undefined;
    return { keyword, value, sent: send?.(value, (inner) => enforce(inner, inWords)) };
  });
  const kept = members.flatMap(({ keyword, sent }) => (sent === undefined ? [] : [[keyword, sent] as const]));
  const left = members.filter(({ sent }) => sent === undefined);
  for (const { keyword } of left) inWords.add(keyword);
  const words = left.map(({ keyword, value }) => `${keyword}: ${JSON.stringify(value)}`).join('; ');
  const description = [given.description, words].filter((text) => text !== undefined && text !== '').join('\n');
  return { ...Object.fromEntries(kept), ...(words !== '' && { description }) };
}

/** Alternatives are seldom meant to exclude each other: zod writes its discriminated unions so. */
function withoutOneOf({ oneOf: alternatives, ...rest }: JsonObject, inWords: Set<string>): JsonObject {
  if (alternatives === undefined) return rest;
  if ('anyOf' in rest) return { ...rest, oneOf: alternatives };
  inWords.add('oneOf');
  return { ...rest, anyOf: alternatives };
}

function mapValues(schemas: JsonObject, inner: Inner): JsonObject {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, inner(schema)]));
}

function isJsonObject(value: Json): value is JsonObject {
  return isObject(value);
}
