import { createOpenAI } from '@ai-sdk/openai';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { generateText, isStepCount, type LanguageModel, type LanguageModelUsage, Output, streamText, tool } from 'ai';
import type { Answer, Client, Question, Tokens, Tool } from './client.ts';

/** The AI SDK through its two providers that speak Chat Completions. */
export const aiSdkClients: readonly Client[] = [
  {
    name: '@ai-sdk/openai, chat',
    tellsCacheWrites: true,
    ask: (address, question) => ask(createOpenAI(address).chat(question.model), question),
  },
  {
    name: '@ai-sdk/openai-compatible',
    tellsCacheWrites: false,
    ask: (address, question) => ask(createOpenAICompatible({ ...address, ...COMPATIBLE })(question.model), question),
  },
];

const COMPATIBLE = { name: 'gateway', includeUsage: true, supportsStructuredOutputs: true };

function ask(model: LanguageModel, question: Question): Promise<Answer> {
  const request = {
    model,
    prompt: question.text,
    maxRetries: 0,
    tools: Object.fromEntries((question.tools ?? []).map((given) => [given.name, toTool(given)])),
    stopWhen: isStepCount(5),
    output: question.schema === undefined ? Output.text() : Output.object({ schema: question.schema }),
  };
  return question.stream ? stream(request, question) : generate(request);
}

async function generate(request: Parameters<typeof generateText>[0]): Promise<Answer> {
  const { text, output, totalUsage } = await generateText(request);
  return { text, value: output, usage: toTokens(totalUsage) };
}

async function stream(request: Parameters<typeof streamText>[0], question: Question): Promise<Answer> {
  const result = streamText({ ...request, onError: () => undefined });
  for await (const part of result.stream) {
    if (part.type === 'text-delta') question.onPiece?.(part.text);
    // The AI SDK tells of a failure in its stream, where an application has to look for it.
    if (part.type === 'error') throw part.error;
  }
  const [text, value, usage] = await Promise.all([result.text, result.output, result.totalUsage]);
  return { text, value, usage: toTokens(usage) };
}

function toTool({ description, parameters, run }: Tool) {
  return tool({ description, inputSchema: parameters, execute: async (args: unknown) => run(args) });
}

function toTokens({ inputTokens, outputTokens, inputTokenDetails }: LanguageModelUsage): Tokens {
  const { cacheReadTokens, cacheWriteTokens } = inputTokenDetails;
  return {
    input: inputTokens ?? 0,
    output: outputTokens ?? 0,
    cacheRead: cacheReadTokens ?? 0,
    cacheWritten: cacheWriteTokens ?? 0,
  };
}
