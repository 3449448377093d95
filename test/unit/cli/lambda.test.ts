import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openLambda } from '../../../src/cli/lambda.ts';
import { runWith } from '../../cliRun.ts';
import { type LambdaInvokeApi, startLambdaInvokeApi } from '../../lambda/lambdaInvokeApi.ts';

/** What the SDK reads by itself. Nothing of this machine may get in. */
const ENVIRONMENT = {
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
  AWS_REGION: 'eu-central-1',
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_CONFIG_FILE: '/nowhere/config',
  AWS_SHARED_CREDENTIALS_FILE: '/nowhere/credentials',
};

let api: LambdaInvokeApi;

beforeAll(async () => {
  api = await startLambdaInvokeApi(async () => ({ status: 200, headers: {}, body: { team_id: 't1' } }));
});
afterAll(() => api.close());
beforeEach(() => {
  for (const name of ['AWS_PROFILE', 'AWS_DEFAULT_REGION', 'AWS_SESSION_TOKEN']) delete process.env[name];
  Object.assign(process.env, ENVIRONMENT, { AWS_ENDPOINT_URL_LAMBDA: api.url });
});

/** What is told is one line here, however narrow the terminal. */
async function run(line: string) {
  const ended = await runWith(`${line} --function admin`, { openLambda });
  return { ...ended, told: ended.told.replace(/\s+/g, ' ') };
}

describe('AWS Lambda, through the SDK', () => {
  it('is asked for the function, in the region that is named', async () => {
    await run('teams get t1 --region us-east-2 --json');

    expect(api.calls.at(-1)).toMatchObject({
      functionName: 'admin',
      region: 'us-east-2',
      event: { path: '/admin/teams/t1' },
    });
  });

  it.each([
    {
      status: 403,
      type: 'AccessDeniedException',
      exitCode: 3,
      told: 'does not let these credentials invoke admin in eu-central-1',
    },
    { status: 404, type: 'ResourceNotFoundException', exitCode: 3, told: 'no function admin in eu-central-1' },
    { status: 429, type: 'TooManyRequestsException', exitCode: 3, told: 'has not passed this one on' },
    { status: 400, type: 'ThrottlingException', exitCode: 3, told: 'has not passed this one on' },
    {
      status: 403,
      type: 'ExpiredTokenException',
      exitCode: 3,
      told: 'does not take these credentials (ExpiredTokenException)',
    },
    { status: 403, type: 'UnrecognizedClientException', exitCode: 3, told: 'does not take these credentials' },
    { status: 403, type: 'InvalidSignatureException', exitCode: 3, told: 'set it by NTP' },
    { status: 400, type: 'ValidationException', exitCode: 2, told: "does not take 'admin' for a function's name" },
    {
      status: 400,
      type: 'InvalidParameterValueException',
      exitCode: 2,
      told: "does not take 'admin' for a function's name",
    },
    {
      status: 502,
      type: 'ResourceNotReadyException',
      exitCode: 3,
      told: 'could not start admin (ResourceNotReadyException)',
    },
    {
      status: 500,
      type: 'ServiceException',
      exitCode: 1,
      told: 'failed to run admin (ServiceException). Look at the function in the AWS console. The change may',
    },
    { status: 502, type: 'SomethingNewException', exitCode: 1, told: 'failed to run admin (SomethingNewException)' },
  ])(
    'that answers $status $type is told in our own words, after one attempt',
    async ({ exitCode, told, ...refusal }) => {
      const before = api.calls.length;
      api.refuseNext(refusal);
      const ended = await run('keys create --team t1');

      expect(ended).toMatchObject({ exitCode, answered: '', told: expect.stringContaining(told) });
      expect(ended.told).not.toContain("AWS's own words");
      expect(api.calls.length).toBe(before + 1);
    },
  );

  it('that cannot be reached says so', async () => {
    process.env.AWS_ENDPOINT_URL_LAMBDA = 'http://127.0.0.1:9';

    expect(await run('teams list')).toMatchObject({
      exitCode: 3,
      told: expect.stringContaining('cannot be reached in eu-central-1 (ECONNREFUSED)'),
    });
  });

  it('is not asked without credentials', async () => {
    delete process.env.AWS_ACCESS_KEY_ID;
    const before = api.calls.length;

    expect(await run('teams list')).toMatchObject({ exitCode: 3, told: expect.stringContaining('no AWS credentials') });
    expect(api.calls.length).toBe(before);
  });

  it('is not asked without a region', async () => {
    delete process.env.AWS_REGION;

    expect(await run('teams list')).toMatchObject({ exitCode: 2, told: expect.stringContaining('Which AWS region?') });
  });

  it('tells its time, also when it refuses', async () => {
    const lambda = await openLambda('us-east-1');
    const { signal } = new AbortController();
    expect(lambda.awsTimeMs()).toBeUndefined();
    api.refuseNext({ status: 403, type: 'AccessDeniedException' });

    await expect(lambda.invoke({ functionName: 'admin', event: {}, signal })).rejects.toThrow();
    expect(lambda.awsTimeMs()).toBeGreaterThan(Date.parse('2026-01-01'));
  });
});
