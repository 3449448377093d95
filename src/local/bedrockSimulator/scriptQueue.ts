import { checkScriptedReply } from './checkScriptedReply.ts';
import type { Prompt } from './prompt.ts';
import type { ScriptedReply } from './scriptedReply.ts';

/** Scripted replies waiting for their requests, first come first served. */
export interface ScriptQueue {
  /** @throws {ScriptError} when one of the replies cannot be said; then none is queued. */
  readonly addAll: (replies: readonly unknown[]) => void;
  /** The first reply that fits, used up once. */
  readonly take: (prompt: Prompt, stream: boolean) => ScriptedReply | undefined;
  readonly clear: () => void;
}

interface WaitingReply {
  readonly reply: ScriptedReply;
  timesLeft: number;
}

/** An empty queue. */
export function createScriptQueue(): ScriptQueue {
  const waiting: WaitingReply[] = [];
  return {
    addAll: (replies) => {
      waiting.push(...replies.map(toWaiting));
    },
    take: (prompt, stream) => {
      const index = waiting.findIndex(({ reply }) => fits(reply, prompt, stream));
      const found = waiting[index];
      if (!found) return undefined;
      found.timesLeft -= 1;
      if (found.timesLeft === 0) waiting.splice(index, 1);
      return found.reply;
    },
    clear: () => {
      waiting.length = 0;
    },
  };
}

function toWaiting(reply: unknown): WaitingReply {
  checkScriptedReply(reply);
  return { reply, timesLeft: Number(reply.times ?? 1) };
}

function fits({ match = {}, events }: ScriptedReply, prompt: Prompt, stream: boolean): boolean {
  if (events && !stream) return false;
  const { modelId = prompt.modelId, lastUserText = '' } = match;
  return modelId === prompt.modelId && prompt.lastUserText.includes(lastUserText);
}
