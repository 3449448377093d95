import { isJsonObject, type JsonObject } from './json.ts';

type Example = (schema: JsonObject, name: string) => unknown;

const EXAMPLES: ReadonlyMap<unknown, Example> = new Map<unknown, Example>([
  ['string', (_schema, name) => name],
  ['integer', ({ minimum }) => (typeof minimum === 'number' ? Math.ceil(minimum) : 1)],
  ['number', ({ minimum }) => (typeof minimum === 'number' ? minimum : 1)],
  ['boolean', () => true],
  ['null', () => null],
  ['array', ({ items, minItems }, name) => (Number(minItems) > 0 ? [schemaExample(items, name)] : [])],
  ['object', exampleObject],
]);

/**
 * The simplest value of a JSON Schema, the same every time: required properties only, a string is its property's name.
 * `$ref` and combinators are not followed, so it always ends.
 */
export function schemaExample(schema: unknown, name: string): unknown {
  if (!isJsonObject(schema)) return name;
  if ('const' in schema) return schema.const;
  if ('default' in schema) return schema.default;
  if (Array.isArray(schema.enum) && schema.enum.length > 0) return schema.enum[0];
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  const example = EXAMPLES.get(type ?? ('properties' in schema ? 'object' : 'string'));
  return example ? example(schema, name) : name;
}

function exampleObject({ properties, required }: JsonObject): JsonObject {
  const schemas = isJsonObject(properties) ? properties : {};
  const names = Array.isArray(required) ? required.map(String) : [];
  return Object.fromEntries(names.map((name) => [name, schemaExample(schemas[name], name)]));
}
