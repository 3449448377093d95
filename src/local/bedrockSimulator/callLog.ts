import type { JsonObject } from './json.ts';
import type { TokenUsage } from './tokenUsage.ts';

/** How a call ended; `in_flight` until it did. */
export type CallOutcome = 'in_flight' | 'completed' | 'client_left' | 'failed';

/** One Converse or ConverseStream call as the simulator saw it. */
export interface RecordedCall {
  readonly requestId: string;
  readonly modelId: string;
  readonly stream: boolean;
  /** The request body, parsed and otherwise untouched. */
  readonly body: JsonObject;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Bedrock bills an abandoned call in full, an error before the first byte nothing, a broken stream what it delivered. */
  readonly billedUsage: TokenUsage;
  readonly outcome: CallOutcome;
}

/** A call that is being answered. */
export interface OpenCall {
  /** The first ending counts. `billedUsage` replaces the usage the call was opened with. */
  readonly finish: (outcome: Exclude<CallOutcome, 'in_flight'>, billedUsage?: TokenUsage) => void;
}

/** Calls in the order in which they arrived. */
export interface CallLog {
  readonly open: (call: Omit<RecordedCall, 'outcome'>) => OpenCall;
  readonly calls: () => readonly RecordedCall[];
  /** Resolves when no call is in flight. */
  readonly idle: () => Promise<void>;
  readonly clear: () => void;
}

/** An empty log. */
export function createCallLog(): CallLog {
  const calls = new Map<string, RecordedCall>();
  const inFlight = new Set<string>();
  let waiting: (() => void)[] = [];
  return {
    open: (call) => {
      calls.set(call.requestId, { ...call, outcome: 'in_flight' });
      inFlight.add(call.requestId);
      return {
        finish: (outcome, billedUsage = call.billedUsage) => {
          if (!inFlight.delete(call.requestId)) return;
          if (calls.has(call.requestId)) calls.set(call.requestId, { ...call, billedUsage, outcome });
          if (inFlight.size > 0) return;
          for (const resolve of waiting) resolve();
          waiting = [];
        },
      };
    },
    calls: () => [...calls.values()],
    idle: () => (inFlight.size === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
    clear: () => calls.clear(),
  };
}
