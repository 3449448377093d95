import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { readAmount } from '../../../src/admin/handlers/shared/amount.ts';
import { createMemoryAdmin } from '../../memoryAdmin.ts';

let admin: Awaited<ReturnType<typeof createMemoryAdmin>>;
let keyId: string;
beforeEach(async () => {
  admin = await createMemoryAdmin();
  await admin.call('POST /admin/teams', { team_id: 'research', name: 'Research' });
  keyId = (await admin.call('POST /admin/keys', { team_id: 'research' })).body.key_id;
});

const MONTHLY = { scope: 'team', team_id: 'research', amount_usd: 500, window: { unit: 'month' }, mode: 'hard' };
const set = (body: object, id = 'b1') => admin.call(`PUT /admin/budgets/${id}`, body);

describe('setBudget', () => {
  it('fills in what was left out', async () => {
    const { status, body } = await set(MONTHLY);

    expect({ status, body }).toEqual({
      status: 200,
      body: {
        budget_id: 'b1',
        scope: 'team',
        team_id: 'research',
        key_id: null,
        model: null,
        tag: null,
        amount_usd: 500,
        amount_nano_usd: 500_000_000_000,
        window: { unit: 'month', time_zone: 'UTC', fiscal_start_day: 1 },
        mode: 'hard',
        created_at: '2026-11-22T12:00:00.000Z',
        updated_at: '2026-11-22T12:00:00.000Z',
      },
    });
  });

  it('finds the team of a key', async () => {
    const { body } = await set({ ...MONTHLY, scope: 'key', team_id: null, key_id: keyId });

    expect(body).toMatchObject({ scope: 'key', team_id: 'research', key_id: keyId });
  });

  it('counts the whole gateway without a team', async () => {
    const { body } = await set({ ...MONTHLY, scope: 'gateway', team_id: null, tag: { name: 'env', value: 'prod' } });

    expect(body).toMatchObject({ scope: 'gateway', team_id: null, tag: { name: 'env', value: 'prod' } });
  });

  it('knows a model by any of its names', async () => {
    expect((await set({ ...MONTHLY, model: 'amazon.nova-micro-v1:0' })).body.model).toBe('nova-micro');
  });

  it.each([
    { unit: 'week', fiscal_start_day: 7 },
    { unit: 'month', time_zone: 'Europe/Berlin', fiscal_start_day: 28 },
    { unit: 'day', time_zone: 'Asia/Kathmandu' },
    { unit: 'hour', time_zone: 'Etc/UTC' },
  ])('takes the window $unit $time_zone $fiscal_start_day', async (window) => {
    const { status, body } = await set({ ...MONTHLY, window });

    expect(status).toBe(200);
    expect(body.window).toEqual({ time_zone: 'UTC', fiscal_start_day: 1, ...window });
  });

  it('replaces the budget, whole', async () => {
    await set({ ...MONTHLY, window: { unit: 'day', time_zone: 'Europe/Berlin' } });
    const { body } = await set({ ...MONTHLY, amount_usd: '7.25', mode: 'soft' });

    expect(body).toMatchObject({ amount_usd: 7.25, mode: 'soft', window: { unit: 'month', time_zone: 'UTC' } });
    expect((await admin.call('GET /admin/budgets')).body.data).toEqual([body]);
  });

  it.each([
    { what: 'a scope', body: { ...MONTHLY, scope: 'gateway', team_id: null } },
    { what: 'a model', body: { ...MONTHLY, model: 'nova-micro' } },
    { what: 'a tag', body: { ...MONTHLY, tag: { name: 'env', value: 'prod' } } },
  ])('refuses to give a budget $what that it did not have', async ({ body }) => {
    await set(MONTHLY);
    const refused = await set(body);

    expect({ status: refused.status, code: refused.body.error.code }).toEqual({
      status: 409,
      code: 'budget_subject_fixed',
    });
  });

  it.each([
    { what: 'team', body: { team_id: 'nobody' }, code: 'team_not_found' },
    { what: 'key', body: { scope: 'key', key_id: 'key_0' }, code: 'key_not_found' },
  ])('needs a $what that exists', async ({ body, code }) => {
    const refused = await set({ ...MONTHLY, ...body });

    expect({ status: refused.status, code: refused.body.error.code }).toEqual({ status: 404, code });
  });
});

describe('listBudgets', () => {
  it('lists all, or those of a team and its keys', async () => {
    await admin.call('POST /admin/teams', { team_id: 'sales', name: 'Sales' });
    await set(MONTHLY, 'team-budget');
    await set({ ...MONTHLY, scope: 'key', key_id: keyId }, 'key-budget');
    await set({ ...MONTHLY, team_id: 'sales' }, 'other-budget');
    await set({ ...MONTHLY, scope: 'gateway', team_id: null }, 'whole-budget');
    const ids = async (line: string) =>
      (await admin.call(line)).body.data.map(({ budget_id }: { budget_id: string }) => budget_id);

    expect(await ids('GET /admin/budgets')).toEqual(['whole-budget', 'key-budget', 'team-budget', 'other-budget']);
    expect(await ids('GET /admin/budgets?team_id=research')).toEqual(['key-budget', 'team-budget']);
    const { next_cursor } = (await admin.call('GET /admin/budgets?limit=3')).body;
    expect(await ids(`GET /admin/budgets?cursor=${next_cursor}`)).toEqual(['other-budget']);
    expect((await admin.call('GET /admin/budgets?team_id=nobody')).status).toBe(404);
  });
});

describe('deleteBudget', () => {
  it('answers the budget as it was, and it is gone', async () => {
    const { body } = await set(MONTHLY);
    const deleted = await admin.call('DELETE /admin/budgets/b1');
    const again = await admin.call('DELETE /admin/budgets/b1');

    expect(deleted).toMatchObject({ status: 200, body });
    expect({ status: again.status, error: again.body.error }).toMatchObject({
      status: 404,
      error: { code: 'budget_not_found', param: 'budget_id' },
    });
    expect((await admin.call('GET /admin/budgets')).body.data).toEqual([]);
  });
});

describe('readAmount', () => {
  it.each([
    [0, 0],
    ['0', 0],
    [1, 1_000_000_000],
    ['1.50', 1_500_000_000],
    [0.1, 100_000_000],
    [1e-9, 1],
    ['0.000000035', 35],
    [0.3, 300_000_000],
    [9_000_000, 9_000_000_000_000_000],
    ['9000000.000000000', 9_000_000_000_000_000],
    ['8999999.999999999', 8_999_999_999_999_999],
  ])('takes %j as %i nano-USD', (given, nanoUsd) => {
    expect(readAmount(given).amount_nano_usd).toBe(nanoUsd);
  });

  it.each([
    ['0.0000000001'],
    [1e-10],
    [0.1234567891],
    [8_401_884.594011677],
    ['1.'],
    ['.5'],
    ['-1'],
    ['+1'],
    ['1e3'],
    ['0x10'],
    ['1,5'],
    [' 1'],
    [''],
    ['9000000.000000001'],
    ['9999999'],
    ['10000000'],
  ])('refuses %j', (given) => {
    expect(() => readAmount(given)).toThrow(/amount_usd must be an amount of US dollars/);
  });

  it('gives back, as a number, every amount of up to 15 digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), (nanoUsd) => {
        const text = `${Math.floor(nanoUsd / 1e9)}.${String(nanoUsd % 1e9).padStart(9, '0')}`;
        const amount = readAmount(text);
        expect(amount.amount_nano_usd).toBe(nanoUsd);
        expect(readAmount(amount.amount_usd)).toEqual(amount);
      }),
    );
  });
});
