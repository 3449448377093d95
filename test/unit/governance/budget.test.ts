import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BudgetDefinition,
  type BudgetSubject,
  budgetsFor,
  classifyRefusal,
} from '../../../src/governance/budget.ts';

const BUDGET: BudgetDefinition = {
  budgetId: 'b1',
  scope: 'gateway',
  teamId: null,
  keyId: null,
  model: null,
  tag: null,
  amountNanoUsd: 1_000,
  window: { unit: 'month', timeZone: 'UTC', fiscalStartDay: 1 },
  mode: 'hard',
};
const SUBJECT: BudgetSubject = {
  teamId: 't1',
  keyId: 'k1',
  model: 'nova-micro',
  operatorTags: { project: 'apollo', env: 'prod' },
};

describe('budgetsFor', () => {
  it.each<{ what: string; part: Partial<BudgetDefinition>; applies: boolean }>([
    { what: "the gateway's", part: {}, applies: true },
    { what: "the team's", part: { scope: 'team', teamId: 't1' }, applies: true },
    { what: "another team's", part: { scope: 'team', teamId: 't2' }, applies: false },
    { what: "the key's", part: { scope: 'key', teamId: 't1', keyId: 'k1' }, applies: true },
    { what: "another key's of the team", part: { scope: 'key', teamId: 't1', keyId: 'k2' }, applies: false },
    { what: 'one of a team without its id', part: { scope: 'team' }, applies: false },
    { what: 'one for the model', part: { model: 'nova-micro' }, applies: true },
    { what: 'one for another model', part: { model: 'nova-lite' }, applies: false },
    { what: 'one for a tag', part: { tag: { name: 'project', value: 'apollo' } }, applies: true },
    { what: 'one for another value of the tag', part: { tag: { name: 'project', value: 'gemini' } }, applies: false },
    { what: 'one for a tag that nobody set', part: { tag: { name: 'team', value: 'apollo' } }, applies: false },
    { what: 'one for what every object has', part: { tag: { name: 'constructor', value: '' } }, applies: false },
    {
      what: 'one for the team, the model and the tag',
      part: { scope: 'team', teamId: 't1', model: 'nova-micro', tag: { name: 'env', value: 'prod' } },
      applies: true,
    },
    {
      what: 'one for the team and the model, but another tag',
      part: { scope: 'team', teamId: 't1', model: 'nova-micro', tag: { name: 'env', value: 'dev' } },
      applies: false,
    },
  ])('counts a request against $what: $applies', ({ part, applies }) => {
    expect(budgetsFor([{ ...BUDGET, ...part }], SUBJECT)).toHaveLength(Number(applies));
  });

  it('finds all that apply, in their order', () => {
    const ids = ['one', 'two', 'three'].map((budgetId) => ({ ...BUDGET, budgetId }));

    expect(budgetsFor(ids, SUBJECT)).toEqual(ids);
  });
});

describe('classifyRefusal', () => {
  it.each([
    { limit: 100, settled: 0, estimate: 101, refusal: 'larger_than_limit' },
    { limit: 100, settled: 100, estimate: 101, refusal: 'larger_than_limit' },
    { limit: 0, settled: 0, estimate: 1, refusal: 'larger_than_limit' },
    { limit: 100, settled: 50, estimate: 51, refusal: 'exhausted' },
    { limit: 100, settled: 120, estimate: 1, refusal: 'exhausted' },
    { limit: 100, settled: 50, estimate: 50, refusal: 'busy' },
    { limit: 100, settled: 0, estimate: 100, refusal: 'busy' },
  ])('calls $estimate on top of $settled of $limit $refusal', ({ limit, settled, estimate, refusal }) => {
    const question = { limitNanoUsd: limit, settledNanoUsd: settled, estimateNanoUsd: estimate };

    expect(classifyRefusal(question)).toBe(refusal);
  });

  it('calls a refusal busy only if the request fits once nothing is in flight', () => {
    const amount = fc.nat(1_000);
    fc.assert(
      fc.property(amount, amount, amount, (limitNanoUsd, settledNanoUsd, estimateNanoUsd) => {
        const fits = settledNanoUsd + estimateNanoUsd <= limitNanoUsd;

        expect(classifyRefusal({ limitNanoUsd, settledNanoUsd, estimateNanoUsd }) === 'busy').toBe(fits);
      }),
    );
  });
});
