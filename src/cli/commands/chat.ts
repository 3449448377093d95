import type { Command } from 'commander';
import type { ChatCompletionRequest } from '../../../generated/types/gateway/index.ts';
import { readConfig } from '../../config.ts';
import { foreign, isErrorResponse, refusal, unreachable, wrongUsage } from '../failure.ts';
import { type GatewayOptions, readGatewayKey, readGatewayUrl } from '../gatewayAddress.ts';
import { wholeNumber } from '../optionValues.ts';
import { patientFetch } from '../patientFetch.ts';
import { readChatStream } from '../readChatStream.ts';
import type { Surroundings } from '../surroundings.ts';
import { printable } from '../text.ts';

interface ChatOptions extends GatewayOptions {
  readonly model?: string;
  readonly system?: string;
  readonly maxTokens?: number;
}

/** `llm-gateway chat Hello` */
export function addChat(program: Command, surroundings: Surroundings): void {
  program
    .command('chat')
    .description('stream an answer, to try a key; it is billed like any request')
    .argument('<prompt...>', 'what to ask')
    .option('--key <api_key>', 'a gateway key (default: $LLM_GATEWAY_API_KEY, which other users cannot see)')
    .option('--model <model>', 'whom to ask (default: $LLM_GATEWAY_DEFAULT_MODEL or nova-micro)')
    .option('--system <text>', 'instructions')
    .option('--max-tokens <count>', 'tokens of the answer, at most', wholeNumber)
    .option('--gateway-url <url>', 'the public API, without /v1 (default: http://$HOST:$PORT, or 127.0.0.1:8787)')
    .action(async (words: string[], options: ChatOptions) => {
      const body = chatBody(words.join(' '), {
        model: readConfig(surroundings.environment).defaultModel,
        ...options,
      });
      await showAnswer(await ask(body, options, surroundings), surroundings);
    });
}

/** A request for a stream that tells its usage at the end. */
export function chatBody(prompt: string, options: ChatOptions & { readonly model: string }): ChatCompletionRequest {
  const { model, system, maxTokens } = options;
  return {
    model,
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
  const key = readGatewayKey(options, surroundings);
  if (key === undefined) throw wrongUsage('Which key? Set LLM_GATEWAY_API_KEY, or name one with --key.');
  const url = readGatewayUrl(options, surroundings);
  const fetch = patientFetch(surroundings, { deadlineMs: readConfig(surroundings.environment).maxRequestMs });
  const response = await fetch(`${url}/v1/chat/completions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch((cause: unknown) => {
    throw unreachable(url, cause);
  });
  if (response.ok && response.body !== null) return response.body;
  const error: unknown = await response.json().catch(() => undefined);
  throw isErrorResponse(error) ? refusal(error, response.headers.get('x-request-id')) : foreign(url);
}

/** The answer as it comes; what it took on the other stream, so that a script reads the answer alone. */
async function showAnswer(bytes: ReadableStream<Uint8Array>, { terminal }: Surroundings): Promise<void> {
  for await (const { model, choices, usage } of readChatStream(bytes)) {
    terminal.answer(printable(choices[0]?.delta.content ?? ''));
    if (usage) {
      terminal.answer('\n');
      terminal.tell(`${printable(model)}: ${usage.prompt_tokens} tokens in, ${usage.completion_tokens} out\n`);
    }
  }
}
