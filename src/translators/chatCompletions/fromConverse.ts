import type { ContentBlock, ConverseResponse, ToolUseBlock } from '@aws-sdk/client-bedrock-runtime';
import type {
  ChatCompletion,
  ChatCompletionMessage,
  ChatFunctionToolCall,
} from '../../../generated/types/gateway/types.gen.ts';
import { gatewayError } from '../../errors.ts';
import type { Answer } from './answer.ts';
import { toFinishReason } from './finishReason.ts';

/**
 * Translates a whole answer. Throws `upstream_failed` when it lacks a message, has content that a chat completion
 * cannot carry or ended for an unknown reason, and `model_error` when the model's output was malformed.
 */
export function fromConverse(response: ConverseResponse, answer: Answer): ChatCompletion {
  const content = response.output?.message?.content;
  if (content === undefined) throw gatewayError('upstream_failed', { cause: new Error('no output message') });
  const choice = {
    index: 0,
    message: toMessage(content),
    logprobs: null,
    finish_reason: toFinishReason(response.stopReason),
  };
  return {
    id: answer.id,
    object: 'chat.completion',
    created: answer.createdSeconds,
    model: answer.model,
    choices: [choice],
    usage: answer.usage,
    gateway_metadata: answer.metadata,
  };
}

/** What a block adds to the message. */
interface Addition {
  readonly text?: string;
  readonly reasoning?: string;
  readonly toolCall?: ChatFunctionToolCall;
}

/** The contract has one text: pieces are put end to end, with nothing between them that the model did not write. */
function toMessage(blocks: readonly ContentBlock[]): ChatCompletionMessage {
  const additions = blocks.map(toAddition);
  const texts = additions.flatMap(({ text }) => text ?? []);
  const reasoning = additions.flatMap((addition) => addition.reasoning ?? []);
  const toolCalls = additions.flatMap(({ toolCall }) => toolCall ?? []);
  return {
    role: 'assistant',
    content: texts.length > 0 ? texts.join('') : null,
    refusal: null,
    ...(reasoning.length > 0 && { reasoning_content: reasoning.join('') }),
    ...(toolCalls.length > 0 && { tool_calls: toolCalls }),
  };
}

/** Encrypted reasoning has nothing to read in it and adds nothing. */
function toAddition(block: ContentBlock): Addition {
  if (block.text !== undefined) return { text: block.text };
  if (block.toolUse !== undefined) return { toolCall: toToolCall(block.toolUse) };
  if (block.reasoningContent !== undefined) {
    const reasoning = block.reasoningContent.reasoningText?.text;
    return reasoning === undefined ? {} : { reasoning };
  }
  throw gatewayError('upstream_failed', { cause: new Error(`content block ${Object.keys(block).join()}`) });
}

function toToolCall({ toolUseId, name, input }: ToolUseBlock): ChatFunctionToolCall {
  if (!toolUseId || !name) throw gatewayError('upstream_failed', { cause: new Error('toolUse without id or name') });
  return { id: toolUseId, type: 'function', function: { name, arguments: JSON.stringify(input ?? {}) } };
}
