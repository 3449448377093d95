import { isDeepStrictEqual } from 'node:util';
import { attemptsOf } from '../../src/governance/attempts.ts';
import { holdsIn } from '../../src/governance/hold.ts';
import { reachedThresholds } from '../../src/governance/thresholds.ts';
import type { Attempt } from '../../src/ports.ts';
import type { Item } from '../../src/stores/items/items.ts';
import { fromRecordItem } from '../../src/stores/recordItem.ts';
import { eventName } from './toldEvents.ts';
import type { Course, World } from './world.ts';

/** What is wrong at this moment: a hard window over its limit, or whose parts do not make up the whole. */
export function brokenWindows(world: World): readonly string[] {
  return [...windowsIn(world.memory.list('usage'))].flatMap(([window, stripes]) => {
    const bounds = boundsOf(world, window, stripes);
    if (bounds === undefined) return [];
    const { limit, largest } = bounds;
    const { settled, inFlight, remaining } = sumsOf(stripes);
    return [
      ...(settled + inFlight <= largest ? [] : [`${window}: ${settled} settled + ${inFlight} in flight of ${largest}`]),
      ...(settled + inFlight + remaining === limit
        ? []
        : [`${window}: ${settled} settled, ${inFlight} in flight, ${remaining} left of ${limit}`]),
    ];
  });
}

/** What a hard window comes to in all, and the most that may be settled and held of it; nothing of a soft one. */
function boundsOf({ caller, late, amountShares }: World, window: string, stripes: readonly Item[]) {
  const inFlightLimit = caller.teamLimits.maxConcurrency ?? 0;
  if (window.startsWith('B#concurrency')) return { limit: inFlightLimit, largest: inFlightLimit };
  const budget = caller.budgets.find(({ budgetId }) => window.startsWith(`B#${budgetId}#`));
  if (budget?.mode !== 'hard') return undefined;
  const known = budget.amountNanoUsd;
  const largest = Math.max(...amountShares) * known + late.increasedNanoUsd();
  // Where amounts change, the first stripe says which one it is now.
  return { limit: amountShares.length === 1 ? known : Number(firstOf(stripes)?.limit), largest };
}

/** What is wrong once all is over. */
export function brokenPromises(world: World): readonly string[] {
  const items = world.memory.list('usage');
  return [
    ...world.courses.flatMap((course) => brokenRecord(world, course)),
    ...items.filter(({ open_pk }) => open_pk !== undefined).map(({ pk }) => `${pk} is still open or pending`),
    ...[...windowsIn(items)].flatMap(([window, stripes]) => brokenSum(items, window, stripes)),
    ...brokenRollups(items),
    ...untoldThresholds(world),
    ...brokenMetrics(world),
    ...brokenRates(world),
    ...world.queue.entries.map(({ request }) => `${request.requestId} is still in the queue`),
  ];
}

/**
 * Of a request that Bedrock was asked for: exactly one record, measured when it was answered. Of one that was told that it
 * is refused: none, but one that maintenance has presumed when undoing it failed, which is logged, or when its admission took so
 * long that it was counted as lost.
 * Of one that went down before either: one or none.
 */
function brokenRecord(world: World, course: Course): readonly string[] {
  const { requestId, stage } = course;
  const item = world.memory.list('usage').find(({ pk }) => pk === `R#${requestId}`);
  if (item?.status === 'open') return [`${requestId} is open`];
  const isSettled = item?.status === 'settled';
  if (stage === 'refused') {
    const isWrong = isSettled && !(item.presumed === true && isUnknown(world, course));
    return isWrong ? [`${requestId} is refused and settled`] : [];
  }
  if (stage === 'asked') return [];
  if (!isSettled) return [`${requestId} was admitted and has no record`];
  return stage === 'answered' && !isTrue(world, course, item) ? [`${requestId} is not what it was`] : [];
}

/** Whether nobody could know that a refused request was not admitted. */
function isUnknown(world: World, { requestId, isOverdue }: Course): boolean {
  const isNotUndone = (event: string) => isLogged(world, event, requestId);
  return isOverdue || isNotUndone('admission_not_undone') || isNotUndone('undoing_queued');
}

/** Whether a record lists every attempt, each as Bedrock has measured it if it has, if that was not lost with the queue. */
function isTrue(world: World, { requestId, attempts }: Course, item: Item): boolean {
  if (isLogged(world, 'settlement_unwritten', requestId)) return true;
  const recorded = attemptsIn(item);
  const isSame = recorded.every(({ model, usage, usageSource }, index) => {
    const billed = attempts[index];
    if (billed?.usage === undefined) return model === billed?.model && usageSource === 'estimated';
    return model === billed.model && usageSource === 'measured' && isDeepStrictEqual(usage, billed.usage);
  });
  return isSame && recorded.length === attempts.length && item.cost_nano_usd === sumOfCosts(recorded);
}

function attemptsIn(item: Item): readonly Attempt[] {
  const { request, settlement } = fromRecordItem(item);
  return settlement === undefined ? [] : attemptsOf(request, settlement);
}

function sumOfCosts(attempts: readonly Attempt[]): number {
  return attempts.reduce((sum, { costNanoUsd }) => sum + costNanoUsd, 0);
}

function isLogged({ log }: World, event: string, requestId: string): boolean {
  return log.lines.some((line) => line.event === event && line.request_id === requestId);
}

function brokenSum(items: readonly Item[], window: string, stripes: readonly Item[]): readonly string[] {
  const { settled, inFlight } = sumsOf(stripes);
  const sums = settledRecords(items).flatMap((record) => spendingOf(record, window));
  const least = sums.reduce((sum, { least }) => sum + least, 0);
  const most = sums.reduce((sum, { most }) => sum + most, 0);
  const isRight = settled >= least && settled <= most;
  return [
    ...(inFlight === 0 ? [] : [`${window} still holds ${inFlight}`]),
    ...(isRight ? [] : [`${window} has settled ${settled}, its records ${least} to ${most}`]),
  ];
}

/**
 * What a record has spent of a window: its cost, or one model's share of it, to the nano-dollar. Only one that was let in while the window did not answer
 * may have spent nothing of it, or what its end was estimated to cost.
 */
function spendingOf(record: Item, window: string) {
  const hold = fromRecordItem(record).request.holds.find(
    ({ budgetId, windowId, spends }) => spends === 'cost' && `B#${budgetId}#${windowId}` === window,
  );
  if (hold === undefined) return [];
  const cost = sumOfCosts(attemptsIn(record).filter(({ model }) => hold.model === undefined || hold.model === model));
  return [hold.isUncertain ? { least: 0, most: Math.max(cost, hold.estimate) } : { least: cost, most: cost }];
}

/** Of every threshold that a budget has reached, somebody has been told. */
function untoldThresholds({ memory, caller, events, amountShares }: World): readonly string[] {
  return [...windowsIn(memory.list('usage'))].flatMap(([window, stripes]) => {
    const [, budgetId = '', windowId = ''] = /^B#(.+)#(.+)$/.exec(window) ?? [];
    const budget = caller.budgets.find((one) => one.budgetId === budgetId);
    const isChanging = budget?.mode === 'hard' && amountShares.length > 1;
    if (budget === undefined || isChanging) return [];
    return reachedThresholds(budget.amountNanoUsd, sumsOf(stripes).settled)
      .map((percent) => eventName(budgetId, windowId, percent))
      .filter((name) => !events.told.has(name))
      .map((name) => `nobody was told of ${name}`);
  });
}

/** What is counted may miss what was written by those who then went down, and never has more. */
function brokenMetrics({ memory, metrics }: World): readonly string[] {
  const [counted, records] = [metrics.sum('requests'), settledRecords(memory.list('usage')).length];
  return counted > records ? [`metrics have ${counted} requests, the ledger ${records}`] : [];
}

/** Rate limits let no more pass than they say, and without failures they are charged just what was measured. */
function brokenRates({ rates, scheduler, faultPercent, memory }: World): readonly string[] {
  const repeated = scheduler.trace.filter((line) => /update rateLimits .*<- repeated/.test(line)).length;
  const records = settledRecords(memory.list('usage'));
  const tokens = total(records, 'input_tokens') + total(records, 'output_tokens');
  return [...rates.exceeded(repeated), ...(faultPercent === 0 ? rates.miscounted(tokens) : [])];
}

const SUMS = ['cost_nano_usd', 'input_tokens', 'output_tokens'] as const;

function brokenRollups(items: readonly Item[]): readonly string[] {
  const records = settledRecords(items);
  const rollups = items.filter(({ pk }) => String(pk).startsWith('U#'));
  const estimated = records.filter(({ usage_source }) => usage_source === 'estimated').length;
  const pairs = [
    ...SUMS.map((name) => [name, total(records, name), total(rollups, name)] as const),
    ['requests', records.length, total(rollups, 'requests')] as const,
    ['estimated_requests', estimated, total(rollups, 'estimated_requests')] as const,
  ];
  const byModel = ['nova-micro', 'nova-lite'].map((model) => {
    const attempts = records.flatMap(attemptsIn).filter((attempt) => attempt.model === model);
    const ofModel = rollups.filter((rollup) => rollup.model === model);
    return [`of ${model}`, sumOfCosts(attempts), total(ofModel, 'cost_nano_usd')] as const;
  });
  return [...pairs, ...byModel].flatMap(([name, ofRecords, ofRollups]) =>
    ofRecords === ofRollups ? [] : [`roll-ups have ${ofRollups} ${name}, records ${ofRecords}`],
  );
}

function settledRecords(items: readonly Item[]): readonly Item[] {
  return items.filter(({ pk, status }) => String(pk).startsWith('R#') && status === 'settled');
}

/** Stripes by the name of their window. */
function windowsIn(items: readonly Item[]): ReadonlyMap<string, readonly Item[]> {
  const windows = items.filter(({ pk }) => String(pk).startsWith('B#'));
  return Map.groupBy(windows, ({ pk }) => String(pk).replace(/#\d+$/, ''));
}

function firstOf(stripes: readonly Item[]): Item | undefined {
  return stripes.find(({ pk }) => String(pk).endsWith('#0'));
}

function sumsOf(stripes: readonly Item[]) {
  const held = stripes.flatMap((stripe) => [...holdsIn(stripe).values()]);
  return {
    settled: total(stripes, 'settled'),
    remaining: total(stripes, 'remaining'),
    inFlight: held.reduce((sum, { estimate }) => sum + estimate, 0),
  };
}

function total(items: readonly Item[], name: string): number {
  return items.reduce((sum, item) => sum + Number(item[name] ?? 0), 0);
}
