import type { Tool, ToolConfiguration } from '@aws-sdk/client-bedrock-runtime';
import type { GatewayWarning } from '../../../generated/types/gateway/types.gen.ts';
import { type Place, unsupported } from './fieldRules.ts';
import type { JsonObject } from './json.ts';
import { joinMapped, type Mark, mapped } from './mapped.ts';
import { type Choice, toToolChoice } from './toolChoice.ts';
import { type OfferedTool, toolSpec } from './tools.ts';

/** What a request says about tools. */
export interface ToolPlan {
  readonly toolConfig?: ToolConfiguration;
  /** For `additionalModelRequestFields`. */
  readonly fields: JsonObject;
  /** Asks the model not to call what had to be declared. */
  readonly advice?: string;
  readonly ignoredParams: readonly string[];
  readonly warnings: readonly GatewayWarning[];
  readonly marks: readonly Mark[];
}

export interface ToolSituation {
  readonly offered: readonly OfferedTool[];
  readonly choice: Choice;
  /** Names of the tools that the conversation called. */
  readonly calledTools: readonly string[];
  /** The tool that carries the answer, to be forced. Never together with tools that may be called. */
  readonly formatTool?: { readonly name: string; readonly tool: Tool } | undefined;
  readonly isSerial: boolean;
  readonly isStream: boolean;
}

const NOTHING: ToolPlan = { fields: {}, ignoredParams: [], warnings: [], marks: [] };

const ADVICE = 'No tool can be called now: answer without calling any.';
const WARNING = {
  code: 'tool_calls_not_prevented',
  message:
    'Bedrock wants tools declared while the conversation has calls of them. The model was asked not to call any, but it can.',
} as const;

/** Plans the tools. Throws `unsupported_parameter` for a model that has none, or none while it streams. */
export function planTools(situation: ToolSituation, request: Place): ToolPlan {
  const plan = choosePlan(situation, request);
  const { row } = request;
  if (plan.toolConfig === undefined) return plan;
  if (!row.tool_use) throw unsupported('tools', `${row.id} does not use tools. GET /v1/models tells which model does.`);
  if (situation.isStream && !row.streaming_tool_use) {
    throw unsupported('stream', `${row.id} does not use tools while it streams. Send the request without stream.`);
  }
  return plan;
}

function choosePlan(situation: ToolSituation, request: Place): ToolPlan {
  const { choice, formatTool, calledTools } = situation;
  if (formatTool !== undefined) {
    const declared = declaredForHistory(situation).filter(({ name }) => name !== formatTool.name);
    const { blocks, ...rest } = joinMapped([mapped([formatTool.tool]), ...declared]);
    const toolChoice = { tool: { name: formatTool.name } };
    return { ...NOTHING, ...rest, toolConfig: { tools: [...blocks], toolChoice } };
  }
  if (choice.tools.length > 0) return callablePlan(situation, request);
  return calledTools.length > 0 ? declaredPlan(situation) : { ...NOTHING, ignoredParams: choice.ignoredParams };
}

function callablePlan({ choice, isSerial }: ToolSituation, { row }: Place): ToolPlan {
  const canSerialize = row.parallel_tool_calls_can_be_disabled;
  const { blocks, ignoredParams, marks } = joinMapped<Tool>(choice.tools);
  const { toolChoice, fields = {} } = toToolChoice(choice, { isSerial: isSerial && canSerialize });
  const unheard = isSerial && !canSerialize ? ['parallel_tool_calls'] : [];
  return {
    ...NOTHING,
    toolConfig: { tools: [...blocks], ...(toolChoice && { toolChoice }) },
    fields,
    ignoredParams: [...ignoredParams, ...choice.ignoredParams, ...unheard],
    marks,
    warnings: choice.tools.flatMap(({ warnings }) => warnings),
  };
}

/** Bedrock refuses a conversation with tool calls when no tools are declared, also when none may be called. */
function declaredPlan(situation: ToolSituation): ToolPlan {
  const { blocks, ...rest } = joinMapped<Tool>(declaredForHistory(situation));
  return { ...NOTHING, ...rest, toolConfig: { tools: [...blocks] }, advice: ADVICE, warnings: [WARNING] };
}

/** The caller's own definitions keep a cached prompt valid; without them the names will do. */
function declaredForHistory({ offered, calledTools }: ToolSituation): readonly OfferedTool[] {
  if (calledTools.length === 0 || offered.length > 0) return calledTools.length === 0 ? [] : offered;
  const json: JsonObject = { type: 'object', properties: {} };
  return [...new Set(calledTools)].map((name) => ({
    name,
    warnings: [],
    ...mapped([toolSpec({ name, description: 'Not available any more.', json, strict: false })]),
  }));
}
