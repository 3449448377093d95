import type { ConverseCommandInput, GuardrailStreamConfiguration } from '@aws-sdk/client-bedrock-runtime';
import type { ChatCompletionRequest, ChatGuardrailConfig } from '../../../generated/types/gateway/types.gen.ts';
import { gatewayError } from '../../errors.ts';
import { alwaysIgnored, at, honoured, members, type Place, type Rule } from './fieldRules.ts';

/** What the operator has set for the key; null is nothing. */
export type Guardrail = GuardrailStreamConfiguration | null;

type Asked = NonNullable<ChatGuardrailConfig>;

/** What watches the request, and what of the caller's wishes has no effect. */
interface GuardrailSettings {
  readonly request: Pick<ConverseCommandInput, 'guardrailConfig'>;
  readonly ignoredParams: readonly string[];
}

/**
 * Maps the caller's guardrail, or puts the operator's in its place: what the operator says of it wins. Throws
 * `guardrail_fixed` when the caller names another one, and `missing_parameter` when nobody names one.
 */
export function toGuardrail(body: ChatCompletionRequest, request: Place, operators: Guardrail): GuardrailSettings {
  const asked = body.guardrailConfig ?? null;
  if (asked === null && operators === null) return { request: {}, ignoredParams: [] };
  const place = at(request, 'guardrailConfig');
  if (asked !== null) assertNamed(asked, place, operators);
  const isStream = body.stream === true;
  const wanted: GuardrailStreamConfiguration = { ...asked, ...operators };
  const { guardrailIdentifier, guardrailVersion, trace, streamProcessingMode } = wanted;
  const guardrailConfig: GuardrailStreamConfiguration = {
    guardrailIdentifier,
    guardrailVersion,
    ...(trace !== undefined && { trace }),
    ...(isStream && streamProcessingMode !== undefined && { streamProcessingMode }),
  };
  return {
    request: { guardrailConfig },
    ignoredParams: asked === null ? [] : askedFields(operators, isStream)(asked, place),
  };
}

/** Nobody knows whether another spelling names the same one, such as an ARN for an id. */
function assertNamed(asked: Asked, place: Place, operators: Guardrail): void {
  for (const name of ['guardrailIdentifier', 'guardrailVersion'] as const) {
    const { path: param } = at(place, name);
    const isMissing = operators === null && asked[name] === undefined;
    const isOther = operators !== null && asked[name] !== undefined && asked[name] !== operators[name];
    if (isMissing) throw gatewayError('missing_parameter', { details: { param } });
    if (isOther) throw gatewayError('guardrail_fixed', { details: { param } });
  }
}

const askedFields = (operators: Guardrail, isStream: boolean) => {
  const unlessDecided =
    (decided: string | undefined): Rule<string> =>
    (value, place) =>
      decided === undefined || decided === value ? [] : [place.path];
  return members<Asked>({
    guardrailIdentifier: honoured,
    guardrailVersion: honoured,
    trace: unlessDecided(operators?.trace),
    streamProcessingMode: isStream ? unlessDecided(operators?.streamProcessingMode) : alwaysIgnored,
  });
};
