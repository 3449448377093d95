import type { ConverseStreamOutput } from '@aws-sdk/client-bedrock-runtime';
import { createCatalog } from '../../../src/catalog/catalog.ts';
import { readModels } from '../../../src/catalog/readModels.ts';
import type { Caller, RequestContext } from '../../../src/contract.ts';
import { type Ask, createMeter, type MeterParts } from '../../../src/metering/createMeter.ts';
import { estimateLost } from '../../../src/metering/estimateLost.ts';
import { noReplays } from '../../../src/metering/noReplays.ts';
import type { Model } from '../../../src/ports.ts';
import type { ProviderSettings } from '../../../src/provider/createProvider.ts';
import {
  countedBuckets,
  DEMO_KEY,
  endlessLabels,
  ManualClock,
  memoryLedger,
  openWindows,
  providerOf,
  recordingBudgetEvents,
  recordingLog,
  recordingMetrics,
  scriptedModel,
  uncountedRefusals,
  untracedCalls,
} from '../../fakes.ts';

export const MAX_REQUEST_MS = 900_000;

export const catalog = createCatalog(readModels());

export interface SetUpParts extends Partial<MeterParts> {
  readonly model?: Model;
  readonly settings?: Partial<ProviderSettings>;
}

/** A meter on ports in memory, and everything to see what it did. */
export function setUp({ model = scriptedModel({}), settings = {}, ...parts }: SetUpParts = {}) {
  const clock = new ManualClock();
  const ledger = memoryLedger();
  const log = recordingLog();
  const metrics = recordingMetrics();
  const meter = createMeter({
    provider: providerOf(model, { clock, settings }),
    buckets: countedBuckets(),
    windows: openWindows,
    records: ledger,
    labels: endlessLabels,
    refusals: uncountedRefusals,
    replays: noReplays,
    estimate: estimateLost(clock),
    clock,
    budgetEvents: recordingBudgetEvents(),
    log,
    metrics,
    outage: { rateLimit: 'refuse', softBudget: 'allow' },
    maxRequestMs: MAX_REQUEST_MS,
    ...parts,
  });
  return { meter, clock, ledger, log, metrics, ask: askAt(clock) };
}

/** Makes requests of the demo team for a model of the catalogue, arriving now. */
export function askAt(clock: ManualClock) {
  return (context: Partial<RequestContext> = {}, modelName = 'nova-micro', caller: Partial<Caller> = {}): Ask => {
    const model = catalog.resolve(modelName, 'us-east-1');
    if (model === undefined) throw new Error(`There is no ${modelName}.`);
    return {
      ...model,
      modelName,
      callerTags: {},
      caller: { ...DEMO_KEY, ...caller },
      context: {
        requestId: 'req_1',
        receivedAtMs: clock.nowMs(),
        headers: {},
        remainingMs: () => Number.POSITIVE_INFINITY,
        clientGone: new AbortController().signal,
        trace: untracedCalls,
        ...context,
      },
      request: { modelId: model.target.modelId, messages: [{ role: 'user', content: [{ text: 'Hello' }] }] },
    };
  };
}

/** A model that says some events and then nothing more until its call is ended, as Bedrock's adapter ends it. */
export function silentModel(events: readonly ConverseStreamOutput[] = []): Model {
  const untilAborted = (signal: AbortSignal) =>
    new Promise<never>((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  return {
    converse: ({ signal }) => untilAborted(signal),
    async converseStream({ signal }) {
      return (async function* () {
        yield* events;
        await untilAborted(signal);
      })();
    },
  };
}

/** Resolves to what a promise was rejected with. */
export function failureOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error: unknown) => error,
  );
}
