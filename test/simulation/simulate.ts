import { maintain } from '../../src/metering/maintain.ts';
import { resolve, resolveHold } from '../../src/metering/resolve.ts';
import { settleRequest } from '../../src/metering/settleRequest.ts';
import { orphansOf } from './orphans.ts';
import { brokenPromises, brokenWindows } from './promises.ts';
import { createWorld, MAX_REQUEST_MS, type World } from './world.ts';

/** A run that takes longer than this goes in circles. */
const MAX_TURNS = 20_000;

export interface Run {
  readonly problems: readonly string[];
  /** Every call to the store, the queue and the model, in the order in which they took effect. */
  readonly trace: readonly string[];
  readonly stages: readonly string[];
  /** How often a request was let in although a rule's store did not answer. */
  readonly allowed: number;
}

/** Requests, crashes and maintenance in an order of chance; then quiet, maintenance, and the account. */
export async function simulate(seed: number): Promise<Run> {
  const world = createWorld(seed, [0, 2, 6, 15][seed % 4] ?? 0);
  const { chance, scheduler } = world;
  const instances = Array.from({ length: chance.between(1, 4) }, (_, index) => `instance ${index + 1}`);
  const requests = seed % 100 === 99 ? 12 : 3;
  const actors = instances.map((actor) => world.runInstance(actor, chance.between(1, requests)));
  const problems = await letRun(world, { actors, maintenances: 4 });
  if (problems.length === 0) problems.push(...(await settleDown(world)));
  const allowed = world.metrics.sum('storeOutages', { answer: 'allow' });
  return { problems, trace: scheduler.trace, stages: world.courses.map(({ stage }) => stage), allowed };
}

interface Company {
  readonly actors: readonly Promise<unknown>[];
  /** How many runs of maintenance may come in between. */
  readonly maintenances: number;
}

/** Lets everybody run until nobody does anything any more. What is wrong on the way ends it. */
async function letRun(world: World, { actors, maintenances }: Company): Promise<string[]> {
  const faults: string[] = [];
  for (const actor of actors) actor.catch((error: unknown) => faults.push(String(error)));
  let toStart = maintenances;
  let idle = 0;
  for (let turn = 0; turn < MAX_TURNS; turn += 1) {
    const moved = await world.scheduler.turn();
    idle = moved ? 0 : idle + 1;
    const problems = [...brokenWindows(world), ...faults];
    if (problems.length > 0 || isOver(world, idle)) return problems;
    passTime(world, idle);
    if (toStart > 0 && world.chance.percent(4)) startMaintenance(world, toStart--);
  }
  return ['It does not end.'];
}

function isOver({ clock }: World, idleTurns: number): boolean {
  return idleTurns > 0 && clock.pendingTimers === 0;
}

/** A store that fails ends a run of maintenance; the next one starts over. */
function startMaintenance(world: World, number: number): void {
  maintain(world.partsOf(`maintenance ${number}`)).catch(() => undefined);
}

/** Time hardly moves while calls are under way, sometimes jumps past a deadline, and runs when all wait for it. */
function passTime({ clock, chance }: World, idleTurns: number): void {
  if (idleTurns > 0) clock.advance(50 * 2 ** Math.min(idleTurns, 12));
  else if (chance.percent(10)) clock.advance(chance.between(1, 3_000));
  else if (chance.percent(2)) clock.advance(2 * MAX_REQUEST_MS);
}

/** No more faults, every deadline past: maintenance must bring everything in order, and doing it all again change nothing. */
async function settleDown(world: World): Promise<readonly string[]> {
  world.scheduler.calm();
  world.clock.advance(10 * MAX_REQUEST_MS);
  const parts = world.partsOf('the last');
  for (let round = 0; round < 3 || world.queue.entries.length > 0; round += 1) {
    const problems = await letRun(world, { actors: [maintain(parts)], maintenances: 0 });
    if (problems.length > 0) return problems;
  }
  const orphans = orphansOf(world);
  const release = async () => {
    for (const { hold, requestId } of orphans) {
      await resolveHold(parts, hold, { requestId, nowMs: world.clock.nowMs() });
    }
  };
  const released = await letRun(world, { actors: [release()], maintenances: 0 });
  if (released.length > 0) return released;
  const before = snapshot(world);
  const again = async () => {
    for (const { requestId } of world.courses) {
      const record = await parts.records.find(requestId);
      if (record?.settlement !== undefined) await settleRequest(parts, record.request, record.settlement);
      await resolve(parts, requestId, world.clock.nowMs());
    }
  };
  const problems = await letRun(world, { actors: [again()], maintenances: 0 });
  const changed = [...snapshot(world)].filter(([name, item]) => before.get(name) !== item);
  const changes = changed.map(([name, item]) => `Settling twice changes ${name}: ${before.get(name)} becomes ${item}`);
  return [...problems, ...changes, ...brokenPromises(world)];
}

/** Every item by its place, as text. Not who was told of a threshold: that is done at least once, and may be done again. */
function snapshot({ memory }: World): ReadonlyMap<string, string> {
  const items = [...memory.list('usage'), ...memory.list('rateLimits')];
  const isOfTelling = (name: string) => /^(told|telling|teller)_/.test(name);
  return new Map(
    items.map((item) => [
      `${item.pk} ${item.sk}`,
      JSON.stringify(Object.entries(item).filter(([name]) => !isOfTelling(name))),
    ]),
  );
}
