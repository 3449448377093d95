import { describe, expect, it } from 'vitest';
import {
  type BudgetSetOptions,
  budgetId,
  budgetSet,
  keyCreate,
  keyUpdate,
  teamCreate,
  teamUpdate,
} from '../../../src/cli/bodies.ts';
import { CliError, EXIT } from '../../../src/cli/failure.ts';

/** What is sent: undefined fields are not. */
const sent = (body: unknown) => JSON.parse(JSON.stringify(body));

function exitCodeOf(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error instanceof CliError ? error.exitCode : error;
  }
}

describe('the body of', () => {
  it.each([
    ['a small team', teamCreate({ id: 't1', name: 'T1' }), { team_id: 't1', name: 'T1' }],
    [
      'a whole team',
      teamCreate({
        id: 't1',
        name: 'T1',
        status: 'inactive',
        rpm: 60,
        tpm: 'none',
        maxConcurrency: 2,
        allowedModels: ['nova-*'],
        tag: { project: 'apollo' },
        guardrailId: 'abc123',
        guardrailVersion: '3',
        streamDisconnect: 'abort',
      }),
      {
        team_id: 't1',
        name: 'T1',
        status: 'inactive',
        limits: { rpm: 60, tpm: null, max_concurrency: 2 },
        allowed_models: ['nova-*'],
        tags: { project: 'apollo' },
        guardrail: { identifier: 'abc123', version: '3' },
        stream_disconnect: 'abort',
      },
    ],
    ['a taken limit', teamUpdate({ rpm: 'none' }), { limits: { rpm: null } }],
    ['all models', teamUpdate({ allowedModels: 'all' }), { allowed_models: null }],
    ['a taken tag', keyUpdate({ tag: { project: null } }), { tags: { project: null } }],
    ['a taken guardrail', teamUpdate({ guardrailId: 'none' }), { guardrail: null }],
    ['another version', keyUpdate({ guardrailVersion: '4' }), { guardrail: { version: '4' } }],
    ['a key that never expires', keyUpdate({ expiresAt: 'never' }), { expires_at: null }],
    ['a key that expires', keyUpdate({ expiresAt: '2027-01-01T00:00:00Z' }), { expires_at: '2027-01-01T00:00:00Z' }],
    ['a paused key', keyUpdate({ status: 'inactive' }), { status: 'inactive' }],
    ['a new key', keyCreate({ team: 't1', name: 'CI', rpm: 5 }), { team_id: 't1', name: 'CI', limits: { rpm: 5 } }],
  ])('%s', (_what, body, expected) => {
    expect(sent(body)).toEqual(expected);
  });

  it.each([
    ['a team', () => teamUpdate({})],
    ['a key', () => keyUpdate({})],
  ])('no change of %s is wrong usage', (_what, change) => {
    expect(exitCodeOf(change)).toBe(EXIT.wrongUsage);
  });
});

describe('a budget', () => {
  const asked = { amountUsd: '1', window: 'month', mode: 'hard' } satisfies BudgetSetOptions;

  it('keeps every digit of its amount', () => {
    expect(sent(budgetSet({ ...asked, amountUsd: '1.000000001', team: 't1' }))).toEqual({
      scope: 'team',
      team_id: 't1',
      amount_usd: '1.000000001',
      window: { unit: 'month' },
      mode: 'hard',
    });
  });

  it.each<[Partial<BudgetSetOptions>, string]>([
    [{ team: 't1' }, 'team-t1-month'],
    [{ gateway: true }, 'gateway-month'],
    [{ key: 'key_01ABC' }, 'key-key_01abc-month'],
    [{ team: 't1', window: 'day', model: 'nova-micro' }, 'team-t1-day-nova-micro'],
    [{ team: 't1', tag: { name: 'env', value: 'Prod/1' } }, 'team-t1-month-env-prod-1'],
    [{ team: 't1', id: 'mine' }, 'mine'],
  ])('for %j has the id %s', (options, id) => {
    expect(budgetId({ ...asked, ...options })).toBe(id);
  });

  it.each<[string, Partial<BudgetSetOptions>]>([
    ['nobody', {}],
    ['two', { team: 't1', key: 'key_1' }],
    ['a team and the gateway', { team: 't1', gateway: true }],
    ['a name too long for an id', { team: 't'.repeat(64) }],
  ])('of %s is wrong usage', (_whose, options) => {
    expect(exitCodeOf(() => budgetId({ ...asked, ...options }))).toBe(EXIT.wrongUsage);
  });
});
