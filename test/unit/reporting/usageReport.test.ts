import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UsageRollup } from '../../../src/ports.ts';
import { type GroupBy, reportUsage } from '../../../src/reporting/usageReport.ts';
import { violations } from '../../contract/operations.ts';

const NOON_MS = Date.parse('2026-11-22T12:00:00Z');
const DAYS = ['2026-11-20', '2026-11-21', '2026-11-22'];

const report = (rollups: readonly UsageRollup[], days: readonly string[] = DAYS, groupBy?: GroupBy) =>
  reportUsage({ teamId: 'demo', teamName: 'Demo team', days, rollups, refusals: [], groupBy, budgets: [] });

const rollup = (fields: Partial<UsageRollup> = {}): UsageRollup => ({
  day: '2026-11-22',
  model: 'nova-micro',
  keyId: 'key_1',
  tags: [],
  requests: 1,
  estimatedRequests: 0,
  inputTokens: 10,
  outputTokens: 5,
  cacheReadTokens: 0,
  cacheWriteTokens: 0,
  costNanoUsd: 1_050,
  lastEndedAtMs: NOON_MS,
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
        total_cache_read_tokens: 0,
        total_cache_write_tokens: 0,
        estimated_requests: 0,
      },
      daily: [],
      by_model: [],
      budgets: [],
      refusals_by_rule: [],
      last_used_at: null,
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
      total_cache_read_tokens: 0,
      total_cache_write_tokens: 0,
      estimated_requests: 0,
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

describe('groups', () => {
  const USED = [
    rollup({ model: 'nova-micro', tags: ['env=prod', 'project=apollo'], costNanoUsd: 1_000 }),
    rollup({ model: 'nova-lite', tags: ['env=prod'], keyId: 'key_2', costNanoUsd: 5_000, day: '2026-11-20' }),
    rollup({ model: 'nova-micro', tags: ['~other'], costNanoUsd: 10 }),
    rollup({ model: 'nova-micro', costNanoUsd: 100, estimatedRequests: 1, cacheReadTokens: 3, cacheWriteTokens: 4 }),
  ];

  it.each<{ groupBy: GroupBy; groups: (readonly [string | null, number, number])[] }>([
    {
      groupBy: 'day',
      groups: [
        ['2026-11-20', 1, 5e-6],
        ['2026-11-22', 3, 1.11e-6],
      ],
    },
    {
      groupBy: 'model',
      groups: [
        ['nova-lite', 1, 5e-6],
        ['nova-micro', 3, 1.11e-6],
      ],
    },
    {
      groupBy: 'key',
      groups: [
        ['key_2', 1, 5e-6],
        ['key_1', 3, 1.11e-6],
      ],
    },
    {
      groupBy: 'tag',
      groups: [
        ['env=prod', 2, 6e-6],
        ['project=apollo', 1, 1e-6],
        [null, 1, 1e-7],
        ['~other', 1, 1e-8],
      ],
    },
  ])('are sums by $groupBy', ({ groupBy, groups }) => {
    const { groups: found = [] } = report(USED, DAYS, groupBy);

    expect(found.map(({ group, requests, cost_usd }) => [group, requests, cost_usd])).toEqual(groups);
  });

  it('tell what is cached and what is estimated', () => {
    expect(report(USED, DAYS, 'tag').groups?.find(({ group }) => group === null)).toMatchObject({
      estimated_requests: 1,
      cache_read_tokens: 3,
      cache_write_tokens: 4,
    });
    expect(report(USED).summary).toMatchObject({
      estimated_requests: 1,
      total_cache_read_tokens: 3,
      total_cache_write_tokens: 4,
    });
  });

  it('are left out unless they are asked for', () => {
    expect(report(USED)).not.toHaveProperty('groups');
  });

  it('add up to the summary, but for tags, of which a request may have several', () => {
    for (const groupBy of ['day', 'model', 'key'] as const) {
      const { groups = [], summary } = report(USED, DAYS, groupBy);
      expect(sum(groups.map(({ requests }) => requests))).toBe(summary.total_requests);
    }
  });
});

describe('refusals and last use', () => {
  it('has the rule first that refused most, and the latest end', () => {
    const refusals = [
      { rule: 'b', refusals: 1 },
      { rule: 'a', refusals: 1 },
      { rule: 'rpm', refusals: 7 },
    ];
    const rollups = [rollup({ lastEndedAtMs: NOON_MS }), rollup({ lastEndedAtMs: NOON_MS - 1 })];
    const question = { teamId: 'demo', teamName: 'Demo team', days: DAYS, rollups, refusals, budgets: [] };
    const { refusals_by_rule, last_used_at } = reportUsage(question);

    expect(refusals_by_rule.map(({ rule }) => rule)).toEqual(['rpm', 'a', 'b']);
    expect(last_used_at).toBe('2026-11-22T12:00:00.000Z');
  });
});

describe('every report', () => {
  const count = fc.nat(1_000_000_000);
  const rollups = fc.array(
    fc.record({
      day: fc.constantFrom(...DAYS),
      model: fc.constantFrom('nova-micro', 'nova-lite', '__proto__', 'claude-haiku-4.5'),
      keyId: fc.constantFrom('key_1', 'key_2'),
      tags: fc.constantFrom([], ['env=prod'], ['env=prod', 'project=apollo'], ['~other']),
      requests: fc.integer({ min: 1, max: 1_000_000 }),
      estimatedRequests: count,
      inputTokens: count,
      outputTokens: count,
      cacheReadTokens: count,
      cacheWriteTokens: count,
      costNanoUsd: count,
      lastEndedAtMs: count,
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
