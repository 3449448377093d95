import {
  ConverseCommand,
  type ConverseCommandInput,
  type Message,
  type ToolUseBlock,
} from '@aws-sdk/client-bedrock-runtime';
import { describe, expect, it } from 'vitest';
import { ask, MODEL_ID, setUp } from './bedrockSimulatorSetup.ts';

type Json = Exclude<ToolUseBlock['input'], undefined>;

const user = (...content: Message['content'] & object): Message => ({ role: 'user', content });
const assistant = (...content: Message['content'] & object): Message => ({ role: 'assistant', content });
const hi = { text: 'hi' };
const call = (toolUseId: string, name = 'a') => ({ toolUse: { toolUseId, name, input: {} } });
const result = (toolUseId: string) => ({ toolResult: { toolUseId, content: [hi] } });
const cachePoint = { cachePoint: { type: 'default' as const } };
const toolConfig = (name: string) => ({ tools: [{ toolSpec: { name, inputSchema: { json: {} } } }] });

const closed = (property: Json) => ({ type: 'object', properties: { a: property }, additionalProperties: false });
const answer = (schema: Json): Partial<ConverseCommandInput> => ({
  outputConfig: {
    textFormat: { type: 'json_schema', structure: { jsonSchema: { schema: JSON.stringify(schema) } } },
  },
});
const strictTools = (...schemas: Json[]): Partial<ConverseCommandInput> => ({
  toolConfig: {
    tools: schemas.map((json, index) => ({
      toolSpec: { name: `t${index}`, inputSchema: { json }, strict: index > 0 },
    })),
  },
});

const WITH_TOOL = { toolConfig: toolConfig('a') };
const NAME_RULE = 'failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9_-]+';

describe('a request that Bedrock refuses', () => {
  it.each<[string, Partial<ConverseCommandInput>, string]>([
    ['no messages', { messages: [] }, 'A conversation must start with a user message.'],
    ['an assistant first', { messages: [assistant(hi), user(hi)] }, 'A conversation must start with a user message.'],
    ['two users in a row', { messages: [user(hi), user(hi)] }, 'must alternate between user and assistant roles.'],
    [
      'an empty message',
      { messages: [user(hi), assistant(), user(hi)] },
      'The content field in the Message object at messages.1 is empty. Add a ContentBlock object to the content field and try again.',
    ],
    [
      'blank text',
      { messages: [user(hi, { text: ' \n' })] },
      'The text field in the ContentBlock object at messages.0.content.1 is blank. Add text to the text field, and try again.',
    ],
    [
      'nothing before a cache point',
      { messages: [user(hi), assistant(cachePoint), user(hi)] },
      'There is nothing available to cache. Please remove the invalid cache point and try again.',
    ],
    [
      'a tool name with a space',
      { toolConfig: toolConfig('get weather') },
      `1 validation error detected: Value at 'toolConfig.tools.1.member.toolSpec.name' ${NAME_RULE}`,
    ],
    [
      'a tool name of 65 characters',
      { toolConfig: toolConfig('a'.repeat(65)) },
      'have length less than or equal to 64',
    ],
    [
      'an answer of an open object',
      answer(closed({ anyOf: [{ type: 'object' }] })),
      "errors: output_config.format.schema: For 'object' type, 'additionalProperties' must be explicitly set to false",
    ],
    [
      'an answer with numbers held to limits',
      answer(closed({ type: 'integer', minimum: 0, maximum: 9 })),
      "For 'integer' type, properties minimum, maximum are not supported",
    ],
    [
      'a strict tool with a limited list',
      strictTools(closed({ type: 'array', maxItems: 3 }), closed({ type: 'array', maxItems: 3 })),
      "errors: tools.1.custom: For 'array' type, property 'maxItems' is not supported",
    ],
    ['an empty list of tools', { toolConfig: { tools: [] } }, 'have length greater than or equal to 1'],
    [
      'a called tool name with a dot',
      { ...WITH_TOOL, messages: [user(hi), assistant(hi, call('1', 'a.b')), user(result('1'))] },
      `1 validation error detected: Value at 'messages.2.member.content.2.member.toolUse.name' ${NAME_RULE}`,
    ],
    [
      'the same call twice',
      { ...WITH_TOOL, messages: [user(hi), assistant(call('1'), call('1')), user(result('1'))] },
      'The toolUse blocks at messages.1.content contain duplicate Ids: 1',
    ],
    [
      'a call without its result',
      { ...WITH_TOOL, messages: [user(hi), assistant(call('1'), call('2')), user(result('1'))] },
      'Expected toolResult blocks at messages.2.content for the following Ids: 2',
    ],
    [
      'a result without its call',
      { ...WITH_TOOL, messages: [user(result('1'))] },
      'The number of toolResult blocks at messages.0.content exceeds the number of toolUse blocks of previous turn.',
    ],
    [
      'tool blocks without toolConfig',
      { messages: [user(hi), assistant(call('1')), user(result('1'))] },
      'The toolConfig field must be defined when using toolUse and toolResult content blocks.',
    ],
    ['maxTokens of zero', { inferenceConfig: { maxTokens: 0 } }, "'inferenceConfig.maxTokens' failed to satisfy"],
    ['a temperature of 1.5', { inferenceConfig: { temperature: 1.5 } }, 'have value less than or equal to 1'],
    ['a negative topP', { inferenceConfig: { topP: -0.1 } }, 'have value greater than or equal to 0'],
  ])('with %s says what is wrong', async (_case, rest, message) => {
    const { client } = await setUp();

    await expect(client.send(new ConverseCommand(ask('ping', rest)))).rejects.toMatchObject({
      name: 'ValidationException',
      message: expect.stringContaining(message),
      $metadata: { httpStatusCode: 400 },
    });
  });

  it.each<[string, Partial<ConverseCommandInput>]>([
    ['no inferenceConfig', {}],
    ['numbers at their limits', { inferenceConfig: { maxTokens: 1, temperature: 1, topP: 0 } }],
    [
      'a system message between the turns',
      { messages: [user(hi), { role: 'system', content: [hi] }, assistant(hi), user(hi)] },
    ],
    [
      'calls and all their results',
      { ...WITH_TOOL, messages: [user(hi), assistant(call('1'), call('2')), user(result('2'), result('1'))] },
    ],
    ['an assistant last', { messages: [user(hi), assistant(hi)] }],
    ['a cache point after text', { messages: [user(hi, cachePoint)] }],
  ])('is not one with %s', async (_case, rest) => {
    const { client } = await setUp();

    await expect(client.send(new ConverseCommand(ask('ping', rest)))).resolves.toHaveProperty('stopReason');
  });
});

describe('a retired model', () => {
  it.each([
    MODEL_ID,
    `us.${MODEL_ID}`,
    `global.${MODEL_ID}`,
    `arn:aws:bedrock:us-east-1::foundation-model/${MODEL_ID}`,
    `arn:aws:bedrock:us-east-1:123456789012:inference-profile/eu.${MODEL_ID}`,
  ])('is not found as %s', async (modelId) => {
    const { client } = await setUp({ retiredModelIds: new Set([MODEL_ID]) });

    await expect(client.send(new ConverseCommand(ask('ping', { modelId })))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message:
        'This model version has reached the end of its life. Please refer to the AWS documentation for more details.',
      $metadata: { httpStatusCode: 404 },
    });
  });

  it('does not stand in the way of its successor', async () => {
    const { client } = await setUp({ retiredModelIds: new Set([MODEL_ID]) });

    const answer = client.send(new ConverseCommand(ask('ping', { modelId: 'us.amazon.nova-2-lite-v1:0' })));

    await expect(answer).resolves.toHaveProperty('stopReason');
  });
});
