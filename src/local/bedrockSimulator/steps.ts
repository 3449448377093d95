import type { Answer } from './answer.ts';
import { isJsonObject, type JsonObject, objectsOf } from './json.ts';
import { splitIntoPieces } from './pieces.ts';
import type { TokenUsage } from './tokenUsage.ts';

/** One thing a stream does. The stream is over after anything but an event or a pause. */
export type Step =
  | { readonly kind: 'event'; readonly type: string; readonly payload: JsonObject }
  | { readonly kind: 'pause'; readonly name: string }
  | { readonly kind: 'exception'; readonly type: string; readonly payload: JsonObject }
  | { readonly kind: 'errorFrame'; readonly code: string; readonly message: string }
  | { readonly kind: 'badCrc' }
  | { readonly kind: 'cut' }
  | { readonly kind: 'end' };

/** What a stream says after its last content block. */
export interface Ending {
  readonly usage: TokenUsage;
  readonly latencyMs: number;
}

/** The stream that says an answer: one delta a piece. Bedrock starts tool use blocks, never text blocks. */
export function toSteps({ content, stopReason }: Answer, { usage, latencyMs }: Ending): readonly Step[] {
  return [
    event('messageStart', { role: 'assistant' }),
    ...content.flatMap(blockSteps),
    event('messageStop', { stopReason }),
    event('metadata', { usage, metrics: { latencyMs } }),
  ];
}

/** True when the block can be said in a stream. */
export function canStream(block: JsonObject): boolean {
  return Object.keys(block).every((kind) => BLOCK_FORMS.has(kind));
}

/** True for the steps that carry output. */
export function isDelta(step: Step): boolean {
  return step.kind === 'event' && step.type === 'contentBlockDelta';
}

/** Output tokens a step delivers. */
export function outputTokensOf(step: Step): number {
  if (step.kind !== 'event' || !isDelta(step) || !isJsonObject(step.payload.delta)) return 0;
  const { text, toolUse, reasoningContent } = step.payload.delta;
  const input = isJsonObject(toolUse) ? toolUse.input : undefined;
  const thought = isJsonObject(reasoningContent) ? reasoningContent.text : undefined;
  return splitIntoPieces([text, input, thought].filter((part) => typeof part === 'string').join('')).length;
}

/** Output tokens of a whole stream. */
export function outputTokensIn(steps: readonly Step[]): number {
  return steps.reduce((sum, step) => sum + outputTokensOf(step), 0);
}

/** The stream with a fault put in after half of its deltas. */
export function withFault(steps: readonly Step[], fault: Step): readonly Step[] {
  const deltas = steps.flatMap((step, index) => (isDelta(step) ? [index] : []));
  const middle = deltas[Math.floor((deltas.length - 1) / 2)] ?? 0;
  return [...steps.slice(0, middle + 1), fault, ...steps.slice(middle + 1)];
}

interface BlockForm {
  readonly start?: JsonObject;
  readonly deltas: readonly JsonObject[];
}

const BLOCK_FORMS: ReadonlyMap<string, (value: JsonObject) => BlockForm> = new Map([
  ['text', ({ text }) => ({ deltas: splitIntoPieces(String(text)).map((piece) => ({ text: piece })) })],
  ['toolUse', toolUseForm],
  ['reasoningContent', reasoningForm],
  ['citationsContent', citationsForm],
]);

function blockSteps(block: JsonObject, contentBlockIndex: number): Step[] {
  const [kind = '', value] = Object.entries(block)[0] ?? [];
  const form = BLOCK_FORMS.get(kind)?.(isJsonObject(value) ? value : block) ?? { deltas: [] };
  return [
    ...(form.start ? [event('contentBlockStart', { contentBlockIndex, start: form.start })] : []),
    ...form.deltas.map((delta) => event('contentBlockDelta', { contentBlockIndex, delta })),
    event('contentBlockStop', { contentBlockIndex }),
  ];
}

function toolUseForm({ input, ...start }: JsonObject): BlockForm {
  const pieces = splitIntoPieces(JSON.stringify(input ?? {}));
  return { start: { toolUse: start }, deltas: pieces.map((piece) => ({ toolUse: { input: piece } })) };
}

function reasoningForm({ reasoningText, redactedContent }: JsonObject): BlockForm {
  if (!isJsonObject(reasoningText)) return { deltas: [{ reasoningContent: { redactedContent } }] };
  const { text, signature } = reasoningText;
  const thoughts = splitIntoPieces(String(text)).map((piece) => ({ text: piece }));
  const parts: readonly JsonObject[] = signature === undefined ? thoughts : [...thoughts, { signature }];
  return { deltas: parts.map((part) => ({ reasoningContent: part })) };
}

function citationsForm({ content, citations }: JsonObject): BlockForm {
  const pieces = objectsOf(content).flatMap(({ text }) => splitIntoPieces(String(text)));
  const sources = objectsOf(citations).map((citation) => ({ citation }));
  return { deltas: [...pieces.map((text) => ({ text })), ...sources] };
}

function event(type: string, payload: JsonObject): Step {
  return { kind: 'event', type, payload };
}
