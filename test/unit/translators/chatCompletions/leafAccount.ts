import type { ChatCompletionRequest } from '../../../../generated/types/gateway/types.gen.ts';
import { GatewayError } from '../../../../src/errors.ts';
import type { Translation } from '../../../../src/translators/chatCompletions/index.ts';
import { isRequest } from './translate.ts';

interface Leaf {
  readonly path: string;
  /** The same as member names and indexes. */
  readonly steps: readonly (string | number)[];
  readonly value: unknown;
}

type Translate = (body: ChatCompletionRequest) => Translation;

/** Every value of a request that has no values within. */
export function leavesOf(value: unknown, steps: Leaf['steps'] = []): readonly Leaf[] {
  const isContainer = typeof value === 'object' && value !== null && Object.keys(value).length > 0;
  if (!isContainer) return [{ path: toPath(steps), steps, value }];
  return Object.entries(value).flatMap(([name, member]) =>
    leavesOf(member, [...steps, Array.isArray(value) ? Number(name) : name]),
  );
}

/**
 * Paths of the leaves that were lost: neither reported nor asking for what happens anyway, and whatever the contract
 * lets them be changed to, the translation stays the same.
 */
export function unaccounted(body: ChatCompletionRequest, translate: Translate): readonly string[] {
  const translation = translate(body);
  const outcome = toText(translation);
  return leavesOf(body)
    .filter((leaf) => !isFollowed(leaf, body) && !isReported(leaf, translation))
    .filter((leaf) => {
      const changed = alternatives(body, leaf);
      return changed.length > 0 && changed.every((other) => outcomeOf(other, translate) === outcome);
    })
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
  [/^service_tier$/, ['auto', 'default']],
  [/^tool_choice$/, ['none', 'auto']],
  [/^parallel_tool_calls$/, [true]],
  [/^reasoning_effort$/, ['none']],
  [/^thinking\.type$/, ['disabled']],
  [/^(logprobs|store)$/, [false]],
  [/^modalities\[\d+\]$/, ['text']],
  [/\.detail$/, ['auto']],
  [/\.strict$/, [false]],
  // A place that the message does not have is its end.
  [/\.position\.(content|tool_calls)$/],
  // Where Bedrock enforces the schema it always does.
  [/^response_format\.json_schema\.strict$/, [true]],
];

function isFollowed({ path, value }: Leaf, body: ChatCompletionRequest): boolean {
  if (value === null || (typeof value === 'object' && Object.keys(value).length === 0)) return true;
  if (isAtOrUnder(path, 'tools') && !isToolSent(path, body)) return true;
  if (path === 'parallel_tool_calls' && (body.tool_choice === 'none' || !body.tools?.length)) return true;
  return FOLLOWED.some(([pattern, values]) => pattern.test(path) && (values === undefined || values.includes(value)));
}

/** A tool that must not be called need not be told of. */
function isToolSent(path: string, { tools, tool_choice: choice }: ChatCompletionRequest): boolean {
  if (choice === 'none') return false;
  if (typeof choice !== 'object' || choice?.type !== 'allowed_tools') return true;
  const tool = tools?.[Number(/\d+/.exec(path)?.[0])];
  const name = tool?.type === 'function' ? tool.function.name : undefined;
  return choice.allowed_tools.tools.some((allowed) => allowed.function.name === name);
}

function isReported({ path }: Leaf, { ignoredParams }: Translation): boolean {
  return ignoredParams.some((ignored) => isAtOrUnder(path, ignored));
}

/** The request with another value in the leaf's place, or with none, as far as the contract takes it. */
function alternatives(body: ChatCompletionRequest, { steps, value }: Leaf): readonly ChatCompletionRequest[] {
  const changed = otherValues(value).map((other) => withValue(body, steps, other));
  return [...changed, withValue(body, steps, undefined)].filter(isRequest);
}

function otherValues(value: unknown): readonly unknown[] {
  if (typeof value === 'string') return [`${value}x`, ...(ENUMS.find((all) => all.includes(value)) ?? [])];
  if (typeof value === 'number') return [value + 1, value / 2];
  return typeof value === 'boolean' ? [!value] : [];
}

const ENUMS: readonly (readonly string[])[] = [
  ['5m', '1h'],
  ['flex', 'priority'],
  ['low', 'medium', 'high'],
];

/** Undefined removes the member. */
function withValue(container: unknown, [step, ...rest]: Leaf['steps'], value: unknown): object {
  if (typeof container !== 'object' || container === null || step === undefined) return {};
  const copy: object = Array.isArray(container) ? [...container] : { ...container };
  const member = rest.length === 0 ? value : withValue(Reflect.get(container, step), rest, value);
  if (member !== undefined) Reflect.set(copy, step, member);
  else if (Array.isArray(copy)) copy.splice(Number(step), 1);
  else Reflect.deleteProperty(copy, step);
  return copy;
}

function outcomeOf(body: ChatCompletionRequest, translate: Translate): string {
  try {
    return toText(translate(body));
  } catch (error) {
    if (error instanceof GatewayError) return error.message;
    throw error;
  }
}

function toText(translation: Translation): string {
  return JSON.stringify(translation, (_name, value) => (value instanceof Uint8Array ? [...value].join() : value));
}

function isAtOrUnder(path: string, ancestor: string): boolean {
  return path === ancestor || path.startsWith(`${ancestor}.`) || path.startsWith(`${ancestor}[`);
}

function toPath(steps: Leaf['steps']): string {
  const text = steps.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
  return text.startsWith('.') ? text.slice(1) : text;
}
