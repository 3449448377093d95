import type { InferenceConfiguration } from '@aws-sdk/client-bedrock-runtime';
import type { ChatCompletionRequest, GatewayWarning } from '../../../generated/types/gateway/types.gen.ts';
import type { ModelRow } from '../../catalog/model.ts';
import { gatewayError } from '../../errors.ts';
import { unsupported } from './fieldRules.ts';

/** What applies to requests that do not say. */
export interface InferenceDefaults {
  /** Held to what the model can answer. The model's own default applies without it. */
  readonly maxTokens?: number;
  /** From 0 to 1. Bedrock's own default applies without it. */
  readonly temperature?: number;
}

export interface Inference {
  readonly config: InferenceConfiguration;
  readonly ignoredParams: readonly string[];
  readonly warnings: readonly GatewayWarning[];
}

interface InferenceTarget {
  readonly row: ModelRow;
  readonly defaults?: InferenceDefaults | undefined;
}

type Part = Pick<Inference, 'config'> & Partial<Inference>;

/** Maps limits, sampling and stop sequences. Throws `invalid_value` or `unsupported_parameter` naming the field. */
export function toInference(body: ChatCompletionRequest, target: InferenceTarget): Inference {
  const parts = [outputLimit(body, target), sampling(body, target), stopSequences(body, target.row)];
  return {
    config: parts.reduce<InferenceConfiguration>((config, part) => ({ ...config, ...part.config }), {}),
    ignoredParams: parts.flatMap(({ ignoredParams = [] }) => ignoredParams),
    warnings: parts.flatMap(({ warnings = [] }) => warnings),
  };
}

/** A limit is always sent: without one Bedrock reserves the model's whole maximum of the account's quota. */
function outputLimit(body: ChatCompletionRequest, { row, defaults }: InferenceTarget): Part {
  const sent = (['max_completion_tokens', 'max_tokens'] as const).flatMap((name) => {
    const tokens = body[name] ?? undefined;
    return tokens === undefined ? [] : [{ name, tokens }];
  });
  if (row.max_tokens_forbidden) return { config: {}, ignoredParams: sent.map(({ name }) => name) };
  const [chosen, older] = sent;
  if (chosen === undefined) {
    const maxTokens = Math.min(defaults?.maxTokens ?? row.default_max_output_tokens, row.max_output_tokens);
    return { config: { maxTokens } };
  }
  if (chosen.tokens > row.max_output_tokens) {
    const expected = `${row.max_output_tokens} or less for '${row.id}', not ${chosen.tokens}`;
    throw gatewayError('invalid_value', { details: { param: chosen.name, expected } });
  }
  const isOverruled = older !== undefined && older.tokens !== chosen.tokens;
  return { config: { maxTokens: chosen.tokens }, ignoredParams: isOverruled ? [older.name] : [] };
}

/** A default temperature would skew a `top_p` sent alone, and newer models refuse the two together. */
function sampling(body: ChatCompletionRequest, { row, defaults }: InferenceTarget): Part {
  const asked = temperatureOf(body);
  const topP = body.top_p ?? undefined;
  if (!row.sampling_parameters) {
    const sent = { temperature: asked, top_p: topP };
    return { config: {}, ignoredParams: Object.entries(sent).flatMap(([name, n]) => (n === undefined ? [] : [name])) };
  }
}
