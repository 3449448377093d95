import type { ChatCompletionRequest } from '../../../../generated/types/gateway/types.gen.ts';
import { validators } from '../../../../generated/validators/gateway.requests.gen.js';
import type { ModelRow } from '../../../../src/catalog/model.ts';
import { GatewayError } from '../../../../src/errors.ts';
import {
  type Translation,
  type TranslationTarget,
  toConverse,
} from '../../../../src/translators/chatCompletions/index.ts';
import { modelRow } from './modelRow.ts';

export const HELLO = [{ role: 'user', content: 'Hello' }];

interface Setting extends Omit<Partial<TranslationTarget>, 'row' | 'modelId'> {
  readonly row?: Partial<ModelRow>;
}

/** Translates a body as the gateway would: only after the contract's own validator took it. */
export function translate(body: object, { row, ...rest }: Setting = {}): Translation {
  const request: object = { messages: HELLO, ...body };
  assertRequest(request);
  return toConverse(request, { row: modelRow(row), modelId: 'amazon.nova-micro-v1:0', ...rest });
}

/** What a body is refused with. */
export function refusalOf(body: object, setting: Setting = {}): GatewayError {
  return thrownBy(() => translate(body, setting)) ?? fail(body);
}

/** What an action throws, if it is a refusal. */
export function thrownBy(action: () => unknown): GatewayError | undefined {
  try {
    action();
    return undefined;
  } catch (error) {
    if (error instanceof GatewayError) return error;
    throw error;
  }
}

/** Whether the contract takes a body. */
export function isRequest(body: object): body is ChatCompletionRequest {
  return validators.createChatCompletion.body?.(body) === true;
}

export function assertRequest(body: object): asserts body is ChatCompletionRequest {
  if (isRequest(body)) return;
  const errors = JSON.stringify(validators.createChatCompletion.body?.errors);
  throw new Error(`The contract refuses ${JSON.stringify(body)}: ${errors}`);
}

function fail(body: object): never {
  throw new Error(`Nothing was refused in ${JSON.stringify(body)}`);
}
