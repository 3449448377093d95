import { type AIMessageChunk, type BaseMessage, HumanMessage, type UsageMetadata } from '@langchain/core/messages';
import { type StructuredToolInterface, tool } from '@langchain/core/tools';
import { ChatOpenAI } from '@langchain/openai';
import type { ZodObject } from 'zod';
import type { Answer, Client, Question, Tokens, Tool } from './client.ts';

/** LangChain's way to OpenAI. It leaves the tool loop to its user. */
export const langchainClient: Client = {
  name: '@langchain/openai',
  tellsCacheWrites: true,
  ask({ baseURL, apiKey }, question) {
    const model = new ChatOpenAI({ model: question.model, apiKey, maxRetries: 0, configuration: { baseURL } });
    return question.schema === undefined ? converse(model, question) : readValue(model, question, question.schema);
  },
};

async function converse(model: ChatOpenAI, question: Question): Promise<Answer> {
  const tools = new Map((question.tools ?? []).map((given) => [given.name, toTool(given)]));
  const bound = tools.size === 0 ? model : model.bindTools([...tools.values()]);
  const messages: BaseMessage[] = [new HumanMessage(question.text)];
  const usages: Tokens[] = [];
  for (;;) {
    const message = await say(bound, messages, question);
    messages.push(message);
    usages.push(toTokens(message.usage_metadata));
    const calls = message.tool_calls ?? [];
    if (calls.length === 0) return { text: message.text, usage: usages.reduce(add) };
    for (const call of calls) messages.push(await tools.get(call.name)?.invoke({ ...call, type: 'tool_call' }));
  }
}

type Speaker = Pick<ChatOpenAI, 'invoke' | 'stream'>;

async function say(model: Speaker, messages: BaseMessage[], { stream, onPiece }: Question) {
  if (!stream) return model.invoke(messages);
  const chunks: AIMessageChunk[] = [];
  for await (const chunk of await model.stream(messages)) {
    if (chunk.text !== '') onPiece?.(chunk.text);
    chunks.push(chunk);
  }
  return chunks.reduce((whole, chunk) => whole.concat(chunk));
}

async function readValue(model: ChatOpenAI, { text, stream }: Question, schema: ZodObject): Promise<Answer> {
  const reader = model.withStructuredOutput(schema, { method: 'jsonSchema', includeRaw: true });
  if (!stream) {
    const { raw, parsed } = await reader.invoke(text);
    return { text: raw.text, value: parsed, usage: toTokens((raw as AIMessageChunk).usage_metadata) };
  }
  const raws: AIMessageChunk[] = [];
  let value: unknown;
  for await (const { raw, parsed } of await reader.stream(text)) {
    if (raw !== undefined) raws.push(raw as AIMessageChunk);
    if (parsed !== undefined) value = parsed;
  }
  const raw = raws.reduce((whole, chunk) => whole.concat(chunk));
  return { text: raw.text, value, usage: toTokens(raw.usage_metadata) };
}

function toTool({ name, description, parameters, run }: Tool): StructuredToolInterface {
  return tool((args: unknown) => run(args), { name, description, schema: parameters });
}

function toTokens(usage: UsageMetadata | undefined): Tokens {
  return {
    input: usage?.input_tokens ?? 0,
    output: usage?.output_tokens ?? 0,
    cacheRead: usage?.input_token_details?.cache_read ?? 0,
    cacheWritten: usage?.input_token_details?.cache_creation ?? 0,
  };
}

function add(one: Tokens, other: Tokens): Tokens {
  return {
    input: one.input + other.input,
    output: one.output + other.output,
    cacheRead: one.cacheRead + other.cacheRead,
    cacheWritten: one.cacheWritten + other.cacheWritten,
  };
}
