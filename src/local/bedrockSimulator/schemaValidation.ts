import { isJsonObject, type JsonObject } from './json.ts';
import { readOutputSchema } from './outputSchema.ts';
import type { Prompt } from './prompt.ts';

/** Seen refused, and listed in https://docs.aws.amazon.com/bedrock/latest/userguide/structured-output.html */
const UNENFORCED = [
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  ...['minLength', 'maxLength', 'maxItems', 'uniqueItems', 'oneOf'],
];

/**
 * What Bedrock would say about the schemas it has to enforce: the answer's, and those of strict tools. In its words:
 * https://github.com/AgentToolkit/altk-boost/issues/118, https://github.com/BerriAI/litellm/pull/39115
 */
export function findSchemaFault({ body, tools }: Prompt): string | undefined {
  const schemas = [
    { path: 'output_config.format.schema', schema: readOutputSchema(body) },
    ...tools.flatMap(({ strict, inputSchema }, index) =>
      strict ? [{ path: `tools.${index}.custom`, schema: inputSchema }] : [],
    ),
  ];
  for (const { path, schema } of schemas) {
    const fault = faultIn(schema);
    if (fault !== undefined) return `The model returned the following errors: ${path}: ${fault}`;
  }
  return undefined;
}

function faultIn(schema: unknown): string | undefined {
  if (!isJsonObject(schema)) return undefined;
  const type = String(schema.type ?? ('properties' in schema ? 'object' : 'any'));
  const names = UNENFORCED.filter((name) => name in schema);
  if (names.length > 1) return `For '${type}' type, properties ${names.join(', ')} are not supported`;
  if (names.length > 0) return `For '${type}' type, property '${names[0]}' is not supported`;
  if (type === 'object' && schema.additionalProperties !== false) {
    return "For 'object' type, 'additionalProperties' must be explicitly set to false";
  }
  return schemasIn(schema)
    .map(faultIn)
    .find((fault) => fault !== undefined);
}

function schemasIn({ properties, $defs, items, anyOf, allOf }: JsonObject): readonly unknown[] {
  const named = [properties, $defs].filter(isJsonObject).flatMap((schemas) => Object.values(schemas));
  return [...named, items, ...[anyOf, allOf].filter(Array.isArray).flat()];
}
