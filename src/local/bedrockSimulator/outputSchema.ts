import { isJsonObject, type JsonObject, parseJson } from './json.ts';

/** `outputConfig.textFormat.structure.jsonSchema.schema` is JSON Schema written as a string; undefined without it. */
export function readOutputSchema(body: JsonObject): unknown {
  const path = ['outputConfig', 'textFormat', 'structure', 'jsonSchema', 'schema'];
  const schema = path.reduce<unknown>((value, name) => (isJsonObject(value) ? value[name] : undefined), body);
  return typeof schema === 'string' ? parseJson(schema) : undefined;
}
