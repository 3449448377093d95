import type { ConverseCommandInput } from '@aws-sdk/client-bedrock-runtime';
import type { ChatCompletionRequest, GatewayWarning } from '../../../generated/types/gateway/types.gen.ts';
import type { ModelRow } from '../../catalog/model.ts';
import { toConversation } from './conversation.ts';
import { type InferenceDefaults, toInference } from './inference.ts';
import { requestFields } from './requestFields.ts';

/** The model a request is for. */
export interface TranslationTarget {
  readonly row: ModelRow;
  /** What Bedrock is called with: a model id or an inference profile id. */
  readonly modelId: string;
  readonly defaults?: InferenceDefaults | undefined;
}

/** A request in Bedrock's words, and what of it was lost or changed on the way. */
export interface Translation {
  readonly request: ConverseCommandInput;
  /** Paths of the fields that have no effect, such as `seed` or `messages[0].name`. */
  readonly ignoredParams: readonly string[];
  readonly warnings: readonly GatewayWarning[];
}

/**
 * Translates a validated request for one model. Every field is mapped, reported or refused. Throws
 * `unsupported_parameter` for what would change the answer if it were left out, `invalid_value` for what the schema
 * cannot say and the model does not take.
 */
export function toConverse(body: ChatCompletionRequest, target: TranslationTarget): Translation {
  const { row, modelId } = target;
  const ignoredFields = requestFields(body, { path: '', row });
  const { system, messages, ignoredParams } = toConversation(body.messages, row);
  const { config, ignoredParams: ignoredSettings, warnings } = toInference(body, target);
  return {
    request: {
      modelId,
      messages,
      ...(system.length > 0 && { system }),
      ...(Object.keys(config).length > 0 && { inferenceConfig: config }),
    },
    ignoredParams: [...ignoredFields, ...ignoredParams, ...ignoredSettings],
    warnings,
  };
}
