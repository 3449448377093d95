import type { Tool } from '@aws-sdk/client-bedrock-runtime';
import type {
  ChatCompletionRequest,
  ChatFunctionTool,
  ChatTool,
  FunctionDefinition,
  GatewayWarning,
} from '../../../generated/types/gateway/types.gen.ts';
import { type GatewayError, gatewayError } from '../../errors.ts';
import { cacheControl, withCachePoint } from './caching.ts';
import { relaxed, toEnforcedSchema } from './enforcedSchema.ts';
import { at, honoured, item, members, type Place, type Rule, unsupported } from './fieldRules.ts';
import { type JsonObject, toJsonObject } from './json.ts';
import { type Mapped, mapped } from './mapped.ts';

/** A function the caller offers, as Bedrock would be told of it. */
export interface OfferedTool extends Mapped<Tool> {
  readonly name: string;
  readonly warnings: readonly GatewayWarning[];
}

/** Bedrock promises to follow a schema only for some models, and only one that closes its objects. */
const strict: Rule<boolean> = (isStrict, { path, row }) => (isStrict && !row.strict_tools ? [path] : []);

const toolFields = members<ChatFunctionTool>({
  type: honoured,
  function: members<FunctionDefinition>({ name: honoured, description: honoured, parameters: honoured, strict }),
  cache_control: cacheControl,
});

/** Maps the tools. Throws `unsupported_parameter` for custom ones, `invalid_value` for what is no function's definition. */
export function toTools(body: ChatCompletionRequest, request: Place): readonly OfferedTool[] {
  const names = new Set<string>();
  return (body.tools ?? []).map((tool, index) => {
    const offered = toTool(tool, item(at(request, 'tools'), index));
    if (names.has(offered.name)) {
      throw invalid(`tools[${index}].function.name`, 'a name that no other tool has');
    }
    names.add(offered.name);
    return offered;
  });
}

function toTool(tool: ChatTool, place: Place): OfferedTool {
  if (tool.type === 'custom') throw unsupported(place.path, 'Bedrock has no custom tools. Use a function.');
  const { name, description, parameters } = tool.function;
  const path = `${place.path}.function.parameters`;
  const json = toInputSchema(parameters, path);
  const isStrict = tool.function.strict === true && place.row.strict_tools;
  const enforced = isStrict ? toEnforcedSchema(json) : undefined;
  const isUnheard = isStrict && enforced === undefined;
  const spec = toolSpec({ name, description, json: enforced?.schema ?? json, strict: enforced !== undefined });
  const ignoredParams = [...toolFields(tool, place), ...(isUnheard ? [`${place.path}.function.strict`] : [])];
  return {
    name,
    warnings: enforced === undefined ? [] : relaxed(path, enforced),
    ...withCachePoint(mapped([spec], { ignoredParams }), tool.cache_control, place),
  };
}

interface ToolParts {
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly json: JsonObject;
  readonly strict: boolean;
}

/** Bedrock takes no blank description. */
export function toolSpec({ name, description, json, strict }: ToolParts): Tool {
  const hasDescription = typeof description === 'string' && description.trim() !== '';
  return {
    toolSpec: { name, ...(hasDescription && { description }), inputSchema: { json }, ...(strict && { strict }) },
  };
}

/** A function without parameters takes an empty object. */
function toInputSchema(parameters: FunctionDefinition['parameters'], param: string): JsonObject {
  const { type = 'object', ...keywords } = toJsonObject(parameters ?? { properties: {} }, param);
  if (type !== 'object') throw invalid(`${param}.type`, '"object": the arguments of a function have names');
  return { type, ...keywords };
}

function invalid(param: string, expected: string): GatewayError {
  return gatewayError('invalid_value', { details: { param, expected } });
}
