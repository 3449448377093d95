import { type Answer, createAnswer } from './answer.ts';
import { type TypedError, typedError, validationException } from './bedrockErrors.ts';
import { readEffects } from './directives.ts';
import { isJsonObject, type JsonObject } from './json.ts';
import type { Prompt } from './prompt.ts';
import type { PromptCache } from './promptCache.ts';
import { readSteps } from './readSteps.ts';
import type { ScriptedReply } from './scriptedReply.ts';
import type { ScriptQueue } from './scriptQueue.ts';
import { isDelta, outputTokensIn, type Step, toSteps, withFault } from './steps.ts';
import { NO_USAGE, type TokenUsage, withOutputTokens } from './tokenUsage.ts';
import { findFault } from './validation.ts';

/** What is said to one request. */
export type Reply = ErrorReply | AnswerReply;

/** A typed error before the first byte. */
export interface ErrorReply {
  readonly kind: 'error';
  readonly latencyMs: number;
  readonly error: TypedError;
  readonly usage: TokenUsage;
}

/** An answer, in both of its forms. */
export interface AnswerReply {
  readonly kind: 'answer';
  readonly latencyMs: number;
  readonly gapMs: number;
  /** What the whole answer costs. */
  readonly usage: TokenUsage;
  /** The answer of Converse; undefined when the connection is cut instead. */
  readonly body: JsonObject | undefined;
  /** The stream of ConverseStream. */
  readonly steps: readonly Step[];
}

/** What decides a reply besides the request. */
export interface ReplySources {
  readonly scripts: ScriptQueue;
  readonly promptCache: PromptCache;
  readonly retiredModelIds: ReadonlySet<string>;
  readonly gapMs: number;
}

/** Refuses as Bedrock would, else says what is scripted, else the default answer. */
export function planReply(prompt: Prompt, stream: boolean, sources: ReplySources): Reply {
  const refusal = findRefusal(prompt, sources.retiredModelIds);
  if (refusal) return failWith(refusal, 0);
  const scripted = sources.scripts.take(prompt, stream);
  if (scripted) return planScripted(prompt, scripted, sources);
  const { error, fault, pieces, gapMs = sources.gapMs } = readEffects(prompt.lastUserText);
  if (error) return failWith(error, 0);
  const promptUsage = sources.promptCache.count(prompt);
  const reply = planAnswer(createAnswer(prompt, pieces), { promptUsage, latencyMs: 0, gapMs });
  return fault ? withFailure(reply, fault, stream) : reply;
}

function planScripted(prompt: Prompt, scripted: ScriptedReply, sources: ReplySources): Reply {
  const { error, events, latencyMs = 0, gapMs = sources.gapMs, usage } = scripted;
  if (error) return failWith(typedError(error.type, error), latencyMs);
  const terms = { promptUsage: sources.promptCache.count(prompt), usage, latencyMs, gapMs };
  return events ? planEvents(readSteps(events), terms) : planAnswer(scriptedAnswer(prompt, scripted), terms);
}

/** Region or account prefixes of inference profiles: `us.amazon.nova-lite-v1:0` runs `amazon.nova-lite-v1:0`. */
const PROFILE_PREFIX = /^(?:us|us-gov|eu|apac|jp|au|ca|sa|global)\./;

function findRefusal(prompt: Prompt, retiredModelIds: ReadonlySet<string>): TypedError | undefined {
  const { modelId } = prompt;
  const bareId = modelId.slice(modelId.lastIndexOf('/') + 1).replace(PROFILE_PREFIX, '');
  if (retiredModelIds.has(bareId)) {
    return typedError('ResourceNotFoundException', {
      message:
        'This model version has reached the end of its life. Please refer to the AWS documentation for more details.',
    });
  }
  const fault = findFault(prompt);
  return fault === undefined ? undefined : validationException(fault);
}

function failWith(error: TypedError, latencyMs: number): ErrorReply {
  return { kind: 'error', latencyMs, error, usage: NO_USAGE };
}

function scriptedAnswer(prompt: Prompt, { text, message, stopReason }: ScriptedReply): Answer {
  const content = text === undefined ? message?.content : [{ text }];
  const naturalReason = content?.some((block) => 'toolUse' in block) ? 'tool_use' : 'end_turn';
  const answer = content ? { content, stopReason: naturalReason } : createAnswer(prompt);
  return { ...answer, stopReason: stopReason ?? answer.stopReason };
}

interface Terms {
  readonly promptUsage: TokenUsage;
  /** Said and billed instead of what would be counted. */
  readonly usage?: TokenUsage | undefined;
  readonly latencyMs: number;
  readonly gapMs: number;
}

function planAnswer(answer: Answer, { promptUsage, latencyMs, gapMs, ...terms }: Terms): AnswerReply {
  const draft = toSteps(answer, { usage: promptUsage, latencyMs: 0 });
  const usage = terms.usage ?? withOutputTokens(promptUsage, outputTokensIn(draft));
  const gaps = Math.max(0, draft.filter(isDelta).length - 1);
  // Told from what was asked for, not from a clock, so that the same request gets the same bytes.
  const metrics = { latencyMs: Math.max(1, latencyMs + gapMs * gaps) };
  const message = { content: answer.content, role: 'assistant' };
  const body = { metrics, output: { message }, stopReason: answer.stopReason, usage };
  return { kind: 'answer', latencyMs, gapMs, usage, body, steps: toSteps(answer, { usage, ...metrics }) };
}

function planEvents(steps: readonly Step[], { promptUsage, latencyMs, gapMs, ...terms }: Terms): AnswerReply {
  const metadata = steps.findLast((step) => step.kind === 'event' && step.type === 'metadata');
  const told = metadata?.kind === 'event' ? readUsage(metadata.payload.usage) : undefined;
  const usage = terms.usage ?? told ?? withOutputTokens(promptUsage, outputTokensIn(steps));
  return { kind: 'answer', latencyMs, gapMs, usage, body: undefined, steps };
}

function withFailure(reply: AnswerReply, fault: Step, stream: boolean): Reply {
  if (stream || fault.kind === 'event') return { ...reply, steps: withFault(reply.steps, fault) };
  if (fault.kind !== 'exception') return { ...reply, body: undefined };
  const type = fault.type.charAt(0).toUpperCase() + fault.type.slice(1);
  return failWith(typedError(type), reply.latencyMs);
}

function readUsage(value: unknown): TokenUsage | undefined {
  if (!isJsonObject(value)) return undefined;
  const { inputTokens, outputTokens, totalTokens } = value;
  if (typeof inputTokens !== 'number' || typeof outputTokens !== 'number' || typeof totalTokens !== 'number')
    return undefined;
  return { ...value, inputTokens, outputTokens, totalTokens };
}
