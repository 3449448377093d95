import type { ConverseCommandInput } from '@aws-sdk/client-bedrock-runtime';
import type { GatewayWarning } from '../../../generated/types/gateway/types.gen.ts';
import type { ModelRow } from '../../catalog/model.ts';
import type { AnswerForm } from './answer.ts';
import { assertCitations } from './askedCitations.ts';
import { assertCachePoints } from './caching.ts';
import { type Conversation, toConversation } from './conversation.ts';
import { type Place, unsupported } from './fieldRules.ts';
import type { Guardrail } from './guardrail.ts';
import { type InferenceDefaults, toInference } from './inference.ts';
import { type Reasoning, toReasoning } from './reasoning.ts';
import { requestFields, type TranslatedRequest } from './requestFields.ts';
import { type FormatPlan, toFormat } from './responseFormat.ts';
import { type Origin, toSettings } from './settings.ts';
import { readChoice } from './toolChoice.ts';
import { planTools, type ToolPlan } from './toolPlan.ts';
import { toTools } from './tools.ts';

/** The model a request is for, and how it is meant. */
export interface TranslationTarget {
  readonly row: ModelRow;
  /** What Bedrock is called with: a model id or an inference profile id. */
  readonly modelId: string;
  readonly defaults?: InferenceDefaults | undefined;
  /** Refuses what would be reported. @default false */
  readonly isStrict?: boolean;
  /** Watches the request, whatever it asks for itself. @default none */
  readonly guardrail?: Guardrail;
  /** Labels the request in AWS's invocation log. @default no labels */
  readonly origin?: Origin;
}

/** A request in Bedrock's words, and what of it was lost or changed on the way. */
export interface Translation {
  readonly request: ConverseCommandInput;
  /** For the way back: `fromConverse` and `startChunks` find the answer's content with it. */
  readonly form: AnswerForm;
  /** Paths of the fields that have no effect, such as `seed` or `messages[0].name`. */
  readonly ignoredParams: readonly string[];
  readonly warnings: readonly GatewayWarning[];
}

/**
 * Translates a validated request for one model. Every field is mapped, reported or refused. Throws
 * `unsupported_parameter` for what would change the answer if it were left out, `invalid_value` or
 * `missing_parameter` for what the schema cannot say and the model does not take.
 */
export function toConverse(body: TranslatedRequest, target: TranslationTarget): Translation {
  const { row, modelId } = target;
  const place: Place = { path: '', row };
  const ignoredFields = requestFields(body, place);
  const conversation = toConversation(body.messages, row);
  assertCitations(conversation.marks, body.response_format);
  const { reasoning, format, tools } = planAnswer(body, place, conversation);
  const inference = toInference(body, { row, defaults: target.defaults, reasoning });
  const settings = toSettings(body, place, target);
  assertCachePoints([...tools.marks, ...conversation.marks]);
  const parts = [conversation, reasoning, format, tools, inference, settings];
  const ignoredParams = [...ignoredFields, ...parts.flatMap((part) => part.ignoredParams)];
  if (target.isStrict === true) refuseIgnored(ignoredParams);
  const fields = { ...reasoning.fields, ...tools.fields };
  return {
    request: {
      modelId,
      ...toMessages(conversation, format, tools),
      ...(Object.keys(inference.config).length > 0 && { inferenceConfig: inference.config }),
      ...(tools.toolConfig && { toolConfig: tools.toolConfig }),
      ...(format.outputConfig && { outputConfig: format.outputConfig }),
      ...(Object.keys(fields).length > 0 && { additionalModelRequestFields: fields }),
      ...settings.request,
    },
    form: format.form,
    ignoredParams,
    warnings: [...reasoning.warnings, ...format.warnings, ...tools.warnings, ...inference.warnings],
  };
}

interface AnswerPlan {
  readonly reasoning: Reasoning;
  readonly format: FormatPlan;
  readonly tools: ToolPlan;
}

/** The order of precedence: a call the caller forces, then thinking, then a call that we force for the answer's form. */
function planAnswer(body: TranslatedRequest, place: Place, conversation: Conversation): AnswerPlan {
  const { row } = place;
  const { calledTools, isThoughtless } = conversation;
  const isStream = body.stream === true;
  const offered = toTools(body, place);
  const choice = readChoice(body, place, offered);
  const isToolForced = choice.mode === 'any' || choice.mode === 'tool';
  const reasoning = toReasoning(body, place, { isToolForced, isThoughtless });
  const mayForce = row.forced_tool_choice && (row.streaming_tool_use || !isStream) && !reasoning.forbidsForcedTools;
  const format = toFormat(body.response_format, place, { canForceTool: mayForce && choice.tools.length === 0 });
  const isSerial = body.parallel_tool_calls === false;
  const situation = { offered, choice, calledTools, formatTool: format.tool, isSerial, isStream };
  return { reasoning, format, tools: planTools(situation, place) };
}

/** What we ask of the model stands behind what the user says last, so that a prompt cached before stays valid. */
function toMessages(
  { system, messages }: Conversation,
  { instruction }: FormatPlan,
  { advice }: ToolPlan,
): Pick<ConverseCommandInput, 'system' | 'messages'> {
  const asked = [instruction, advice].flatMap((text) => (text === undefined ? [] : [{ text }]));
  const last = messages.findLastIndex(({ role }) => role === 'user');
  const withAsked = messages.map((message, index) =>
    index === last ? { ...message, content: [...(message.content ?? []), ...asked] } : message,
  );
  return { messages: withAsked, ...(system.length > 0 && { system }) };
}

/** What a strict request is refused with, when anything in it has no effect. */
export function refuseIgnored([first]: readonly string[]): void {
  if (first === undefined) return;
  throw unsupported(first, 'It would have no effect, and the header x-gateway-strict asks to refuse such fields.');
}
