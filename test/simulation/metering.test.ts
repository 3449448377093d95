import { describe, expect, it } from 'vitest';
import { simulate } from './simulate.ts';

/** One seed: `SEED=17 npx vitest run test/simulation`. More of them: `SEEDS=50000`, as `npm run test:soak` does. */
const ONE = process.env.SEED === undefined ? undefined : Number(process.env.SEED);
const FIRST = ONE ?? 0;
const SEEDS = ONE === undefined ? Number(process.env.SEEDS ?? 2_000) : 1;
const PARTS = Math.min(10, SEEDS);
/** Seeds that have found something once, beyond those that `npm test` runs anyway. */
const FINDS = [21_549, 38_786];

describe('metering among crashes, lost answers, conflicts and lagging indexes', () => {
  const stages = new Map<string, number>();
  let allowed = 0;

  it.each(Array.from({ length: PARTS }, (_, part) => part))('keeps its promises, part %i', async (part) => {
    for (let seed = FIRST + part; seed < FIRST + SEEDS; seed += PARTS) {
      const run = await simulate(seed);
      for (const stage of run.stages) stages.set(stage, (stages.get(stage) ?? 0) + 1);
      allowed += run.allowed;
      if (run.problems.length === 0) continue;
      const told = [`SEED=${seed} npx vitest run test/simulation`, ...run.problems, ...run.trace.slice(-300)];
      expect.fail(told.join('\n'));
    }
  });

  it.each(FINDS)('keeps its promises where it did not once, seed %i', async (seed) => {
    expect((await simulate(seed)).problems).toEqual([]);
  });

  it.runIf(ONE === undefined)('has met every way in which a request can end', () => {
    for (const stage of ['asked', 'refused', 'admitted', 'answered']) {
      expect(stages.get(stage) ?? 0, stage).toBeGreaterThan(SEEDS / 50);
    }
    expect(allowed).toBeGreaterThan(SEEDS / 50);
  });

  it('does the same again for the same seed', async () => {
    expect((await simulate(FIRST + 2)).trace).toEqual((await simulate(FIRST + 2)).trace);
  });
}, 3_600_000);
