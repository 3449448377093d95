import type { JsonObject } from './json.ts';
import { readOutputSchema } from './outputSchema.ts';
import { splitIntoPieces } from './pieces.ts';
import { type Prompt, textOf } from './prompt.ts';
import { schemaExample } from './schemaExample.ts';
import { thoughtsBefore } from './thoughts.ts';
import { toolCallsFor } from './toolCalls.ts';

/** What the model says: the content of one assistant message, and why it stopped. */
export interface Answer {
  readonly content: readonly JsonObject[];
  readonly stopReason: string;
}

const MOST_ECHOED_PIECES = 60;

/** The answer when nothing is scripted: a function of the request alone. `longPieces` asks for a text of that length. */
export function createAnswer(prompt: Prompt, longPieces?: number): Answer {
  const calls = toolCallsFor(prompt);
  const callPieces = calls.flatMap((call) => splitIntoPieces(textOf(call)));
  if (calls.length > 0 && callPieces.length <= prompt.maxTokens) {
    return { content: [...thoughtsBefore(calls, prompt), ...calls], stopReason: 'tool_use' };
  }
  return bounded(longPieces === undefined ? replyText(prompt) : longText(longPieces), prompt);
}

function bounded(whole: string, { maxTokens, stopSequences }: Prompt): Answer {
  const text = whole.slice(0, firstStop(whole, stopSequences));
  const pieces = splitIntoPieces(text);
  if (pieces.length > maxTokens) return say(pieces.slice(0, maxTokens).join(''), 'max_tokens');
  return say(text, text.length < whole.length ? 'stop_sequence' : 'end_turn');
}

function say(text: string, stopReason: string): Answer {
  return { content: [{ text }], stopReason };
}

function firstStop(text: string, stopSequences: readonly string[]): number {
  const found = stopSequences.filter((stop) => stop !== '').map((stop) => text.indexOf(stop));
  return Math.min(text.length, ...found.filter((index) => index >= 0));
}

function replyText(prompt: Prompt): string {
  const schema = readOutputSchema(prompt.body);
  if (schema !== undefined) return JSON.stringify(schemaExample(schema, 'value'));
  if (prompt.lastUserText !== '') return `You said: ${shortened(prompt.lastUserText)}`;
  const results = prompt.messages.at(-1)?.content.filter((block) => 'toolResult' in block) ?? [];
  if (results.length > 0) return `The tool answered: ${shortened(results.map(textOf).join('\n'))}`;
  return 'You sent no text.';
}

function longText(pieces: number): string {
  return Array.from({ length: pieces }, (_unused, index) => `word${index + 1}`).join(' ');
}

function shortened(text: string): string {
  const pieces = splitIntoPieces(text);
  return pieces.length <= MOST_ECHOED_PIECES ? text : `${pieces.slice(0, MOST_ECHOED_PIECES).join('')}…`;
}
