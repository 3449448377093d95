import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/cli/doctor/check.ts';
import { CliError, EXIT } from '../../../src/cli/failure.ts';
import type { Invoked } from '../../../src/cli/lambda.ts';
import { type Given, lambdaOf, runWith } from '../../cliRun.ts';

const NOON = 'Sun, 22 Nov 2026 12:00:01 GMT';

const HEALTH = {
  status: 'healthy',
  service: 'llm-gateway',
  timestamp: '2026-11-22T12:00:00.000Z',
  version: '1.2.3',
  environment: 'dev',
  region: 'eu-central-1',
  bedrock_endpoint: null,
  store: [
    { name: 'dev-api-keys', status: 'ok' },
    { name: 'dev-usage', status: 'ok' },
  ],
};

const COMPLETION = { model: 'nova-micro', gateway_metadata: { cost_usd: 0.000000175, request_id: 'req_7' } };

const refused = (status: number, code: string) =>
  Response.json({ error: { message: `About ${code}.`, type: 'server_error', param: null, code } }, { status });

type Answers = Readonly<Record<string, () => Response>>;

/** A gateway where all is well, but for what these paths answer. */
const gateway =
  (answers: Answers = {}) =>
  ({ url }: Request): Response | undefined => {
    const { pathname } = new URL(url);
    const well: Answers = {
      '/health': () => Response.json({ service: 'llm-gateway', version: '1.2.3' }, { headers: { date: NOON } }),
      '/admin/health': () => Response.json(HEALTH),
      '/v1/models': () => Response.json({ data: [1, 2] }),
      '/v1/chat/completions': () => Response.json(COMPLETION),
    };
    return { ...well, ...answers }[pathname]?.();
  };

const WITH_KEY: Given = { environment: { LLM_GATEWAY_API_KEY: 'k' } };

async function examine(line: string, given: Given) {
  const { exitCode, answered, requests } = await runWith(`doctor --json ${line}`.trim(), given);
  const findings: Finding[] = JSON.parse(answered).findings;
  const outcomes = Object.fromEntries(findings.map(({ check, outcome }) => [check, outcome]));
  return { exitCode, outcomes, requests, finding: (name: string) => findings.find(({ check }) => check === name) };
}

const ALL_WELL = {
  gateway: 'ok',
  'gateway clock': 'ok',
  'admin token': 'ok',
  tables: 'ok',
  key: 'ok',
  model: 'ok',
};

interface Illness {
  readonly what: string;
  readonly given: Given;
  readonly line?: string;
  readonly exitCode: number;
  /** What is otherwise than when all is well. */
  readonly outcomes: Readonly<Record<string, string>>;
}

const store = (status: string) => () =>
  Response.json({ ...HEALTH, status: 'unhealthy', store: [{ name: 'dev-usage', status }] });
const chat = (response: () => Response): Given => ({
  ...WITH_KEY,
  answers: gateway({ '/v1/chat/completions': response }),
});

const ILLNESSES: readonly Illness[] = [
  { what: 'nothing', given: { ...WITH_KEY, answers: gateway() }, exitCode: 0, outcomes: {} },
  {
    what: 'no gateway',
    given: WITH_KEY,
    exitCode: 3,
    outcomes: { gateway: 'failed', 'gateway clock': 'skipped', tables: 'failed', key: 'skipped', model: 'skipped' },
  },
  {
    what: 'something else on its port',
    given: { ...WITH_KEY, answers: gateway({ '/health': () => new Response('<html>') }) },
    exitCode: 3,
    outcomes: { gateway: 'failed', 'gateway clock': 'skipped', key: 'skipped', model: 'skipped' },
  },
  {
    what: 'a gateway that could not start',
    given: { ...WITH_KEY, answers: gateway({ '/health': () => refused(503, 'service_unavailable') }) },
    exitCode: 1,
    outcomes: { gateway: 'failed', 'gateway clock': 'skipped', key: 'skipped', model: 'skipped' },
  },
  {
    what: 'a proxy that answers for the model',
    given: chat(() => new Response('<html>', { status: 504 })),
    exitCode: 3,
    outcomes: { model: 'failed' },
  },
  {
    what: 'no admin token',
    given: { ...WITH_KEY, answers: gateway() },
    line: '--data-dir /nowhere',
    exitCode: 3,
    outcomes: { 'admin token': 'failed', tables: 'skipped' },
  },
  {
    what: 'a token that others can read',
    given: { ...WITH_KEY, answers: gateway(), mode: 0o644 },
    exitCode: 0,
    outcomes: { 'admin token': 'warning' },
  },
  {
    what: 'a token of another start',
    given: { ...WITH_KEY, answers: gateway({ '/admin/health': () => refused(401, 'invalid_admin_token') }) },
    exitCode: 1,
    outcomes: { tables: 'failed' },
  },
  ...['missing', 'refused', 'unreachable'].map((status) => ({
    what: `a table that is ${status}`,
    given: { ...WITH_KEY, answers: gateway({ '/admin/health': store(status) }) },
    exitCode: 1,
    outcomes: { tables: 'failed' },
  })),
  { what: 'no key', given: { answers: gateway() }, exitCode: 0, outcomes: { key: 'skipped', model: 'skipped' } },
  {
    what: 'a key that is not known',
    given: { ...WITH_KEY, answers: gateway({ '/v1/models': () => refused(401, 'invalid_api_key') }) },
    exitCode: 1,
    outcomes: { key: 'failed', model: 'skipped' },
  },
  ...[
    ['upstream_credentials', 'failed', 1] as const,
    ['model_access_denied', 'failed', 1] as const,
    ['upstream_throttled', 'failed', 1] as const,
    ['insufficient_quota', 'warning', 0] as const,
    ['rate_limit_exceeded', 'warning', 0] as const,
  ].map(([code, outcome, exitCode]) => ({
    what: code,
    given: chat(() => refused(429, code)),
    exitCode,
    outcomes: { model: outcome },
  })),
];

describe('doctor', () => {
  it.each(ILLNESSES)('finds $what, and ends with $exitCode', async ({ given, line = '', exitCode, outcomes }) => {
    expect(await examine(line, given)).toMatchObject({ exitCode, outcomes: { ...ALL_WELL, ...outcomes } });
  });

  it.each([
    ['upstream_credentials', /aws sso login/],
    ['model_access_denied', /bedrock:InvokeModel[\s\S]*use-case form/],
    ['model_retired', /LLM_GATEWAY_DEFAULT_MODEL/],
    ['model_unavailable', /AWS_REGION/],
    ['upstream_throttled', /Service Quotas/],
    ['upstream_unavailable', /network/],
    ['invalid_api_key', /keys create/],
  ])('says what to do about %s', async (code, advice) => {
    const { finding } = await examine(
      '',
      chat(() => refused(500, code)),
    );

    expect(finding('model')).toMatchObject({
      detail: `About ${code}. (${code})`,
      advice: expect.stringMatching(advice),
    });
  });

  it('names each table that is at fault, and what to do', async () => {
    const parts = [
      { name: 'dev-api-keys', status: 'ok' },
      { name: 'dev-usage', status: 'missing' },
      { name: 'dev-rate-limits', status: 'unreachable' },
    ];
    const answers = gateway({ '/admin/health': () => Response.json({ ...HEALTH, store: parts }) });
    const { finding } = await examine('', { ...WITH_KEY, answers });

    expect(finding('tables')).toMatchObject({
      detail: 'missing: dev-usage. no answer from: dev-rate-limits.',
      advice: expect.stringMatching(/Start the gateway again.*DynamoDB runs/),
    });
  });

  it('asks the default model for one token, and says what that cost and from where', async () => {
    const { finding, requests } = await examine('', { ...WITH_KEY, answers: gateway() });

    expect(await requests.at(-1)?.json()).toEqual({
      messages: [{ role: 'user', content: 'Hi' }],
      max_completion_tokens: 1,
    });
    expect(finding('model')?.detail).toBe(
      'nova-micro answers from AWS Bedrock in eu-central-1. One token cost $0.000000175, recorded as req_7.',
    );
  });

  it('does not take a simulator for AWS', async () => {
    const simulated = { ...HEALTH, bedrock_endpoint: 'http://127.0.0.1:4000' };
    const answers = gateway({ '/admin/health': () => Response.json(simulated) });
    const { finding } = await examine('', { ...WITH_KEY, answers });

    expect(finding('model')?.detail).toMatch(/answers from http:\/\/127\.0\.0\.1:4000\. .* not AWS/);
  });

  it('asks the model that is named', async () => {
    const { requests } = await examine('--model nova-lite', { ...WITH_KEY, answers: gateway() });

    expect(await requests.at(-1)?.json()).toMatchObject({ model: 'nova-lite' });
  });

  it('asks no model when told so', async () => {
    const { outcomes, requests } = await examine('--no-model', { ...WITH_KEY, answers: gateway() });

    expect(outcomes).toEqual({ ...ALL_WELL, model: 'skipped' });
    expect(requests.map(({ method }) => method)).not.toContain('POST');
  });

  it('says how far the clocks are apart', async () => {
    const late = { headers: { date: 'Sun, 22 Nov 2026 11:50:00 GMT' } };
    const answers = gateway({ '/health': () => Response.json({ service: 'llm-gateway' }, late) });
    const { exitCode, finding } = await examine('', { ...WITH_KEY, answers });

    expect([exitCode, finding('gateway clock')]).toMatchObject([
      0,
      { outcome: 'warning', detail: "600 s apart from this machine's.", advice: expect.stringContaining('NTP') },
    ]);
  });

  it('shows people a table with the advice below what was found', async () => {
    const { answered, told } = await runWith('doctor', { answers: gateway({ '/admin/health': store('missing') }) });

    expect(answered).toMatch(/^CHECK +OUTCOME +DETAIL\ngateway +ok +answers at/);
    expect(answered).toMatch(/^tables +failed +missing: dev-usage\.\n {24}-> Start the gateway again/m);
    for (const line of answered.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    expect(told).toBe('llm-gateway: One check failed.\n');
  });
});

describe('the demo key', () => {
  const shownTo = async (line: string) => {
    const { requests } = await runWith(line, { answers: gateway(), demoKey: 'kept-key' });
    return requests.filter(({ url }) => url.includes('/v1/')).map(({ headers }) => headers.get('authorization'));
  };

  it.each(['doctor --no-model', 'chat Hello'])('of this machine is taken when no other is named: %s', async (line) => {
    expect(await shownTo(line)).toEqual(['Bearer kept-key']);
  });

  it('gives way to one that is named', async () => {
    expect(await shownTo('doctor --no-model --key mine')).toEqual(['Bearer mine']);
  });

  it.each(['doctor', 'chat Hello'])('is shown to no other gateway: %s', async (line) => {
    expect(await shownTo(`${line} --gateway-url http://gateway.example`)).toEqual([]);
  });
});

describe('doctor, for a function', () => {
  const answering = (body: unknown): Invoked => ({
    payload: JSON.stringify({ status: 200, headers: { 'content-type': 'application/json' }, body }),
    isFailed: false,
  });
  const AWS_NOON = { awsTimeMs: () => Date.parse(NOON) };
  const well = lambdaOf(async () => answering(HEALTH), AWS_NOON);
  const ON_AWS = { credentials: 'ok', function: 'ok', clock: 'ok', tables: 'ok', gateway: 'skipped' };

  it.each<Illness>([
    { what: 'nothing', given: { openLambda: well }, exitCode: 0, outcomes: {} },
    {
      what: 'a gateway, when its address is named',
      line: '--gateway-url https://gateway.example --key k',
      given: { openLambda: well, answers: gateway() },
      exitCode: 0,
      outcomes: { gateway: 'ok', 'gateway clock': 'ok', key: 'ok', model: 'ok' },
    },
    {
      what: 'no credentials',
      given: {
        openLambda: lambdaOf(async () => answering(HEALTH), {
          findCredentials: () => Promise.reject(new CliError('none', EXIT.unreachable)),
        }),
      },
      exitCode: 3,
      outcomes: { credentials: 'failed', function: 'skipped', clock: 'skipped', tables: 'skipped' },
    },
    {
      what: 'no permission',
      given: {
        openLambda: lambdaOf(
          () => Promise.reject(Object.assign(new Error('no'), { name: 'AccessDeniedException' })),
          AWS_NOON,
        ),
      },
      exitCode: 3,
      outcomes: { function: 'failed', tables: 'skipped' },
    },
    {
      what: 'a clock that is off, which spoils the signature',
      given: {
        openLambda: lambdaOf(
          () => Promise.reject(Object.assign(new Error('no'), { name: 'InvalidSignatureException' })),
          {
            awsTimeMs: () => Date.parse('2026-11-22T13:00:00Z'),
          },
        ),
      },
      exitCode: 3,
      outcomes: { function: 'failed', clock: 'warning', tables: 'skipped' },
    },
    {
      what: 'a table that is missing',
      given: {
        openLambda: lambdaOf(
          async () => answering({ ...HEALTH, store: [{ name: 'dev-usage', status: 'missing' }] }),
          AWS_NOON,
        ),
      },
      exitCode: 1,
      outcomes: { tables: 'failed' },
    },
  ])('finds $what, and ends with $exitCode', async ({ given, line = '', exitCode, outcomes }) => {
    expect(await examine(`--function admin ${line}`.trim(), given)).toMatchObject({
      exitCode,
      outcomes: { ...ON_AWS, ...outcomes },
    });
  });

  it('does not say of another process where its Bedrock is', async () => {
    const { finding } = await examine('--function admin --gateway-url https://gateway.example --key k', {
      openLambda: well,
      answers: gateway(),
    });

    expect(finding('model')?.detail).toMatch(/^nova-micro answers\. /);
  });
});
