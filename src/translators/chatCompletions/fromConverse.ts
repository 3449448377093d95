import type {
  CitationsContentBlock,
  ContentBlock,
  ConverseResponse,
  ReasoningContentBlock,
  ToolUseBlock,
} from '@aws-sdk/client-bedrock-runtime';
import type {
  ChatAnnotation,
  ChatCitation,
  ChatCompletion,
  ChatCompletionMessage,
  ChatFunctionToolCall,
  ChatThinkingBlock,
  FinishReason,
} from '../../../generated/types/gateway/types.gen.ts';
import { gatewayError } from '../../errors.ts';
import type { Answer, AnswerForm } from './answer.ts';
import { countCharacters, hasPlaces, toCited } from './citations.ts';
import { toAnswerFinishReason } from './finishReason.ts';
import { toJsonText } from './json.ts';
import { type Heard, hearAnswer, hearEnd, hearText, isAnswerTool, type Listening, listen } from './listening.ts';
import { withTrace } from './metadata.ts';
import { toServiceTier } from './serviceTier.ts';
import { toThinkingBlock } from './thinkingBlocks.ts';

/** What a whole answer says, and why it ended. */
interface ReadAnswer {
  readonly message: ChatCompletionMessage;
  readonly finishReason: FinishReason;
}

/**
 * Reads a whole answer. Throws `upstream_failed` when it lacks a message, has content that a chat completion cannot carry
 * or ended for an unknown reason, and `model_error` when the model's output was malformed.
 */
export function readAnswer({ output, stopReason }: ConverseResponse, form: AnswerForm): ReadAnswer {
  const content = output?.message?.content;
  if (content === undefined) throw gatewayError('upstream_failed', { cause: new Error('no output message') });
  const message = toMessage(content, form);
  const calls = message.tool_calls?.length ?? 0;
  return { message, finishReason: toAnswerFinishReason(stopReason, { calls }) };
}

/** Translates a whole answer. Throws what `readAnswer` throws. */
export function fromConverse(response: ConverseResponse, answer: Answer): ChatCompletion {
  const { message, finishReason } = readAnswer(response, answer.form);
  return {
    id: answer.id,
    object: 'chat.completion',
    created: answer.createdSeconds,
    model: answer.model,
    choices: [{ index: 0, message, logprobs: null, finish_reason: finishReason }],
    usage: answer.usage,
    ...toServiceTier(response.serviceTier),
    gateway_metadata: withTrace(answer.metadata, response.trace?.guardrail),
  };
}

/** The message as far as its blocks have been read. */
interface Draft {
  listening: Listening;
  readonly texts: string[];
  /** Characters of all texts. */
  contentLength: number;
  readonly reasoning: string[];
  readonly thinkingBlocks: ChatThinkingBlock[];
  readonly toolCalls: ChatFunctionToolCall[];
  readonly annotations: ChatAnnotation[];
  readonly citations: ChatCitation[];
}

/** The contract has one text: pieces are put end to end, with nothing between them that the model did not write. */
function toMessage(blocks: readonly ContentBlock[], form: AnswerForm): ChatCompletionMessage {
  const draft: Draft = {
    listening: listen(form),
    texts: [],
    contentLength: 0,
    reasoning: [],
    thinkingBlocks: [],
    toolCalls: [],
    annotations: [],
    citations: [],
  };
  for (const block of blocks) read(draft, block);
  note(draft, hearEnd(draft.listening));
  const { texts, reasoning, thinkingBlocks, toolCalls, annotations, citations } = draft;
  return {
    role: 'assistant',
    content: texts.length > 0 ? texts.join('') : null,
    refusal: null,
    ...(reasoning.length > 0 && { reasoning_content: reasoning.join('') }),
    ...(thinkingBlocks.length > 0 && { thinking_blocks: thinkingBlocks }),
    ...(toolCalls.length > 0 && { tool_calls: toolCalls }),
    ...(annotations.length > 0 && { annotations }),
    ...(citations.length > 0 && { citations }),
  };
}

function read(draft: Draft, block: ContentBlock): void {
  if (block.text !== undefined) note(draft, hearText(draft.listening, block.text));
  else if (block.toolUse !== undefined) readToolUse(draft, block.toolUse);
  else if (block.reasoningContent !== undefined) readThought(draft, block.reasoningContent);
  else if (block.citationsContent !== undefined) readCitedTexts(draft, block.citationsContent);
  else throw gatewayError('upstream_failed', { cause: new Error(`content block ${Object.keys(block).join()}`) });
}

function readCitedTexts(draft: Draft, { content = [], citations: sources = [] }: CitationsContentBlock): void {
  const start = draft.contentLength;
  for (const { text } of content) {
    if (text !== undefined) note(draft, hearText(draft.listening, text));
  }
  if (!hasPlaces(draft.listening.form)) return;
  const { annotations = [], citations = [] } = toCited(sources, { start, end: draft.contentLength });
  draft.annotations.push(...annotations);
  draft.citations.push(...citations);
}

function readThought(draft: Draft, thought: ReasoningContentBlock): void {
  const { text } = thought.reasoningText ?? {};
  if (text !== undefined) draft.reasoning.push(text);
  const position = { content: draft.contentLength, tool_calls: draft.toolCalls.length };
  const block = toThinkingBlock(thought, position);
  if (block !== undefined) draft.thinkingBlocks.push(block);
}

function note(draft: Draft, { listening, content, reasoning }: Heard): void {
  draft.listening = listening;
  if (content !== undefined) say(draft, content);
  if (reasoning !== undefined) draft.reasoning.push(reasoning);
}

function say(draft: Draft, content: string): void {
  draft.texts.push(content);
  draft.contentLength += countCharacters(content);
}

/** Of several calls that carry an answer the first counts: together they would be no JSON. */
function readToolUse(draft: Draft, { toolUseId, name, input }: ToolUseBlock): void {
  if (!toolUseId || !name) throw gatewayError('upstream_failed', { cause: new Error('toolUse without id or name') });
  const json = toJsonText(input ?? {});
  if (!isAnswerTool(draft.listening, name)) {
    draft.toolCalls.push({ id: toolUseId, type: 'function', function: { name, arguments: json } });
    return;
  }
  if (draft.listening.isAnswered) return;
  note(draft, hearAnswer(draft.listening));
  say(draft, json);
}
