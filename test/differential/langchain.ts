import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';
import { ChatBedrockConverse } from '@langchain/aws';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { Conversation, Sender } from './conversation.ts';
import { toLangchainMessages } from './langchainMessages.ts';

/** Asks Bedrock with `ChatBedrockConverse` of `@langchain/aws`. */
export function langchainSender(endpoint: string, modelIdOf: (model: string) => string): Sender {
  const client = new BedrockRuntimeClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'any', secretAccessKey: 'any' },
    maxAttempts: 1,
    requestHandler: new NodeHttpHandler(),
  });
  return async (conversation, stream) => {
    const { maxOutputTokens, temperature, topP } = conversation.settings ?? {};
    const model = new ChatBedrockConverse({
      model: modelIdOf(conversation.model),
      region: 'us-east-1',
      client,
      maxRetries: 0,
      ...(maxOutputTokens !== undefined && { maxTokens: maxOutputTokens }),
      ...(temperature !== undefined && { temperature }),
      ...(topP !== undefined && { topP }),
      ...conversation.options?.langchain,
    });
    const asked = withForm(model, conversation);
    const messages = conversation.messages.flatMap(toLangchainMessages);
    const stop = conversation.settings?.stopSequences;
    const options = stop === undefined ? {} : { stop };
    return stream ? Array.fromAsync(await asked.stream(messages, options)) : asked.invoke(messages, options);
  };
}

function withForm(model: ChatBedrockConverse, { tools, toolChoice, schema }: Conversation) {
  if (schema !== undefined) return model.withStructuredOutput({ ...schema }, { name: 'place' });
  if (tools === undefined) return model;
  const functions = tools.map(({ name, description, schema: parameters }) => ({
    type: 'function',
    function: { name, description, parameters: { ...parameters } },
  }));
  return model.bindTools(functions, toolChoice === undefined ? {} : { tool_choice: toToolChoice(toolChoice) });
}

function toToolChoice(choice: NonNullable<Conversation['toolChoice']>): string {
  if (typeof choice === 'object') return choice.name;
  return choice === 'required' ? 'any' : choice;
}
