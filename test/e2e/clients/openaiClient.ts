import OpenAI from 'openai';
import { zodFunction, zodResponseFormat } from 'openai/helpers/zod';
import type { CompletionUsage } from 'openai/resources/completions';
import type { Answer, Client, Question, Tokens, Tool } from './client.ts';

/** OpenAI's own package, with its helpers for schemas, streams and tool loops. */
export const openaiClient: Client = {
  name: 'openai',
  tellsCacheWrites: true,
  ask(address, question) {
    const { completions } = new OpenAI({ ...address, maxRetries: 0 }).chat;
    if (question.tools !== undefined) return runTools(completions, question, question.tools.map(toFunction));
    return question.stream ? stream(completions, question) : parse(completions, question);
  },
};

type Completions = OpenAI['chat']['completions'];

async function parse(completions: Completions, question: Question): Promise<Answer> {
  return toAnswer(await completions.parse(bodyOf(question)));
}

async function stream(completions: Completions, question: Question): Promise<Answer> {
  const run = completions.stream({ ...bodyOf(question), stream_options: { include_usage: true } });
  run.on('content', (piece) => question.onPiece?.(piece));
  return toAnswer(await run.finalChatCompletion());
}

async function runTools(
  completions: Completions,
  question: Question,
  tools: ReturnType<typeof toFunction>[],
): Promise<Answer> {
  const body = { ...bodyOf(question), tools };
  if (!question.stream) return finish(completions.runTools(body));
  const run = completions.runTools({ ...body, stream: true, stream_options: { include_usage: true } });
  run.on('content', (piece) => question.onPiece?.(piece));
  return finish(run);
}

type ToolRun = Pick<ReturnType<Completions['runTools']>, 'finalChatCompletion' | 'totalUsage'>;

async function finish(run: ToolRun): Promise<Answer> {
  const answer = toAnswer(await run.finalChatCompletion());
  return { ...answer, usage: toTokens(await run.totalUsage()) };
}

function bodyOf({ model, text, schema }: Question) {
  return {
    model,
    messages: [{ role: 'user' as const, content: text }],
    ...(schema && { response_format: zodResponseFormat(schema, 'place') }),
  };
}

function toFunction({ name, description, parameters, run }: Tool) {
  return zodFunction({ name, description, parameters, function: run });
}

interface Completion {
  readonly choices: readonly { readonly message: { readonly content: string | null; readonly parsed?: unknown } }[];
  readonly usage?: CompletionUsage | null | undefined;
}

function toAnswer({ choices, usage }: Completion): Answer {
  const message = choices[0]?.message;
  return { text: message?.content ?? '', value: message?.parsed, usage: toTokens(usage) };
}

function toTokens(usage: CompletionUsage | null | undefined): Tokens {
  return {
    input: usage?.prompt_tokens ?? 0,
    output: usage?.completion_tokens ?? 0,
    cacheRead: usage?.prompt_tokens_details?.cached_tokens ?? 0,
    cacheWritten: usage?.prompt_tokens_details?.cache_write_tokens ?? 0,
  };
}
