import type { ConverseResponse, ConverseStreamOutput } from '@aws-sdk/client-bedrock-runtime';
import { simplePolicy } from '../src/governance/policy.ts';
import type {
  AdmittedRequest,
  ApiKeyRecord,
  ApiKeys,
  Arrival,
  BudgetEvent,
  BudgetEvents,
  BudgetWindows,
  CallEnd,
  CallStart,
  CallTraces,
  Clock,
  Ids,
  Log,
  LogFields,
  MetricLabels,
  Metrics,
  MetricValues,
  Model,
  ModelCall,
  RateBucket,
  RateBuckets,
  RateState,
  Records,
  Refusals,
  ReplayEntry,
  ReplayQueue,
  RequestEnd,
  RequestLog,
  RollupLabels,
  Settlement,
  Traces,
  UsageRollups,
} from '../src/ports.ts';
import { createProvider, type ProviderParts, type ProviderSettings } from '../src/provider/createProvider.ts';
import type { Provider } from '../src/provider/provider.ts';

/** Time that stands still until it is told to move. Timers fire in order while it moves. */
export class ManualClock implements Clock {
  #nowMs: number;
  #timers: { dueMs: number; action: () => void }[] = [];

  constructor(start = '2026-11-22T12:00:00Z') {
    this.#nowMs = Date.parse(start);
  }

  nowMs(): number {
    return this.#nowMs;
  }

  /** Timers that have neither fired nor been cancelled. */
  get pendingTimers(): number {
    return this.#timers.length;
  }

  after(delayMs: number, action: () => void): () => void {
    const timer = { dueMs: this.#nowMs + delayMs, action };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  advance(ms: number): void {
    const endMs = this.#nowMs + ms;
    for (let timer = this.#nextDue(endMs); timer !== undefined; timer = this.#nextDue(endMs)) {
      this.#nowMs = Math.max(this.#nowMs, timer.dueMs);
      this.#timers = this.#timers.filter((other) => other !== timer);
      timer.action();
    }
    this.#nowMs = endMs;
  }

  #nextDue(endMs: number) {
    return this.#timers.filter(({ dueMs }) => dueMs <= endMs).toSorted((a, b) => a.dueMs - b.dueMs)[0];
  }
}

/** Ids that count. */
export function countingIds(): Ids {
  let count = 0;
  return {
    ulid() {
      count += 1;
      return String(count).padStart(26, '0');
    },
    fraction: () => 0,
  };
}

export interface LogLine extends LogFields {
  readonly level: string;
  readonly event: string;
}

/** A log that keeps its lines. */
export function recordingLog(): Log & { readonly lines: LogLine[] } {
  const lines: LogLine[] = [];
  const keep =
    (level: string) =>
    (event: string, fields: LogFields = {}) => {
      lines.push({ ...fields, level, event });
    };
  return { lines, info: keep('info'), warn: keep('warn'), error: keep('error') };
}

export interface Measure {
  readonly values: MetricValues;
  readonly labels: MetricLabels;
}

/** Metrics that keep what they are told. */
export function recordingMetrics(): Metrics & {
  readonly measures: Measure[];
  /** The sum of one metric, where it was told with these labels. */
  sum(name: keyof MetricValues, labels?: MetricLabels): number;
} {
  const measures: Measure[] = [];
  return {
    measures,
    record: (values, labels = {}) => void measures.push({ values, labels }),
    sum: (name, wanted = {}) =>
      measures
        .filter(({ labels }) => Object.entries(wanted).every(([key, value]) => Reflect.get(labels, key) === value))
        .reduce((sum, { values }) => sum + (values[name] ?? 0), 0),
  };
}

/** A span that was begun, and what was told of it. */
export interface RecordedCall extends CallStart {
  firstTokens: number;
  /** One for each time that it was ended. */
  readonly ends: CallEnd[];
}

export interface RecordedRequest extends Arrival {
  readonly facts: Record<string, unknown>;
  readonly calls: RecordedCall[];
  readonly ends: RequestEnd[];
}

/** Traces that keep what they are told. */
export function recordingTraces(): Traces & { readonly requests: RecordedRequest[] } {
  const requests: RecordedRequest[] = [];
  return {
    requests,
    begin(arrival) {
      const request: RecordedRequest = { ...arrival, facts: {}, calls: [], ends: [] };
      requests.push(request);
      return {
        ...recordingCalls(request.calls),
        logFields: { trace_id: `trace-${requests.length}` },
        note: (facts) => void Object.assign(request.facts, facts),
        end: (end) => void request.ends.push(end),
      };
    },
    flush: async () => undefined,
  };
}

/** Keeps calls of models in a list. */
export function recordingCalls(calls: RecordedCall[]): CallTraces {
  return {
    beginCall(start) {
      const call: RecordedCall = { ...start, firstTokens: 0, ends: [] };
      calls.push(call);
      return {
        firstToken() {
          call.firstTokens += 1;
        },
        end: (end) => void call.ends.push(end),
      };
    },
  };
}

/** Calls that nobody traces. */
export const untracedCalls: CallTraces = { beginCall: () => ({ firstToken() {}, end() {} }) };

/** Keys by digest; the digest of a test key is the key itself. */
export function memoryApiKeys(records: Readonly<Record<string, ApiKeyRecord>>): ApiKeys {
  return { find: async (digest) => records[digest] };
}

export const DEMO_KEY: ApiKeyRecord = {
  keyId: 'key_1',
  teamId: 'demo',
  teamName: 'Demo team',
  status: 'active',
  expiresAtMs: null,
  ...simplePolicy(60),
};

/** Lets so many requests pass, then refuses. */
export function countedBuckets(passes = Number.POSITIVE_INFINITY): RateBuckets {
  let taken = 0;
  const stateOf = ({ subject, requestsPerMinute }: RateBucket): RateState => {
    const limit = requestsPerMinute ?? 0;
    return { subject, dimension: 'requests', limit, remaining: Math.max(0, limit - taken), resetMs: 1_000 * taken };
  };
  return {
    async take(buckets) {
      const [bucket] = buckets;
      if (bucket === undefined) return { allowed: true, states: [] };
      if (taken >= passes) {
        const refusedBy = { ...stateOf(bucket), remaining: 0, resetMs: 60_000 };
        return { allowed: false, states: [refusedBy], refusedBy, retryAfterMs: 1_500 };
      }
      taken += 1;
      return { allowed: true, states: [stateOf(bucket)] };
    },
    async adjust() {},
  };
}

export interface LedgerEntry {
  readonly request: AdmittedRequest;
  settlement?: Settlement;
}

/** A ledger in memory. */
export function memoryLedger(): Records & UsageRollups & RequestLog & { readonly entries: LedgerEntry[] } {
  const entries: LedgerEntry[] = [];
  const find = (requestId: string) => entries.find(({ request }) => request.requestId === requestId);
  return {
    entries,
    async open(request) {
      entries.push({ request });
    },
    async amend() {},
    async void(request) {
      entries.splice(
        entries.findIndex((entry) => entry.request.requestId === request.requestId),
        1,
      );
      return undefined;
    },
    async bar({ requestId }) {
      return find(requestId) === undefined;
    },
    async checkpoint() {},
    async moveOn() {},
    async settle(request, settlement) {
      const entry = find(request.requestId);
      if (entry?.settlement !== undefined) return { kind: 'already', settlement: entry.settlement };
      if (entry !== undefined) entry.settlement = settlement;
      return { kind: 'settled' };
    },
    async clearPending() {},
    async find(requestId) {
      const entry = find(requestId);
      return (
        entry && {
          request: entry.request,
          settlement: entry.settlement,
          deliveredBytes: 0,
          isPending: false,
          isVoid: false,
        }
      );
    },
    async *listOverdue() {},
    async read(teamId, days) {
      const rollups = entries.flatMap(({ request, settlement }) => {
        const day = new Date(request.startedAtMs).toISOString().slice(0, 10);
        if (settlement === undefined || request.teamId !== teamId || !days.includes(day)) return [];
        const { inputTokens, outputTokens } = settlement.usage;
        const { model, keyId, tags } = request;
        const sums = {
          requests: 1,
          estimatedRequests: 0,
          inputTokens,
          outputTokens,
          costNanoUsd: settlement.costNanoUsd,
        };
        return [
          {
            day,
            model,
            keyId,
            tags,
            ...sums,
            cacheReadTokens: 0,
            cacheWriteTokens: 0,
            lastEndedAtMs: settlement.endedAtMs,
          },
        ];
      });
      return { rollups, refusals: [] };
    },
    async list({ teamId }) {
      const own = entries.filter(({ request }) => request.teamId === teamId).toReversed();
      return {
        records: own.map(({ request, settlement }) => ({
          ...{ request, settlement, deliveredBytes: 0, isPending: false, isVoid: false },
        })),
      };
    },
  };
}

/** A day has room for every set of tags. */
export const endlessLabels: RollupLabels = { claim: async ({ tags }) => tags };

/** Counts nothing. */
export const uncountedRefusals: Refusals = { count: async () => undefined, flush: async () => undefined };

/** Keeps the events that it is told. */
export function recordingBudgetEvents(): BudgetEvents & { readonly events: BudgetEvent[] } {
  const events: BudgetEvent[] = [];
  return { events, publish: async (event) => void events.push(event) };
}

/** A queue in memory. */
export function memoryReplays(): ReplayQueue & { readonly entries: ReplayEntry[] } {
  const entries: ReplayEntry[] = [];
  return {
    entries,
    async put(entry) {
      entries.push(entry);
    },
    async drain(handle, hasTime = () => true) {
      const taken = hasTime() ? entries.splice(0) : [];
      for (const entry of taken) await handle(entry);
      return taken.length;
    },
  };
}

/** Windows without limits. */
export const openWindows: BudgetWindows = {
  hold: async () => ({ kind: 'held' }),
  settle: async () => undefined,
  claimTelling: async () => 'not_needed',
  markTold: async () => undefined,
  isHeld: async () => true,
  read: async () => ({ settled: 0, inFlight: 0 }),
};

/** A model that plays what it is given and keeps what it was asked. */
export function scriptedModel(script: {
  readonly response?: ConverseResponse;
  readonly events?: () => AsyncIterable<ConverseStreamOutput>;
  readonly error?: unknown;
}): Model & { readonly calls: ModelCall[] } {
  const calls: ModelCall[] = [];
  return {
    calls,
    async converse(call) {
      calls.push(call);
      if (script.error !== undefined) throw script.error;
      return script.response ?? textResponse('Hello');
    },
    async converseStream(call) {
      calls.push(call);
      if (script.error !== undefined) throw script.error;
      return script.events?.() ?? playEvents(textEvents('Hel', 'lo'));
    },
  };
}

/** The real provider around a model. It asks once and waits for ever, unless it is told otherwise. */
export function providerOf(
  model: Model,
  parts: Partial<Omit<ProviderParts, 'settings'>> & { readonly settings?: Partial<ProviderSettings> } = {},
): Provider {
  const settings = { maxAttempts: 1, firstEventMs: 1e9, idleMs: 1e9, ...parts.settings };
  const basis = { clock: new ManualClock(), ids: countingIds(), log: recordingLog(), metrics: recordingMetrics() };
  return createProvider({ ...basis, ...parts, model, settings });
}

export const USAGE = { inputTokens: 10, outputTokens: 5, totalTokens: 15 };

/** A whole answer of one text block. */
export function textResponse(text: string): ConverseResponse {
  return {
    output: { message: { role: 'assistant', content: [{ text }] } },
    stopReason: 'end_turn',
    usage: USAGE,
    metrics: { latencyMs: 1 },
  };
}

/** The events of a streamed answer of one text block. */
export function textEvents(...pieces: string[]): ConverseStreamOutput[] {
  return [
    { messageStart: { role: 'assistant' } },
    ...pieces.map((text) => ({ contentBlockDelta: { contentBlockIndex: 0, delta: { text } } })),
    { contentBlockStop: { contentBlockIndex: 0 } },
    { messageStop: { stopReason: 'end_turn' } },
    { metadata: { usage: USAGE, metrics: { latencyMs: 1 } } },
  ];
}

/** Events one by one, then the error if there is one. */
export async function* playEvents(
  events: readonly ConverseStreamOutput[],
  error?: unknown,
): AsyncGenerator<ConverseStreamOutput> {
  yield* events;
  if (error !== undefined) throw error;
}
