import { isJsonObject, type JsonObject } from './json.ts';
import type { Prompt, PromptMessage } from './prompt.ts';
import { findSchemaFault } from './schemaValidation.ts';
import { findThoughtFault } from './thoughts.ts';
import { findToolFault } from './toolValidation.ts';

/** A rule answers Bedrock's message for the first fault it finds. */
export type Rule = (prompt: Prompt) => string | undefined;

/**
 * What Bedrock would say about a request it refuses, or undefined when it takes it. Messages as seen on live answers,
 * e.g. https://github.com/langchain-ai/langchain-aws/issues/130 and https://github.com/langgenius/dify/issues/12340.
 */
export function findFault(prompt: Prompt): string | undefined {
  for (const rule of RULES) {
    const fault = rule(prompt);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

const NUMBER_RULES = [
  { name: 'maxTokens', limit: 1, isBeyond: (value: number) => value < 1, relation: 'greater' },
  { name: 'temperature', limit: 0, isBeyond: (value: number) => value < 0, relation: 'greater' },
  { name: 'temperature', limit: 1, isBeyond: (value: number) => value > 1, relation: 'less' },
  { name: 'topP', limit: 0, isBeyond: (value: number) => value < 0, relation: 'greater' },
  { name: 'topP', limit: 1, isBeyond: (value: number) => value > 1, relation: 'less' },
] as const;

const RULES: readonly Rule[] = [
  numberBeyondLimit,
  findToolFault,
  findSchemaFault,
  wrongRoles,
  findThoughtFault,
  emptyContent,
];

function numberBeyondLimit({ body }: Prompt): string | undefined {
  const inference = isJsonObject(body.inferenceConfig) ? body.inferenceConfig : {};
  const broken = NUMBER_RULES.find(({ name, isBeyond }) => isBeyond(Number(inference[name] ?? Number.NaN)));
  if (!broken) return undefined;
  const { name, relation, limit } = broken;
  return `1 validation error detected: Value at 'inferenceConfig.${name}' failed to satisfy constraint: Member must have value ${relation} than or equal to ${limit}`;
}

function wrongRoles({ messages }: Prompt): string | undefined {
  // The newest models take system messages between the turns: they do not count as turns.
  const roles = messages.map(({ role }) => role).filter((role) => role !== 'system');
  if (roles[0] !== 'user') {
    return 'A conversation must start with a user message. Try again with a conversation that starts with a user message.';
  }
  return roles.some((role, index) => index > 0 && role === roles[index - 1])
    ? 'A conversation must alternate between user and assistant roles. Make sure the conversation alternates between user and assistant roles and try again.'
    : undefined;
}

function emptyContent({ messages }: Prompt): string | undefined {
  return messages.map(contentFault).find((fault) => fault !== undefined);
}

function contentFault({ content }: PromptMessage, index: number): string | undefined {
  const path = `messages.${index}`;
  if (content.length === 0) {
    return `The content field in the Message object at ${path} is empty. Add a ContentBlock object to the content field and try again.`;
  }
  if (content.every((block) => 'cachePoint' in block)) {
    return 'There is nothing available to cache. Please remove the invalid cache point and try again.';
  }
  const blank = content.findIndex(isBlank);
  if (blank < 0) return undefined;
  return `The text field in the ContentBlock object at ${path}.content.${blank} is blank. Add text to the text field, and try again.`;
}

function isBlank({ text }: JsonObject): boolean {
  return typeof text === 'string' && text.trim() === '';
}
