import type { OutputConfig, Tool } from '@aws-sdk/client-bedrock-runtime';
import type {
  ChatJsonObjectFormat,
  ChatJsonSchemaFormat,
  ChatResponseFormat,
  ChatTextFormat,
} from '../../../generated/types/gateway/types.gen.ts';
import type { AnswerForm } from './answer.ts';
import { isClosedSchema } from './closedSchema.ts';
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
  format: ChatResponseFormat | undefined,
  request: Place,
  { canForceTool }: { readonly canForceTool: boolean },
): FormatPlan {
  const place = at(request, 'response_format');
  switch (format?.type) {
    case undefined:
      return { form: { kind: 'text' }, ignoredParams: [] };
    case 'text':
      return { form: { kind: 'text' }, ignoredParams: textFields(format, place) };
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
  const json = toJsonObject(schema ?? { type: 'object' }, `${place.path}.json_schema.schema`);
  const isClosed = isClosedSchema(json);
  if (place.row.structured_output === 'native' && isClosed) return native(format.json_schema, json, fields(true));
  // The input of a tool is an object, always.
  const isForced = schema !== undefined && json.type === 'object' && canForceTool;
  if (!isForced || place.row.structured_output === 'instruction') {
    return instructed(inWords(format.json_schema, json), fields(false));
  }
  const { name, description, strict } = format.json_schema;
  const isStrict = strict === true && isClosed && place.row.strict_tools;
  const tool = toolSpec({ name, description: description ?? 'Gives the answer.', json, strict: isStrict });
  return { form: { kind: 'tool', name }, tool: { name, tool }, ignoredParams: fields(isStrict) };
}

function native(
  { name, description }: SchemaDefinition,
  json: JsonObject,
  ignoredParams: readonly string[],
): FormatPlan {
  const jsonSchema = { name, ...(description && { description }), schema: JSON.stringify(json) };
  return {
    form: { kind: 'text' },
    outputConfig: { textFormat: { type: 'json_schema', structure: { jsonSchema } } },
    ignoredParams,
  };
}

function inWords({ name, description }: SchemaDefinition, json: JsonObject): string {
  const about = description === undefined ? '' : ` (${description})`;
  return `${JSON_ONLY} It must be valid against this JSON Schema, named ${name}${about}:\n${JSON.stringify(json)}`;
}

function instructed(instruction: string, ignoredParams: readonly string[]): FormatPlan {
  return { form: { kind: 'json' }, instruction, ignoredParams };
}

function unreachableFormat(_format: never, { path }: Place): never {
  throw unsupported(path, 'There is no such format.');
}
