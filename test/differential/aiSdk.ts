import { createAmazonBedrock } from '@ai-sdk/amazon-bedrock';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import {
  generateText,
  jsonSchema,
  type LanguageModel,
  Output,
  streamText,
  type ToolChoice,
  type ToolSet,
  tool,
} from 'ai';
import type { Conversation, Sender } from './conversation.ts';

/** Asks the gateway with `@ai-sdk/openai-compatible`. */
export function gatewaySender({ url, key }: { readonly url: string; readonly key: string }): Sender {
  const gateway = createOpenAICompatible({
    name: 'gateway',
    baseURL: `${url}/v1`,
    apiKey: key,
    supportsStructuredOutputs: true,
  });
  return (conversation, stream) => ask(gateway(conversation.model), conversation, stream);
}

/** Asks Bedrock with `@ai-sdk/amazon-bedrock`. */
export function aiSdkSender(endpoint: string, modelIdOf: (model: string) => string): Sender {
  const bedrock = createAmazonBedrock({ baseURL: endpoint, apiKey: 'any', region: 'us-east-1' });
  return (conversation, stream) => ask(bedrock(modelIdOf(conversation.model)), conversation, stream);
}

async function ask(model: LanguageModel, conversation: Conversation, stream: boolean): Promise<unknown> {
  const { messages, settings, tools, schema, options } = conversation;
  const request = {
    model,
    messages: [...messages],
    allowSystemInMessages: true,
    maxRetries: 0,
    ...settings,
    ...(tools && { tools: toToolSet(tools), toolChoice: toToolChoice(conversation) }),
    ...(schema && { output: Output.object({ name: 'place', schema: jsonSchema(schema) }) }),
    providerOptions: { ...options },
  };
  if (!stream) return generateText(request);
  return streamText({ ...request, onError: () => undefined }).text;
}

function toToolSet(tools: NonNullable<Conversation['tools']>): ToolSet {
  return Object.fromEntries(
    tools.map(({ name, description, schema }) => [name, tool({ description, inputSchema: jsonSchema(schema) })]),
  );
}

function toToolChoice({ toolChoice = 'auto' }: Conversation): ToolChoice<ToolSet> {
  return typeof toolChoice === 'string' ? toolChoice : { type: 'tool', toolName: toolChoice.name };
}
