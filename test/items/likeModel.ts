import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Items } from '../../src/stores/items/items.ts';
import { readPages } from './conformance/queries.ts';
import { createMemoryItems } from './memoryItems.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { type Call, inRun, PLACES, randomCall, randomWriting } from './randomCalls.ts';

const RUNS = 75;
const PATIENCE = { timeout: 240_000 };

/** Random calls must come to the same as those of the model store, one after another and side by side. */
export function describeLikeModel(name: string, open: () => Promise<Items>): void {
  describe(`${name} beside the model store`, () => {
    let store: Items;
    let runs = 0;
    beforeAll(async () => {
      store = await open();
    });
    const nextRun = () => {
      runs += 1;
      return `${process.pid}-${runs}-`;
    };

    it('answers the same to the same calls', PATIENCE, async () => {
      const calls = fc.array(randomCall, { minLength: 5, maxLength: 25 });
      const property = fc.asyncProperty(calls, async (templates) => {
        const model = createMemoryItems();
        for (const call of inRun(nextRun(), templates))
          expect({ call, ...(await perform(store, call)) }).toEqual({ call, ...(await perform(model, call)) });
      });
      await fc.assert(property, { numRuns: RUNS });
    });

    it('does writes that come side by side as if in some order', PATIENCE, async () => {
      const before = fc.array(randomCall, { maxLength: 6 });
      const together = fc.array(randomWriting, { minLength: 2, maxLength: 4 });
      const property = fc.asyncProperty(before, together, async (...templates) => {
        const run = nextRun();
        const [first, then] = inRun(run, templates);
        for (const call of first) await perform(store, call);
        const outcomes = await Promise.all(then.map((call) => perform(store, call)));
        const seen = { outcomes, state: await readState(store, run) };
        const orders = permutations(
          then.map((call, index) => ({ call, index })).filter(({ index }) => !isConflict(outcomes[index])),
        );
        const possible = await Promise.all(orders.map((order) => replay({ first, order, run, outcomes })));
        expect(possible).toContainEqual(seen);
      });
      await fc.assert(property, { numRuns: RUNS });
    });
  });
}

function perform(items: Items, call: Call): Promise<Outcome> {
  switch (call.call) {
    case 'get':
      return outcomeOf(items.get(call.at));
    case 'write':
      return outcomeOf(items.write(call.write));
    case 'transact':
      return outcomeOf(items.transact(call.writes));
    case 'query':
      return outcomeOf(readPages(items, call.query));
  }
}

interface Replay {
  readonly first: readonly Call[];
  readonly order: readonly { readonly call: Call; readonly index: number }[];
  readonly run: string;
  /** Of the store, for calls that are not in the order. */
  readonly outcomes: readonly Outcome[];
}

/** What the model makes of calls in this order. */
async function replay({ first, order, run, outcomes }: Replay) {
  const model = createMemoryItems();
  for (const call of first) await perform(model, call);
  const replayed = [...outcomes];
  for (const { call, index } of order) replayed[index] = await perform(model, call);
  return { outcomes: replayed, state: await readState(model, run) };
}

function readState(items: Items, run: string) {
  return Promise.all(inRun(run, PLACES).map((at) => items.get(at)));
}

/** A write that met another one did not happen. */
function isConflict(outcome: Outcome | undefined): boolean {
  return outcome !== undefined && 'failed' in outcome && outcome.failed === 'conflict';
}

function permutations<Element>(elements: readonly Element[]): readonly (readonly Element[])[] {
  if (elements.length < 2) return [elements];
  return elements.flatMap((first, index) => permutations(elements.toSpliced(index, 1)).map((rest) => [first, ...rest]));
}
