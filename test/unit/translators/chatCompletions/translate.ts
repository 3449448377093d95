import type { ChatCompletionRequest } from '../../../../generated/types/gateway/types.gen.ts';
import { validators } from '../../../../generated/validators/gateway.requests.gen.js';
import type { ModelRow } from '../../../../src/catalog/model.ts';
import {
  type InferenceDefaults,
  type Translation,
  toConverse,
} from '../../../../src/translators/chatCompletions/index.ts';
import { modelRow } from './modelRow.ts';

export const HELLO = [{ role: 'user', content: 'Hello' }];

interface Setting {
  readonly row?: Partial<ModelRow>;
  readonly defaults?: InferenceDefaults;
}

/** Translates a body as the gateway would: only after the contract's own validator took it. */
export function translate(body: object, { row, defaults }: Setting = {}): Translation {
  const request: object = { messages: HELLO, ...body };
  assertRequest(request);
  return toConverse(request, { row: modelRow(row), modelId: 'amazon.nova-micro-v1:0', defaults });
}

export function assertRequest(body: object): asserts body is ChatCompletionRequest {
  const validate = validators.createChatCompletion.body;
  if (!validate?.(body))
    throw new Error(`The contract refuses ${JSON.stringify(body)}: ${JSON.stringify(validate?.errors)}`);
}
