import type { ChatCompletionRequest, ChatStreamOptions } from '../../../generated/types/gateway/types.gen.ts';
import { alwaysIgnored, alwaysRefused, honoured, ignored, members, refused, refusedUnless } from './fieldRules.ts';

const streamOptions = members<NonNullable<ChatStreamOptions>>({
  include_usage: honoured,
  include_obfuscation: ignored,
});

/** A request without the caller's labels, which the model never sees. */
export type TranslatedRequest = Omit<ChatCompletionRequest, 'metadata' | 'user'>;

/**
 * What becomes of every top-level field of a request, model by model. Answers the paths that have no effect, in the
 * order of the request; throws `unsupported_parameter` for a field that would change the answer.
 */
export const requestFields = members<TranslatedRequest>({
  model: honoured,
  messages: honoured,
  stream: honoured,
  stream_options: streamOptions,

  max_completion_tokens: honoured,
  max_tokens: honoured,
  temperature: honoured,
  top_p: honoured,
  stop: honoured,

  tools: honoured,
  tool_choice: honoured,
  parallel_tool_calls: honoured,
  response_format: honoured,
  reasoning_effort: honoured,
  thinking: honoured,
  service_tier: honoured,
  guardrailConfig: honoured,
  performanceConfig: honoured,

  n: refusedUnless((n) => n === 1, 'Bedrock gives one answer per request. Send a request for each answer.'),
  logit_bias: refused('Converse cannot weigh single tokens. Say in a message which words to prefer or avoid.'),
  logprobs: refused('Converse does not tell token probabilities. Leave it out.'),
  top_logprobs: refused('Converse does not tell token probabilities. Leave it out.'),
  modalities: refusedUnless(
    (modalities) => modalities.every((modality) => modality === 'text'),
    'Answers are text. Send ["text"] or leave it out.',
  ),
  audio: alwaysRefused('Answers are text. Leave it out.'),
  // An empty object switches OpenAI's web search on.
  web_search_options: alwaysRefused('There is no web search. Put what the model should know into the messages.'),
  // It may block what offends, and the answer tells what it found.
  moderation: alwaysRefused(
    "There is no moderation of OpenAI's. A guardrail watches prompt and answer: guardrailConfig.",
  ),
  functions: refused('It is the older form of tools. Use tools.'),
  function_call: alwaysRefused('It is the older form of tool_choice. Use tool_choice.'),

  // 0 is a seed like any other.
  seed: alwaysIgnored,
  frequency_penalty: ignored,
  presence_penalty: ignored,
  prediction: ignored,
  store: ignored,
  safety_identifier: ignored,
  prompt_cache_key: ignored,
  prompt_cache_retention: ignored,
  verbosity: ignored,
});
