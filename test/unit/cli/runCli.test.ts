import { describe, expect, it } from 'vitest';
import { runWith as run } from '../../cliRun.ts';

const TEAM = {
  team_id: 't1',
  name: 'T1',
  status: 'active',
  limits: { rpm: 60, tpm: null, max_concurrency: null },
  allowed_models: null,
  tags: {},
  guardrail: null,
  stream_disconnect: 'drain',
  created_at: '2026-11-22T00:00:00.000Z',
};

describe('a command', () => {
  it('shows the token to the address of this machine', async () => {
    const { exitCode, answered, requests } = await run('teams get t1 --json', {
      answers: [Response.json(TEAM)],
      environment: { ADMIN_PORT: '9000' },
    });

    expect([exitCode, JSON.parse(answered)]).toEqual([0, TEAM]);
    expect(requests.map(({ url }) => url)).toEqual(['http://127.0.0.1:9000/admin/teams/t1']);
    expect(requests[0]?.headers.get('authorization')).toBe('Bearer token-of-this-start');
  });

  it('follows a list to its last page', async () => {
    const page = (id: string, next_cursor: string | null) =>
      Response.json({ object: 'list', data: [{ ...TEAM, team_id: id }], next_cursor });
    const { answered, requests } = await run('teams list', { answers: [page('a', 'more'), page('b', null)] });

    expect(answered).toMatch(/^TEAM .*\na .*\nb .*\n$/);
    expect(requests.map(({ url }) => new URL(url).searchParams.get('cursor'))).toEqual([null, 'more']);
  });

  it('names in the audit log what has changed, in whatever order the fields of it come', async () => {
    const event = (after: object) => ({
      ...{ event_id: 'evt_1', occurred_at: '2026-11-22T12:00:00.000Z', action: 'team.update', request_id: 'req_1' },
      target: { type: 'team', id: 't1', team_id: 't1' },
      actor: { principal: 'local-operator', claimed_principal: null, function_arn: null, invocation_id: null },
      ...{ before: TEAM, after: { ...TEAM, ...after } },
    });
    const limits = { max_concurrency: null, tpm: null, rpm: 60 };
    const data = [event({ limits, status: 'inactive' }), event({ limits: { ...limits, rpm: 61 } })];
    const { answered } = await run('audit', { answers: [Response.json({ object: 'list', data, next_cursor: null })] });

    const [, ...rows] = answered.trim().split('\n');
    expect(rows.map((row) => row.split(/ {2,}/)[4])).toEqual(['status', 'limits']);
  });

  it('tells a person what it waits for', async () => {
    const { told } = await run('teams get t1', { answers: [Response.json(TEAM)], isSlow: true });

    expect(told).toBe('Waiting for 127.0.0.1:8788 ...\n');
  });

  it('gives the words, code and request of a refusal', async () => {
    const error = { message: 'There is no team t1.', type: 'not_found_error', param: 'team_id', code: 'not_found' };
    const headers = { 'x-request-id': 'req_7' };
    const refused = Response.json({ error }, { status: 404, headers });
    const { exitCode, answered, told } = await run('teams get t1 --json', { answers: [refused] });

    expect([exitCode, answered]).toEqual([1, '']);
    expect(told).toBe('llm-gateway: There is no team t1.\n  code: not_found  param: team_id  request: req_7\n');
  });

  it.each([
    ['nothing listens', {}, 'No gateway answers at http://127.0.0.1:8788 (refused)'],
    [
      'a page answers',
      { answers: [new Response('<html>', { headers: { 'content-type': 'text/html' } })] },
      'not the LLM',
    ],
    ['a proxy refuses', { answers: [new Response('Bad gateway', { status: 502 })] }, 'not the LLM'],
  ])('cannot reach the gateway when %s', async (_what, given, sentence) => {
    const { exitCode, told } = await run('audit', given);

    expect([exitCode, told]).toEqual([3, expect.stringContaining(sentence)]);
  });

  it('says how to get a token when there is none', async () => {
    const { exitCode, told } = await run('audit --data-dir /nowhere');

    expect([exitCode, told]).toEqual([3, expect.stringContaining('/nowhere/admin-token')]);
  });

  it.each([
    '',
    'nonsense',
    'teams',
    'teams create --id t1',
    'teams create --id t1 --name T1 --rpm lots',
    'teams create --id t1 --name T1 --status gone',
    'teams update t1',
    'teams get t1 --url http://10.0.0.1:8788',
    'teams get t1 --url file:///127.0.0.1',
    'keys revoke',
    'budgets set --amount-usd 1 --window month --mode hard',
    'budgets set --team t1 --amount-usd 1 --window year --mode hard',
    'usage --team t1 --csv --json',
    'chat Hello',
    'chat Hello --key k --gateway-url nowhere',
  ])('%j is wrong usage, and asks nobody', async (line) => {
    const { exitCode, told, requests } = await run(line);

    expect([exitCode, requests]).toEqual([2, []]);
    expect(told).not.toBe('');
  });

  it('with a bad environment is wrong usage', async () => {
    expect((await run('audit', { environment: { ADMIN_PORT: 'x' } })).exitCode).toBe(2);
  });

  it.each(['--help', 'help', 'help teams', 'teams create --help'])('%j explains itself', async (line) => {
    const { exitCode, answered } = await run(line);

    expect([exitCode, answered]).toEqual([0, expect.stringContaining('Usage: llm-gateway')]);
  });
});
