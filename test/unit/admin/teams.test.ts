import { describe, expect, it } from 'vitest';
import type { UsageRollup } from '../../../src/ports.ts';
import { createMemoryAdmin } from '../../memoryAdmin.ts';

const RESEARCH = { team_id: 'research', name: 'Research' };
const GUARDRAIL = { identifier: 'abc123', version: '3', trace: 'enabled', stream_processing_mode: 'sync' };
const DEFAULTS = {
  status: 'active',
  limits: { rpm: 60, tpm: null, max_concurrency: null },
  allowed_models: null,
  tags: {},
  guardrail: null,
  stream_disconnect: 'drain',
  created_at: '2026-11-22T12:00:00.000Z',
};

describe('createTeam', () => {
  it('fills in what was left out', async () => {
    const { call } = await createMemoryAdmin();
    const { status, body } = await call('POST /admin/teams', RESEARCH);

    expect({ status, body }).toEqual({ status: 201, body: { ...RESEARCH, ...DEFAULTS } });
  });

  it('takes everything a team has', async () => {
    const { call } = await createMemoryAdmin();
    const team = {
      ...RESEARCH,
      status: 'inactive',
      limits: { rpm: null, tpm: 1_000, max_concurrency: 2 },
      allowed_models: ['nova-*', 'claude-haiku-?.?'],
      tags: { cost_centre: '4711' },
      guardrail: GUARDRAIL,
      stream_disconnect: 'abort',
    };
    const { body } = await call('POST /admin/teams', team);

    expect(body).toEqual({ ...team, created_at: DEFAULTS.created_at });
    expect((await call('GET /admin/teams/research')).body).toEqual(body);
  });

  it('refuses an id that is taken, and leaves the team as it is', async () => {
    const { call } = await createMemoryAdmin();
    await call('POST /admin/teams', RESEARCH);
    const { status, headers, body } = await call('POST /admin/teams', { ...RESEARCH, name: 'Other' });

    expect(status).toBe(409);
    expect(body.error).toMatchObject({ code: 'already_exists', type: 'conflict_error', param: 'team_id' });
    expect(headers['x-should-retry']).toBe('false');
    expect((await call('GET /admin/teams/research')).body.name).toBe('Research');
  });
});

describe('updateTeam', () => {
  it.each([
    { change: { name: 'New' }, becomes: { name: 'New' } },
    { change: { status: 'inactive' }, becomes: { status: 'inactive' } },
    { change: { limits: { tpm: 5 } }, becomes: { limits: { rpm: 60, tpm: 5, max_concurrency: null } } },
    { change: { limits: { rpm: null } }, becomes: { limits: { rpm: null, tpm: null, max_concurrency: null } } },
    { change: { limits: {} }, becomes: {} },
    { change: { allowed_models: ['nova-*'] }, becomes: { allowed_models: ['nova-*'] } },
    { change: { allowed_models: [] }, becomes: { allowed_models: [] } },
    { change: { tags: { env: 'prod' } }, becomes: { tags: { project: 'apollo', env: 'prod' } } },
    { change: { tags: { project: 'gemini' } }, becomes: { tags: { project: 'gemini' } } },
    { change: { tags: { project: null, nothing: null } }, becomes: { tags: {} } },
    { change: { stream_disconnect: 'abort' }, becomes: { stream_disconnect: 'abort' } },
  ])('changes what $change names and no more', async ({ change, becomes }) => {
    const { call } = await createMemoryAdmin();
    const { body: team } = await call('POST /admin/teams', { ...RESEARCH, tags: { project: 'apollo' } });
    const { status, body } = await call('PATCH /admin/teams/research', change);

    expect({ status, body }).toEqual({ status: 200, body: { ...team, ...becomes } });
    expect((await call('GET /admin/teams/research')).body).toEqual(body);
  });

  it('lets the list of models become all again', async () => {
    const { call } = await createMemoryAdmin();
    await call('POST /admin/teams', { ...RESEARCH, allowed_models: ['nova-*'] });

    expect((await call('PATCH /admin/teams/research', { allowed_models: null })).body.allowed_models).toBeNull();
  });

  it.each([
    { change: { version: '4' }, becomes: { ...GUARDRAIL, version: '4' } },
    {
      change: { trace: 'disabled', stream_processing_mode: null },
      becomes: { ...GUARDRAIL, trace: 'disabled', stream_processing_mode: null },
    },
    { change: {}, becomes: GUARDRAIL },
    { change: null, becomes: null },
  ])('changes of a guardrail what $change names and no more', async ({ change, becomes }) => {
    const { call } = await createMemoryAdmin();
    await call('POST /admin/teams', { ...RESEARCH, guardrail: GUARDRAIL });

    expect((await call('PATCH /admin/teams/research', { guardrail: change })).body.guardrail).toEqual(becomes);
    expect((await call('PATCH /admin/teams/research', { name: 'New' })).body.guardrail).toEqual(becomes);
  });

  it.each([
    { guardrail: { version: '3' }, param: 'guardrail.identifier' },
    { guardrail: { identifier: 'abc123' }, param: 'guardrail.version' },
    { guardrail: {}, param: 'guardrail.identifier' },
  ])('needs all of a new guardrail: $guardrail', async ({ guardrail, param }) => {
    const { call } = await createMemoryAdmin();
    await call('POST /admin/teams', RESEARCH);
    const { status, body } = await call('PATCH /admin/teams/research', { guardrail });

    expect({ status, ...body.error }).toMatchObject({ status: 400, code: 'missing_parameter', param });
  });

  it('tells the audit log which guardrail it was and became', async () => {
    const { call, auditEvents } = await createMemoryAdmin();
    await call('POST /admin/teams', { ...RESEARCH, guardrail: { identifier: 'abc123', version: '3' } });
    await call('PATCH /admin/teams/research', { guardrail: { version: 'DRAFT' } });

    const set = { identifier: 'abc123', version: '3', trace: 'disabled', stream_processing_mode: null };
    expect((await auditEvents())[0]).toMatchObject({
      action: 'team.update',
      before: { guardrail: set },
      after: { guardrail: { ...set, version: 'DRAFT' } },
    });
  });

  it('refuses a change that would leave too many tags', async () => {
    const { call } = await createMemoryAdmin();
    const tags = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`t${index}`, 'x']));
    await call('POST /admin/teams', { ...RESEARCH, tags });
    const { status, body } = await call('PATCH /admin/teams/research', { tags: { one_more: 'x' } });

    expect({ status, param: body.error.param }).toEqual({ status: 400, param: 'tags' });
    expect((await call('PATCH /admin/teams/research', { tags: { one_more: 'x', t0: null } })).status).toBe(200);
  });
});

describe('listTeams', () => {
  it('pages through all of them', async () => {
    const { call } = await createMemoryAdmin();
    for (const team_id of ['c', 'a', 'b']) await call('POST /admin/teams', { team_id, name: team_id });
    const first = (await call('GET /admin/teams?limit=2')).body;
    const second = (await call(`GET /admin/teams?limit=2&cursor=${first.next_cursor}`)).body;

    expect(first.data.map((team: { team_id: string }) => team.team_id)).toEqual(['a', 'b']);
    expect(second.data.map((team: { team_id: string }) => team.team_id)).toEqual(['c']);
    expect(second.next_cursor).toBeNull();
  });
});

describe('getTeamUsage', () => {
  it('reports what the team itself would see', async () => {
    const rollup: UsageRollup = {
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
      lastEndedAtMs: 0,
    };
    const isAsked = (teamId: string, days: readonly string[]) =>
      teamId === 'research' && days.length === 7 && days.includes(rollup.day);
    const read = async (teamId: string, days: readonly string[]) => ({
      rollups: isAsked(teamId, days) ? [rollup] : [],
      refusals: [],
    });
    const { call } = await createMemoryAdmin({ usageRollups: { read } });
    await call('POST /admin/teams', RESEARCH);
    const { status, body } = await call('GET /admin/teams/research/usage?days=7');

    expect(status).toBe(200);
    expect(body).toMatchObject({
      team_id: 'research',
      team_name: 'Research',
      period: { days: 7, end: '2026-11-22' },
      summary: { total_requests: 1, total_tokens: 15, total_cost_usd: 0.00000105 },
    });
  });
});

it.each([
  ['GET /admin/teams/nobody', undefined],
  ['GET /admin/teams/nobody/usage', undefined],
  ['GET /admin/teams/nobody/usage/requests', undefined],
  ['GET /admin/teams/nobody/usage/requests/req_00000000000000000000000001', undefined],
  ['PATCH /admin/teams/nobody', { name: 'New' }],
])('knows no team that was not made: %s', async (line, change) => {
  const { call } = await createMemoryAdmin();
  const { status, body } = await call(line, change);

  expect({ status, error: body.error }).toMatchObject({
    status: 404,
    error: { code: 'team_not_found', param: 'team_id', message: "There is no team 'nobody'." },
  });
});
