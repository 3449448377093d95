import {
  AIMessage,
  type BaseMessage,
  type ContentBlock,
  HumanMessage,
  SystemMessage,
  ToolMessage,
} from '@langchain/core/messages';
import type { AssistantContent, FilePart, ModelMessage, TextPart, UserContent } from 'ai';

type Part = Exclude<AssistantContent | UserContent, string>[number];

/** A message in LangChain's words. Throws for parts that no conversation here has. */
export function toLangchainMessages(message: ModelMessage): readonly BaseMessage[] {
  switch (message.role) {
    case 'system':
      return [new SystemMessage({ content: toBlocks({ ...message, type: 'text', text: message.content }) })];
    case 'user':
      return [new HumanMessage({ content: partsOf(message.content).flatMap(toBlocks) })];
    case 'assistant': {
      const parts = partsOf(message.content);
      const said = parts.filter(({ type }) => type !== 'tool-call');
      return [new AIMessage({ content: said.flatMap(toBlocks), tool_calls: parts.flatMap(toCalls) })];
    }
    case 'tool':
      return message.content.map((part) => {
        if (part.type !== 'tool-result' || part.output.type !== 'text') throw new Error(`No words for ${part.type}`);
        return new ToolMessage({ tool_call_id: part.toolCallId, content: part.output.value });
      });
  }
}

function partsOf<Item>(content: string | readonly Item[]): readonly (Item | TextPart)[] {
  return typeof content === 'string' ? [{ type: 'text', text: content }] : content;
}

function toBlocks(part: Part): ContentBlock[] {
  switch (part.type) {
    case 'text':
      return [{ type: 'text', text: part.text }, ...markOf(part)];
    case 'file':
      return [toFile(part)];
    case 'reasoning': {
      const { signature } = part.providerOptions?.bedrock ?? {};
      return [{ type: 'reasoning_content', reasoningText: { text: part.text, signature } }];
    }
    default:
      throw new Error(`No words for ${part.type}`);
  }
}

function markOf({ providerOptions }: TextPart): ContentBlock[] {
  const cachePoint = providerOptions?.bedrock?.cachePoint;
  return cachePoint === undefined ? [] : [{ type: 'cachePoint', cachePoint }];
}

function toFile({ data, mediaType, filename }: FilePart): ContentBlock {
  if (mediaType.startsWith('image/')) {
    return { type: 'image_url', image_url: { url: `data:${mediaType};base64,${data}` } };
  }
  return { type: 'file', source_type: 'base64', mime_type: mediaType, data, metadata: { name: filename } };
}

function toCalls(part: Part) {
  if (part.type !== 'tool-call') return [];
  return [{ type: 'tool_call' as const, id: part.toolCallId, name: part.toolName, args: Object(part.input) }];
}
