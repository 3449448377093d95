import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDynamo } from '../dynamo.ts';
import { type LambdaInvokeApi, startLambdaInvokeApi } from '../lambda/lambdaInvokeApi.ts';
import { runCliProcess } from './cliProcess.ts';

describe('llm-gateway, through AWS Lambda to the real function', () => {
  let api: LambdaInvokeApi;
  let environment: Record<string, string>;

  beforeAll(async () => {
    const { endpoint, tables } = await openTestDynamo();
    Object.assign(process.env, {
      AWS_ENDPOINT_URL_DYNAMODB: endpoint,
      LLM_GATEWAY_TABLE_PREFIX: tables.apiKeys.replace(/-api-keys$/, ''),
      LLM_GATEWAY_LOG_LEVEL: 'silent',
    });
    const { handler } = await import('../../src/entrypoints/adminLambda.ts');
    api = await startLambdaInvokeApi(handler);
    environment = {
      AWS_ENDPOINT_URL_LAMBDA: api.url,
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_REGION: 'eu-central-1',
      LLM_GATEWAY_ADMIN_FUNCTION: 'llm-gateway-test-admin',
    };
  });
  afterAll(() => api.close());

  const run = (line: string) => runCliProcess(line, environment);

  async function runJson(line: string) {
    const { exitCode, answered, told } = await run(line);
    expect({ line, exitCode, told }).toEqual({ line, exitCode: 0, told: '' });
    return JSON.parse(answered);
  }

  it('does what it does on this machine', async () => {
    expect(await runJson('teams create --id t1 --name T1 --rpm 60 --json')).toMatchObject({ team_id: 't1' });
    const key = await runJson('keys create --team t1 --json');
    expect(key).toMatchObject({ key_id: expect.stringMatching(/^key_/), api_key: expect.any(String) });
    expect(await runJson('budgets set --team t1 --amount-usd 1 --window month --mode hard --json')).toMatchObject({
      budget_id: 'team-t1-month',
    });
    expect(await runJson(`keys rotate ${key.key_id} --json`)).toMatchObject({ key_id: key.key_id });
    expect(await runJson('usage --team t1 --json')).toMatchObject({ team_id: 't1', summary: { total_requests: 0 } });
    expect((await run('usage --team t1 --csv')).answered).toMatch(/^day,requests,[\w,]+\r\n/);
    expect((await run('keys list --team t1')).answered).toContain(key.key_id);
  });

  it('leaves word of who claims to have asked, and of the invocation', async () => {
    await runJson('teams create --id t2 --name T2 --json');
    const { data } = await runJson('audit --limit 1 --json');

    expect(data).toMatchObject([
      {
        target: { id: 't2' },
        actor: {
          principal: null,
          claimed_principal: expect.stringMatching(/^[^@]+@.+/),
          function_arn: 'arn:aws:lambda:eu-central-1:123456789012:function:llm-gateway-test-admin',
          invocation_id: 'aws-request',
        },
      },
    ]);
    expect((await run('audit --limit 1')).answered).toContain('(claimed)');
  });

  it('finds the function and its tables healthy', async () => {
    const { findings } = await runJson('doctor --json');

    expect(findings).toMatchObject(
      [
        ['credentials', 'ok'],
        ['function', 'ok'],
        ['clock', 'ok'],
        ['tables', 'ok'],
        ['gateway', 'skipped'],
      ].map(([check, outcome]) => ({ check, outcome })),
    );
  });

  it('ends with the exit code of what went wrong', async () => {
    expect(await run('teams get nobody')).toMatchObject({
      exitCode: 1,
      told: expect.stringContaining('team_not_found'),
    });
    api.refuseNext({ status: 403, type: 'AccessDeniedException' });
    expect(await run('teams list')).toMatchObject({
      exitCode: 3,
      told: expect.stringContaining('lambda:InvokeFunction'),
    });
  });
});
