import { describe, expect, it } from 'vitest';
import type { Invocation, Invoked } from '../../../src/cli/lambda.ts';
import { readInvokeEvent } from '../../../src/http/invokeDoor.ts';
import { lambdaOf, runWith } from '../../cliRun.ts';

const AWS = '--function llm-gateway-dev-admin';
const TEAM = { team_id: 't1', name: 'T1', limits: {}, tags: {}, allowed_models: null, guardrail: null };

const answer = (status: number, body: unknown): Invoked => ({
  payload: JSON.stringify({ status, headers: { 'content-type': 'application/json', 'x-request-id': 'req_7' }, body }),
  isFailed: false,
});

/** Runs a command on a function that resolves or rejects with this. */
async function run(line: string, outcome: Invoked | Error, given: Parameters<typeof runWith>[1] = {}) {
  const invocations: Invocation[] = [];
  const openLambda = lambdaOf(async (invocation) => {
    invocations.push(invocation);
    if (outcome instanceof Error) throw outcome;
    return outcome;
  });
  return { ...(await runWith(line, { openLambda, ...given })), invocations };
}

describe('a command for a function', () => {
  it('sends what it would send over HTTP as an event, and who asks', async () => {
    const { exitCode, answered, requests, invocations } = await run(
      `teams update a/b --rpm 5 --json ${AWS}`,
      answer(200, TEAM),
    );

    expect({ exitCode, team: JSON.parse(answered), requests }).toEqual({ exitCode: 0, team: TEAM, requests: [] });
    expect(invocations).toMatchObject([
      {
        functionName: 'llm-gateway-dev-admin',
        event: {
          method: 'PATCH',
          path: '/admin/teams/a%2Fb',
          query: {},
          body: { limits: { rpm: 5 } },
          principal: 'alice@laptop',
        },
      },
    ]);
  });

  it.each(['teams get t1', 'audit --limit 5 --from 2026-11-01', 'keys revoke key_1', 'keys create --team t1'])(
    'makes an event that the function takes: %s',
    async (line) => {
      const { invocations } = await run(`${line} ${AWS}`, answer(200, { ...TEAM, data: [], next_cursor: null }));

      expect(invocations.map(({ event }) => readInvokeEvent(event))).toHaveLength(1);
    },
  );

  it('asks for a table and gets it as it is', async () => {
    const result = { status: 200, headers: { 'content-type': 'text/csv; charset=utf-8' }, body: 'day,requests\r\n' };
    const table = { payload: JSON.stringify(result), isFailed: false };
    const { answered, invocations } = await run(`usage --team t1 --csv ${AWS}`, table);

    expect(answered).toBe('day,requests\r\n');
    expect(invocations).toMatchObject([{ event: { accept: 'text/csv' } }]);
    expect(invocations.map(({ event }) => readInvokeEvent(event))).toHaveLength(1);
  });

  it('needs no admin token', async () => {
    expect((await run(`teams get t1 ${AWS}`, answer(200, TEAM), { mode: 0 })).exitCode).toBe(0);
  });

  it('gives the words, code and request of a refusal', async () => {
    const error = {
      message: 'There is no team t1.',
      type: 'not_found_error',
      param: 'team_id',
      code: 'team_not_found',
    };
    const { exitCode, told } = await run(`teams get t1 ${AWS}`, answer(404, { error }));

    expect([exitCode, told]).toEqual([
      1,
      'llm-gateway: There is no team t1.\n  code: team_not_found  param: team_id  request: req_7\n',
    ]);
  });

  it.each(['null', '"Hello"', '{"statusCode":200,"body":"{}"}', '{"status":42,"headers":{},"body":{}}', ''])(
    'is not taken in by another function that resolves to %j',
    async (payload) => {
      expect(await run(`teams get t1 ${AWS}`, { payload, isFailed: false })).toMatchObject({
        exitCode: 3,
        told: expect.stringContaining('What answers at lambda:llm-gateway-dev-admin is not the LLM Gateway'),
      });
    },
  );

  it.each([
    [
      'teams get t1',
      /^llm-gateway: llm-gateway-dev-admin failed before it could answer \(Sandbox\.Timedout\)\.\n {2}Its log .*why\.\n$/,
    ],
    ['keys create --team t1', /Its log in CloudWatch says why\. The change may have been made/],
  ])('tells of a function that ends with an error: %s', async (line, told) => {
    const payload = '{"errorType":"Sandbox.Timedout","errorMessage":"secret words of the function"}';
    const ended = await run(`${line} ${AWS}`, { payload, isFailed: true });

    expect(ended).toMatchObject({ exitCode: 1, told: expect.stringMatching(told) });
    expect(ended.told).not.toContain('secret words');
  });

  it('tells a person whom it waits for, and ends the waiting', async () => {
    const openLambda = lambdaOf(async ({ signal }) => {
      signal.throwIfAborted();
      return answer(200, TEAM);
    });
    const { exitCode, told } = await runWith(`keys create --team t1 ${AWS}`, { openLambda, isSlow: true });

    expect([exitCode, told]).toEqual([
      3,
      'Waiting for llm-gateway-dev-admin ...\n' +
        'llm-gateway: llm-gateway-dev-admin did not answer (no answer within 30 s).\n' +
        '  Its log in CloudWatch says whether it was asked. The change may have been made\n' +
        '  all the same: look before you repeat it.\n',
    ]);
  });
});

describe('where a command goes', () => {
  const environment = { LLM_GATEWAY_ADMIN_FUNCTION: 'from-environment' };
  const ARN = 'arn:aws:lambda:ap-south-1:123456789012:function:admin:live';

  it.each([
    ['teams get t1', 'from-environment', 'eu-central-1'],
    ['teams get t1 --function typed', 'typed', 'eu-central-1'],
    ['teams get t1 --function typed --region us-east-2', 'typed', 'us-east-2'],
    ['teams get t1 --region us-east-2', 'from-environment', 'us-east-2'],
    [`teams get t1 --function ${ARN}`, ARN, 'ap-south-1'],
  ])('%s: to the function %s in %s', async (line, functionName, region) => {
    const asked: object[] = [];
    const openLambda = lambdaOf(async (invocation) => {
      asked.push({ functionName: invocation.functionName });
      return answer(200, TEAM);
    });
    await runWith(line, {
      environment,
      openLambda: async (typed) => {
        const lambda = await openLambda(typed);
        asked.push({ region: lambda.region });
        return lambda;
      },
    });

    expect(asked).toEqual([{ region }, { functionName }]);
  });

  it.each(['--url http://127.0.0.1:9000', '--data-dir elsewhere'])(
    'is this machine when %s is typed, whatever the environment names',
    async (option) => {
      const { exitCode, requests } = await runWith(`teams get t1 ${option}`, {
        environment,
        answers: [Response.json(TEAM)],
      });

      expect([exitCode, requests.length]).toEqual([0, 1]);
    },
  );

  it.each([
    'teams get t1 --function f --url http://127.0.0.1:8788',
    'teams get t1 --function f --data-dir .data',
    'teams get t1 --function a/b',
    'teams get t1 --function ',
    'teams get t1 --region us-east-1',
  ])('%j is wrong usage, and asks nobody', async (line) => {
    const { exitCode, told, requests } = await runWith(line);

    expect([exitCode, requests]).toEqual([2, []]);
    expect(told).not.toBe('');
  });
});
