import type { Command } from 'commander';
import type { ChatCompletionChunk, ChatCompletionRequest } from '../../../generated/types/gateway/index.ts';
import { readConfig } from '../../config.ts';
import { foreign, isErrorResponse, refusal, unreachable, wrongUsage } from '../failure.ts';
import { type GatewayOptions, NAME_A_KEY, readGatewayKey, readGatewayUrl } from '../gatewayAddress.ts';
import { wholeNumber } from '../optionValues.ts';
import { patientFetch } from '../patientFetch.ts';
import { readChatStream } from '../readChatStream.ts';
import type { Surroundings } from '../surroundings.ts';
import { printable, usd } from '../text.ts';
import { dataDirOption, withGateway } from './shared.ts';

interface ChatOptions extends GatewayOptions {
  readonly model?: string;
  readonly system?: string;
  readonly maxTokens?: number;
}

/** `llm-gateway chat Hello` */
export function addChat(program: Command, surroundings: Surroundings): void {
  const command = program
    .command('chat')
    .description('try a key: stream an answer, billed like any request')
    .argument('<prompt...>', 'what to ask');
  withGateway(command)
    .addOption(dataDirOption())
    .option('--model <model>', "the model to ask (default: the gateway's default)")
    .option('--system <text>', 'system instructions')
    .option('--max-tokens <count>', 'the most tokens the answer may have', wholeNumber)
    .action(async (words: string[], options: ChatOptions) => {
      const body = chatBody(words.join(' '), options);
      await showAnswer(await ask(body, options, surroundings), surroundings);
    });
}

/** A request for a stream that tells its usage at the end. */
export function chatBody(prompt: string, { model, system, maxTokens }: ChatOptions): ChatCompletionRequest {
  return {
    ...(model === undefined ? {} : { model }),
    messages: [
      ...(system === undefined ? [] : [{ role: 'system' as const, content: system }]),
      { role: 'user', content: prompt },
    ],
    stream: true,
    stream_options: { include_usage: true },
    ...(maxTokens === undefined ? {} : { max_completion_tokens: maxTokens }),
  };
}

async function ask(body: ChatCompletionRequest, options: ChatOptions, surroundings: Surroundings) {
  const key = await readGatewayKey(options, surroundings);
  if (key === undefined) throw wrongUsage('Which key?', { advice: NAME_A_KEY });
  const url = readGatewayUrl(options, surroundings);
  const fetch = patientFetch(surroundings, { deadlineMs: readConfig(surroundings.environment).maxRequestMs });
  const response = await fetch(`${url}/v1/chat/completions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch((cause: unknown) => {
    throw unreachable(url, '--gateway-url', cause);
  });
  if (response.ok && response.body !== null) return response.body;
  const error: unknown = await response.json().catch(() => undefined);
  throw isErrorResponse(error) ? refusal(error, response.headers.get('x-request-id')) : foreign(url);
}

/** The answer as it comes; what is to be said about it on the other stream, so that a script reads the answer alone. */
async function showAnswer(bytes: ReadableStream<Uint8Array>, { terminal }: Surroundings): Promise<void> {
  const remarks: string[] = [];
  let isThinking = false;
  let isLineOpen = false;
  try {
    for await (const chunk of readChatStream(bytes)) {
      const { content, reasoning_content: thought } = chunk.choices[0]?.delta ?? {};
      if (thought && !isThinking && terminal.isInteractive) terminal.tell('Thinking ...\n');
      isThinking ||= Boolean(thought);
      const text = printable(content ?? '');
      if (text !== '') isLineOpen = !text.endsWith('\n');
      terminal.answer(text);
      remarks.push(remarksOn(chunk));
    }
  } finally {
    // Neither remarks nor an error begin in the middle of a line.
    if (isLineOpen) terminal.answer('\n');
  }
  terminal.tell(remarks.join(''));
}

/** Endings that are worth a word. */
const ENDINGS: Readonly<Record<string, string>> = {
  length: 'The answer was cut: it had all the tokens that it may have.\n',
  content_filter: 'A filter stopped the answer.\n',
};

function remarksOn({ model, choices, usage, gateway_metadata: about }: ChatCompletionChunk): string {
  const ending = ENDINGS[choices[0]?.finish_reason ?? ''] ?? '';
  if (!usage) return ending;
  const cost = about === undefined ? '' : `, $${usd(about.cost_usd)}`;
  return `${ending}${printable(model)}: ${usage.prompt_tokens} tokens in, ${usage.completion_tokens} out${cost}\n`;
}
