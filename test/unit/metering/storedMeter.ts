import type { Caller } from '../../../src/contract.ts';
import type { BudgetDefinition } from '../../../src/governance/budget.ts';
import { createMeter } from '../../../src/metering/createMeter.ts';
import { estimateLost } from '../../../src/metering/estimateLost.ts';
import type { OutageAnswers } from '../../../src/metering/outage.ts';
import { createBudgetWindows } from '../../../src/stores/budgetWindows.ts';
import type { Items } from '../../../src/stores/items/items.ts';
import { createRateBuckets } from '../../../src/stores/rateBuckets.ts';
import { createRecords } from '../../../src/stores/records.ts';
import { createRefusals } from '../../../src/stores/refusals.ts';
import { createRollupLabels } from '../../../src/stores/rollupLabels.ts';
import {
  ManualClock,
  memoryReplays,
  providerOf,
  recordingBudgetEvents,
  recordingLog,
  recordingMetrics,
  scriptedModel,
} from '../../fakes.ts';
import { createMemoryItems, type MemoryItems } from '../../items/memoryItems.ts';
import { requestId } from './admittedRequest.ts';
import { askAt, MAX_REQUEST_MS } from './meterSetup.ts';

/** A meter on the real stores, in memory. They may see the items through something. */
export function setUpStored(see: (memory: MemoryItems) => Items = (memory) => memory) {
  const items = createMemoryItems();
  const clock = new ManualClock();
  const log = recordingLog();
  const metrics = recordingMetrics();
  const budgetEvents = recordingBudgetEvents();
  const basis = { items: see(items), clock, ids: { fraction: () => 0 } };
  const model = scriptedModel({});
  const parts = {
    records: createRecords({ ...basis, rollupShards: 1 }),
    windows: createBudgetWindows(basis),
    buckets: createRateBuckets(basis),
    labels: createRollupLabels({ ...basis, log }),
    refusals: createRefusals({ ...basis, log }),
    replays: memoryReplays(),
    model,
    provider: providerOf(model, { clock }),
    estimate: estimateLost(clock),
    clock,
    budgetEvents,
    log,
    metrics,
    outage: { rateLimit: 'refuse', softBudget: 'allow' } as OutageAnswers,
    maxRequestMs: MAX_REQUEST_MS,
  };
  const ask = askAt(clock);
  const asked = (number: number, caller: Partial<Caller> = {}) => {
    const plain = ask({ requestId: requestId(number) }, 'nova-micro', caller);
    return { ...plain, request: { ...plain.request, inferenceConfig: { maxTokens: 100 } } };
  };
  return { items, clock, log, metrics, budgetEvents, parts, asked, meter: createMeter(parts) };
}

/** A hard daily budget of the demo team. */
export function teamBudget(amountNanoUsd: number): BudgetDefinition {
  return {
    ...{ budgetId: 'b1', scope: 'team', teamId: 'demo', keyId: null, model: null, tag: null, mode: 'hard' },
    ...{ amountNanoUsd, window: { unit: 'day', timeZone: 'UTC', fiscalStartDay: 1 } },
  };
}
