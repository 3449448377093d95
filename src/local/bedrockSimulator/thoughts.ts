import { createHash } from 'node:crypto';
import { isJsonObject, type JsonObject } from './json.ts';
import type { Prompt, PromptMessage } from './prompt.ts';

/** What the simulator thinks before it calls tools: first readable and signed, then hidden. */
export function thoughtsBefore(calls: readonly JsonObject[], prompt: Prompt): readonly JsonObject[] {
  if (!isThinking(prompt) || calls.length === 0) return [];
  const text = `I call ${calls.map(({ toolUse }) => (isJsonObject(toolUse) ? toolUse.name : '')).join(' and ')}.`;
  return [
    { reasoningContent: { reasoningText: { text, signature: signThought(text) } } },
    { reasoningContent: { redactedContent: hideThought(text) } },
  ];
}

/** The signature that the simulator gives a thought and wants to see again with it. */
export function signThought(text: string): string {
  return digest(`signed ${text}`).toString('base64');
}

/** The same for a thought that it does not show: all of it. */
export function hideThought(text: string): string {
  return Buffer.concat([HIDDEN, digest(`hidden ${text}`)]).toString('base64');
}

/** A hidden thought tells nothing that it could be checked by, so it begins with what only a hidden one does. */
const HIDDEN = digest('hidden');

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/**
 * What Claude says about thoughts while it thinks: they must be as it gave them, and a turn that goes on over the results of
 * tools must have begun with them. Only adaptive thinking may begin in the middle of a turn. Messages as in
 * https://docs.claude.com/en/docs/build-with-claude/extended-thinking and https://github.com/BerriAI/litellm/issues/14194
 */
export function findThoughtFault(prompt: Prompt): string | undefined {
  if (!isThinking(prompt)) return undefined;
  return prompt.messages.map(alteredThought).find((fault) => fault !== undefined) ?? missingThought(prompt);
}

function alteredThought({ content }: PromptMessage, index: number): string | undefined {
  const altered = content.findIndex(
    ({ reasoningContent }) => isJsonObject(reasoningContent) && !isOurs(reasoningContent),
  );
  if (altered < 0) return undefined;
  return `messages.${index}.content.${altered}: Invalid \`signature\` in \`thinking\` block`;
}

function isOurs({ reasoningText, redactedContent }: JsonObject): boolean {
  if (isJsonObject(reasoningText)) return reasoningText.signature === signThought(String(reasoningText.text));
  const hidden = Buffer.from(String(redactedContent), 'base64');
  return hidden.byteLength === 2 * HIDDEN.byteLength && hidden.subarray(0, HIDDEN.byteLength).equals(HIDDEN);
}

function missingThought({ body, messages }: Prompt): string | undefined {
  const isResult = messages.at(-1)?.content.some((block) => 'toolResult' in block) ?? false;
  const [first] = messages.at(-2)?.content ?? [];
  if (!isResult || first === undefined || 'reasoningContent' in first || thinkingOf(body)?.type !== 'enabled') {
    return undefined;
  }
  const found = 'toolUse' in first ? 'tool_use' : 'text';
  return (
    `messages.${messages.length - 2}.content.0.type: Expected \`thinking\` or \`redacted_thinking\`, but found \`${found}\`. ` +
    'When `thinking` is enabled, a final `assistant` message must start with a thinking block.'
  );
}

function isThinking({ body }: Prompt): boolean {
  const type = thinkingOf(body)?.type;
  return type === 'enabled' || type === 'adaptive';
}

function thinkingOf({ additionalModelRequestFields: fields }: JsonObject): JsonObject | undefined {
  const thinking = isJsonObject(fields) ? fields.thinking : undefined;
  return isJsonObject(thinking) ? thinking : undefined;
}
