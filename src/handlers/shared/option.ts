import type { GatewayWarning } from '../../../generated/types/gateway/types.gen.ts';
import type { ResolvedModel } from '../../catalog/catalog.ts';
import type { Request } from '../../contract.ts';
import { gatewayError } from '../../errors.ts';
import type { Candidate } from '../../provider/provider.ts';
import { type AnswerForm, readAnswer, refuseIgnored, toConverse } from '../../translators/chatCompletions/index.ts';
import type { HandlerParts } from '../index.ts';
import type { Labelled } from './labels.ts';
import { readFlag } from './readFlag.ts';

/** What is sent to the model when the caller leaves a field out. */
export interface Defaults {
  readonly maxTokens?: number;
  readonly temperature?: number;
}

const STRICT_HEADER = 'x-gateway-strict';

/** A model that may answer, with the request in its words. */
export interface Option extends Candidate {
  readonly form: AnswerForm;
  /** What of the request is lost on it. */
  readonly ignoredParams: readonly string[];
  readonly warnings: readonly GatewayWarning[];
}

interface Manner {
  readonly labels: Labelled;
  readonly defaults: Defaults;
}

/** Puts a request in a model's words. Throws `GatewayError` for what the model cannot do. */
export function createTranslate(
  { settings }: HandlerParts,
  { caller, context }: Request<'createChatCompletion'>,
  { labels, defaults }: Manner,
): (model: ResolvedModel, name?: string) => Option {
  const { body } = labels;
  const origin = { teamId: caller.teamId, keyId: caller.keyId, requestId: context.requestId };
  const { guardrail } = caller;
  const isStrict = readFlag(context.headers, STRICT_HEADER, false);
  return ({ row, target }, name = row.id) => {
    if (body.stream === true && !row.streaming) {
      throw gatewayError('streaming_not_supported', { details: { model: name }, param: 'stream' });
    }
    const place = { row, modelId: target.modelId, defaults, guardrail, origin, isStrict };
    const { request, form, warnings, ...lost } = toConverse(body, place);
    if (isStrict) refuseIgnored(labels.ignoredParams);
    if (request.guardrailConfig !== undefined && target.region !== settings.region) {
      const details = { param: 'guardrailConfig', reason: `A guardrail of ${settings.region} guards no other Region.` };
      throw gatewayError('unsupported_parameter', { details });
    }
    const ignoredParams = [...lost.ignoredParams, ...labels.ignoredParams];
    return { row, target, request, form, ignoredParams, warnings, check: (answer) => void readAnswer(answer, form) };
  };
}
