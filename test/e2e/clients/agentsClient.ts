import { Agent, OpenAIProvider, Runner, tool, type Usage } from '@openai/agents';
import OpenAI from 'openai';
import type { Answer, Client, Question, Tool } from './client.ts';

/** OpenAI's agents, told to speak Chat Completions and to keep their traces to themselves. */
export const agentsClient: Client = {
  name: '@openai/agents, chat',
  tellsCacheWrites: false,
  async ask(address, question) {
    const openAIClient = new OpenAI({ ...address, maxRetries: 0 });
    const modelProvider = new OpenAIProvider({ openAIClient, useResponses: false });
    const runner = new Runner({ modelProvider, tracingDisabled: true });
    const agent = agentOf(question);
    if (!question.stream) return toAnswer(await runner.run(agent, question.text));
    const run = await runner.run(agent, question.text, { stream: true });
    for await (const piece of run.toTextStream()) question.onPiece?.(piece);
    await run.completed;
    return toAnswer(run);
  },
};

function agentOf({ model, tools, schema }: Question) {
  return new Agent({
    name: 'traveller',
    model,
    tools: (tools ?? []).map(toTool),
    ...(schema && { outputType: schema }),
  });
}

function toTool({ name, description, parameters, run }: Tool) {
  return tool({ name, description, parameters, execute: async (args) => run(args) });
}

interface Run {
  readonly finalOutput?: unknown;
  readonly state: { readonly usage: Usage };
}

function toAnswer({ finalOutput, state: { usage } }: Run): Answer {
  const cacheRead = usage.inputTokensDetails.reduce((sum, { cached_tokens = 0 }) => sum + cached_tokens, 0);
  return {
    text: typeof finalOutput === 'string' ? finalOutput : JSON.stringify(finalOutput),
    value: finalOutput,
    usage: { input: usage.inputTokens, output: usage.outputTokens, cacheRead, cacheWritten: 0 },
  };
}
