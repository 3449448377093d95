import { isJsonObject, type JsonObject } from './json.ts';
import { readStep } from './readSteps.ts';
import type { ScriptedReply } from './scriptedReply.ts';
import { canStream } from './steps.ts';

/** A scripted reply that cannot be said. The message tells what to change. */
export class ScriptError extends Error {
  override readonly name = 'ScriptError';
}

/** @throws {ScriptError} naming the first member that is wrong. */
export function checkScriptedReply(value: unknown): asserts value is ScriptedReply {
  if (!isJsonObject(value)) throw new ScriptError('A scripted reply must be a JSON object.');
  for (const [name, member] of Object.entries(value)) {
    const rule = MEMBERS.get(name);
    if (!rule)
      throw new ScriptError(`"${name}" is not a member of a scripted reply; use ${[...MEMBERS.keys()].join(', ')}.`);
    if (member !== undefined && !rule.fits(member)) throw new ScriptError(`"${name}" must be ${rule.wanted}.`);
  }
  const answers = EXCLUSIVE.filter((name) => value[name] !== undefined);
  if (answers.length > 1) throw new ScriptError(`Give only one of ${answers.join(', ')}.`);
}

interface MemberRule {
  readonly wanted: string;
  readonly fits: (value: unknown) => boolean;
}

const EXCLUSIVE = ['text', 'message', 'events', 'error'] as const;

const MILLISECONDS: MemberRule = {
  wanted: 'a number of milliseconds, zero or more',
  fits: (value) => typeof value === 'number' && value >= 0,
};

const MEMBERS: ReadonlyMap<string, MemberRule> = new Map<keyof ScriptedReply, MemberRule>([
  ['match', { wanted: '{ modelId?: string, lastUserText?: string }', fits: isMatch }],
  ['times', { wanted: 'a whole number from 1, or "Infinity"', fits: isTimes }],
  ['latencyMs', MILLISECONDS],
  ['gapMs', MILLISECONDS],
  ['text', { wanted: 'a string', fits: isText }],
  ['stopReason', { wanted: 'a string', fits: isText }],
  ['usage', { wanted: 'a Converse usage with inputTokens, outputTokens and totalTokens', fits: isUsage }],
  [
    'message',
    { wanted: '{ content: blocks of text, toolUse, reasoningContent or citationsContent }', fits: isMessage },
  ],
  [
    'events',
    {
      wanted: 'a list of objects with one member each: an event, exception, errorFrame, pause, cut, badCrc or end',
      fits: (value) => Array.isArray(value) && value.every((event) => readStep(event) !== undefined),
    },
  ],
  [
    'error',
    { wanted: '{ type: string, status?: number, message?: string, headers?: strings by name }', fits: isError },
  ],
]);

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isTimes(value: unknown): boolean {
  return value === 'Infinity' || value === Number.POSITIVE_INFINITY || (Number.isInteger(value) && Number(value) >= 1);
}

function isMatch(value: unknown): boolean {
  return hasOnly(value, { modelId: isText, lastUserText: isText });
}

function isUsage(value: unknown): boolean {
  const names = ['inputTokens', 'outputTokens', 'totalTokens'];
  return isJsonObject(value) && names.every((name) => Number.isInteger(value[name]));
}

function isMessage(value: unknown): boolean {
  if (!isJsonObject(value) || !Array.isArray(value.content)) return false;
  return value.content.every((block) => isJsonObject(block) && canStream(block));
}

function isError(value: unknown): boolean {
  const fields = { type: isText, status: Number.isInteger, message: isText, headers: isTextByName };
  return hasOnly(value, fields) && isJsonObject(value) && 'type' in value;
}

function isTextByName(value: unknown): boolean {
  return isJsonObject(value) && Object.values(value).every(isText);
}

function hasOnly(value: unknown, fields: Readonly<Record<string, (value: unknown) => boolean>>): value is JsonObject {
  if (!isJsonObject(value)) return false;
  return Object.entries(value).every(([name, member]) => member === undefined || fields[name]?.(member) === true);
}
