import type { ToolChoice } from '@aws-sdk/client-bedrock-runtime';
import type {
  ChatAllowedToolChoice,
  ChatCompletionRequest,
  ChatNamedToolChoice,
} from '../../../generated/types/gateway/types.gen.ts';
import { type GatewayError, gatewayError } from '../../errors.ts';
import { at, honoured, item, members, type Place, unsupported } from './fieldRules.ts';
import type { JsonObject } from './json.ts';
import type { OfferedTool } from './tools.ts';

/** What the model may, must or must not call. */
export interface Choice {
  /** The tools it may call. */
  readonly tools: readonly OfferedTool[];
  /** `any` and `tool` force it to call one. */
  readonly mode: 'none' | 'auto' | 'any' | 'tool';
  /** The tool that `tool` means. */
  readonly name?: string;
  readonly ignoredParams: readonly string[];
}

/** Reads `tool_choice`. Throws for names that no tool has, and for a call that the model cannot be forced to make. */
export function readChoice(body: ChatCompletionRequest, request: Place, offered: readonly OfferedTool[]): Choice {
  const choice = body.tool_choice ?? 'auto';
  const place = at(request, 'tool_choice');
  if (typeof choice === 'string') return readMode(choice, place, offered);
  switch (choice.type) {
    case 'function':
      return readNamed(choice, place, offered);
    case 'allowed_tools':
      return readAllowed(choice, place, offered);
    case 'custom':
      throw unsupported(place.path, 'Bedrock has no custom tools. Use a function.');
    default:
      return unreachableChoice(choice, place);
  }
}

function readMode(mode: 'none' | 'auto' | 'required', place: Place, offered: readonly OfferedTool[]): Choice {
  if (mode === 'none') return { tools: [], mode, ignoredParams: [] };
  if (mode === 'auto') return { tools: offered, mode, ignoredParams: [] };
  if (offered.length === 0) throw invalid(place.path, "'none' or 'auto', because there are no tools");
  return { tools: offered, mode: forced('any', place), ignoredParams: [] };
}

const namedFields = members<ChatNamedToolChoice>({
  type: honoured,
  function: members<ChatNamedToolChoice['function']>({ name: honoured }),
});

function readNamed(choice: ChatNamedToolChoice, place: Place, offered: readonly OfferedTool[]): Choice {
  const { name } = find(choice, place, offered);
  return { tools: offered, mode: forced('tool', place), name, ignoredParams: namedFields(choice, place) };
}

const allowedFields = members<ChatAllowedToolChoice>({
  type: honoured,
  allowed_tools: members<ChatAllowedToolChoice['allowed_tools']>({ mode: honoured, tools: honoured }),
});

/** Converse has no such choice: the model is told of the allowed tools only. */
function readAllowed(choice: ChatAllowedToolChoice, place: Place, offered: readonly OfferedTool[]): Choice {
  const { mode, tools } = choice.allowed_tools;
  const allowedPlace = at(place, 'allowed_tools');
  const listPlace = at(allowedPlace, 'tools');
  const allowed = new Set(tools.map((tool, index) => find(tool, item(listPlace, index), offered)));
  return {
    tools: offered.filter((tool) => allowed.has(tool)),
    mode: mode === 'required' ? forced('any', at(allowedPlace, 'mode')) : mode,
    ignoredParams: [
      ...allowedFields(choice, place),
      ...tools.flatMap((tool, index) => namedFields(tool, item(listPlace, index))),
    ],
  };
}

function find({ function: { name } }: ChatNamedToolChoice, place: Place, offered: readonly OfferedTool[]): OfferedTool {
  const tool = offered.find((candidate) => candidate.name === name);
  if (tool === undefined) throw invalid(`${place.path}.function.name`, 'the name of one of the tools');
  return tool;
}

function forced<Mode>(mode: Mode, { path, row }: Place): Mode {
  if (row.forced_tool_choice) return mode;
  throw unsupported(path, `${row.id} cannot be made to call a tool. Send auto, and ask for the call in a message.`);
}

/**
 * Converse's words for a choice, or Anthropic's where only those can forbid parallel calls; the two exclude each other.
 * https://github.com/BerriAI/litellm/pull/34347
 */
export function toToolChoice(
  { mode, name = '' }: Pick<Choice, 'mode' | 'name'>,
  { isSerial }: { readonly isSerial: boolean },
): { readonly toolChoice?: ToolChoice; readonly fields?: JsonObject } {
  const isNamed = mode === 'tool';
  if (isSerial) {
    return { fields: { tool_choice: { type: mode, ...(isNamed && { name }), disable_parallel_tool_use: true } } };
  }
  // Not every model that uses tools takes the field, so the default is not spelled out.
  if (mode === 'auto' || mode === 'none') return {};
  return { toolChoice: isNamed ? { tool: { name } } : { any: {} } };
}

function unreachableChoice(_choice: never, { path }: Place): never {
  throw unsupported(path, 'There is no such choice.');
}

function invalid(param: string, expected: string): GatewayError {
  return gatewayError('invalid_value', { details: { param, expected } });
}
