import { isJsonObject, type JsonObject, objectsOf } from './json.ts';

/** One turn of a Converse conversation. */
export interface PromptMessage {
  readonly role: string;
  readonly content: readonly JsonObject[];
}

/** One tool the model may call. */
export interface ToolSpec {
  readonly name: string;
  /** JSON Schema of the tool's input. */
  readonly inputSchema: unknown;
  /** Whether its input has to follow the schema. */
  readonly strict: boolean;
}

/** A Converse request body, with the parts that decide the answer read out. */
export interface Prompt {
  readonly modelId: string;
  readonly body: JsonObject;
  readonly system: readonly JsonObject[];
  readonly messages: readonly PromptMessage[];
  readonly tools: readonly ToolSpec[];
  readonly toolChoice: JsonObject;
  /** Text blocks of the last user message, one a line; empty when it holds none. */
  readonly lastUserText: string;
  /** Infinite when the request sets none. */
  readonly maxTokens: number;
  readonly stopSequences: readonly string[];
}

/** Reads leniently: what has the wrong shape reads as absent, and `findFault` says what Bedrock would. */
export function readPrompt(modelId: string, body: JsonObject): Prompt {
  const inference = isJsonObject(body.inferenceConfig) ? body.inferenceConfig : {};
  const toolConfig = isJsonObject(body.toolConfig) ? body.toolConfig : {};
  const messages = objectsOf(body.messages).map(({ role, content }) => ({
    role: String(role),
    content: objectsOf(content),
  }));
  return {
    modelId,
    body,
    system: objectsOf(body.system),
    messages,
    tools: objectsOf(toolConfig.tools).flatMap(readToolSpec),
    toolChoice: isJsonObject(toolConfig.toolChoice) ? toolConfig.toolChoice : {},
    lastUserText: readLastUserText(messages),
    maxTokens: typeof inference.maxTokens === 'number' ? inference.maxTokens : Number.POSITIVE_INFINITY,
    stopSequences: readTexts(inference.stopSequences),
  };
}

/** Every content block in the order in which the model reads it. */
export function blocksOf(prompt: Prompt): readonly JsonObject[] {
  return [...prompt.system, ...prompt.messages.flatMap(({ content }) => content)];
}

/** The text a content block holds, tool input and tool results included; empty for images and documents. */
export function textOf(block: JsonObject): string {
  if (typeof block.text === 'string') return block.text;
  if ('json' in block) return JSON.stringify(block.json);
  if (isJsonObject(block.toolUse)) return JSON.stringify(block.toolUse.input ?? {});
  if (isJsonObject(block.toolResult)) return objectsOf(block.toolResult.content).map(textOf).join('');
  const wrapped = [block.guardContent, block.reasoningContent].find(isJsonObject);
  const inner = wrapped?.text ?? wrapped?.reasoningText;
  return isJsonObject(inner) ? textOf(inner) : '';
}

function readToolSpec({ toolSpec }: JsonObject): ToolSpec[] {
  if (!isJsonObject(toolSpec)) return [];
  const schema = isJsonObject(toolSpec.inputSchema) ? toolSpec.inputSchema.json : undefined;
  return [{ name: String(toolSpec.name), inputSchema: schema, strict: toolSpec.strict === true }];
}

function readLastUserText(messages: readonly PromptMessage[]): string {
  const last = messages.findLast(({ role }) => role === 'user');
  return readTexts(last?.content.map(({ text }) => text)).join('\n');
}

function readTexts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
