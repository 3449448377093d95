import { createHash } from 'node:crypto';
import { isJsonObject, type JsonObject } from './json.ts';
import type { Prompt, ToolSpec } from './prompt.ts';
import { schemaExample } from './schemaExample.ts';

const ID_LENGTH = 22;
const ID_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** The `toolUse` blocks this prompt calls for: forced by `toolChoice`, or asked for with the words "use tool <name>". */
export function toolCallsFor(prompt: Prompt): readonly JsonObject[] {
  return chosenTools(prompt).map((tool, index) => ({
    toolUse: {
      toolUseId: createToolUseId(prompt, index),
      name: tool.name,
      input: inputFor(tool),
    },
  }));
}

function chosenTools({ tools, toolChoice, lastUserText }: Prompt): readonly ToolSpec[] {
  const namesAsked = [...lastUserText.matchAll(/use tool ([a-zA-Z0-9_-]+)/g)].map(([, name]) => name);
  const asked = namesAsked.flatMap((name) => tools.filter((tool) => tool.name === name));
  if (isJsonObject(toolChoice.tool)) {
    const { name } = toolChoice.tool;
    return tools.filter((tool) => tool.name === name);
  }
  return 'any' in toolChoice && asked.length === 0 ? tools.slice(0, 1) : asked;
}

function inputFor({ name, inputSchema }: ToolSpec): JsonObject {
  const input = schemaExample(inputSchema, name);
  return isJsonObject(input) ? input : {};
}

function createToolUseId({ modelId, body }: Prompt, index: number): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([modelId, body, index]))
    .digest();
  const characters = Array.from(digest.subarray(0, ID_LENGTH), (byte) => ID_ALPHABET.charAt(byte % ID_ALPHABET.length));
  return `tooluse_${characters.join('')}`;
}
