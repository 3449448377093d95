import type { OutputConfig, Tool } from '@aws-sdk/client-bedrock-runtime';
import type {
  ChatJsonObjectFormat,
  ChatJsonSchemaFormat,
  ChatResponseFormat,
  ChatTextFormat,
  GatewayWarning,
} from '../../../generated/types/gateway/types.gen.ts';
import type { AnswerForm } from './answer.ts';
import { relaxed, toEnforcedSchema } from './enforcedSchema.ts';
import { alwaysIgnored, at, honoured, members, type Place, unsupported } from './fieldRules.ts';
import { type JsonObject, toJsonObject } from './json.ts';
import { toolSpec } from './tools.ts';

/** How the model is brought to answer in the form that is wanted; at most one of the three ways. */
export interface FormatPlan {
  readonly form: AnswerForm;
  readonly outputConfig?: OutputConfig;
  /** To be forced. Its input is the answer. */
  readonly tool?: { readonly name: string; readonly tool: Tool };
  readonly instruction?: string;
  readonly ignoredParams: readonly string[];
  readonly warnings: readonly GatewayWarning[];
}

type SchemaDefinition = ChatJsonSchemaFormat['json_schema'];

const JSON_ONLY = 'Answer with JSON and nothing else: no words around it and no code fence.';

const textFields = members<ChatTextFormat>({ type: honoured });
const jsonObjectFields = members<ChatJsonObjectFormat>({ type: honoured });

/**
 * Plans the form of the answer: a schema that is enforced where Bedrock can, else one forced tool that takes it, else an
 * instruction. `canForceTool` tells whether this request could force one.
 */
export function toFormat(
  format: ChatResponseFormat | null | undefined,
  request: Place,
  { canForceTool }: { readonly canForceTool: boolean },
): FormatPlan {
  const place = at(request, 'response_format');
  switch (format?.type) {
    case undefined:
      return plain([]);
    case 'text':
      return plain(textFields(format, place));
    case 'json_object':
      return instructed(`${JSON_ONLY} It must be one JSON object.`, jsonObjectFields(format, place));
    case 'json_schema':
      return schemaFormat(format, place, canForceTool);
    default:
      return unreachableFormat(format, place);
  }
}

function schemaFormat(format: ChatJsonSchemaFormat, place: Place, canForceTool: boolean): FormatPlan {
  const { schema } = format.json_schema;
  const fields = (isEnforced: boolean) =>
    members<ChatJsonSchemaFormat>({
      type: honoured,
      json_schema: members<SchemaDefinition>({
        name: honoured,
        description: honoured,
        schema: honoured,
        strict: isEnforced || format.json_schema.strict === false ? honoured : alwaysIgnored,
      }),
    })(format, place);
  const path = `${place.path}.json_schema.schema`;
  const json = toJsonObject(schema ?? { type: 'object' }, path);
  const enforced = toEnforcedSchema(json);
  const warnings = enforced === undefined ? [] : relaxed(path, enforced);
  if (place.row.structured_output === 'native' && enforced !== undefined) {
    return { ...native(format.json_schema, enforced.schema), ignoredParams: fields(true), warnings };
  }
  // The input of a tool is an object, always.
  const isForced = schema !== undefined && json.type === 'object' && canForceTool;
  if (!isForced || place.row.structured_output === 'instruction') {
    return instructed(inWords(format.json_schema, json), fields(false));
  }
  const { name, description, strict } = format.json_schema;
  const strictly = strict === true && place.row.strict_tools ? enforced : undefined;
  const tool = toolSpec({
    name,
    description: description ?? 'Gives the answer.',
    json: strictly?.schema ?? json,
    strict: strictly !== undefined,
  });
  return {
    form: { kind: 'tool', name },
    tool: { name, tool },
    ignoredParams: fields(strictly !== undefined),
    warnings: strictly === undefined ? [] : warnings,
  };
}

function native({ name, description }: SchemaDefinition, json: JsonObject): Pick<FormatPlan, 'form' | 'outputConfig'> {
  const jsonSchema = { name, ...(description && { description }), schema: JSON.stringify(json) };
  return {
    form: { kind: 'text' },
    outputConfig: { textFormat: { type: 'json_schema', structure: { jsonSchema } } },
  };
}

function inWords({ name, description }: SchemaDefinition, json: JsonObject): string {
  const about = description === undefined ? '' : ` (${description})`;
  return `${JSON_ONLY} It must be valid against this JSON Schema, named ${name}${about}:\n${JSON.stringify(json)}`;
}

function instructed(instruction: string, ignoredParams: readonly string[]): FormatPlan {
  return { form: { kind: 'json' }, instruction, ignoredParams, warnings: [] };
}

function plain(ignoredParams: readonly string[]): FormatPlan {
  return { form: { kind: 'text' }, ignoredParams, warnings: [] };
}

function unreachableFormat(_format: never, { path }: Place): never {
  throw unsupported(path, 'There is no such format.');
}
