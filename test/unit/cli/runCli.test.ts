import { describe, expect, it } from 'vitest';
import { runCli } from '../../../src/cli/runCli.ts';
import type { Surroundings } from '../../../src/cli/surroundings.ts';

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

interface Given {
  readonly answers?: readonly (Response | Error)[];
  readonly environment?: Record<string, string>;
  readonly mode?: number;
  /** Whether everything that is waited for takes long. */
  readonly isSlow?: boolean;
}

/** Runs a command where the gateway gives these answers, one after the other. */
async function run(line: string, { answers = [], environment = {}, mode = 0o600, isSlow = false }: Given = {}) {
  const requests: Request[] = [];
  const left = [...answers];
  let [answered, told] = ['', ''];
  const surroundings: Surroundings = {
    terminal: {
      answer: (text) => {
        answered += text;
      },
      tell: (text) => {
        told += text;
      },
      isInteractive: true,
      columns: 80,
    },
    environment,
    clock: {
      nowMs: () => Date.parse('2026-11-22T12:00:00Z'),
      after(_delayMs, action) {
        if (isSlow) action();
        return () => {};
      },
    },
    async fetch(input, init) {
      requests.push(new Request(input, isSlow ? {} : init));
      const answer = left.shift() ?? new Error('fetch failed', { cause: new Error('refused') });
      if (answer instanceof Error) throw answer;
      return answer;
    },
    async readFile(path) {
      if (!path.endsWith('admin-token') || path.startsWith('/nowhere')) throw new Error('ENOENT');
      return { text: 'token-of-this-start\n', mode };
    },
  };
  const exitCode = await runCli(line.split(' '), surroundings);
  return { exitCode, answered, told, requests };
}

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

describe('doctor', () => {
  const health = (date: string) => new Response('{"service":"llm-gateway"}', { headers: { date } });
  const onTime = () => health('Sun, 22 Nov 2026 12:00:01 GMT');
  const teams = () => Response.json({ object: 'list', data: [], next_cursor: null });

  async function outcomes(given: Given) {
    const { exitCode, answered } = await run('doctor --json', given);
    const findings: { outcome: string; detail: string }[] = JSON.parse(answered).findings;
    return {
      exitCode,
      outcomes: findings.map(({ outcome }) => outcome),
      details: findings.map(({ detail }) => detail),
    };
  }

  it.each([
    [{ answers: [onTime(), onTime(), teams()] }, 0, ['ok', 'ok', 'ok', 'ok', 'skipped']],
    [
      { answers: [onTime(), health('Sun, 22 Nov 2026 11:50:00 GMT'), teams()], mode: 0o644 },
      0,
      ['ok', 'warning', 'warning', 'ok', 'skipped'],
    ],
    [
      {
        answers: [onTime(), onTime(), teams(), Response.json({ data: [1] })],
        environment: { LLM_GATEWAY_API_KEY: 'k' },
      },
      0,
      ['ok', 'ok', 'ok', 'ok', 'ok'],
    ],
    [
      {
        answers: [onTime(), onTime(), Response.json({ error: { message: 'm', code: 'c' } }, { status: 503 })],
      },
      1,
      ['ok', 'ok', 'ok', 'failed', 'skipped'],
    ],
    [{}, 3, ['failed', 'skipped', 'ok', 'failed', 'skipped']],
  ])('of %j ends with %d', async (given, exitCode, expected) => {
    expect(await outcomes(given)).toMatchObject({ exitCode, outcomes: expected });
  });

  it('says how far the clocks are apart', async () => {
    const { details } = await outcomes({ answers: [onTime(), health('Sun, 22 Nov 2026 11:50:00 GMT'), teams()] });

    expect(details[1]).toContain('600 s apart');
  });
});
