import { isJsonObject, type JsonObject } from './json.ts';
import type { Prompt, PromptMessage } from './prompt.ts';

const TOOL_NAME = /^[a-zA-Z0-9_-]+$/;
const LONGEST_TOOL_NAME = 64;

/** What Bedrock would say about the tools of a request, their calls and their results. */
export function findToolFault(prompt: Prompt): string | undefined {
  return toolConfigFault(prompt) ?? undeclaredTools(prompt) ?? prompt.messages.map(turnFault).find(isFault);
}

function toolConfigFault({ body, tools }: Prompt): string | undefined {
  if (!isJsonObject(body.toolConfig)) return undefined;
  if (Array.isArray(body.toolConfig.tools) && body.toolConfig.tools.length === 0) {
    return constraint('toolConfig.tools', 'have length greater than or equal to 1');
  }
  return tools
    .map(({ name }, index) => nameFault(`toolConfig.tools.${index + 1}.member.toolSpec.name`, name))
    .find(isFault);
}

function undeclaredTools({ body, messages }: Prompt): string | undefined {
  const usesTools = messages.some(({ content }) =>
    content.some((block) => 'toolUse' in block || 'toolResult' in block),
  );
  return usesTools && !('toolConfig' in body)
    ? 'The toolConfig field must be defined when using toolUse and toolResult content blocks.'
    : undefined;
}

function turnFault(message: PromptMessage, index: number, messages: readonly PromptMessage[]): string | undefined {
  return callFault(message, index) ?? resultFault(message, messages[index - 1], index);
}

function callFault({ content }: PromptMessage, index: number): string | undefined {
  // Coral counts list members from 1 in its constraint paths; Bedrock's own messages count from 0.
  const faults = content.map(({ toolUse }, position) =>
    isJsonObject(toolUse)
      ? nameFault(`messages.${index + 1}.member.content.${position + 1}.member.toolUse.name`, String(toolUse.name))
      : undefined,
  );
  const ids = idsOf(content, 'toolUse');
  const duplicates = new Set(ids.filter((id, position) => ids.indexOf(id) !== position));
  if (duplicates.size === 0) return faults.find(isFault);
  return `The toolUse blocks at messages.${index}.content contain duplicate Ids: ${[...duplicates].join(', ')}`;
}

function resultFault(
  { content, role }: PromptMessage,
  previous: PromptMessage | undefined,
  index: number,
): string | undefined {
  if (role !== 'user') return undefined;
  const results = idsOf(content, 'toolResult');
  const calls = idsOf(previous?.content ?? [], 'toolUse');
  if (results.length > calls.length) {
    return `The number of toolResult blocks at messages.${index}.content exceeds the number of toolUse blocks of previous turn.`;
  }
  const missing = calls.filter((id) => !results.includes(id));
  if (missing.length === 0) return undefined;
  return `Expected toolResult blocks at messages.${index}.content for the following Ids: ${missing.join(', ')}`;
}

function idsOf(content: readonly JsonObject[], kind: 'toolUse' | 'toolResult'): readonly string[] {
  return content
    .map((block) => block[kind])
    .filter(isJsonObject)
    .map(({ toolUseId }) => String(toolUseId));
}

function nameFault(path: string, name: string): string | undefined {
  if (!TOOL_NAME.test(name)) return constraint(path, 'satisfy regular expression pattern: [a-zA-Z0-9_-]+');
  return name.length > LONGEST_TOOL_NAME
    ? constraint(path, `have length less than or equal to ${LONGEST_TOOL_NAME}`)
    : undefined;
}

function constraint(path: string, rule: string): string {
  return `1 validation error detected: Value at '${path}' failed to satisfy constraint: Member must ${rule}`;
}

function isFault(fault: string | undefined): fault is string {
  return fault !== undefined;
}
