import type { InferenceConfiguration } from '@aws-sdk/client-bedrock-runtime';
import type { ChatCompletionRequest, GatewayWarning } from '../../../generated/types/gateway/types.gen.ts';
import type { ModelRow } from '../../catalog/model.ts';
import { gatewayError } from '../../errors.ts';
import { unsupported } from './fieldRules.ts';
import { sentLimits } from './outputLimits.ts';
import type { Reasoning } from './reasoning.ts';

/** What applies to requests that do not say. */
export interface InferenceDefaults {
  /** Held to what the model can answer. Without it the model's own default in the catalogue applies. */
  readonly maxTokens?: number | undefined;
  /** From 0 to 1. Applies when a request has neither `temperature` nor `top_p`; without it Bedrock's own applies. */
  readonly temperature?: number | undefined;
}

/** The part of a Converse request that limits and steers the sampling. */
export interface Inference {
  readonly config: InferenceConfiguration;
  readonly ignoredParams: readonly string[];
  readonly warnings: readonly GatewayWarning[];
}

interface InferenceTarget {
  readonly row: ModelRow;
  readonly defaults?: InferenceDefaults | undefined;
  readonly reasoning: Pick<Reasoning, 'budgetTokens' | 'forbidsMaxTokens' | 'forbidsSampling'>;
}

type Part = Pick<Inference, 'config'> & Partial<Inference>;

/** Bedrock's scale; OpenAI's ends at 2. https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_InferenceConfiguration.html */
const MAX_TEMPERATURE = 1;

/** Maps limit, sampling and stop sequences. Throws `invalid_value` or `unsupported_parameter` naming the field. */
export function toInference(body: ChatCompletionRequest, target: InferenceTarget): Inference {
  const limit = outputLimit(body, target);
  const steering = sampling(body, target);
  const stop = stopSequences(body, target.row);
  const parts = [limit, steering, stop];
  return {
    config: { ...limit.config, ...steering.config, ...stop.config },
    ignoredParams: parts.flatMap(({ ignoredParams = [] }) => ignoredParams),
    warnings: parts.flatMap(({ warnings = [] }) => warnings),
  };
}

/** A limit is always sent: without one Bedrock reserves the model's whole maximum of the account's quota. */
function outputLimit(body: ChatCompletionRequest, { row, defaults, reasoning }: InferenceTarget): Part {
  const limits = sentLimits(body);
  if (row.max_tokens_forbidden || reasoning.forbidsMaxTokens) {
    return { config: {}, ignoredParams: limits.map(({ name }) => name) };
  }
  const [chosen, older] = limits;
  if (chosen === undefined) {
    // A default says how long an answer may be; what the model thinks comes on top.
    const wanted = (defaults?.maxTokens ?? row.default_max_output_tokens) + reasoning.budgetTokens;
    return { config: { maxTokens: Math.min(wanted, row.max_output_tokens) } };
  }
  if (chosen.maxTokens > row.max_output_tokens) {
    const expected = `${row.max_output_tokens} or less for ${row.id}, not ${chosen.maxTokens}`;
    throw gatewayError('invalid_value', { details: { param: chosen.name, expected } });
  }
  const isOverruled = older !== undefined && older.maxTokens !== chosen.maxTokens;
  return { config: { maxTokens: chosen.maxTokens }, ignoredParams: isOverruled ? [older.name] : [] };
}

/** A default temperature would skew a `top_p` sent alone, and newer models refuse the two together. */
function sampling(body: ChatCompletionRequest, { row, defaults, reasoning }: InferenceTarget): Part {
  const names = (['temperature', 'top_p'] as const).filter((name) => isSent(body[name]));
  if (!row.sampling_parameters || reasoning.forbidsSampling) return { config: {}, ignoredParams: names };
  if (names.length === 0) return temperature(defaults?.temperature);
  const asked = temperature(body.temperature);
  const { top_p: topP } = body;
  if (!isSent(topP)) return asked;
  const isAlone = names.length === 1;
  return isAlone || row.temperature_with_top_p ? { ...asked, config: { ...asked.config, topP } } : oneOf(asked, topP);
}

/**
 * For models that refuse the two together, which clients send with every request: the temperature, unless 1 is asked for,
 * where such models are by themselves. So is a `top_p` of 1. https://github.com/aws-samples/bedrock-access-gateway/issues/191
 */
function oneOf(asked: Part, topP: number): Part {
  if (topP === 1) return asked;
  if (asked.config.temperature === 1) return { ...asked, config: { topP } };
  return { ...asked, ignoredParams: ['top_p'] };
}

function temperature(value: number | null | undefined): Part {
  if (!isSent(value)) return { config: {} };
  if (value <= MAX_TEMPERATURE) return { config: { temperature: value } };
  const message = `temperature ${value} was sent as ${MAX_TEMPERATURE}, where Bedrock's scale ends.`;
  return { config: { temperature: MAX_TEMPERATURE }, warnings: [{ code: 'temperature_clamped', message }] };
}

/** Bedrock takes no stop sequence of white space alone. https://github.com/BerriAI/litellm/issues/3286 */
function stopSequences({ stop }: ChatCompletionRequest, row: ModelRow): Part {
  if (!isSent(stop) || stop.length === 0) return { config: {} };
  if (!row.stop_sequences) {
    throw unsupported('stop', `${row.id} has no stop sequences. Cut the answer after it arrives.`);
  }
  const sequences = typeof stop === 'string' ? [stop] : [...stop];
  const blank = sequences.findIndex((sequence) => sequence.trim() === '');
  if (blank < 0) return { config: { stopSequences: sequences } };
  const param = typeof stop === 'string' ? 'stop' : `stop[${blank}]`;
  const expected = 'text with more than white space';
  throw gatewayError('invalid_value', { details: { param, expected } });
}

function isSent<Value>(value: Value): value is NonNullable<Value> {
  return value !== null && value !== undefined;
}
