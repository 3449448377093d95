import type { ConverseCommandInput } from '@aws-sdk/client-bedrock-runtime';
import type { ChatCompletionRequest, ChatPerformanceConfig } from '../../../generated/types/gateway/types.gen.ts';
import { at, honoured, members, type Place, unsupported } from './fieldRules.ts';
import { type Guardrail, toGuardrail } from './guardrail.ts';

/** Who asks, for AWS's own invocation log. */
export interface Origin {
  readonly teamId: string;
  readonly keyId: string;
  readonly requestId: string;
}

/** Settings of Bedrock itself rather than of the model. */
export interface Settings {
  readonly request: Pick<
    ConverseCommandInput,
    'serviceTier' | 'guardrailConfig' | 'performanceConfig' | 'requestMetadata'
  >;
  readonly ignoredParams: readonly string[];
}

/**
 * Maps tier, guardrail and latency, and labels the request. Throws `unsupported_parameter` for a tier Bedrock lacks, and
 * `guardrail_fixed` for another guardrail than the operator's.
 */
export function toSettings(
  body: ChatCompletionRequest,
  place: Place,
  { origin, guardrail = null }: { readonly origin?: Origin | undefined; readonly guardrail?: Guardrail | undefined },
): Settings {
  const parts = [
    serviceTier(body.service_tier, place),
    toGuardrail(body, place, guardrail),
    performance(body.performanceConfig, place),
    labels(origin),
  ];
  return parts.reduce((all, part) => ({
    request: { ...all.request, ...part.request },
    ignoredParams: [...all.ignoredParams, ...part.ignoredParams],
  }));
}

const NOTHING: Settings = { request: {}, ignoredParams: [] };

function serviceTier(tier: ChatCompletionRequest['service_tier'], place: Place): Settings {
  switch (tier) {
    case undefined:
    case null:
    case 'auto':
    case 'default':
      return NOTHING;
    case 'flex':
    case 'priority':
      return { request: { serviceTier: { type: tier } }, ignoredParams: [] };
    // OpenAI's newer name of the same tier; answers of both say priority.
    case 'fast':
      return { request: { serviceTier: { type: 'priority' } }, ignoredParams: [] };
    case 'scale':
      throw unsupported(at(place, 'service_tier').path, 'Bedrock has default, flex and priority.');
    default:
      return unreachableTier(tier, place);
  }
}

const performanceFields = members<NonNullable<ChatPerformanceConfig>>({ latency: honoured });

function performance(config: ChatPerformanceConfig | undefined, request: Place): Settings {
  if (config === undefined || config === null) return NOTHING;
  const { latency } = config;
  return {
    request: latency === undefined ? {} : { performanceConfig: { latency } },
    ignoredParams: performanceFields(config, at(request, 'performanceConfig')),
  };
}

/** https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html */
const MAX_LABEL_LENGTH = 256;
const NOT_IN_LABELS = /[^a-zA-Z0-9\s:_@$#=/+,.-]/g;

function labels(origin: Origin | undefined): Settings {
  if (origin === undefined) return NOTHING;
  const toLabel = (text: string) => text.replaceAll(NOT_IN_LABELS, '_').slice(0, MAX_LABEL_LENGTH);
  const requestMetadata = {
    team: toLabel(origin.teamId),
    key: toLabel(origin.keyId),
    request_id: toLabel(origin.requestId),
  };
  return { request: { requestMetadata }, ignoredParams: [] };
}

function unreachableTier(_tier: never, place: Place): never {
  throw unsupported(at(place, 'service_tier').path, 'There is no such tier.');
}
