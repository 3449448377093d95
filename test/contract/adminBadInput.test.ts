import { describe, expect, it } from 'vitest';
import { createMemoryAdmin } from '../memoryAdmin.ts';

const admin = await createMemoryAdmin();
await admin.call('POST /admin/teams', { team_id: 'research', name: 'Research' });
await admin.call('POST /admin/keys', { team_id: 'research' });
const [{ key_id: KEY }] = (await admin.call('GET /admin/keys')).body.data;
const WRITTEN = admin.items.list('apiKeys');

const TEAM = { team_id: 'sales', name: 'Sales' };
const BUDGET = { scope: 'team', team_id: 'research', amount_usd: 1, window: { unit: 'month' }, mode: 'hard' };
const tooMany = <Value>(count: number, each: Value) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`t${index}`, each]));

interface Fault {
  readonly code: string;
  readonly param: string | null;
}

interface Row extends Fault {
  readonly what: string;
  readonly line: string;
  readonly body: unknown;
}

const value = (param: string): Fault => ({ code: 'invalid_value', param });
const mistyped = (param: string): Fault => ({ code: 'invalid_type', param });
const missing = (param: string): Fault => ({ code: 'missing_parameter', param });
const unknown = (param: string): Fault => ({ code: 'unknown_parameter', param });

/** Rows of one request: what is wrong, its body, and how it is told. */
const rowsOf =
  (line: string, whole: object = {}) =>
  (...rows: readonly (readonly [what: string, body: unknown, fault: Fault])[]): readonly Row[] =>
    rows.map(([what, body, fault]) => ({ what, line, body: isObject(body) ? { ...whole, ...body } : body, ...fault }));

function isObject(body: unknown): body is object {
  return typeof body === 'object' && body !== null;
}

const teams = rowsOf('POST /admin/teams', TEAM);
const changes = rowsOf('PATCH /admin/teams/research');
const keys = rowsOf('POST /admin/keys', { team_id: 'research' });
const keyChanges = rowsOf(`PATCH /admin/keys/${KEY}`);
const rotations = rowsOf(`POST /admin/keys/${KEY}/rotate`);
const budgets = rowsOf('PUT /admin/budgets/b1', BUDGET);
const request = (line: string, fault: Fault, body?: unknown) => ({ what: 'a request', line, body, ...fault });

const BAD_TEAM_IDS = ['', 'Sales', 'a b', '-a', '.a', 'a#b', 'a/b', '*', '\u00e4', 'a'.repeat(65)];
const BAD_TAG_VALUES = ['', 'a b', 'a,b', 'a=b', 'a#b', 'a|b', 'a\u0000', 'a\u200b', 'x'.repeat(65)];
const BAD_TIMES = ['tomorrow', '2027-01-01T23:59:60Z', '2027-01-01', '2027-13-01T00:00:00Z', '2027-01-01T00:00:00', ''];
const BAD_AMOUNTS = [-1, 9_000_001, 1e-10, '1.0000000001', '-1', '1e3', '', 'one'];
const BAD_ZONES = ['Mars/Olympus', '+01:00', '', 'Europe/Berlin '];
const FROM_PROTOTYPE = JSON.parse('{"tags":{"__proto__":"x"}}');

const TABLE: readonly Row[] = [
  ...teams(
    ['no body', undefined, { code: 'missing_body', param: null }],
    ['text that is no JSON', '{', { code: 'invalid_json', param: null }],
    ['a list', '[]', mistyped('body')],
    ['null', 'null', mistyped('body')],
    ['no id', { team_id: undefined }, missing('team_id')],
    ['no name', { name: undefined }, missing('name')],
    ...BAD_TEAM_IDS.map((id) => [`the id '${id}'`, { team_id: id }, value('team_id')] as const),
    ['an id that is a number', { team_id: 5 }, mistyped('team_id')],
    ['an empty name', { name: '' }, value('name')],
    ['a long name', { name: 'x'.repeat(129) }, value('name')],
    ['a status of keys', { status: 'revoked' }, value('status')],
    ['a limit of nothing', { limits: { rpm: 0 } }, value('limits.rpm')],
    ['a negative limit', { limits: { tpm: -1 } }, value('limits.tpm')],
    ['half a request', { limits: { rpm: 0.5 } }, mistyped('limits.rpm')],
    ['a limit as text', { limits: { rpm: '60' } }, mistyped('limits.rpm')],
    ['a limit beyond all bounds', { limits: { max_concurrency: 1e12 } }, value('limits.max_concurrency')],
    ['a mistyped limit', { limits: { rmp: 60 } }, unknown('limits.rmp')],
    ['a field that is none', { rate_limit_rpm: 60 }, unknown('rate_limit_rpm')],
    ['models that are no list', { allowed_models: 'nova-*' }, mistyped('allowed_models')],
    ['a pattern with a space', { allowed_models: ['nova *'] }, value('allowed_models[0]')],
    ['an empty pattern', { allowed_models: [''] }, value('allowed_models[0]')],
    ['101 patterns', { allowed_models: Array.from({ length: 101 }, () => 'a') }, value('allowed_models')],
    ['eleven tags', { tags: tooMany(11, 'x') }, value('tags')],
    ['a tag with a capital', { tags: { Env: 'x' } }, value('tags.Env')],
    ['a tag called __proto__', FROM_PROTOTYPE, value('tags.__proto__')],
    ['a tag that is a number', { tags: { env: 5 } }, mistyped('tags.env')],
    ['a tag taken from nobody', { tags: { env: null } }, mistyped('tags.env')],
    ...BAD_TAG_VALUES.map(
      (tag) => [`the tag ${JSON.stringify(tag)}`, { tags: { env: tag } }, value('tags.env')] as const,
    ),
    ['a policy that is none', { stream_disconnect: 'stop' }, value('stream_disconnect')],
  ),
  ...changes(
    ['no change', {}, value('body')],
    ['another id', { team_id: 'new' }, unknown('team_id')],
    ['another time of making', { created_at: '2020-01-01T00:00:00Z' }, unknown('created_at')],
    ['a name taken away', { name: null }, mistyped('name')],
    ['limits taken away', { limits: null }, mistyped('limits')],
    ['21 tags', { tags: tooMany(21, null) }, value('tags')],
  ),
  request('GET /admin/teams/A', value('team_id')),
  request('GET /admin/teams/a%23b', value('team_id')),
  request('GET /admin/teams/*', value('team_id')),
  request('GET /admin/teams/%zz', { code: 'invalid_path_encoding', param: null }),
  ...keys(
    ['no team', { team_id: undefined }, missing('team_id')],
    ['a secret of its own', { api_key: 'mine' }, unknown('api_key')],
    ['an id of its own', { key_id: 'key_mine' }, unknown('key_id')],
    ['a status', { status: 'inactive' }, unknown('status')],
    ['an empty name', { name: '' }, value('name')],
    ...BAD_TIMES.map((time) => [`the expiry '${time}'`, { expires_at: time }, value('expires_at')] as const),
    ['an expiry as a number', { expires_at: 1_800_000_000 }, mistyped('expires_at')],
  ),
  ...keyChanges(
    ['revoking by update', { status: 'revoked' }, value('status')],
    ['another team', { team_id: 'sales' }, unknown('team_id')],
  ),
  request('PATCH /admin/keys/abc', value('key_id'), { name: 'x' }),
  ...rotations(
    ['no grace time', {}, missing('grace_seconds')],
    ['a negative grace time', { grace_seconds: -1 }, value('grace_seconds')],
    ['a month and a second', { grace_seconds: 2_592_001 }, value('grace_seconds')],
    ['half a second', { grace_seconds: 0.5 }, mistyped('grace_seconds')],
  ),
  ...budgets(
    ...['scope', 'amount_usd', 'window', 'mode'].map(
      (name) => [`no ${name}`, { [name]: undefined }, missing(name)] as const,
    ),
    ['a scope that is none', { scope: 'model' }, value('scope')],
    ['a team that is not named', { team_id: undefined }, missing('team_id')],
    ['a key that is not named', { scope: 'key' }, missing('key_id')],
    ['a team for the whole gateway', { scope: 'gateway' }, value('team_id')],
    ['a key for the whole gateway', { scope: 'gateway', team_id: null, key_id: KEY }, value('key_id')],
    ['a key for a team', { key_id: KEY }, value('key_id')],
    ['a key of another team', { scope: 'key', key_id: KEY, team_id: 'sales' }, value('team_id')],
    ['a model that is not served', { model: 'gpt-9' }, value('model')],
    ['a tag without value', { tag: { name: 'env' } }, missing('tag.value')],
    ['a tag with a space', { tag: { name: 'env', value: 'a b' } }, value('tag.value')],
    ...BAD_AMOUNTS.map(
      (amount_usd) => [`the amount ${JSON.stringify(amount_usd)}`, { amount_usd }, value('amount_usd')] as const,
    ),
    ['an amount that is nothing', { amount_usd: null }, mistyped('amount_usd')],
    ['nano-USD', { amount_nano_usd: 5 }, unknown('amount_nano_usd')],
    ['a year', { window: { unit: 'year' } }, value('window.unit')],
    ...BAD_ZONES.map(
      (time_zone) =>
        [`the time zone '${time_zone}'`, { window: { unit: 'day', time_zone } }, value('window.time_zone')] as const,
    ),
    ['an eighth day of the week', { window: { unit: 'week', fiscal_start_day: 8 } }, value('window.fiscal_start_day')],
    ['the 29th of a month', { window: { unit: 'month', fiscal_start_day: 29 } }, value('window.fiscal_start_day')],
    ['a mode that is none', { mode: 'warn' }, value('mode')],
  ),
  request('PUT /admin/budgets/B1', value('budget_id'), BUDGET),
  request('GET /admin/teams?limit=0', value('limit')),
  request('GET /admin/teams?limit=101', value('limit')),
  request('GET /admin/teams?limit=x', mistyped('limit')),
  request('GET /admin/keys?cursor=x', value('cursor')),
  request('GET /admin/keys?cursor=', value('cursor')),
  request('GET /admin/keys?team_id=A', value('team_id')),
  request('GET /admin/keys?team_id=a&team_id=b', mistyped('team_id')),
  request('GET /admin/teams/research/usage?days=91', value('days')),
  request('GET /admin/audit?from=yesterday', value('from')),
  request('GET /admin/audit?from=2026-02-30', value('from')),
  request('GET /admin/audit?to=2026-11-22T00:00:00Z', value('to')),
  request('GET /admin/audit?cursor=x', value('cursor')),
];

describe('bad input for operators', () => {
  it.each(TABLE)('is refused, naming the field: $what in $line', async ({ line, body, code, param }) => {
    const { status, headers, body: answer } = await admin.call(line, body);

    expect({ status, error: answer.error }).toMatchObject({ status: 400, error: { code, param } });
    expect(answer.error.message).not.toMatch(/\{[a-z]\w+\}|undefined|\[object|valid \(/);
    expect(headers['x-should-retry']).toBe('false');
  });

  it('writes nothing', () => {
    expect(admin.items.list('apiKeys')).toEqual(WRITTEN);
  });

  it('has a row of its own for each of at least a hundred mistakes', () => {
    const rows = TABLE.map(({ what, line }) => `${what} ${line}`);

    expect(new Set(rows).size).toBe(TABLE.length);
    expect(TABLE.length).toBeGreaterThanOrEqual(100);
  });
});
