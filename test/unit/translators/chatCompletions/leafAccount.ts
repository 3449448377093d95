import type { ChatCompletionRequest } from '../../../../generated/types/gateway/types.gen.ts';
import type { Translation } from '../../../../src/translators/chatCompletions/index.ts';

interface Leaf {
  readonly path: string;
  readonly value: unknown;
}

/** Every value of a request that has no values within. */
export function leavesOf(value: unknown, path = ''): readonly Leaf[] {
  const isContainer = typeof value === 'object' && value !== null && Object.keys(value).length > 0;
  if (!isContainer) return [{ path, value }];
  return Object.entries(value).flatMap(([name, member]) => leavesOf(member, join(path, name, Array.isArray(value))));
}

/** Paths of the leaves that were neither mapped nor reported though they ask for something. */
export function unaccounted(body: ChatCompletionRequest, translation: Translation): readonly string[] {
  return leavesOf(body)
    .filter((leaf) => !asksForNothing(leaf) && !isReported(leaf, translation) && !isMapped(leaf, translation))
    .map(({ path }) => path);
}

/** Whether a path from an error or a report leads to something in the request. */
export function isInRequest(body: ChatCompletionRequest, path: string): boolean {
  return leavesOf(body).some((leaf) => isAtOrUnder(leaf.path, path));
}

/** Values that the answer follows whether they are sent or not. */
const FOLLOWED: readonly (readonly [path: RegExp, values?: readonly unknown[]])[] = [
  [/^model$/],
  [/^stream$/],
  [/^stream_options\.include_usage$/],
  [/^stream_options\.include_obfuscation$/, [false]],
  [/^n$/, [1]],
  [/^(frequency|presence)_penalty$/, [0]],
  [/^top_logprobs$/, [0]],
  [/^(logprobs|store)$/, [false]],
  [/^service_tier$/, ['auto', 'default']],
  [/^tool_choice$/, ['none', 'auto']],
  [/^parallel_tool_calls$/],
  [/^reasoning_effort$/, ['none']],
  [/^response_format\.type$/, ['text']],
  [/^modalities\[\d+\]$/, ['text']],
  [/^messages\[\d+\]\.role$/, ['system', 'developer', 'user', 'assistant']],
  [/^messages\[\d+\]\.content\[\d+\]\.type$/, ['text']],
  [/^messages\[\d+\]\.content(\[\d+\]\.text)?$/, ['']],
];

function asksForNothing({ path, value }: Leaf): boolean {
  if (value === null || (typeof value === 'object' && Object.keys(value).length === 0)) return true;
  return FOLLOWED.some(([pattern, values]) => pattern.test(path) && (values === undefined || values.includes(value)));
}

function isReported({ path }: Leaf, { ignoredParams }: Translation): boolean {
  return ignoredParams.some((ignored) => isAtOrUnder(path, ignored));
}

function isMapped({ path, value }: Leaf, { request, warnings }: Translation): boolean {
  const { maxTokens, temperature, topP, stopSequences } = request.inferenceConfig ?? {};
  if (path === 'max_tokens' || path === 'max_completion_tokens') return maxTokens === value;
  if (path === 'temperature')
    return temperature === value || warnings.some(({ code }) => code === 'temperature_clamped');
  if (path === 'top_p') return topP === value;
  if (/^stop(\[\d+\])?$/.test(path)) return stopSequences?.some((sequence) => sequence === value) ?? false;
  if (/^messages\[\d+\]\.content(\[\d+\]\.text)?$/.test(path))
    return textsOf(translationBlocks(request)).includes(`${value}`);
  return false;
}

function translationBlocks({ system = [], messages = [] }: Translation['request']) {
  return [...system, ...messages.flatMap(({ content }) => content ?? [])];
}

function textsOf(blocks: readonly { readonly text?: string | undefined }[]): readonly string[] {
  return blocks.flatMap(({ text }) => text ?? []);
}

function isAtOrUnder(path: string, ancestor: string): boolean {
  return path === ancestor || path.startsWith(`${ancestor}.`) || path.startsWith(`${ancestor}[`);
}

function join(path: string, name: string, isList: boolean): string {
  if (isList) return `${path}[${name}]`;
  return path === '' ? name : `${path}.${name}`;
}
