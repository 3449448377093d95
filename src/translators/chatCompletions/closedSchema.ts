import { isObject } from './json.ts';

/** Keywords that hold one schema, a list of them, or named ones. */
const WITH_SCHEMA = ['items', 'not', 'if', 'then', 'else', 'contains', 'additionalProperties'];
const WITH_SCHEMAS = ['anyOf', 'oneOf', 'allOf', 'prefixItems'];
const WITH_NAMED_SCHEMAS = ['properties', '$defs', 'definitions', 'patternProperties'];

/**
 * Whether every object that a JSON Schema describes is closed, its `additionalProperties` being false. Bedrock enforces
 * no other schemas.
 */
export function isClosedSchema(schema: unknown): boolean {
  if (!isObject(schema)) return true;
  const describesObject = [schema.type].flat().includes('object') || 'properties' in schema;
  if (describesObject && schema.additionalProperties !== false) return false;
  return subschemas(schema).every(isClosedSchema);
}

/** The schemas directly within a schema. */
export function subschemas(schema: object): unknown[] {
  return Object.entries(schema).flatMap(([keyword, value]: [string, unknown]) => {
    if (WITH_SCHEMA.includes(keyword)) return [value];
    if (WITH_SCHEMAS.includes(keyword) && Array.isArray(value)) return value;
    return WITH_NAMED_SCHEMAS.includes(keyword) && isObject(value) ? Object.values(value) : [];
  });
}
