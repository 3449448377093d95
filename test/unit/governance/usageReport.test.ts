import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportUsage } from '../../../src/governance/usageReport.ts';
import type { UsageRollup } from '../../../src/ports.ts';
import { violations } from '../../contract/operations.ts';

const DAYS = ['2026-11-20', '2026-11-21', '2026-11-22'];

const report = (rollups: readonly UsageRollup[], days: readonly string[] = DAYS) =>
  reportUsage({ teamId: 'demo', teamName: 'Demo team', days, rollups });

const rollup = (fields: Partial<UsageRollup> = {}): UsageRollup => ({
  day: '2026-11-22',
  model: 'nova-micro',
  keyId: 'key_1',
  requests: 1,
  inputTokens: 10,
  outputTokens: 5,
  costNanoUsd: 1_050,
  ...fields,
});

describe('reportUsage', () => {
  it('reports nothing as nothing', () => {
    expect(report([])).toEqual({
      team_id: 'demo',
      team_name: 'Demo team',
      period: { days: 3, start: '2026-11-20', end: '2026-11-22' },
      summary: {
        total_requests: 0,
        total_input_tokens: 0,
        total_output_tokens: 0,
        total_tokens: 0,
        total_cost_usd: 0,
        avg_daily_cost_usd: 0,
        avg_tokens_per_request: 0,
      },
      daily: [],
      by_model: [],
    });
  });

  it('adds up what was used', () => {
    const { summary } = report([rollup({ requests: 2 }), rollup({ keyId: 'key_2' }), rollup({ day: '2026-11-20' })]);

    expect(summary).toEqual({
      total_requests: 4,
      total_input_tokens: 30,
      total_output_tokens: 15,
      total_tokens: 45,
      total_cost_usd: 0.00000315,
      avg_daily_cost_usd: 0.00000105,
      avg_tokens_per_request: 11.25,
    });
  });

  it('puts keys and models together in a day, and the oldest day first', () => {
    const { daily } = report([
      rollup(),
      rollup({ day: '2026-11-20', keyId: 'key_2' }),
      rollup({ day: '2026-11-20', model: 'nova-lite' }),
    ]);

    expect(daily).toEqual([
      { date: '2026-11-20', requests: 2, input_tokens: 20, output_tokens: 10, cost_usd: 0.0000021 },
      { date: '2026-11-22', requests: 1, input_tokens: 10, output_tokens: 5, cost_usd: 0.00000105 },
    ]);
  });

  it('puts keys and days together in a model, and the most asked for first, then by name', () => {
    const { by_model } = report([
      rollup({ model: 'c', requests: 1 }),
      rollup({ model: 'b', requests: 2 }),
      rollup({ model: 'b', requests: 3, day: '2026-11-20' }),
      rollup({ model: 'a', requests: 1 }),
    ]);

    expect(by_model.map(({ model, requests }) => [model, requests])).toEqual([
      ['b', 5],
      ['a', 1],
      ['c', 1],
    ]);
  });

  it.each([
    { costNanoUsd: 1, days: 2, average: 1e-9 },
    { costNanoUsd: 1, days: 3, average: 0 },
    { costNanoUsd: 100, days: 3, average: 33e-9 },
    { costNanoUsd: 3_000_000_000, days: 1, average: 3 },
  ])('rounds the daily average of $costNanoUsd nano-USD over $days days', ({ costNanoUsd, days, average }) => {
    const { summary } = report([rollup({ costNanoUsd, day: DAYS[0] ?? '' })], DAYS.slice(0, days));

    expect(summary.avg_daily_cost_usd).toBe(average);
  });

  it.each([
    { requests: 3, tokens: 10, average: 3.33 },
    { requests: 3, tokens: 20, average: 6.67 },
    { requests: 1_000, tokens: 1, average: 0 },
    { requests: 0, tokens: 5, average: 5 },
  ])('rounds the average of $tokens tokens over $requests requests', ({ requests, tokens, average }) => {
    const { summary } = report([rollup({ requests, inputTokens: tokens, outputTokens: 0 })]);

    expect(summary.avg_tokens_per_request).toBe(average);
  });
});

describe('every report', () => {
  const count = fc.nat(1_000_000_000);
  const rollups = fc.array(
    fc.record({
      day: fc.constantFrom(...DAYS),
      model: fc.constantFrom('nova-micro', 'nova-lite', '__proto__', 'claude-haiku-4.5'),
      keyId: fc.constantFrom('key_1', 'key_2'),
      requests: fc.integer({ min: 1, max: 1_000_000 }),
      inputTokens: count,
      outputTokens: count,
      costNanoUsd: count,
    }),
  );

  it('has totals that are the sums of its days and of its models', () => {
    fc.assert(
      fc.property(rollups, (used) => {
        const { summary, daily, by_model } = report(used);

        for (const rows of [daily, by_model]) {
          expect(sum(rows.map(({ requests }) => requests))).toBe(summary.total_requests);
          expect(sum(rows.map(({ input_tokens }) => input_tokens))).toBe(summary.total_input_tokens);
          expect(sum(rows.map(({ output_tokens }) => output_tokens))).toBe(summary.total_output_tokens);
          expect(sum(rows.map(({ cost_usd }) => Math.round(cost_usd * 1e9)))).toBe(
            Math.round(summary.total_cost_usd * 1e9),
          );
        }
        expect(summary.total_tokens).toBe(summary.total_input_tokens + summary.total_output_tokens);
      }),
    );
  });

  it('is the same in whatever order the roll-ups come, has no row twice and keeps the contract', () => {
    fc.assert(
      fc.property(rollups, (used) => {
        const whole = report(used);

        expect(report(used.toReversed())).toEqual(whole);
        expect(new Set(whole.daily.map(({ date }) => date)).size).toBe(whole.daily.length);
        expect(new Set(whole.by_model.map(({ model }) => model)).size).toBe(whole.by_model.length);
        expect(violations('getUsage', 200, whole)).toEqual([]);
      }),
    );
  });
});

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
