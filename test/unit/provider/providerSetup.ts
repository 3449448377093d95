import type { ConverseStreamOutput } from '@aws-sdk/client-bedrock-runtime';
import { createCatalog } from '../../../src/catalog/catalog.ts';
import { readModels } from '../../../src/catalog/readModels.ts';
import { type ErrorCode, gatewayError } from '../../../src/errors.ts';
import type { Model, ModelCall } from '../../../src/ports.ts';
import type { ProviderSettings } from '../../../src/provider/createProvider.ts';
import type { Candidate, Errand, FailedAttempt } from '../../../src/provider/provider.ts';
import {
  ManualClock,
  providerOf,
  recordingLog,
  recordingMetrics,
  textEvents,
  textResponse,
  untracedCalls,
} from '../../fakes.ts';

/**
 * What a model does when it is asked. `silent` waits for its end; `silent after start` does so in mid-stream, and
 * `broken after start` fails there.
 */
export type Play = 'answers' | 'silent' | 'silent after start' | 'broken after start' | ErrorCode | Error;

const catalog = createCatalog(readModels());

/** A way to call a model of the catalogue from a Region. */
export function candidate(name: string, region = 'us-east-1'): Candidate {
  const model = catalog.resolve(name, region);
  if (model === undefined) throw new Error(`There is no ${name}.`);
  return { ...model, request: { modelId: model.target.modelId } };
}

export const ASKED = candidate('nova-micro');
export const OTHER = candidate('nova-lite');
export const ELSEWHERE = candidate('nova-micro', 'eu-west-1');

export interface SetUp {
  /** What each call does, by model or `model@region`, in order; the last one goes on for ever. @default it answers */
  readonly plays?: Readonly<Record<string, readonly Play[]>>;
  readonly settings?: Partial<ProviderSettings>;
  /** Of every wait. */
  readonly fraction?: number;
}

/** A provider around models that do as they are told, and everything to see what it did. */
export function setUp({ plays = {}, settings = {}, fraction = 0 }: SetUp = {}) {
  const clock = new ManualClock();
  const [log, metrics] = [recordingLog(), recordingMetrics()];
  const startMs = clock.nowMs();
  const calls: { readonly target: string; readonly afterMs: number }[] = [];
  const model = playingModel((call) => {
    const target = targetOf(call);
    const made = calls.filter((other) => other.target === target).length;
    calls.push({ target, afterMs: clock.nowMs() - startMs });
    const own = plays[target] ?? ['answers'];
    return own[Math.min(made, own.length - 1)] ?? 'answers';
  });
  const provider = providerOf(model, {
    clock,
    log,
    metrics,
    ids: { fraction: () => fraction },
    settings: { maxAttempts: 3, firstEventMs: 120_000, idleMs: 240_000, ...settings },
  });
  const targets = () => calls.map(({ target }) => target);
  return { provider, clock, log, metrics, calls, targets };
}

/** An errand of nova-micro, and what it was told of its failures. */
export function errand(changes: Partial<Errand<Candidate>> = {}) {
  const failures: (FailedAttempt & { readonly next: Candidate | undefined })[] = [];
  const whole: Errand<Candidate> = {
    requestId: 'req_1',
    modelName: 'nova-micro',
    asked: ASKED,
    standIns: () => [],
    signal: new AbortController().signal,
    remainingMs: () => 900_000,
    clientGone: new AbortController().signal,
    trace: untracedCalls,
    async onFailure(failure, next) {
      failures.push({ ...failure, next });
    },
    ...changes,
  };
  return { ...whole, failures };
}

function targetOf({ request, region }: ModelCall): string {
  const name = catalog.find(request.modelId ?? '')?.id ?? '';
  return region === 'us-east-1' ? name : `${name}@${region}`;
}

function playingModel(next: (call: ModelCall) => Play): Model {
  return {
    async converse(call) {
      await perform(next(call), call.signal);
      return textResponse('Hello');
    },
    async converseStream(call) {
      const play = next(call);
      if (play !== 'silent after start' && play !== 'broken after start') await perform(play, call.signal);
      return events(play, call.signal);
    },
  };
}

async function* events(play: Play, signal: AbortSignal): AsyncGenerator<ConverseStreamOutput> {
  const [start, ...rest] = textEvents('Hello');
  if (start !== undefined) yield start;
  if (play === 'silent after start') await untilAborted(signal);
  if (play === 'broken after start') throw gatewayError('upstream_cut');
  yield* rest;
}

async function perform(play: Play, signal: AbortSignal): Promise<void> {
  if (signal.aborted) throw signal.reason;
  if (play === 'silent') await untilAborted(signal);
  if (play instanceof Error) throw play;
  if (play in CODES) throw gatewayError<'missing_body'>(play as 'missing_body');
}

const CODES = {
  upstream_throttled: true,
  upstream_unavailable: true,
  upstream_failed: true,
  upstream_cut: true,
  upstream_credentials: true,
  model_error: true,
  model_timeout: true,
  model_access_denied: true,
  model_unavailable: true,
  model_retired: true,
  request_rejected: true,
};

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
}

/** Lets everything run that waits for nothing but its turn. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Lets time pass in small steps, so that what wakes up can set the next timer. */
export async function pass(clock: ManualClock, ms: number): Promise<void> {
  const stepMs = Math.max(1, Math.floor(ms / 50));
  for (let passedMs = 0; passedMs < ms; passedMs += stepMs) {
    await turn();
    clock.advance(Math.min(stepMs, ms - passedMs));
  }
  await turn();
}
